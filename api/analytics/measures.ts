/** A text in both languages of the product. */
interface Texts {
  readonly 'zh-CN': string;
  readonly en: string;
}

export type MeasureName = 'ACTIVE_CLIENTS' | 'COMPLAINT_RATE' | 'RESOLUTION_TIME' | 'ON_TIME_SHARE';
export type Direction = 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER' | 'NEUTRAL';

/** What a figure means. Every figure of a measure is computed, named and explained by this one definition. */
export interface Measure {
  readonly name: Texts;
  readonly definition: Texts;
  /** Of the figure's value. */
  readonly unit: Texts;
  readonly direction: Direction;
  /** The clause the measure keeps watch over; absent when no clause asks for it. */
  readonly clause?: string;
}

export const MEASURES: Readonly<Record<MeasureName, Measure>> = {
  ACTIVE_CLIENTS: {
    name: { 'zh-CN': '活跃客户', en: 'Active clients' },
    definition: {
      'zh-CN':
        '截至期末，近 12 个月内至少有一张订单的客户数；分母为现有全部客户。散客（没有账户的购买）不计。按等级筛选时，以当时的等级为准。',
      en: 'Clients with at least one order in the twelve months up to the end of the period; the denominator is all clients there are. Purchases without an account are left out. By tier, the tier of that day counts.',
    },
    unit: { 'zh-CN': '家', en: 'clients' },
    direction: 'HIGHER_IS_BETTER',
  },
  COMPLAINT_RATE: {
    name: { 'zh-CN': '投诉率', en: 'Complaint rate' },
    definition: {
      'zh-CN':
        '期间内收到的投诉 ÷ 期末的活跃客户（近 12 个月有订单）。作废与重复的案件另计。区间为泊松分布的精确 95 % 置信区间。等级与区域以收到投诉时为准。',
      en: 'Complaints received in the period ÷ clients active at its end (an order in the trailing twelve months). Void and duplicate cases are counted apart. The interval is the exact 95 % Poisson interval. Tier and region are those at receipt.',
    },
    unit: { 'zh-CN': '件/家', en: 'complaints per active client' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CC-1',
  },
  RESOLUTION_TIME: {
    name: { 'zh-CN': '解决时长', en: 'Resolution time' },
    definition: {
      'zh-CN':
        '从受理到最后结案的自然日，按收到时间分组，以 Kaplan–Meier 法估计中位数、p80 与 p90：未结案件按数据截至时刻删失，撤回为竞争事件，作废不计。曲线降不到该比例时为“未达到”。',
      en: 'Calendar days from acceptance to the last close, by the period of receipt. Median, p80 and p90 by Kaplan–Meier: cases still open are censored at the as-of time, withdrawal is a competing event, void cases are left out. “Not reached” when the curve stays above.',
    },
    unit: { 'zh-CN': '天', en: 'calendar days' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-12',
  },
  ON_TIME_SHARE: {
    name: { 'zh-CN': '按期率', en: 'On-time share' },
    definition: {
      'zh-CN':
        '在期限前结案的案件 ÷ 期限落在期间内（且已到期）的全部案件；到期未结的算未按期。撤回与作废的案件不再有期限，不计。区间为 Wilson 95 % 置信区间。',
      en: 'Cases closed by their due date ÷ all cases whose due date falls in the period and has passed; open overdue ones are failures. Withdrawn and void cases no longer have a due date to keep. The interval is the 95 % Wilson interval.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'HIGHER_IS_BETTER',
    clause: 'CQ-12',
  },
};
