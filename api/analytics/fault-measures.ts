import type { Measure } from './measures';

/** Measures of what failures cost and of who answers for them. */
export const FAULT_MEASURES = {
  QUALITY_COST: {
    name: { 'zh-CN': '质量损失', en: 'Cost of poor quality' },
    definition: {
      'zh-CN':
        '已入账的折让与赔偿 ＋ 报废 ＋ 公司支付的维修（责任划分中客户以外的份额及按标准的损失）＋ 运费 − 已从供应商、承运人等收回的款项（元，按收回日计入）。成立的案件按结案日计入；未结案件按预算中客户以外的份额估计，按决定日计入，并列出件数。客户索赔以赔偿入账为准，不重复计。案件的等级与区域以收到投诉时为准，折让与赔偿的等级以入账日为准。散客不计，与订单金额一致。类别筛选不影响本指标。回看过去时点时，按案件当时的状态与当时在案的决定计；按标准的损失为现在在案的金额。',
      en: 'Allowances and compensations booked + goods written off + repairs the company pays (the split but for the client’s share, and loss by standard) + freight − what was recovered from suppliers, carriers and others, in yuan, on the day it came in. Upheld cases count on the day they closed; open ones are estimated at the same part of the budget, on the day of the decision, and counted beside. A client’s claim counts as the compensation paid for it, not twice. Tier and region of cases are those at receipt, the tier of allowances that of the day they were booked. Purchases without an account are left out, as of revenue. Not narrowed by class. As of a past instant cases count as they stood then, by the decisions on record then; losses by standard are those on record today.',
    },
    unit: { 'zh-CN': '元', en: 'yuan' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-6',
    dimensions: ['MONTH', 'TIER', 'REGION', 'COST', 'MANAGER'],
    asOf: true,
  },
  QUALITY_COST_SHARE: {
    name: { 'zh-CN': '质量损失率', en: 'Cost of poor quality ÷ revenue' },
    definition: {
      'zh-CN': '质量损失 ÷ 期间内的订单金额；未结案件按预算估计，此时标为不完整。',
      en: 'Cost of poor quality ÷ amount ordered in the period. With open cases in it, it is an estimate and told as incomplete.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-6',
    dimensions: ['MONTH', 'TIER', 'REGION', 'COST', 'MANAGER'],
    asOf: true,
  },
  ATTRIBUTED_CASES: {
    name: { 'zh-CN': '责任归属（件数）', en: 'Cases by responsibility' },
    definition: {
      'zh-CN':
        '期间内结案且成立的案件，按责任部门（或供应商、承运人、客户等外部方）计；有责任划分的按其百分比拆分，一件案件各份之和为 1。分母为全部成立的案件。没有认定责任的单列。等级与区域以收到投诉时为准。回看过去时点时，为当时已结案且成立的案件，按当时在案的责任计。',
      en: 'Upheld cases closed in the period by the department that answers for them, or the party outside. A split case counts by its percentages, which sum to 1. The denominator is all of them. Where nobody was named it is told as unknown. Tier and region are those at receipt. As of a past instant these are the cases that were closed and upheld then, by the responsibility on record then.',
    },
    unit: { 'zh-CN': '件', en: 'cases' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-9',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION', 'DEPARTMENT', 'MANAGER'],
    asOf: true,
  },
  ATTRIBUTED_LOSS: {
    name: { 'zh-CN': '责任归属（损失）', en: 'Loss by responsibility' },
    definition: {
      'zh-CN':
        '期间内结案且成立的案件的维修预算与按标准的损失（元），按责任部门拆分；算法同责任归属（件数）。回看过去时点时，按标准的损失为现在在案的金额。',
      en: 'Repair budget and loss by standard, in yuan, of upheld cases closed in the period, split as the cases are. As of a past instant losses by standard are those on record today.',
    },
    unit: { 'zh-CN': '元', en: 'yuan' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-9',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION', 'DEPARTMENT', 'MANAGER'],
    asOf: true,
  },
} as const satisfies Readonly<Record<string, Measure>>;
