import type { Tier } from '../../kernel/policy/vocabulary';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { Window } from '../dashboard-window';
import type { FigureFilter } from '../figure-source.repository';

/** Clients by tier on two days; null: not active then, empty: without a tier. */
export interface MoveRow {
  readonly from: Tier | '' | null;
  readonly to: Tier | '' | null;
  readonly clients: number;
}

export function tierMoves(
  database: RequestDatabase,
  { from, to }: Window,
  { tiers, regionCodes }: FigureFilter,
): Promise<MoveRow[]> {
  return database.rows({
    text: `select from_tier as "from", to_tier as "to", clients
      from analytics.tier_migration($1::date, $2::date, $3::text[], $4::text[])`,
    values: [from, to, tiers ?? null, regionCodes ?? null],
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
