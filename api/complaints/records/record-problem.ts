import type { ProblemText, Wording } from '../../platform/graph/problem';

/** What is wrong with what somebody puts on record of a case. */
function about(field: string, code: string, wording: Wording, clause?: string): ProblemText {
  return { code, field: `input.${field}`, wording, ...(clause !== undefined && { clause }) };
}

export const missing = (field: string): ProblemText =>
  about(field, 'REQUIRED', { 'zh-CN': '请填写此项。', en: 'This is missing. Fill it in.' });

export const tooLong = (field: string, most: number): ProblemText =>
  about(field, 'TOO_LONG', { 'zh-CN': `最多 ${most} 个字符，请缩短。`, en: `At most ${most} characters. Shorten it.` });

export const controlCharacters = (field: string): ProblemText =>
  about(field, 'CONTROL_CHARACTER', {
    'zh-CN': '含有不可见的控制字符，请重新输入。',
    en: 'It contains invisible control characters. Type it anew.',
  });

export const dayWrong = (field: string): ProblemText =>
  about(field, 'NOT_A_DAY', {
    'zh-CN': '请填写 2000 年至 2199 年间存在的日期，例如 2026-11-23。',
    en: 'Write an existing day between 2000 and 2199, like 2026-11-23.',
  });

export const dayPast = (field: string): ProblemText =>
  about(field, 'DAY_PAST', { 'zh-CN': '请填写今天或以后的日期。', en: 'Choose today or a later day.' });

export const dayAhead = (field: string): ProblemText =>
  about(field, 'DAY_TO_COME', { 'zh-CN': '请填写今天或以前的日期。', en: 'Choose today or an earlier day.' });

export const budgetWrong = about('budget', 'NOT_AN_AMOUNT', {
  'zh-CN': '请填写金额（元），不小于 0，最多两位小数，例如 1234.50。',
  en: 'Write an amount in yuan, 0 or more, with at most two decimals, like 1234.50.',
});

export const nothingRepaired = about(
  'repairBy',
  'NOTHING_REPAIRED',
  {
    'zh-CN': '此流程没有修复环节，请删去修复日期。',
    en: 'This procedure repairs nothing by a day. Leave the day out.',
  },
  'CQ-4',
);

export const nobodyShares = (most: number): ProblemText =>
  about('shares', 'SHARES', {
    'zh-CN': `请列出 1 至 ${most} 个责任方。`,
    en: `Name 1 to ${most} liable parties.`,
  });

export const departmentOutside = (at: number): ProblemText =>
  about(`shares.${at}.department`, 'DEPARTMENT', {
    'zh-CN': '部门只用于本公司的份额，且须为公司内部部门。',
    en: 'Only a share of the company names a department, and one of its own.',
  });

export const partyNeedsName = (at: number): ProblemText =>
  about(
    `shares.${at}.name`,
    'NAME',
    {
      'zh-CN': '供应商、承运商或其他第三方须写明名称；公司与客户不写。',
      en: 'A supplier, carrier or third party is named; the company and the client are not.',
    },
    'CQ-11',
  );

export const noPercentage = (at: number): ProblemText =>
  about(`shares.${at}.percentage`, 'NOT_A_PERCENTAGE', {
    'zh-CN': '请填写 0 至 100 之间、最多四位小数的百分比。',
    en: 'Write a percentage above 0 and up to 100, with at most four decimals.',
  });

export const shareOfNothing = (at: number): ProblemText =>
  about(`shares.${at}.percentage`, 'NO_SHARE', {
    'zh-CN': '比例为 0 的责任方请删去。',
    en: 'Leave out who bears nothing.',
  });

export const sharedTwice = (at: number): ProblemText =>
  about(`shares.${at}.party`, 'GIVEN_TWICE', {
    'zh-CN': '同一责任方列了两次，请合并。',
    en: 'It is listed twice. Put both shares together.',
  });

export const sumIsNotAll = about(
  'shares',
  'SUM',
  { 'zh-CN': '各方比例之和须为 100 %。请调整。', en: 'The shares must sum to exactly 100 %. Adjust them.' },
  'CC-9',
);

export const splitNeeded: ProblemText = {
  code: 'SPLIT_NEEDED',
  field: 'input.fields.conclusion',
  clause: 'CC-9',
  wording: {
    'zh-CN': '请先录入责任划分与预算，再提交。',
    en: 'Put the liability split and its budget on record first, then submit.',
  },
};

