import type { LocationQuery } from 'vue-router';
import { refusedIn, readQuery } from '../shared/filter/url-query';
import { type CivilDate, civilDateAt } from '../shared/time/civil-date';
import { type DashboardFilter, dashboardQuery, daysOf, reportedQuery } from './dashboard-filter';

const spec = { ...dashboardQuery, ...reportedQuery };
const LABELS: Readonly<Record<keyof typeof spec | 'asOf', string>> = {
  period: 'filter.period',
  from: 'filter.start',
  to: 'filter.end',
  tiers: 'filter.tier',
  regions: 'filter.region',
  classes: 'filter.class',
  compare: 'figures.compare.label',
  exposure: 'figures.exposure.label',
  time: 'figures.time.label',
  reported: 'figures.known.day',
  asOf: 'figures.known.day',
};

interface Context {
  t: (key: string, values?: Record<string, unknown>) => string;
  now: Date;
  /** codes of regions that the viewer may see; empty while they are on their way */
  regions: readonly string[];
}

/** What the address of a page of figures asks for and cannot be used, in words: nobody takes other figures for those. */
export function refusedFilters(query: LocationQuery, { t, now, regions }: Context): string[] {
  const named = (key: keyof typeof LABELS, value: string): string =>
    t('figures.refused.value', { name: t(LABELS[key]), value });
  const filter = readQuery(spec, query);
  const today: CivilDate = civilDateAt(now);
  const { asOf } = query;
  return [
    ...refusedIn(spec, query).map(({ key, text }) => named(key, text)),
    ...period(filter, t),
    ...(regions.length > 0
      ? filter.regions.filter((code) => !regions.includes(code)).map((code) => named('regions', code))
      : []),
    ...(filter.reported !== null && filter.reported >= today ? [named('reported', filter.reported)] : []),
    ...(typeof asOf === 'string' && !(Date.parse(asOf) <= now.getTime()) ? [named('asOf', asOf)] : []),
  ];
}

function period({ from, to }: Pick<DashboardFilter, 'from' | 'to'>, t: Context['t']): string[] {
  const day = from ?? to;
  if (day === null || daysOf({ from, to })) return [];
  return [from && to ? t('figures.refused.reversed', { from, to }) : t('figures.refused.half', { day })];
}
