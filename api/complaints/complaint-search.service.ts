import type { RequestContext } from '../platform/context/request-context';
import { signedIn } from '../platform/graph/signed-in';
import type { Found } from './complaint-condition';
import { matchingIds, namedClientIds } from './complaint-search.repository';

/** So many hits are listed by id; with more, reading in order finds a page sooner. */
const MOST_NAMED_HITS = 2_000;

/**
 * Complaints whose number, content, order or part number contains the text, and those of clients of that name whose
 * name the viewer may read. In any portfolio: what is read of them is still a matter of scope.
 */
export async function searchComplaints(context: RequestContext, wanted: string): Promise<Found> {
  const card = signedIn(context).reaches.CLIENT_CARD;
  const atMost = MOST_NAMED_HITS + 1;
  const clientIds = await namedClientIds(context, { wanted, card, atMost });
  if (clientIds.length > MOST_NAMED_HITS) return { kind: 'many', clientIds: 'many' };
  const ids = await matchingIds(context, { wanted, clientIds, atMost });
  return ids.length > MOST_NAMED_HITS ? { kind: 'many', clientIds } : { kind: 'complaints', ids: [...new Set(ids)] };
}
