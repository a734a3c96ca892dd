import { GraphQLError } from 'graphql';
import { reachesAnything } from '../kernel/access/reach';
import type { RequestContext } from '../platform/context/request-context';
import { decodeCursor, isId, pageSize } from '../platform/graph/cursor';
import type { Selection } from '../platform/graph/look-ahead';
import { pageOf, type Page } from '../platform/graph/page';
import { signedIn } from '../platform/graph/signed-in';
import {
  activityPlan,
  loadActivity,
  newestActivities,
  newestOfClients,
  type ActivityRow,
  type Place,
} from './activity.repository';

export interface PageInput {
  readonly first: number;
  readonly after: string | null | undefined;
  /** Fields asked for of each activity. */
  readonly selection: Selection | readonly string[];
}

/** An activity the viewer may know of; null otherwise, whatever the reason. */
export async function activityById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<ActivityRow | null> {
  const viewer = signedIn(context);
  if (!isId(id)) return null;
  return loadActivity(context, id, activityPlan.list(context.database.source, selection, viewer));
}

/** A page of the activities the viewer reaches, newest first. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export async function activityPage(context: RequestContext, input: PageInput): Promise<Page<ActivityRow>> {
  const viewer = signedIn(context);
  const first = pageSize(input.first);
  const after = placeAfter(input.after);
  const list = activityPlan.list(context.database.source, input.selection, viewer);
  const rows = reachesAnything(viewer.reaches.ACTIVITY)
    ? await newestActivities(context, viewer, { list, after, limit: first + 1 })
    : [];
  return pageOf({ rows, first, after: input.after, keyOf });
}

/** A page of the contacts with a client, newest first, batched with the same page of other clients. */
export async function activitiesOfClient(
  context: RequestContext,
  clientId: string,
  input: PageInput,
): Promise<Page<ActivityRow>> {
  const viewer = signedIn(context);
  const first = pageSize(input.first);
  const after = placeAfter(input.after);
  const list = activityPlan.list(context.database.source, input.selection, viewer);
  const rows = isId(clientId)
    ? await context.loaders
        .of<(ActivityRow & Place)[]>(`activities of clients ${list.key} ${first} ${input.after ?? ''}`, (ids) =>
          newestOfClients(context, ids, { list, after, limit: first + 1 }),
        )
        .load(clientId)
    : null;
  return pageOf({ rows: rows ?? [], first, after: input.after, keyOf });
}

function keyOf({ sortKey, id }: Place): readonly [string, string] {
  return [sortKey, id];
}

const INSTANT = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/;

function placeAfter(after: string | null | undefined): Place | undefined {
  if (after == null) return undefined;
  const [sortKey, id] = decodeCursor(after, 2);
  if (typeof sortKey === 'string' && isInstant(sortKey) && typeof id === 'string' && isId(id)) return { sortKey, id };
  throw new GraphQLError('This cursor belongs to another list. Start again without `after`.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

function isInstant(text: string): boolean {
  return INSTANT.test(text) && !Number.isNaN(Date.parse(text));
}
