import type { PromiseOrValue } from 'graphql/jsutils/PromiseOrValue';
import type { Post } from '../kernel/access/post';
import type { Reach } from '../kernel/access/reach';
import { civilDateAt } from '../kernel/civil-date';
import { nameIn } from '../platform/context/name-in';
import { rememberedRow } from '../platform/context/remembered-row';
import type { RequestContext } from '../platform/context/request-context';
import { UNCLASSIFIED } from '../platform/graph/classified';
import { ReadPlan, type SelectList } from '../platform/graph/read-plan';
import { StaffEntity } from './staff.entity';

export interface StaffRow {
  readonly id: string;
  readonly number?: string;
  readonly name?: string;
  readonly unitId?: string | null;
  readonly regionCode?: string | null;
  readonly demo?: boolean;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export const staffPlan = new ReadPlan(StaffEntity, {
  alias: 's',
  always: ['id'],
  needs: { unit: ['unitId'], region: ['regionCode'], posts: [] },
  classified: { default: UNCLASSIFIED },
});

/** Staff by id, those who left included: history names them. */
export function loadStaff(context: RequestContext, list: SelectList, id: string): PromiseOrValue<StaffRow | null> {
  return rememberedRow(context, { name: `staff ${list.key}`, id }, async (ids) => {
    const rows = await context.database.rows<StaffRow>({
      text: `select ${list.sql} from identity.staff s where s.id = ${ids.length === 1 ? '$1' : 'any($1::uuid[])'}`,
      values: [ids.length === 1 ? ids[0] : ids],
    });
    return new Map(rows.map((row) => [row.id, row]));
  });
}

/** Posts in force on the day of the request, by member of staff. */
export async function loadPosts(context: RequestContext, staffId: string): Promise<readonly Post[]> {
  const posts = await context.loaders
    .of<readonly Post[]>('posts of staff', async (ids) => {
      const rows = await context.database.rows<{ staffId: string; posts: Post[] }>({
        text: `select staff_id as "staffId", array_agg(post order by post) as posts from identity.staff_post
               where staff_id = any($1::uuid[]) and valid @> $2::date group by staff_id`,
        values: [ids, civilDateAt(context.now)],
      });
      return new Map(rows.map((row) => [row.staffId, row.posts]));
    })
    .load(staffId);
  return posts ?? [];
}

/** A unit, as the reader calls it; null when there is none. */
export function loadUnit(context: RequestContext, unitId: string): PromiseOrValue<Named | null> {
  const { locale } = context;
  return rememberedRow(context, { name: `units ${locale}`, id: unitId }, async (ids) => {
    const rows = await context.database.rows<Named>({
      text: `select id, ${nameIn(locale)} as name from identity.unit where id = any($1::uuid[])`,
      values: [ids],
    });
    return new Map(rows.map((row) => [row.id, row]));
  });
}

/** Staff who own at least one client, as far as the reach goes, by name. */
export function findOwners(context: RequestContext, list: SelectList, reach: Reach): Promise<StaffRow[]> {
  return context.database.rows<StaffRow>({
    text: `select ${list.sql} from identity.staff s
           where exists (select from access.client_owner o where o.owner_id = s.id)
             and ($1 or s.id = any($2::uuid[]))
           order by s.name, s.id`,
    values: [reach.all || reach.pseudonymous, reach.staffIds],
  });
}
