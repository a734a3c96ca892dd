import type { Post } from '../../kernel/access/post';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { limitSql } from '../../platform/database/limit';
import type { Selection } from '../../platform/graph/look-ahead';
import { ReadPlan } from '../../platform/graph/read-plan';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import { signedIn } from '../../platform/graph/signed-in';
import { StaffEntity } from '../staff.entity';
import type { AccountState } from './account.schema';
import type { PostPeriod } from './post-period';

export type AccountRow = Pick<StaffEntity, 'id'> & Partial<StaffEntity> & { readonly state?: AccountState };

/** Whether somebody can sign in, over the alias of the plan. */
const STATE = `case when not s.active then 'LEFT' when s.locked_at is not null then 'LOCKED'
  when not s.has_password then 'NO_PASSWORD' when s.one_time_until is not null then 'ONE_TIME' else 'ACTIVE' end`;

const plan = new ReadPlan(StaffEntity, {
  alias: 's',
  always: ['id', 'number', 'version'],
  needs: {
    unit: ['unitId'],
    region: ['regionCode'],
    reportsTo: ['reportsTo'],
    posts: [],
    periods: [],
    clientCount: [],
    dutyCount: [],
    isOwn: [],
  },
  computed: { state: STATE },
  classified: { default: { resource: 'STAFFING', confidentiality: 'internal' } },
});

const source: RowSource = { name: 'staff account', plan, from: 'identity.staff s' };

export function accountById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<AccountRow | null> {
  return rowById(context, source, { id, list: plan.list(context.database.source, selection, signedIn(context)) });
}

export interface AccountSearch {
  /** A part of the name, number or account; empty: any. */
  readonly search: string;
  /** Held today; empty: any. */
  readonly posts: readonly Post[];
  readonly states: readonly AccountState[];
  /** Units, with those below them; empty: any. */
  readonly unitIds: readonly string[];
  readonly regionCodes: readonly string[];
  readonly reportsToId: string | undefined;
  readonly today: string;
  readonly limit: number;
  readonly after: { readonly number: string; readonly id: string } | undefined;
}

/** Accounts by staff number. */
export function findAccounts(
  context: RequestContext,
  search: AccountSearch,
  selection: Selection,
): Promise<AccountRow[]> {
  const list = plan.list(context.database.source, selection, signedIn(context));
  const where = conditionsOf(search);
  return context.database.rows<AccountRow>({
    text: `select ${list.sql} from identity.staff s ${where.where} order by s.number, s.id
           limit ${limitSql(search.limit, (value) => where.bind(value))}`,
    values: where.values,
  });
}

function conditionsOf({ search, posts, states, unitIds, regionCodes, reportsToId, today, after }: AccountSearch) {
  const where = new Conditions();
  if (search !== '')
    where.add(
      '(strpos(lower(s.name), lower(?)) > 0 or strpos(lower(s.number), lower(?)) > 0 or strpos(s.account, lower(?)) > 0)',
      search,
    );
  if (posts.length > 0)
    where.say(`exists (select from identity.staff_post p where p.staff_id = s.id
      and p.post = any (${where.bind(posts)}::text[]) and p.valid @> ${where.bind(today)}::date)`);
  if (states.length > 0) where.say(`${STATE} = any (${where.bind(states)}::text[])`);
  if (unitIds.length > 0)
    where.add(
      `s.unit_id in (with recursive below (id) as (
         select u.id from identity.unit u where u.id = any (?::uuid[])
         union select u.id from identity.unit u join below on u.parent_id = below.id) select id from below)`,
      unitIds,
    );
  if (regionCodes.length > 0) where.add('s.region_code = any (?::text[])', regionCodes);
  if (reportsToId !== undefined) where.add('s.reports_to = ?::uuid', reportsToId);
  if (after !== undefined) where.say(`(s.number, s.id) > (${where.bind(after.number)}, ${where.bind(after.id)}::uuid)`);
  return where;
}

/** How many clients each looks after; nobody is told which. */
export async function loadClientCount(context: RequestContext, staffId: string): Promise<number> {
  const count = await context.loaders
    .of<number>('clients of accounts', async (ids) => {
      const rows = await context.database.rows<{ id: string; n: number }>({
        text: `select id, access.client_count(id) as n from unnest($1::uuid[]) as id`,
        values: [ids],
      });
      return new Map(rows.map(({ id, n }) => [id, n]));
    })
    .load(staffId);
  return count ?? 0;
}

/** How much each answers for and has not finished; nobody is told what. */
export async function loadDutyCount(context: RequestContext, staffId: string): Promise<number> {
  const count = await context.loaders
    .of<number>('duties of accounts', async (ids) => {
      const rows = await context.database.rows<{ id: string; n: number }>({
        text: `select id, access.duty_count(id) as n from unnest($1::uuid[]) as id`,
        values: [ids],
      });
      return new Map(rows.map(({ id, n }) => [id, n]));
    })
    .load(staffId);
  return count ?? 0;
}

export const PERIOD_COLUMNS = `p.post, lower(p.valid)::text as "from", upper(p.valid)::text as "until"`;

/** When each held which post, latest first. */
export async function loadPeriods(context: RequestContext, staffId: string): Promise<readonly PostPeriod[]> {
  const periods = await context.loaders
    .of<PostPeriod[]>('post periods of accounts', async (ids) => {
      const rows = await context.database.rows<PostPeriod & { staffId: string }>({
        text: `select p.staff_id as "staffId", ${PERIOD_COLUMNS} from identity.staff_post p
               where p.staff_id = any ($1::uuid[]) order by lower(p.valid) desc, p.post`,
        values: [ids],
      });
      const byStaff = new Map<string, PostPeriod[]>(ids.map((id) => [id, []]));
      for (const { staffId: id, ...period } of rows) byStaff.get(id)?.push(period);
      return byStaff;
    })
    .load(staffId);
  return periods ?? [];
}
