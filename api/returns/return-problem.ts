import type { RequestContext } from '../platform/context/request-context';
import { problem, type ProblemName, type ProblemOptions, type ProblemValue } from '../platform/graph/problem';

/** A problem before it is put into the language of a request. */
export type ProblemText = Omit<ProblemOptions, 'locale'> & { readonly name?: ProblemName };

export function tell({ locale }: Pick<RequestContext, 'locale'>, { name, ...text }: ProblemText): ProblemValue {
  return problem(name ?? 'InvalidInput', { ...text, locale });
}

const input = (code: string, field: string, zh: string, en: string): ProblemText => ({
  code,
  field: `input.${field}`,
  wording: { 'zh-CN': zh, en },
});

export const notAllowed: ProblemText = {
  name: 'NotAllowed',
  code: 'MAY_NOT',
  wording: {
    'zh-CN': '您的岗位不能办理这一步，或者这一步须由他人办理：自己申请或签收的，不能自己批。',
    en: 'Your posts may not do this, or somebody else has to: nobody decides about what they asked for or signed for.',
  },
};

export const noSuchReturn: ProblemText = {
  name: 'NotFound',
  code: 'NO_SUCH_RETURN',
  field: 'input.returnId',
  wording: { 'zh-CN': '找不到这张退货单。', en: 'There is no such return.' },
};

export const noSuchClient: ProblemText = {
  name: 'NotFound',
  code: 'NO_SUCH_CLIENT',
  field: 'input.clientId',
  wording: {
    'zh-CN': '找不到这个客户。请从您的客户组合中选择。',
    en: 'There is no such client. Choose one from your portfolio.',
  },
};

export const noSuchComplaint: ProblemText = {
  name: 'NotFound',
  code: 'NO_SUCH_COMPLAINT',
  field: 'input.complaintId',
  wording: { 'zh-CN': '该客户没有这件投诉。', en: 'The client has no such complaint.' },
};

export const wrongState: ProblemText = {
  code: 'ILLEGAL_MOVE',
  field: 'input.returnId',
  wording: {
    'zh-CN': '单据的状态不允许这一步。请刷新页面，查看现在可以办理什么。',
    en: 'Its state does not allow this step. Reload it and see what can be done now.',
  },
};

const TEXT_NAMES: Readonly<Record<string, readonly [string, string]>> = {
  reason: ['原因', 'The reason'],
  basis: ['依据', 'The basis'],
  note: ['说明', 'The note'],
  signedBy: ['签认人', 'The name of who signed'],
  purpose: ['赔偿事项', 'What it is paid for'],
  difference: ['差异说明', 'The difference'],
};

export function missing(field: string): ProblemText {
  const [zh, en] = TEXT_NAMES[field] ?? [field, field];
  return { ...input('REQUIRED', field, `请填写${zh}。`, `${en} is missing. Fill it in.`), clause: 'CQ-16' };
}

export function unfitText(field: string, most: number): ProblemText {
  const [zh, en] = TEXT_NAMES[field] ?? [field, field];
  return input(
    'TEXT',
    field,
    `${zh}最多 ${most} 个字符，且不能含控制字符。`,
    `${en} has at most ${most} characters and no control characters.`,
  );
}

export const lineCount: ProblemText = input(
  'LINES',
  'lines',
  '请选择 1 至 100 行，每行只选一次。',
  'Choose 1 to 100 lines, each once.',
);

export function noSuchLine(at: number): ProblemText {
  return input(
    'NO_SUCH_LINE',
    `lines.${at}`,
    '找不到这一行，或者它不属于该客户。请重新选择。',
    'There is no such line, or it is not of this client. Choose again.',
  );
}

export function mixedCurrency(at: number): ProblemText {
  return input(
    'MIXED_CURRENCY',
    `lines.${at}`,
    '同一张单只能用一种币种。请为其他币种另开一张。',
    'One note has one currency. Write another note for the other.',
  );
}

