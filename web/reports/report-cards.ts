import type { ReportCard, ReportPage, ViewPage } from '../gql/graphql';

/** What can be sent of each page. */
export const reportCards = {
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
} as const satisfies Record<ReportPage, ReportCard[]>;

/** The report of a page; undefined when it is not sent by mail. */
export function reportPageOf(page: ViewPage): ReportPage | undefined {
  return page in reportCards ? (page as ReportPage) : undefined;
}

/** Where a report's page is, which is also its name in the navigation. */
export const reportRoute = {
  DASHBOARD: 'dashboard',
  QUALITY: 'quality',
  DEADLINES: 'deadlines',
  SEGMENTS: 'segments',
  RETURN_FIGURES: 'returnFigures',
  MANAGERS: 'managers',
  REBATE_FIGURES: 'rebateFigures',
} as const satisfies Record<ReportPage, string>;