export const notForYou: ProblemText = {
  code: 'NOT_YOURS_TO_RECORD',
  field: 'input.complaintId',
  wording: {
    'zh-CN': '这一项由其他岗位录入，或案件目前不在可以录入的环节。',
    en: 'Another post records this, or the case does not stand where it is recorded.',
  },
};

export const lossesWrong = (most: number): ProblemText =>
  about('lines', 'LINES', { 'zh-CN': `最多 ${most} 行。`, en: `At most ${most} lines.` });

export const lossTooHigh: ProblemText = about(
  'lines',
  'LOSS_TOO_HIGH',
  {
    'zh-CN': '各行损失合计最多 999,999,999,999.99 元。请核对数量和金额。',
    en: 'The lines come to 999,999,999,999.99 yuan at most. Check quantities and amounts.',
  },
  'CQ-6',
);

export const noStandard = (at: number): ProblemText =>
  about(
    `lines.${at}.loss`,
    'NO_SUCH_STANDARD',
    { 'zh-CN': '损失标准中没有这一项，请从列表选择。', en: 'The loss standard has no such item. Choose a listed one.' },
    'CQ-6',
  );

export const lossQuantity = (at: number): ProblemText =>
  about(`lines.${at}.quantity`, 'QUANTITY', {
    'zh-CN': '请填写大于 0、最多两位小数的数量；此项按标准计价，不填金额。',
    en: 'Write a quantity above 0 with at most two decimals; the standard sets the amount.',
  });

export const lossCost = (at: number): ProblemText =>
  about(`lines.${at}.cost`, 'NOT_AN_AMOUNT', {
    'zh-CN': '此项按实际发生：请填写大于 0 的金额（元），不填数量。',
    en: 'This counts by its actual cost: write an amount above 0 in yuan, and no quantity.',
  });

export const noSuchOwner = about('ownerId', 'NO_SUCH_STAFF', {
  'zh-CN': '找不到这位员工，请从列表选择。',
  en: 'There is no such member of staff. Choose one from the list.',
});

export const ownerLeaves = about(
  'ownerId',
  'STAFF_LEAVES',
  {
    'zh-CN': '这位员工已离职，或在期限前离职，不能再接手。请另选一位。',
    en: 'This colleague has left, or leaves before it is due, and takes nothing on any more. Choose somebody else.',
  },
  'KA-14',
);

export const noSuchAction = about('actionId', 'NO_SUCH_ACTION', {
  'zh-CN': '这件投诉没有这项改善措施。',
  en: 'The case has no such corrective action.',
});

export const actionDone = about('actionId', 'DONE', {
  'zh-CN': '这项改善措施已完成，不能再改。',
  en: 'This corrective action is done already.',
});

export const departmentNotOurs = about('department', 'DEPARTMENT', {
  'zh-CN': '请选择本公司的部门。',
  en: 'Choose a department of the company.',
});

export const noSuchCallback = about('followUpId', 'NO_SUCH_CALLBACK', {
  'zh-CN': '找不到这次回访。',
  en: 'There is no such callback.',
});

export const notYourCallback: ProblemText = {
  code: 'NOT_YOUR_CLIENT',
  field: 'input.followUpId',
  clause: 'SD-4',
  wording: {
    'zh-CN': '回访由客户的客户经理或客户主任记录。',
    en: 'Callbacks are recorded by who looks after the client, or by the service director.',
  },
};

export const callbackDone = about('followUpId', 'DONE', {
  'zh-CN': '这次回访已有结果或已不再需要。请刷新。',
  en: 'This callback was recorded, or is no longer owed. Read it again.',
});

export const againNeeded = about(
  'againOn',
  'AGAIN',
  { 'zh-CN': '客户不认可或未联系上的，请约定再次回访的日期。', en: 'Say on which day the client is called again.' },
  'SD-4',
);

export const againNotNeeded = about('againOn', 'AGAIN', {
  'zh-CN': '客户满意的不再回访，请删去日期。',
  en: 'A satisfied client is not called again. Leave the day out.',
});

export const notesNeeded = about('note', 'REQUIRED', {
  'zh-CN': '请写明客户不认可的内容。',
  en: 'Say what the client disagrees with.',
});

export const noSuchDocument = about('attachmentId', 'NO_SUCH_DOCUMENT', {
  'zh-CN': '找不到您上传的这份文件，请重新上传。',
  en: 'There is no such document of yours. Upload it again.',
});

export const attachedAlready = about('attachmentId', 'ATTACHED', {
  'zh-CN': '这份文件已附在案件上。',
  en: 'The case has this document already.',
});
