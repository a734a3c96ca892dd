import type { Measure } from './measures';

/**
 * Measures of clients and what they buy. As of a past instant they are told from orders, tiers and segments that were on
 * record then; of regions and merged clients only the present is kept, and a portfolio is that of now.
 */
export const CLIENT_MEASURES = {
  ACTIVE_CLIENTS: {
    name: { 'zh-CN': '活跃客户', en: 'Active clients' },
    definition: {
      'zh-CN':
        '截至期末，近 12 个月内至少有一张订单的客户数；分母为现有全部客户。散客（没有账户的购买）不计。按等级或分层统计时，以当日的等级或分层为准。回看过去时点时，订单、等级与分层按当时在案；区域、归属与客户合并按现在。',
      en: 'Clients with at least one order in the twelve months up to the end of the period; the denominator is all clients there are. Purchases without an account are left out. By tier or segment, that of the day counts. As of a past instant orders, tiers and segments are as on record then; regions, owners and merges as now.',
    },
    unit: { 'zh-CN': '家', en: 'clients' },
    direction: 'HIGHER_IS_BETTER',
    dimensions: ['MONTH', 'TIER', 'SEGMENT', 'REGION'],
    asOf: true,
  },
  SEGMENTATION: {
    name: { 'zh-CN': '客户等级', en: 'Clients by tier' },
    definition: {
      'zh-CN':
        '现有客户数与年交易额，按等级；占比之和为 1。“空档”为交易额不落在任何等级区间、按制度归入相邻等级的客户，达不到该等级其余条件的不计在内。利润见指标“利润”。散客不计。回看过去时点时，等级、分层与订单按当时在案，年交易额由近 12 个月的订单计算；区域、归属与客户合并按现在。',
      en: 'Clients and yearly volume by tier; shares add up to 1. “Gap” are clients whose volume fits no tier as written and who were put into the neighbour that the policy names; who does not meet its other conditions is not among them. Profit is a measure of its own. Purchases without an account are left out. As of a past instant tiers, segments and orders are as on record then, and volume is what was ordered in the twelve months before; regions, owners and merges as now.',
    },
    unit: { 'zh-CN': '家', en: 'clients' },
    direction: 'NEUTRAL',
    clause: 'KA-3',
    dimensions: [],
    asOf: true,
  },
  CLIENT_SEGMENTS: {
    name: { 'zh-CN': '客户分层', en: 'Clients by segment' },
    definition: {
      'zh-CN':
        '现有客户数与年交易额，按分层（BK-1：黄金、重点、优质、一般、限制、淘汰）；占比之和为 1。分层表中没有一行符合的客户为“未分层”。利润见指标“利润”。散客不计。回看过去时点时，等级、分层与订单按当时在案，年交易额由近 12 个月的订单计算；区域、归属与客户合并按现在。',
      en: 'Clients and yearly volume by segment (BK-1: gold, key, quality, general, restricted, eliminated); shares add up to 1. Without a segment are clients of whom nothing in the segment table holds. Profit is a measure of its own. Purchases without an account are left out. As of a past instant tiers, segments and orders are as on record then, and volume is what was ordered in the twelve months before; regions, owners and merges as now.',
    },
    unit: { 'zh-CN': '家', en: 'clients' },
    direction: 'NEUTRAL',
    clause: 'BK-1',
    dimensions: [],
    asOf: true,
  },
  TIER_MIGRATION: {
    name: { 'zh-CN': '等级迁移', en: 'Tier migration' },
    definition: {
      'zh-CN':
        '两个日期之间活跃客户（近 12 个月有订单）的等级变化：行为起始日的等级，列为截止日的等级。起始日不活跃的为“新增”，截止日不活跃的为“流失”。首次定级之前以首次定级为准。回看过去时点时，订单、等级与分层按当时在案；区域、归属与客户合并按现在。',
      en: 'Active clients (an order in the trailing twelve months) by their tier on two days: rows the first day, columns the last. Not active on the first day is “new”, not active on the last is “lost”. Before its first grade a client counts under that first grade. As of a past instant orders, tiers and segments are as on record then; regions, owners and merges as now.',
    },
    unit: { 'zh-CN': '家', en: 'clients' },
    direction: 'NEUTRAL',
    clause: 'KA-3',
    dimensions: [],
    asOf: true,
  },
  SEGMENT_MIGRATION: {
    name: { 'zh-CN': '分层迁移', en: 'Segment migration' },
    definition: {
      'zh-CN':
        '两个日期之间活跃客户（近 12 个月有订单）的分层变化：行为起始日的分层，列为截止日的分层。起始日不活跃的为“新增”，截止日不活跃的为“流失”。首次分层之前以首次分层为准。回看过去时点时，订单、等级与分层按当时在案；区域、归属与客户合并按现在。',
      en: 'Active clients (an order in the trailing twelve months) by their segment on two days: rows the first day, columns the last. Not active on the first day is “new”, not active on the last is “lost”. Before its first segment a client counts under that first one. As of a past instant orders, tiers and segments are as on record then; regions, owners and merges as now.',
    },
    unit: { 'zh-CN': '家', en: 'clients' },
    direction: 'NEUTRAL',
    clause: 'BK-1',
    dimensions: [],
    asOf: true,
  },
  CONCENTRATION: {
    name: { 'zh-CN': '客户集中度', en: 'Concentration' },
    definition: {
      'zh-CN':
        '按年交易额从大到小，前 10 家客户（及每 10 % 的客户）占全部年交易额的份额。散客不计。回看过去时点时，等级、分层与订单按当时在案，年交易额由近 12 个月的订单计算；区域、归属与客户合并按现在。',
      en: 'The share of all yearly volume that the ten largest clients (and each further tenth of the clients) make. Purchases without an account are left out. As of a past instant tiers, segments and orders are as on record then, and volume is what was ordered in the twelve months before; regions, owners and merges as now.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'NEUTRAL',
    dimensions: [],
    asOf: true,
  },
} as const satisfies Readonly<Record<string, Measure>>;
