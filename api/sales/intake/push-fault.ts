import type { Wording } from '../../platform/graph/problem';

/** Why an order or a delivery was not taken over, before it is put into the language of the request. */
export interface PushFault {
  readonly code: string;
  readonly field: string;
  readonly lineNo: number | null;
  readonly wording: Wording;
}

type Say = (wrong: string) => Wording;

/** What can be wrong, and the cure. `wrong` is what was sent. */
const SAYINGS = {
  NUMBER: (wrong) => ({
    'zh-CN': `单号“${wrong}”应为 1 至 60 个可见字符。`,
    en: `The number "${wrong}" must have 1 to 60 visible characters.`,
  }),
  TWICE_IN_BATCH: (wrong) => ({
    'zh-CN': `单号 ${wrong} 在这一批中出现两次，请合并后重发。`,
    en: `${wrong} stands twice in this batch. Send it once.`,
  }),
  NO_SUCH_CLIENT: (wrong) => ({
    'zh-CN': `没有编号为 ${wrong} 的客户，请先建立客户。`,
    en: `There is no client with the number ${wrong}. Create the client first.`,
  }),
  CLIENT_CHANGED: (wrong) => ({
    'zh-CN': `这张订单已经发货，不能改到客户 ${wrong} 名下。`,
    en: `The order has been delivered and cannot pass to client ${wrong}.`,
  }),
  CURRENCY: (wrong) => ({
    'zh-CN': `“${wrong}”不是币种，请写三个大写字母，如 CNY。`,
    en: `"${wrong}" is no currency. Write three capital letters, such as CNY.`,
  }),
  CURRENCY_CHANGED: (wrong) => ({
    'zh-CN': `这张订单已经发货，币种不能改为 ${wrong}。`,
    en: `The order has been delivered; its currency cannot become ${wrong}.`,
  }),
  NO_RATE: (wrong) => ({
    'zh-CN': `订单当日没有 ${wrong} 的汇率，请先维护汇率。`,
    en: `There is no exchange rate for ${wrong} on the day of the order. Enter it first.`,
  }),
  NO_LINES: () => ({ 'zh-CN': '没有行，请至少发送一行。', en: 'It has no lines. Send one at least.' }),
  TOO_MANY_LINES: (wrong) => ({
    'zh-CN': `共 ${wrong} 行，一张单最多 200 行。`,
    en: `It has ${wrong} lines; 200 are the most.`,
  }),
  LINE_NUMBER: (wrong) => ({
    'zh-CN': `行号 ${wrong} 应为 1 至 9999，且不重复。`,
    en: `Line number ${wrong} must be from 1 to 9999 and stand once.`,
  }),
  QUANTITY: (wrong) => ({
    'zh-CN': `数量 ${wrong} 应大于 0，且小数位不超过该产品的单位所允许的。`,
    en: `The quantity ${wrong} must be above zero, with no more decimals than the unit of the product allows.`,
  }),
  PRICE: (wrong) => ({
    'zh-CN': `单价 ${wrong} 不能为负，最多四位小数；赠品单价为 0。`,
    en: `The price ${wrong} must not be negative and has four decimals at most; free goods cost 0.`,
  }),
  COST: (wrong) => ({
    'zh-CN': `单位成本 ${wrong} 不能为负，最多四位小数（元）；只有货物和赠品有成本。`,
    en: `The unit cost ${wrong} must not be negative and has four decimals at most, in yuan; only goods and free goods have one.`,
  }),
  RATE: (wrong) => ({
    'zh-CN': `超收率 ${wrong} 应为 0 至 1 之间的小数，最多六位。`,
    en: `The over-acceptance rate ${wrong} must be a fraction from 0 to 1 with six decimals at most.`,
  }),
  PRODUCT: (wrong) => ({
    'zh-CN': `“${wrong}”应为品号，1 至 60 个字符；货物必须有品号。`,
    en: `"${wrong}" must be a product number of 1 to 60 characters; goods need one.`,
  }),
  BELOW_DELIVERED: (wrong) => ({
    'zh-CN': `已发货 ${wrong}，订购数量不能低于客户可接受的范围。`,
    en: `${wrong} have been delivered: the ordered quantity cannot fall below what the client then accepts.`,
  }),
  LINE_DELIVERED: (wrong) => ({
    'zh-CN': `第 ${wrong} 行已经发货，不能删除。`,
    en: `Line ${wrong} has been delivered and cannot be left out.`,
  }),
  AMOUNT: () => ({
    'zh-CN': '金额或成本超出范围，请检查数量、单价和单位成本。',
    en: 'An amount or what it cost is out of range. Check quantity, price and unit cost.',
  }),
  NO_SUCH_LINE: (wrong) => ({
    'zh-CN': `没有订单行 ${wrong}，请先发送订单。`,
    en: `There is no order line ${wrong}. Send the order first.`,
  }),
  OVER_DELIVERED: (wrong) => ({
    'zh-CN': `交货数量超过订购数量加客户超收率，最多还可交 ${wrong}。`,
    en: `More than ordered plus what the client accepts. At most ${wrong} can still be delivered.`,
  }),
  BELOW_RETURNED: (wrong) => ({
    'zh-CN': `该行已有 ${wrong} 登记退货，交货总数不能更低。`,
    en: `${wrong} of the line are on return notes: what was delivered cannot be less.`,
  }),
  DATE: (wrong) => ({
    'zh-CN': `日期 ${wrong} 不能晚于今天，也不能早于订单日期。`,
    en: `The day ${wrong} must not be in the future, nor before the order.`,
  }),
  NO_SUCH_DELIVERY: (wrong) => ({
    'zh-CN': `没有订单与送货单 ${wrong}，请先发送交货。`,
    en: `There is no delivery ${wrong} (order / note). Send the delivery first.`,
  }),
  DELIVERY_OF_OTHER: (wrong) => ({
    'zh-CN': `送货单 ${wrong} 不是该客户的，请分开开票。`,
    en: `The delivery ${wrong} is another client's. Invoice it apart.`,
  }),
  DELIVERY_CURRENCY: (wrong) => ({
    'zh-CN': `该送货单的币种是 ${wrong}，发票须用同一币种。`,
    en: `The delivery is in ${wrong}; the invoice has to be in it too.`,
  }),
  PART_TWICE: (wrong) => ({
    'zh-CN': `送货单 ${wrong} 在这张发票中出现两次，请合并。`,
    en: `The delivery ${wrong} stands twice on this invoice. Send it once.`,
  }),
  INVOICE_AMOUNT: (wrong) => ({
    'zh-CN': `金额 ${wrong} 应大于 0，最多两位小数。`,
    en: `The amount ${wrong} must be above zero with two decimals at most.`,
  }),
  TAX: (wrong) => ({
    'zh-CN': `税额 ${wrong} 不能为负，须小于价税合计，最多两位小数。`,
    en: `The tax ${wrong} must be less than the amount, not negative, with two decimals at most.`,
  }),
  PARTS_SUM: (wrong) => ({
    'zh-CN': `各送货单金额合计 ${wrong}，与发票金额不符。`,
    en: `The parts come to ${wrong}, which is not the amount of the invoice.`,
  }),
  OVER_INVOICED: (wrong) => ({
    'zh-CN': `超过该送货单应收的金额，最多还可开票 ${wrong}。`,
    en: `More than is owed for the delivery. At most ${wrong} can still be invoiced.`,
  }),
  INVOICE_DAY: (wrong) => ({
    'zh-CN': `日期 ${wrong} 不能晚于今天；作废日期不能早于开票日期。`,
    en: `The day ${wrong} must not be in the future, nor an invoice voided before it was issued.`,
  }),
} as const satisfies Record<string, Say>;

export type PushFaultCode = keyof typeof SAYINGS;

export function pushFault(code: PushFaultCode, field: string, wrong: string, lineNo: number | null = null): PushFault {
  return { code, field, lineNo, wording: SAYINGS[code](wrong.slice(0, 60)) };
}

/** Texts that are numbers of things: visible, and not longer than a label. */
export function isNumberText(text: string): boolean {
  return /^[^\p{C}\s](?:[^\p{C}]{0,58}[^\p{C}\s])?$/u.test(text);
}

/** What stands more than once. */
export function repeated(texts: readonly (string | number)[]): ReadonlySet<string | number> {
  const seen = new Set<string | number>();
  return new Set(texts.filter((text) => seen.size === seen.add(text).size));
}
