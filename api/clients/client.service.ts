import type { RequestContext } from '../platform/context/request-context';
import { isId } from '../platform/graph/cursor';
import type { Selection } from '../platform/graph/look-ahead';
import { signedIn } from '../platform/graph/signed-in';
import { whyOf } from '../shared-types/why.schema';
import { survivorOf } from './duplicates/client-merge.repository';
import { clientNumbered, clientPlan, idNumbered, loadClient, type ClientRow } from './client.repository';
import type { ClientTier } from './client.schema';

/** A client the viewer may know of; null otherwise, whatever the reason. */
export async function clientById(context: RequestContext, id: string, selection: Selection): Promise<ClientRow | null> {
  const viewer = signedIn(context);
  if (!isId(id)) return null;
  return loadClient(context, id, clientPlan.list(context.database.source, selection, viewer));
}

/** A client by its number; null for readers to whom numbers are hidden. */
export async function clientByNumber(
  context: RequestContext,
  number: string,
  selection: Selection,
): Promise<ClientRow | null> {
  const viewer = signedIn(context);
  if (number.includes('\0') || !clientPlan.mayOrderBy('number', viewer)) return null;
  const found = await clientNumbered(context, number, clientPlan.list(context.database.source, selection, viewer));
  if (found !== null) return found;
  const id = await idNumbered(context, number);
  return id === undefined ? null : clientById(context, id, selection);
}

/** A client as `clientById` answers it, or the one that a merged client became part of: old links lead there. */
export async function clientOrSurvivor(
  context: RequestContext,
  id: string,
  selection: Selection,
): Promise<ClientRow | null> {
  const found = await clientById(context, id, selection);
  if (found !== null || !isId(id)) return found;
  const survivorId = await survivorOf(context, id);
  return survivorId === undefined ? null : clientById(context, survivorId, selection);
}

/** The tier of a client row, as far as it was asked for; null before its first grading, and where it is withheld. */
export function tierOf(row: ClientRow): Partial<ClientTier> | null {
  if (row.isGraded !== true) return null;
  return {
    code: row.tier ?? null,
    gap: row.tierGap ?? false,
    since: row.tierSince,
    byHand: row.tierOverrideId != null,
    marginToNext: row.tierMargin ?? null,
    nextTier: row.tierNext ?? null,
    why: row.tierWhy == null ? undefined : whyOf(row.tierWhy),
  };
}
