import type { Measure } from './measures';

/** Measures of the service desk. */
export const DESK_MEASURES = {
  ANSWERED_IN_TIME: {
    name: { 'zh-CN': '30 分钟答复率', en: '30-minute share' },
    definition: {
      'zh-CN':
        '期间内提出、当场未答复且答复时限（SD-2，原文为 30 个服务分钟）已过的客户提问中，在时限内首次答复的比例（服务时间内计时）；客户坚持后的再次答复不计。区间为 Wilson。',
      en: 'Of what clients asked in the period, was not answered at once, and whose service minutes by SD-2 (30 as written) have elapsed: first answered within them. Answers after the client insisted do not count. Wilson interval.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'HIGHER_IS_BETTER',
    clause: 'SD-2',
    dimensions: ['MONTH', 'TIER', 'REGION', 'MANAGER'],
    asOf: true,
  },
  VISIT_COVERAGE: {
    name: { 'zh-CN': '拜访回访覆盖率', en: 'Visit coverage' },
    definition: {
      'zh-CN':
        '按等级规则应做、且期间已结束的拜访与回访中（KA-16，以期间第一天的等级为准），在期间内有相应联络记录的比例；计入期间结束的那一天。区间为 Wilson。',
      en: 'Of visits and callbacks owed under the tier’s rule whose window has closed (KA-16, by the tier on its first day): those with such a contact on record within the window. It counts on the day the window ends. Wilson interval.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'HIGHER_IS_BETTER',
    clause: 'KA-16',
    dimensions: ['MONTH', 'TIER', 'REGION', 'MANAGER'],
    asOf: true,
  },
} as const satisfies Readonly<Record<string, Measure>>;
