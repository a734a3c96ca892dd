/** The pages that reports are made of, and the cards of each in the order they are shown in. */
export const REPORT_CARDS = {
  DASHBOARD: ['KPI', 'CLASS_MONTH', 'RATE_MONTH', 'RESOLUTION_MONTH', 'TIERS'],
  QUALITY: ['FIGURES', 'CONTROL', 'PARETO'],
  DEADLINES: ['TIMES', 'CURVES', 'ON_TIME_MONTH', 'FLOW', 'AGES'],
  SEGMENTS: [
    'TIERS',
    'UNGRADED',
    'SEGMENTS',
    'TIER_PROFIT',
    'SEGMENT_PROFIT',
    'LARGEST',
    'MIGRATION',
    'SEGMENT_MIGRATION',
    'CONCENTRATION',
  ],
  RETURN_FIGURES: [
    'RETURN_KPI',
    'RETURN_MONTHS',
    'RETURN_REASONS',
    'RETURN_PRODUCTS',
    'RETURN_TIERS',
    'RETURN_REGIONS',
    'RETURN_DIFFERENCES',
    'RETURN_WAITING',
    'QUALITY_COSTS',
    'DEPARTMENTS',
  ],
  MANAGERS: [
    'MANAGER_KPI',
    'MANAGERS',
    'ATTAINMENT',
    'MANAGER_SCATTER',
    'MANAGER_COLLECTION',
    'MANAGER_ON_TIME',
    'MANAGER_ANSWERS',
    'MANAGER_VISITS',
    'VISIT_MONTHS',
    'ANSWER_MONTHS',
    'REVENUE_MONTHS',
    'COLLECTION_MONTHS',
  ],
  REBATE_FIGURES: ['REBATE_KPI', 'REBATE_MONTHS', 'REBATE_MANAGERS', 'TRADED_MONTHS', 'REBATE_TIERS', 'REBATE_REGIONS'],
} as const;

export type ReportPage = keyof typeof REPORT_CARDS;
export type ReportCard = (typeof REPORT_CARDS)[ReportPage][number];

/** Where each page is. */
export const REPORT_PATHS = {
  DASHBOARD: '/',
  QUALITY: '/quality',
  DEADLINES: '/deadlines',
  SEGMENTS: '/segments',
  RETURN_FIGURES: '/return-figures',
  MANAGERS: '/managers',
  REBATE_FIGURES: '/rebate-figures',
} as const satisfies Record<ReportPage, string>;

/** Cards of a page in its order, each once; undefined when one is none of the page's, or there is none. */
export function cardsOf(page: ReportPage, asked: readonly string[]): ReportCard[] | undefined {
  const known: readonly ReportCard[] = REPORT_CARDS[page];
  const cards = known.filter((card) => asked.includes(card));
  return cards.length > 0 && asked.every((card) => known.some((each) => each === card)) ? cards : undefined;
}
