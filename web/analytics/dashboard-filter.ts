import { tiers } from '../clients/tiers';
import { complaintClasses } from '../complaints/complaint-classes';
import type { DashboardFilter as ApiFilter } from '../gql/graphql';
import { codesParam, dateParam, someOf, type Values } from '../shared/filter/url-query';
import { type CivilDate, periodOf } from '../shared/time/civil-date';

/** The dashboard's filter as it stands in the address. */
export const dashboardQuery = {
  from: dateParam,
  to: dateParam,
  tiers: someOf(tiers),
  regions: codesParam,
  classes: someOf(complaintClasses),
};

export type DashboardFilter = Values<typeof dashboardQuery>;

/** The API's filter. Without a whole, forward period in the address it is this year so far. */
export function dashboardFilterOf(filter: DashboardFilter, today: CivilDate): ApiFilter {
  const isPeriod = filter.from !== null && filter.to !== null && filter.from <= filter.to;
  const period = isPeriod ? { from: filter.from ?? today, to: filter.to ?? today } : periodOf('thisYear', today);
  return {
    ...period,
    ...(filter.tiers.length && { tiers: filter.tiers }),
    ...(filter.regions.length && { regionCodes: filter.regions }),
    ...(filter.classes.length && { classes: filter.classes }),
  };
}