export function badQuantity(at: number, decimals: number): ProblemText {
  return input(
    'QUANTITY',
    `lines.${at}.quantity`,
    decimals === 0 ? '数量须为大于 0 的整数。' : `数量须大于 0，最多 ${decimals} 位小数。`,
    decimals === 0
      ? 'The quantity is a whole number above zero.'
      : `The quantity is above zero, with ${decimals} decimals at most.`,
  );
}

export function moreThanDelivered(at: number, left: string): ProblemText {
  return input(
    'MORE_THAN_DELIVERED',
    `lines.${at}.quantity`,
    `超过可退数量：已交货减去其他退货和折让，还剩 ${left}。`,
    `More than can come back: of what was delivered, ${left} are left after other returns and allowances.`,
  );
}

export function badAmount(at: number): ProblemText {
  return input(
    'AMOUNT',
    `lines.${at}.unitAllowance`,
    '单位折让须大于 0、不超过单价，最多四位小数。',
    'The allowance for one is above zero, not more than its price, with four decimals at most.',
  );
}

export function moreThanPaid(at: number, left: string): ProblemText {
  return input(
    'MORE_THAN_PAID',
    `lines.${at}`,
    `折让超过这一行的货款，最多还可折让 ${left}。`,
    `More than the goods cost. At most ${left} can still be allowed on this line.`,
  );
}

export const badCompensation: ProblemText = input(
  'AMOUNT',
  'amount',
  '赔偿金额须大于 0，最多两位小数。',
  'The compensation is above zero, with two decimals at most.',
);

export function badDay(field: string): ProblemText {
  return input(
    'DAY',
    field,
    '日期不能晚于今天，也不能早于申请日期。',
    'The day is not in the future, and not before it was asked for.',
  );
}

export const nothingReceived: ProblemText = {
  ...input(
    'NOTHING_RECEIVED',
    'lines',
    '什么也没有收到：如不再来货，请由申请人撤回这张单。',
    'Nothing has been received: if nothing will come, have the note withdrawn by who asked for it.',
  ),
  clause: 'CQ-18',
};

export const cannotBookReceived: ProblemText = {
  ...input(
    'MORE_THAN_DELIVERED',
    'instruction',
    '实收数量超过已交货数量，不能按实收入账。请按核准数量入账，多余部分退还客户。',
    'More came than was delivered, so it cannot be booked as received. Book the approved quantity and send the rest back.',
  ),
  clause: 'CQ-17',
};

export const proofNeeded: ProblemText = {
  ...input(
    'PROOF_NEEDED',
    'returnId',
    '入账前须附上三种退货凭证之一。',
    'Attach one of the three proofs before it is booked.',
  ),
  clause: 'CQ-19',
};

export const nothingToReverse: ProblemText = {
  ...input(
    'NOTHING_TO_REVERSE',
    'returnId',
    '这张单金额为零，没有凭证，也就没有可冲销的内容。',
    'Its amount was zero and it has no voucher: there is nothing to take back.',
  ),
  clause: 'CQ-19',
};

export const noSuchDocument: ProblemText = {
  name: 'NotFound',
  code: 'NO_SUCH_DOCUMENT',
  field: 'input.attachmentId',
  clause: 'CQ-19',
  wording: {
    'zh-CN': '找不到您上传的这份文件，或者它已经附上。请重新上传。',
    en: 'There is no such document of yours, or it is attached already. Upload it again.',
  },
};

export const noSuchInvoice: ProblemText = {
  ...input(
    'NO_SUCH_INVOICE',
    'invoiceId',
    '请选择加盖印章的发票：须为本次退货所涉送货单的有效发票；没有发票时，请改用退货证明单。',
    'Choose the invoice that is stamped: one that stands, of a delivery of this return. Where there is none, attach a sales-return certificate.',
  ),
  clause: 'CQ-19',
};
