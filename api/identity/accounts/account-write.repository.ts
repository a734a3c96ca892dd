import type { CivilDate } from '../../kernel/civil-date';
import type { CountedDuties } from '../../kernel/duty-words';
import type { Transaction } from '../../platform/database/request-database';
import { PERIOD_COLUMNS } from './account.repository';
import type { PostPeriod } from './post-period';

export interface Place {
  readonly unitId: string | null;
  readonly regionCode: string | null;
  readonly reportsTo: string | null;
}

export interface StandingAccount extends Place {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly name: string;
  readonly account: string;
  readonly email: string | null;
  readonly active: boolean;
  readonly lockedAt: string | null;
  readonly leavesOn: CivilDate | null;
}

/** Changes of staff, posts and units wait for one another until the transaction ends: they are few, and depend on each other. */
export async function lockStaffing(transaction: Transaction): Promise<void> {
  await transaction.rows({
    text: `select pg_advisory_xact_lock(hashtextextended('identity.staffing', 0))`,
    values: [],
  });
}

export async function lockAccount(transaction: Transaction, id: string): Promise<StandingAccount | undefined> {
  const [found] = await transaction.rows<StandingAccount>({
    text: `select id, version, number, name, account, email, unit_id as "unitId", region_code as "regionCode",
             reports_to as "reportsTo", active, locked_at as "lockedAt", leaves_on as "leavesOn"
           from identity.staff where id = $1 for update`,
    values: [id],
  });
  return found;
}

export function periodsOf(transaction: Transaction, id: string): Promise<PostPeriod[]> {
  return transaction.rows<PostPeriod>({
    text: `select ${PERIOD_COLUMNS} from identity.staff_post p where p.staff_id = $1 order by lower(p.valid), p.post`,
    values: [id],
  });
}

/** What of the places somebody is put at is not there: first unit, then region, then superior. */
export async function missingPlace(
  transaction: Transaction,
  { unitId, regionCode, reportsTo }: Place,
): Promise<'unit' | 'region' | 'superior' | undefined> {
  const [found] = await transaction.rows<{ missing: 'unit' | 'region' | 'superior' | null }>({
    text: `select case
             when $1::uuid is not null and not exists (select from identity.unit where id = $1) then 'unit'
             when $2::text is not null and not exists (select from identity.region where code = $2) then 'region'
             when $3::uuid is not null and not exists (select from identity.staff where id = $3 and active) then 'superior'
           end as missing`,
    values: [unitId, regionCode, reportsTo],
  });
  return found?.missing ?? undefined;
}

/** Whether somebody would report to themselves. */
export async function makesCircle(transaction: Transaction, id: string, reportsTo: string | null): Promise<boolean> {
  const [found] = await transaction.rows<{ circle: boolean | null }>({
    text: 'select $1::uuid = any (identity.heads_of($2)) as circle',
    values: [id, reportsTo],
  });
  return reportsTo !== null && found?.circle === true;
}

/** Whether another administrator can sign in on a day, and stays. */
export async function hasOtherAdministrator(transaction: Transaction, id: string, day: CivilDate): Promise<boolean> {
  const [found] = await transaction.rows<{ has: boolean }>({
    text: 'select identity.has_administrator($1, $2) as has',
    values: [id, day],
  });
  return found?.has === true;
}

export interface LeftToHandOver {
  readonly clients: number;
  readonly duties: readonly CountedDuties[];
}

/** What of somebody's is handed over before they go: clients, also those to come, and what is unfinished. Source: KA-14 */
export async function leftToHandOver(transaction: Transaction, id: string, day: CivilDate): Promise<LeftToHandOver> {
  const [found] = await transaction.rows<LeftToHandOver>({
    text: `select coalesce((select l.clients from access.clients_left(array[$1::uuid], $2::date) l), 0) as clients, coalesce((
        select jsonb_agg(jsonb_build_object('kind', u.kind, 'count', u.n) order by u.kind) from access.unfinished($1) u
      ), '[]') as duties`,
    values: [id, day],
  });
  return { clients: found?.clients ?? 0, duties: found?.duties ?? [] };
}

