import type { Viewer } from '../kernel/access/viewer';
import type { RequestContext } from '../platform/context/request-context';
import { ReadPlan, type SelectList } from '../platform/graph/read-plan';
import { ActivityEntity } from './activity.entity';
import { NAMING, SECRET } from './activity.schema';

/** An activity as its select list reads it; columns that were not asked for are missing. */
export type ActivityRow = Pick<ActivityEntity, 'id' | 'ownerId'> & Partial<ActivityEntity>;

/** Where an activity stands in its list. */
export interface Place {
  readonly id: string;
  readonly sortKey: string;
}

export interface PageRead {
  readonly list: SelectList;
  readonly after: Place | undefined;
  readonly limit: number;
}

type PlacedRow = ActivityRow & Place;

/** Kind and instant say no more than that there was a contact, and the list is sorted by the instant. */
export const activityPlan = new ReadPlan(ActivityEntity, {
  alias: 'a',
  always: ['id', 'ownerId', 'kind', 'at'],
  needs: { client: ['clientId'], by: ['byId'] },
  classified: { default: SECRET, summary: NAMING, byId: NAMING },
});

/** With the owner of the client, by whom secret fields are judged. */
const READ = `(select t.*, o.owner_id from desk.activity t left join access.client_owner o on o.client_id = t.client_id) a`;

export function loadActivity(context: RequestContext, id: string, list: SelectList): Promise<ActivityRow | null> {
  return context.loaders
    .of<ActivityRow>(`activity ${list.key}`, async (ids) => {
      const rows = await context.database.rows<ActivityRow>({
        text: `select ${list.sql} from ${READ} where ${ids.length === 1 ? 'a.id = $1' : 'a.id = any($1::uuid[])'}`,
        values: [ids.length === 1 ? ids[0] : ids],
      });
      return new Map(rows.map((row) => [row.id, row]));
    })
    .load(id);
}

/**
 * The newest `limit` activities behind a place. The viewer's portfolio is said again in front of row-level security,
 * whose policy is an `or` that no index answers.
 */
export function newestActivities(
  context: RequestContext,
  viewer: Viewer,
  { list, after, limit }: PageRead,
): Promise<PlacedRow[]> {
  const { all, pseudonymous, staffIds } = viewer.reaches.ACTIVITY;
  const values: unknown[] = [limit];
  const conditions: string[] = [];
  if (!all && !pseudonymous) conditions.push(`a.owner_id = any($${values.push(staffIds)}::uuid[])`);
  if (after !== undefined)
    conditions.push(`(a.at, a.id) < ($${values.push(after.sortKey)}::timestamptz, $${values.push(after.id)}::uuid)`);
  const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
  return context.database.rows<PlacedRow>({
    text: `select ${list.sql}, a.at as "sortKey" from ${READ} ${where} order by a.at desc, a.id desc limit $1`,
    values,
  });
}

/** The newest `limit` activities of each client behind a place, by client, in one statement. */
export async function newestOfClients(
  context: RequestContext,
  clientIds: readonly string[],
  { list, after, limit }: PageRead,
): Promise<Map<string, PlacedRow[]>> {
  const behind = after === undefined ? '' : 'and (a.at, a.id) < ($3::timestamptz, $4::uuid)';
  const rows = await context.database.rows<PlacedRow & { parentId: string }>({
    text: `select page.* from unnest($1::uuid[]) as parent (id) cross join lateral (
             select ${list.sql}, a.at as "sortKey", parent.id as "parentId" from ${READ}
             where a.client_id = parent.id ${behind} order by a.at desc, a.id desc limit $2) as page`,
    values: after === undefined ? [clientIds, limit] : [clientIds, limit, after.sortKey, after.id],
  });
  const pages = new Map<string, PlacedRow[]>(clientIds.map((id) => [id, []]));
  for (const row of rows) pages.get(row.parentId)?.push(row);
  return pages;
}
