import { tiers } from '../clients/tiers/tiers';
import { complaintClasses } from '../complaints/complaint-classes';
import type { Comparison, DashboardFilter as ApiFilter, Exposure, ResolutionTime, ViewPage } from '../gql/graphql';
import { codesParam, dateParam, oneOf, type Param, someOf, type Values } from '../shared/filter/url-query';
import { type CivilDate, type Period, periodOf, periodPresets } from '../shared/time/civil-date';

export const comparisons = ['YEAR_BEFORE', 'PREVIOUS', 'none'] as const satisfies ('none' | Comparison)[];
export const exposures = ['ACTIVE_CLIENTS', 'ORDERS', 'DELIVERED_QUANTITY', 'REVENUE'] as const satisfies Exposure[];
export const resolutionTimes = ['CALENDAR', 'WORKING'] as const satisfies ResolutionTime[];

/** The dashboard's filter as it stands in the address. */
export const dashboardQuery = {
  period: oneOf([...periodPresets, 'none'], 'none'),
  from: dateParam,
  to: dateParam,
  tiers: someOf(tiers),
  regions: codesParam,
  classes: someOf(complaintClasses),
  compare: oneOf(comparisons, 'YEAR_BEFORE'),
  exposure: oneOf(exposures, 'ACTIVE_CLIENTS'),
  time: oneOf(resolutionTimes, 'CALENDAR'),
};

/** The past day that is told as it was reported, as it stands in the address. */
export const reportedQuery = { reported: dateParam };

const LOOKING_BACK: readonly ViewPage[] = ['QUALITY', 'SEGMENTS', 'RETURN_FIGURES', 'REBATE_FIGURES'];

/** What a saved view of a page keeps. */
export function viewSpecOf(page: ViewPage): Record<string, Param<unknown>> {
  return LOOKING_BACK.includes(page) ? { ...dashboardQuery, ...reportedQuery } : dashboardQuery;
}

export type DashboardFilter = Values<typeof dashboardQuery>;

/** The days that are asked for; null where the address has none, one of them only, or an end before its beginning. */
export function daysOf({ from, to }: Pick<DashboardFilter, 'from' | 'to'>): Period | null {
  return from !== null && to !== null && from <= to ? { from, to } : null;
}

/** The API's filter. Days stand before a named period; without either in the address it is this year so far. */
export function dashboardFilterOf(filter: DashboardFilter, today: CivilDate): ApiFilter {
  const period = daysOf(filter) ?? periodOf(filter.period === 'none' ? 'thisYear' : filter.period, today);
  return {
    ...period,
    ...(filter.tiers.length && { tiers: filter.tiers }),
    ...(filter.regions.length && { regionCodes: filter.regions }),
    ...(filter.classes.length && { classes: filter.classes }),
  };
}
