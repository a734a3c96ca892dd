import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, pageSize } from '../../platform/graph/cursor';
import { isDay } from '../../platform/graph/cursor-key';
import { pageOf, type Page } from '../../platform/graph/page';
import { whyOf } from '../../shared-types/why.schema';
import { tierPeriods, type TierPeriodRow } from './tier-period.repository';
import type { TierPeriod } from './tier-period.schema';

/** A page of the tiers of a client, batched with the same page of others. @throws GraphQLError for wrong arguments */
export async function tierHistory(
  context: RequestContext,
  clientId: string,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<Page<TierPeriod>> {
  const limit = pageSize(first) + 1;
  const before = after == null ? undefined : decodeCursor(after, 1)[0];
  if (before !== undefined && !isDay(before)) throw foreignCursor();
  const rows = await context.loaders
    .of<TierPeriodRow[]>(`tier periods ${limit} ${after ?? ''}`, (ids) => tierPeriods(context, ids, { before, limit }))
    .load(clientId);
  const periods = (rows ?? []).map((row) => ({ ...row, why: whyOf(row.why) }));
  return pageOf({ rows: periods, first, after, keyOf: ({ validFrom }) => [validFrom] });
}
