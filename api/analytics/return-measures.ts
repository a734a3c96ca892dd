import type { Measure } from './measures';

const PLACES = ['MONTH', 'TIER', 'REGION', 'MANAGER'] as const;

/** Measures of goods that come back. As of a past instant returns are as known then, deliveries as known now. */
export const RETURN_MEASURES = {
  RETURN_RATE: {
    name: { 'zh-CN': '退货率（数量）', en: 'Return rate' },
    definition: {
      'zh-CN':
        '已入账的退货数量 ÷ 同一交货月份的交货数量。退货计入其交货的那一天：订单行在退货前的最后一次交货；没有订单行的，取该客户该产品在退货前的最后一次交货；查不到交货的，计入退货当日。返工与折让不计，冲销的凭证扣回。月份结束满 90 天才算完整：之前还会有货退回。散客不计。',
      en: 'Quantity booked as returned ÷ quantity delivered in the same month of delivery. What comes back counts on the day it was delivered: the last delivery of its order line before it came; of a line without an order, the last of that product to that client; without any, the day it came. Rework and allowances are left out, reversed vouchers count back. A month is complete 90 days after its end: until then goods still come back. Purchases without an account are left out.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-17',
    dimensions: [...PLACES, 'PRODUCT'],
    asOf: true,
  },
  RETURN_RATE_AMOUNT: {
    name: { 'zh-CN': '退货率（金额）', en: 'Return rate by amount' },
    definition: {
      'zh-CN': '已入账的退货金额 ÷ 同一交货月份的交货金额（元）；其余同退货率（数量）。',
      en: 'Amount booked as returned ÷ amount delivered in the same month of delivery, in yuan; counted as the return rate is.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-17',
    dimensions: [...PLACES, 'PRODUCT'],
    asOf: true,
  },
  RETURNED_AMOUNT: {
    name: { 'zh-CN': '退货金额', en: 'Amount returned' },
    definition: {
      'zh-CN': '期间内交货的货物中已入账的退货金额（元）；分母为所选范围内的全部退货金额，因此各组之和等于总数。',
      en: 'Yuan booked as returned of what was delivered in the period; the denominator is all of it, so that groups add up to it.',
    },
    unit: { 'zh-CN': '元', en: 'yuan' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-16',
    dimensions: [...PLACES, 'PRODUCT', 'REASON'],
    asOf: true,
  },
  RETURN_RECEIVED_SHARE: {
    name: { 'zh-CN': '实收 ÷ 批准', en: 'Received of approved' },
    definition: {
      'zh-CN': '仓库实收数量 ÷ 批准数量；按最后一次收货日计入期间，含退货与返工。大于 1 即多退。散客不计。',
      en: 'Quantity the warehouse signed for ÷ quantity approved, of returns and reworks whose last receipt falls in the period. Above 1: more came than was approved. Purchases without an account are left out.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'NEUTRAL',
    clause: 'CQ-17',
    dimensions: PLACES,
    asOf: true,
  },
  RETURN_HELD_SHARE: {
    name: { 'zh-CN': '超差退货', en: 'Returns over tolerance' },
    definition: {
      'zh-CN':
        '因超出允收率而暂停待批示的退货 ÷ 全部收货完毕的退货（按最后一次收货日）。散客不计。区间为 Wilson 95 % 置信区间。',
      en: 'Returns stopped for instruction because more came than is tolerated ÷ returns received in full, by the day of the last receipt. Purchases without an account are left out. The interval is the 95 % Wilson interval.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-17',
    dimensions: PLACES,
    asOf: true,
  },
  RETURN_OUTSTANDING: {
    name: { 'zh-CN': '已批未收', en: 'Approved, not received' },
    definition: {
      'zh-CN':
        '期间内批准的退货与返工中，截至统计时点尚未收到的数量；分母为期间内批准的数量。按批准后的天数分为 0–5、6–10、11–15 与 15 天以上。散客不计。',
      en: 'Quantity still to come of returns and reworks approved in the period; the denominator is all quantity approved in it. By days since approval: 0–5, 6–10, 11–15, over 15. Purchases without an account are left out.',
    },
    unit: { 'zh-CN': '件', en: 'units' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-18',
    dimensions: [...PLACES, 'AGE'],
    asOf: true,
  },
} as const satisfies Readonly<Record<string, Measure>>;
