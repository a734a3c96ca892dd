import type { CivilDate } from '../../kernel/civil-date';
import type { Instant } from '../../kernel/clock';
import type { Segment, Tier } from '../../kernel/policy/vocabulary';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { Window } from '../dashboard-window';
import type { FigureFilter, FigureScope, StandingRow } from '../figure-source.repository';
import type { SegmentCount } from '../segment-figures';
import type { UngradedReason } from './ungraded-figures';
import { figureRows } from '../figure-memory';

/** Clients by tier and segment on two days; null: not active then, empty: without one. */
export interface MoveRow {
  readonly fromTier: Tier | '' | null;
  readonly toTier: Tier | '' | null;
  readonly fromSegment: Segment | '' | null;
  readonly toSegment: Segment | '' | null;
  readonly clients: number;
}

/** An instant, and the day of it. */
export interface Known {
  readonly at: Instant;
  readonly day: CivilDate;
}

/** Active clients by tier and segment on two days; as they were known at an instant, when there is one. */
export function moves(
  database: RequestDatabase,
  { window: { from, to }, filter, known }: { window: Window; filter: FigureFilter; known: Known | undefined },
): Promise<MoveRow[]> {
  const values: unknown[] = [from, to, filter.tiers ?? null, filter.regionCodes ?? null];
  const asked = '$1::date, $2::date, $3::text[], $4::text[]';
  const source =
    known === undefined
      ? `analytics.client_moves(${asked})`
      : `analytics.client_moves_known($${values.push(known.at)}::timestamptz, ${asked})`;
  return database.rows({
    text: `select from_tier as "fromTier", to_tier as "toTier", from_segment as "fromSegment", to_segment as "toSegment", clients
      from ${source}`,
    values,
  });
}

/** Where clients stood, and why without a tier; the reason is empty of those with one, and of all where it was not asked for. */
interface KnownRow extends StandingRow, SegmentCount {
  readonly reason: UngradedReason | '';
}

/** Clients by tier and by segment as they were known at an instant, and by why they have no tier where that is asked for. */
export function standingKnown(
  database: RequestDatabase,
  { at, day }: Known,
  {
    filter: { tiers, regionCodes },
    withReasons = false,
  }: { readonly filter: FigureFilter; readonly withReasons?: boolean },
): Promise<KnownRow[]> {
  const [reason, standing] = withReasons ? ['reason', 'standing_known_why'] : [`''`, 'standing_known'];
  return database.rows({
    text: `select tier, segment, ${reason} as reason, sum(clients)::int as clients, sum(in_gap)::int as "inGap",
        sum(volume)::numeric(20,2) as volume
      from analytics.${standing}($1::timestamptz, $2::date)
      where ($3::text[] is null or tier = any($3)) and ($4::text[] is null or region_code = any($4)) group by 1, 2, 3`,
    values: [at, day, tiers ?? null, regionCodes ?? null],
  });
}

/** Clients by present segment. */
export function segmentStanding(
  database: RequestDatabase,
  scope: FigureScope,
  { tiers, regionCodes }: FigureFilter,
): Promise<readonly SegmentCount[]> {
  const standing = scope === 'company' ? 'analytics.segment_standing' : 'analytics.owned_segment_standing()';
  return figureRows(database, {
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
export function concentration(database: RequestDatabase, known: Known | undefined): Promise<readonly PlaceRow[]> {
  if (known === undefined)
    return figureRows(database, {
      text: 'select place, clients, volume from analytics.client_concentration',
      values: [],
    });
  return database.rows({
    text: 'select place, clients, volume from analytics.concentration_known($1::timestamptz, $2::date)',
    values: [known.at, known.day],
  });
}
