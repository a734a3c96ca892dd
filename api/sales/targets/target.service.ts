import { interestsOf } from '../../kernel/access/stand-in';
import { mayChange, reachesAnything } from '../../kernel/access/reach';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { civilDateAt } from '../../kernel/civil-date';
import { attainedClients, type AttainedClientRow, type AttainedPlace } from './attained.repository';
import { offeredTargetMoves } from './target-moves';
import { spanOf } from './target-periods';
import { loadTarget, type TargetRecord } from './target.repository';
import type { TargetMeasure, TargetMove, TargetPeriod } from './target-words.schema';

/** A target the viewer may know of; null otherwise, whatever the reason. */
export async function targetById(context: RequestContext, id: string): Promise<TargetRecord | null> {
  if (!isId(id) || !reachesAnything(signedIn(context).reaches.TARGET)) return null;
  return (await loadTarget(context, id)) ?? null;
}

/** What the viewer may do with a target. */
export function targetActions(context: RequestContext, target: TargetRecord): TargetMove[] {
  const viewer = signedIn(context);
  const writes = mayChange(viewer.reaches.TARGET.writable, target.managerId);
  return offeredTargetMoves(target, { staffId: viewer.staffId, interests: interestsOf(viewer), writes });
}

export interface TargetClientsInput {
  readonly managerId: string;
  readonly measure: TargetMeasure;
  readonly period: TargetPeriod;
  readonly startsOn: string;
  readonly first: number;
  readonly after: string | null;
}

/** The clients behind what an account manager attained in a period. @throws GraphQLError BAD_USER_INPUT */
export async function targetClients(
  context: RequestContext,
  { managerId, measure, period, startsOn, first, after }: TargetClientsInput,
): Promise<Page<AttainedClientRow>> {
  const limit = pageSize(first) + 1;
  const place = after === null ? undefined : placeOf(after);
  const isReached = isId(managerId) && reachesAnything(signedIn(context).reaches.TARGET);
  const { from, to } = spanOf(period, startsOn);
  const today = civilDateAt(context.now);
  const query = { measure, managerId, from, to: to < today ? to : today, after: place, limit };
  const rows = isReached ? await attainedClients(context, query) : [];
  return pageOf({ rows, first, after, keyOf: ({ value, clientId }) => [value, clientId] });
}

const VALUE = /^-?\d{1,14}(\.\d{1,6})?$/;

function placeOf(after: string): AttainedPlace {
  const [value, clientId] = decodeCursor(after, 2);
  if (typeof value === 'string' && VALUE.test(value) && typeof clientId === 'string' && isId(clientId))
    return { value, clientId };
  throw foreignCursor();
}
