import type { Tier } from '../../kernel/policy/vocabulary';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { Window } from '../dashboard-window';
import type { FigureFilter } from '../figure-source.repository';
import type { Known } from '../segments/segments.repository';

export interface LargestClientRow {
  /** Null: for who sees figures alone. */
  readonly clientId: string | null;
  /** Empty: without one. */
  readonly tier: Tier | '';
  /** Yuan. */
  readonly volume: string;
  readonly complaints: number;
}

export interface LargestQuestion {
  /** In which complaints were received. */
  readonly window: Window;
  readonly filter: FigureFilter;
  /** As they were known then; undefined: now. */
  readonly known: Known | undefined;
  readonly most: number;
}

/** The largest clients by yearly volume, and what each complained of. */
export function largestClientRows(
  database: RequestDatabase,
  { window, filter, known, most }: LargestQuestion,
): Promise<LargestClientRow[]> {
  return database.rows({
    text: `select client_id as "clientId", tier, volume::text as volume, complaints
      from analytics.largest_client($1::timestamptz, $2::date, $3::date, $4::date, $5::text[], $6::text[], $7::int)`,
    values: [
      known?.at ?? null,
      known?.day ?? null,
      window.from,
      window.to,
      filter.tiers ?? null,
      filter.regionCodes ?? null,
      most,
    ],
  });
}
