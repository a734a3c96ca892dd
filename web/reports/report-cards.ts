import type { ReportCard, ReportPage, ViewPage } from '../gql/graphql';

/** What can be sent of each page. */
export const reportCards = {
  DASHBOARD: ['KPI', 'CLASS_MONTH', 'RATE_MONTH', 'RESOLUTION_MONTH', 'TIERS'],
  QUALITY: ['FIGURES', 'CONTROL', 'PARETO'],
  DEADLINES: ['TIMES', 'CURVES', 'ON_TIME_MONTH', 'FLOW', 'AGES'],
} as const satisfies Record<ReportPage, ReportCard[]>;

/** The report of a page; undefined when it is not sent by mail. */
export function reportPageOf(page: ViewPage): ReportPage | undefined {
  return page in reportCards ? (page as ReportPage) : undefined;
}

/** Where a report's page is. */
export const reportRoute = {
  DASHBOARD: 'dashboard',
  QUALITY: 'quality',
  DEADLINES: 'deadlines',
} as const satisfies Record<ReportPage, string>;
