import type { Measure } from './measures';

const PLACES = ['MONTH', 'TIER', 'REGION', 'MANAGER'] as const;
const STANDINGS = [...PLACES, 'SEGMENT'] as const;

/** Measures of what clients order and pay, and of what agents earn. */
export const MONEY_MEASURES = {
  REVENUE: {
    name: { 'zh-CN': '订单金额', en: 'Revenue' },
    definition: {
      'zh-CN':
        '期间内的订单金额，按订单日汇率折合为元；分母为所选范围内的全部金额，因此各组之和等于总数。调整单与散客不计。按客户经理时，客户的全部订单计给现在负责的客户经理；销售指标所计的“业绩金额”计给下单当日的客户经理，两者可能不同。回看过去时点时，按当时在案的订单与当时的客户经理；开始记录之前入账的订单视为下单时即在案。',
      en: 'Amount ordered in the period in yuan at the rate of the day; the denominator is all of it, so that groups add up to it. Adjustments and purchases without an account are left out. By account manager all orders of a client count for who looks after it now; “attained revenue”, which sales targets are set for, counts for who looked after it on the day of the order, so that the two may differ. As of a past instant it is told from orders as on record then, under the account manager of then; one put on record before that was kept counts as since it was placed.',
    },
    unit: { 'zh-CN': '元', en: 'yuan' },
    direction: 'HIGHER_IS_BETTER',
    clause: 'AM-1',
    dimensions: STANDINGS,
    asOf: true,
  },
  PROFIT: {
    name: { 'zh-CN': '利润', en: 'Profit' },
    definition: {
      'zh-CN':
        '期间内已知成本的订单金额减去其成本（元）；分母为所选范围内的全部利润，因此各组之和等于总数。成本由订单系统随订单行提供；有订单行的成本未知时标为不完整。调整单与散客不计。回看过去时点时，订单金额与成本按当时在案。',
      en: 'Amounts ordered in the period whose cost is known, less that cost, in yuan; the denominator is all of it, so that groups add up to it. The order system tells the cost of each line; incomplete where a cost is not known. Adjustments and purchases without an account are left out. As of a past instant amounts and costs are as on record then.',
    },
    unit: { 'zh-CN': '元', en: 'yuan' },
    direction: 'HIGHER_IS_BETTER',
    clause: 'BK-4',
    dimensions: STANDINGS,
    asOf: true,
  },
  PROFIT_CONTRIBUTION: {
    name: { 'zh-CN': '利润贡献率', en: 'Profit contribution' },
    definition: {
      'zh-CN':
        '期间内已知成本的订单金额中，扣除成本后的利润 ÷ 这些订单金额；有订单行的成本未知时标为不完整。回看过去时点时，订单金额与成本按当时在案。',
      en: 'Of amounts ordered in the period whose cost is known: what is left after cost ÷ these amounts; incomplete where a cost is not known. As of a past instant amounts and costs are as on record then.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'HIGHER_IS_BETTER',
    clause: 'KA-3',
    dimensions: STANDINGS,
    asOf: true,
  },
  COLLECTION_RATE: {
    name: { 'zh-CN': '收款率', en: 'Collection rate' },
    definition: {
      'zh-CN':
        '到期日落在期间内（且已到期）的应收款中，截至统计时点已收的金额 ÷ 应收金额（扣除退货抵减与投诉占用的有争议金额，CQ-20）。提前收到的计入其到期日。散客不计。',
      en: 'Of receivables whose due date falls in the period and has come: collected by the as-of time ÷ due, less what returns took off and less what complaints hold up (CQ-20). What is paid early counts with its due date. Purchases without an account are left out.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'HIGHER_IS_BETTER',
    clause: 'CQ-20',
    dimensions: STANDINGS,
    asOf: true,
  },
  REBATE_TRADED: {
    name: { 'zh-CN': '代理成交额', en: 'Traded by agents' },
    definition: {
      'zh-CN': '期间各月返佣对账单（最新版本）上的成交额：订单减去已入账的退货与折让（元）。',
      en: 'Traded amount of the rebate statements of the period’s months, in their latest version: orders less returns and allowances booked, in yuan.',
    },
    unit: { 'zh-CN': '元', en: 'yuan' },
    direction: 'HIGHER_IS_BETTER',
    clause: 'SD-8',
    dimensions: PLACES,
    asOf: true,
  },
  REBATE_EARNED: {
    name: { 'zh-CN': '应付返佣', en: 'Rebate earned' },
    definition: {
      'zh-CN': '期间各月返佣对账单（最新版本）上的返佣（元）；分母为成交额。',
      en: 'Rebate of the statements of the period’s months, in their latest version, in yuan; the denominator is the traded amount.',
    },
    unit: { 'zh-CN': '元', en: 'yuan' },
    direction: 'NEUTRAL',
    clause: 'SD-8',
    dimensions: PLACES,
    asOf: true,
  },
  REBATE_PAID: {
    name: { 'zh-CN': '返佣支付率', en: 'Rebate paid' },
    definition: {
      'zh-CN': '期间各月对账单的返佣中已支付的 ÷ 应付的。',
      en: 'Of the rebate earned in the period’s months, what was paid by the as-of time.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'HIGHER_IS_BETTER',
    clause: 'SD-8',
    dimensions: PLACES,
    asOf: true,
  },
  REBATE_PENDING: {
    name: { 'zh-CN': '待付返佣', en: 'Rebate pending' },
    definition: {
      'zh-CN': '期间各月对账单的返佣减去已支付的（元）；分母为应付返佣。',
      en: 'Rebate earned in the period’s months less what was paid of it by the as-of time, in yuan; the denominator is the rebate earned.',
    },
    unit: { 'zh-CN': '元', en: 'yuan' },
    direction: 'LOWER_IS_BETTER',
    clause: 'SD-8',
    dimensions: PLACES,
    asOf: true,
  },
} as const satisfies Readonly<Record<string, Measure>>;
