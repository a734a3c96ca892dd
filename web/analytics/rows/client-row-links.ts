import type { LocationQuery, RouteLocationRaw } from 'vue-router';
import { segments } from '../../clients/segments/segments';
import { tiers } from '../../clients/tiers/tiers';
import type { ClientGroup, ClientStanding, Measure } from '../../gql/graphql';
import { useSession } from '../../identity/session.store';
import { groupInput, groupQuery, readGroup, ROW_DIMENSIONS, type RowGroup } from './row-group';

/** Figures of clients that can be opened to the clients behind them (穿透). */
export const CLIENT_MEASURES = [
  'SEGMENTATION',
  'CLIENT_SEGMENTS',
  'TIER_MIGRATION',
  'SEGMENT_MIGRATION',
  'ACTIVE_CLIENTS',
  'COMPLAINING_CLIENTS',
  'CONCENTRATION',
] as const satisfies readonly Measure[];
export type ClientMeasure = (typeof CLIENT_MEASURES)[number];

/** Where clients stand, as the address says it: a tier or segment, "none", or "away": not active on that day. */
export interface StandingQuery {
  at?: string | undefined;
  from?: string | undefined;
  gap?: boolean;
  /** beside it, a group of a breakdown */
  group?: RowGroup | undefined;
}

/** Where clients stand, by the name in the address. */
export const STANDINGS: readonly string[] = [...tiers, ...segments, 'none', 'away'];

export function standingOf(value: unknown): ClientStanding | undefined {
  if (typeof value !== 'string' || !STANDINGS.includes(value)) return undefined;
  return value === 'away' ? { isActive: false } : { isActive: true, code: value === 'none' ? null : value };
}

/** The group that an address asks for. */
export function groupOf(query: LocationQuery): ClientGroup {
  const [last, first] = [standingOf(query['at']), standingOf(query['was'])];
  const groups = groupInput(toldGroup(query));
  return {
    ...(last && { at: last }),
    ...(first && { from: first }),
    ...(query['gap'] === '1' && { inGap: true }),
    ...(groups.length > 0 && { groups }),
  };
}

/** The group of a breakdown that an address asks for. */
export function toldGroup(query: LocationQuery): RowGroup | undefined {
  return readGroup(query, ROW_DIMENSIONS.clientRows);
}

export type ClientLink = (measure: ClientMeasure, standing?: StandingQuery) => RouteLocationRaw | undefined;

/** Where the clients behind a figure are listed; undefined for who sees figures alone. */
export function useClientLinks(query: () => Record<string, string>): ClientLink {
  const session = useSession();
  return (measure, { at, from, gap, group } = {}) =>
    session.canList('CLIENT_CARD')
      ? {
          name: 'clientRows',
          query: {
            ...query(),
            measure,
            ...(at && { at }),
            ...(from && { was: from }),
            ...(gap && { gap: '1' }),
            ...groupQuery(group),
          },
        }
      : undefined;
}