/** Which of account and number are somebody else's. */
export async function takenBy(
  transaction: Transaction,
  { id, account, number }: { readonly id: string; readonly account: string; readonly number: string },
): Promise<'account' | 'number' | undefined> {
  const rows = await transaction.rows<{ account: string }>({
    text: 'select account from identity.staff where (account = $2 or number = $3) and id <> $1 order by account = $2 desc',
    values: [id, account, number],
  });
  if (rows.length === 0) return undefined;
  return rows[0]?.account === account ? 'account' : 'number';
}

export interface NewAccount extends Place {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly account: string;
  readonly email: string | null;
  readonly passwordHash: string;
  readonly oneTimeUntil: string;
  readonly at: string;
}

export async function insertAccount(transaction: Transaction, made: NewAccount): Promise<void> {
  const { id, number, name, account, email, unitId, regionCode, reportsTo, passwordHash, oneTimeUntil, at } = made;
  await transaction.rows({
    text: `insert into identity.staff (id, number, name, account, email, unit_id, region_code, reports_to, password_hash,
             one_time_until, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [id, number, name, ...[account, email, unitId, regionCode, reportsTo, passwordHash], ...[oneTimeUntil, at]],
  });
}

type Changed = Pick<StandingAccount, 'id' | 'number' | 'name' | 'email' | keyof Place>;

export async function updateAccount(transaction: Transaction, to: Changed): Promise<void> {
  await transaction.rows({
    text: `update identity.staff set number = $2, name = $3, email = $4, unit_id = $5, region_code = $6, reports_to = $7,
             version = version + 1 where id = $1`,
    values: [to.id, to.number, to.name, to.email, to.unitId, to.regionCode, to.reportsTo],
  });
}

export async function insertPeriod(transaction: Transaction, id: string, period: PostPeriod): Promise<void> {
  await transaction.rows({
    text: 'insert into identity.staff_post (staff_id, post, valid) values ($1, $2, daterange($3, $4))',
    values: [id, period.post, period.from, period.until],
  });
}

/** @param until the first day on which it is held no more; undefined: it is taken out */
export async function endPeriod(
  transaction: Transaction,
  id: string,
  { post, from, until }: Omit<PostPeriod, 'until'> & { readonly until: CivilDate | undefined },
): Promise<void> {
  const of = 'where staff_id = $1 and post = $2 and lower(valid) = $3::date';
  await transaction.rows(
    until === undefined
      ? { text: `delete from identity.staff_post ${of}`, values: [id, post, from] }
      : { text: `update identity.staff_post set valid = daterange($3, $4) ${of}`, values: [id, post, from, until] },
  );
}

/** Somebody's next version, for a change that stands in other rows. */
export async function touchAccount(transaction: Transaction, id: string): Promise<void> {
  await transaction.rows({ text: 'update identity.staff set version = version + 1 where id = $1', values: [id] });
}

/** @param at since when nobody signs in with it; null: they may again */
export async function setLocked(transaction: Transaction, id: string, at: string | null): Promise<void> {
  await transaction.rows({
    text: 'update identity.staff set locked_at = $2, version = version + 1 where id = $1',
    values: [id, at],
  });
}

export async function setLeaving(
  transaction: Transaction,
  id: string,
  { leavesOn, active }: Pick<StandingAccount, 'leavesOn' | 'active'>,
): Promise<void> {
  await transaction.rows({
    text: 'update identity.staff set leaves_on = $2, active = $3, version = version + 1 where id = $1',
    values: [id, leavesOn, active],
  });
}

export async function setOneTimePassword(
  transaction: Transaction,
  id: string,
  { passwordHash, until }: { readonly passwordHash: string; readonly until: string },
): Promise<void> {
  await transaction.rows({
    text: 'update identity.staff set password_hash = $2, one_time_until = $3, version = version + 1 where id = $1',
    values: [id, passwordHash, until],
  });
}

/** Whose account it is; undefined: nobody's. */
export async function accountNamed(transaction: Transaction, account: string): Promise<string | undefined> {
  const [found] = await transaction.rows<{ id: string }>({
    text: 'select id from identity.staff where account = $1 for update',
    values: [account],
  });
  return found?.id;
}
