import type { ProblemText, Wording } from '../../platform/graph/problem';

const NAMES: Readonly<Record<string, Wording>> = {
  place: { 'zh-CN': '地点', en: 'The place' },
  content: { 'zh-CN': '内容', en: 'The content' },
  orderNumber: { 'zh-CN': '订单号', en: 'The order number' },
  partNumber: { 'zh-CN': '品号', en: 'The part number' },
  demand: { 'zh-CN': '客户要求', en: 'The demand' },
  idempotencyKey: { 'zh-CN': '幂等键', en: 'The idempotency key' },
};

function about(field: string, code: string, wording: (name: Wording) => Wording): ProblemText {
  return { code, field: `input.${field}`, wording: wording(NAMES[field] ?? { 'zh-CN': field, en: field }) };
}

export function missing(field: string): ProblemText {
  const text = about(field, 'REQUIRED', (name) => ({
    'zh-CN': `请填写${name['zh-CN']}。`,
    en: `${name.en} is missing. Fill it in.`,
  }));
  return field === 'idempotencyKey' ? text : { ...text, clause: 'CC-4' };
}

export function textTooLong(field: string, most: number): ProblemText {
  return about(field, 'TOO_LONG', (name) => ({
    'zh-CN': `${name['zh-CN']}最多 ${most} 个字符，请缩短。`,
    en: `${name.en} has more than ${most} characters. Shorten it.`,
  }));
}

export function controlCharacters(field: string): ProblemText {
  return about(field, 'CONTROL_CHARACTER', (name) => ({
    'zh-CN': `${name['zh-CN']}含有不可见的控制字符，请重新输入。`,
    en: `${name.en} contains invisible control characters. Type it anew.`,
  }));
}

export const futureOccurrence: ProblemText = {
  code: 'IN_THE_FUTURE',
  field: 'input.occurredAt',
  clause: 'CC-4',
  wording: {
    'zh-CN': '发生时间不能晚于现在，请更正。',
    en: 'It cannot have happened later than now. Correct the time.',
  },
};

export const unbelievableOccurrence: ProblemText = {
  code: 'TOO_EARLY',
  field: 'input.occurredAt',
  clause: 'CC-4',
  wording: {
    'zh-CN': '发生时间早于 1970 年，请检查年份。',
    en: 'It cannot have happened before 1970. Check the year.',
  },
};

const QUANTITIES: Readonly<Record<string, Wording>> = {
  deliveredQuantity: { 'zh-CN': '交货数量', en: 'The delivered quantity' },
  affectedQuantity: { 'zh-CN': '不良数量', en: 'The defective quantity' },
  returnQuantity: { 'zh-CN': '拟退数量', en: 'The quantity to return' },
};

function aboutQuantity(field: string, code: string, wording: (name: Wording) => Wording): ProblemText {
  const name = QUANTITIES[field] ?? { 'zh-CN': field, en: field };
  return { code, field: `input.${field}`, clause: 'CQ-2', wording: wording(name) };
}

export const quantityBoth = (field: string): ProblemText =>
  aboutQuantity(field, 'QUANTITY_CONTRADICTS', (name) => ({
    'zh-CN': `${name['zh-CN']}已填写，就不能同时标为“尚未确定”。请二者取一。`,
    en: `${name.en} is given and called undetermined as well. Keep one of the two.`,
  }));

export const quantityPastDelivery = (field: string): ProblemText =>
  aboutQuantity(field, 'QUANTITY_PAST_DELIVERY', (name) => ({
    'zh-CN': `${name['zh-CN']}多于交货数量。请核对这两项。`,
    en: `${name.en} is more than was delivered. Check the two.`,
  }));

export const quantityNeeded: ProblemText = {
  code: 'QUANTITY_NEEDED',
  field: 'input.affectedQuantity',
  clause: 'CQ-2',
  wording: {
    'zh-CN': '产品质量投诉须填写不良数量，或标为“尚未确定”。',
    en: 'A complaint about product quality needs the defective quantity, or the word that it is undetermined.',
  },
};

export const quantityOutOfRange = (field: string): ProblemText =>
  aboutQuantity(field, 'QUANTITY_OUT_OF_RANGE', (name) => ({
    'zh-CN': `${name['zh-CN']}须大于 0，最多 12 位整数和 4 位小数。`,
    en: `${name.en} is above zero, with at most 12 digits and 4 decimals.`,
  }));

export const notAllowed: ProblemText = {
  code: 'MAY_NOT_FILE',
  clause: 'CC-2',
  wording: {
    'zh-CN': '您的岗位不能登记投诉。请转交客户主任。',
    en: 'Your posts may not file complaints. Hand it to the service director.',
  },
};

export const noSuchClient: ProblemText = {
  code: 'NO_SUCH_CLIENT',
  field: 'input.clientId',
  wording: {
    'zh-CN': '找不到这个客户。请从您的客户组合中选择。',
    en: 'There is no such client. Choose one from your portfolio.',
  },
};

export const noLongerVisible: ProblemText = {
  code: 'NO_SUCH_COMPLAINT',
  wording: {
    'zh-CN': '这件投诉已经登记，但客户已移交他人，您不再能查看。',
    en: 'The complaint is on file, but its client was handed over and you no longer see it.',
  },
};

export const noSuchDocuments: ProblemText = {
  code: 'NO_SUCH_DOCUMENT',
  field: 'input.attachmentIds',
  wording: {
    'zh-CN': '最多附 10 份文件，且须是您自己上传的。请重新上传。',
    en: 'At most 10 documents, each uploaded by yourself. Upload them again.',
  },
};
