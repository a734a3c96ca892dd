import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { readQuery, writeQuery } from '../../shared/filter/url-query';
import { type CivilDate, civilDateAt } from '../../shared/time/civil-date';
import type { Measure } from '../../gql/graphql';
import { dashboardFilterOf, dashboardQuery } from '../dashboard-filter';
import { splitBehind } from '../splits';
import type { Home } from './row-homes';

/** Pages that are told as of a past instant. */
const AS_OF: readonly Home['name'][] = ['quality', 'deadlines', 'segments', 'managers'];
/** Pages that have, of a past day, a card of what was reported at its end. */
const REPORTED: readonly Home['name'][] = ['returnFigures', 'rebateFigures'];

interface RowsAddress {
  readonly query: LocationQuery;
  readonly today: CivilDate;
  /** null: the rows are told as of now */
  readonly asOf: string | null;
  /** what the rows are of: the chart they were behind opens by the group of the rows */
  readonly measure?: Measure;
}

/** The page that rows belong to, of the period, the filter, the comparison, the group and the instant that their address asks for. */
export function wayBack(
  { name, query: own }: Home,
  { query, today, asOf, measure }: RowsAddress,
): { name: Home['name']; query: LocationQueryRaw } {
  const filter = readQuery(dashboardQuery, query);
  const { from, to } = dashboardFilterOf(filter, today);
  return {
    name,
    query: {
      ...writeQuery(dashboardQuery, { ...filter, period: 'none' }),
      from,
      to,
      ...own,
      ...(measure !== undefined && splitBehind(measure, query)),
      ...(asOf !== null && AS_OF.includes(name) && { asOf }),
      ...(asOf !== null && REPORTED.includes(name) && { reported: lastDayOf(asOf) }),
    },
  };
}

/** The day at whose end an instant is; midnight is the end of the day before. */
function lastDayOf(instant: string): CivilDate {
  return civilDateAt(new Date(Date.parse(instant) - 1));
}
