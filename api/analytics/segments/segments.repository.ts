import type { Segment, Tier } from '../../kernel/policy/vocabulary';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { Window } from '../dashboard-window';
import type { FigureFilter, FigureScope } from '../figure-source.repository';
import type { SegmentCount } from '../segment-figures';

/** Clients by tier or segment on two days; null: not active then, empty: without one. */
export interface MoveRow<Code extends Tier | Segment> {
  readonly from: Code | '' | null;
  readonly to: Code | '' | null;
  readonly clients: number;
}

export function tierMoves(
  database: RequestDatabase,
  { from, to }: Window,
  { tiers, regionCodes }: FigureFilter,
): Promise<MoveRow<Tier>[]> {
  return database.rows({
    text: `select from_tier as "from", to_tier as "to", clients
      from analytics.tier_migration($1::date, $2::date, $3::text[], $4::text[])`,
    values: [from, to, tiers ?? null, regionCodes ?? null],
  });
}

export function segmentMoves(
  database: RequestDatabase,
  { from, to }: Window,
  { tiers, regionCodes }: FigureFilter,
): Promise<MoveRow<Segment>[]> {
  return database.rows({
    text: `select from_segment as "from", to_segment as "to", clients
      from analytics.segment_migration($1::date, $2::date, $3::text[], $4::text[])`,
    values: [from, to, tiers ?? null, regionCodes ?? null],
  });
}

/** Clients by present segment. */
export function segmentStanding(
  database: RequestDatabase,
  scope: FigureScope,
  { tiers, regionCodes }: FigureFilter,
): Promise<SegmentCount[]> {
  const standing = scope === 'company' ? 'analytics.segment_standing' : 'analytics.owned_segment_standing()';
  return database.rows({
    text: `select segment, sum(clients)::int as clients, sum(volume)::numeric(20,2) as volume from ${standing}
      where ($1::text[] is null or tier = any($1)) and ($2::text[] is null or region_code = any($2)) group by 1`,
    values: [tiers ?? null, regionCodes ?? null],
  });
}

export interface PlaceRow {
  readonly place: string;
  readonly clients: number;
  /** Yuan. */
  readonly volume: string;
}

/** The volume of the largest clients of the company; nothing for who does not see all figures. */
export function concentration(database: RequestDatabase): Promise<PlaceRow[]> {
  return database.rows({ text: 'select place, clients, volume from analytics.client_concentration', values: [] });
}
