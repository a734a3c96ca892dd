import { reachesAnything } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { nameFor } from './rebate.service';
import { countWithoutTerms, loadWithoutTerms, type VolumePlace } from './without-terms.repository';
import type { AgentWithoutTerms } from './without-terms.schema';

/**
 * Agents the viewer reaches with whom nothing is agreed today, the largest volume first: they trade and earn no rebate.
 *
 * @throws GraphQLError BAD_USER_INPUT for wrong arguments
 * Source: SD-8
 */
export async function agentsWithoutTerms(
  context: RequestContext,
  { first, after }: { readonly first: number; readonly after: string | null | undefined },
): Promise<Page<AgentWithoutTerms>> {
  const size = pageSize(first);
  const place = after == null ? undefined : placeOf(after);
  const rows = reachesAnything(signedIn(context).reaches.REBATE)
    ? await loadWithoutTerms(context, { day: civilDateAt(context.now), after: place, limit: size + 1 })
    : [];
  return pageOf({
    rows: rows.map(({ clientId, number, name, annualVolume }) => ({
      client: { id: clientId },
      agentNumber: nameFor(context, number),
      agentName: nameFor(context, name),
      annualVolume,
    })),
    first: size,
    after,
    keyOf: ({ client, annualVolume }) => [annualVolume, client.id],
  });
}

/** How many they are. */
export async function withoutTermsCount(context: RequestContext): Promise<number> {
  if (!reachesAnything(signedIn(context).reaches.REBATE)) return 0;
  return countWithoutTerms(context, civilDateAt(context.now));
}

const VOLUME = /^\d{1,12}\.\d{2}$/;

function placeOf(cursor: string): VolumePlace {
  const [annualVolume, clientId] = decodeCursor(cursor, 2);
  if (typeof annualVolume === 'string' && VOLUME.test(annualVolume) && typeof clientId === 'string' && isId(clientId))
    return { annualVolume, clientId };
  throw foreignCursor();
}
