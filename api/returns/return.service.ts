import { GraphQLError } from 'graphql';
import { reachesAnything } from '../kernel/access/reach';
import type { RequestContext } from '../platform/context/request-context';
import { decodeCursor, isId, pageSize } from '../platform/graph/cursor';
import type { Selection } from '../platform/graph/look-ahead';
import { pageOf, type Page } from '../platform/graph/page';
import { signedIn } from '../platform/graph/signed-in';
import {
  loadReturn,
  newestOfClients,
  newestReturns,
  returnPlan,
  type Place,
  type ReturnRow,
} from './return.repository';

export interface PageInput {
  readonly first: number;
  readonly after: string | null | undefined;
  /** Fields asked for of each return. */
  readonly selection: Selection | readonly string[];
}

/** A return the viewer may know of; null otherwise, whatever the reason. */
export async function returnById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<ReturnRow | null> {
  const viewer = signedIn(context);
  if (!isId(id)) return null;
  return loadReturn(context, id, returnPlan.list(context.database.source, selection, viewer));
}

/** A page of the returns the viewer reaches, newest first. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export async function returnPage(context: RequestContext, input: PageInput): Promise<Page<ReturnRow>> {
  const viewer = signedIn(context);
  const first = pageSize(input.first);
  const after = placeAfter(input.after);
  const list = returnPlan.list(context.database.source, input.selection, viewer);
  const rows = reachesAnything(viewer.reaches.RETURN)
    ? await newestReturns(context, viewer, { list, after, limit: first + 1 })
    : [];
  return pageOf({ rows, first, after: input.after, keyOf });
}

/** A page of a client's returns, newest first, batched with the same page of other clients. */
export async function returnsOfClient(
  context: RequestContext,
  clientId: string,
  input: PageInput,
): Promise<Page<ReturnRow>> {
  const viewer = signedIn(context);
  const first = pageSize(input.first);
  const after = placeAfter(input.after);
  const list = returnPlan.list(context.database.source, input.selection, viewer);
  const rows = isId(clientId)
    ? await context.loaders
        .of<(ReturnRow & Place)[]>(`returns of clients ${list.key} ${first} ${input.after ?? ''}`, (ids) =>
          newestOfClients(context, ids, { list, after, limit: first + 1 }),
        )
        .load(clientId)
    : null;
  return pageOf({ rows: rows ?? [], first, after: input.after, keyOf });
}

function keyOf({ sortKey, id }: Place): readonly [string, string] {
  return [sortKey, id];
}

const DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/;

function placeAfter(after: string | null | undefined): Place | undefined {
  if (after == null) return undefined;
  const [sortKey, id] = decodeCursor(after, 2);
  if (typeof sortKey === 'string' && DAY.test(sortKey) && isRealDay(sortKey) && typeof id === 'string' && isId(id))
    return { sortKey, id };
  throw new GraphQLError('This cursor belongs to another list. Start again without `after`.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

function isRealDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
