import type { RequestDatabase } from '../../platform/database/request-database';
import type { RegulationReader } from '../../platform/regulations';
import type { FigureFilter, FigureScope } from '../figure-source.repository';
import type { StepDifference } from '../stages/fold-steps.repository';
import type { UngradedCount } from './ungraded-figures';
import { figureRows } from '../figure-memory';

/** Clients without a tier by why they have none, now. */
export function ungradedStanding(
  database: RequestDatabase,
  scope: FigureScope,
  { tiers, regionCodes }: FigureFilter,
): Promise<readonly UngradedCount[]> {
  // Of tiers that are asked for nobody is without one.
  if (tiers !== undefined) return Promise.resolve([]);
  const standing = scope === 'company' ? 'analytics.ungraded_standing' : 'analytics.owned_ungraded()';
  return figureRows(database, {
    text: `select reason, sum(clients)::int as clients, sum(volume)::numeric(20,2) as volume from ${standing}
      where $1::text[] is null or region_code = any($1) group by 1`,
    values: [regionCodes ?? null],
  });
}

/** Cells of clients without a tier that are kept otherwise than the clients say; empty when all is well. */
export function ungradedApart(reader: RegulationReader): Promise<StepDifference[]> {
  return reader.rows<StepDifference>({
    text: `select 'ungraded_standing' as rollup, cell, kept::text, counted::text from analytics.ungraded_apart()`,
    values: [],
  });
}
