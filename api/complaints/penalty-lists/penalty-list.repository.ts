import { addMonths, monthRange, startOfDay, type CivilDate, type CivilMonth } from '../../kernel/civil-date';
import type { Why } from '../../kernel/policy/why';
import type { Transaction } from '../../platform/database/request-database';

type Reader = Pick<Transaction, 'rows'>;

export interface PenaltyListRow {
  readonly id: CivilMonth;
  readonly dueOn: CivilDate;
  readonly why: Why;
  readonly compiledAt: string;
  readonly frozenAt: string | null;
  readonly frozenById: string | null;
  readonly version: number;
  readonly count: number;
}

const LIST = `select l.id, l.due_on as "dueOn", l.why, l.compiled_at as "compiledAt", l.frozen_at as "frozenAt",
    l.frozen_by as "frozenById", l.version,
    (select count(*)::int from complaints.penalty_list_line n where n.list_id = l.id) as count
  from complaints.penalty_list l`;

/** The latest lists that the viewer reaches. */
export function latestLists(reader: Reader, most: number): Promise<PenaltyListRow[]> {
  return reader.rows<PenaltyListRow>({ text: `${LIST} order by l.id desc limit $1`, values: [most] });
}

export async function listOf(reader: Reader, id: string): Promise<PenaltyListRow | undefined> {
  const [found] = await reader.rows<PenaltyListRow>({ text: `${LIST} where l.id = $1`, values: [id] });
  return found;
}

/** A list, locked until the transaction ends. */
export async function lockList(transaction: Transaction, id: string): Promise<PenaltyListRow | undefined> {
  const locked = await transaction.rows({
    text: 'select id from complaints.penalty_list where id = $1 for update',
    values: [id],
  });
  return locked.length === 0 ? undefined : listOf(transaction, id);
}

/** Administrative penalties that were approved in the month and stand: $2 and $3 are its instants. */
const STANDING = `select p.id from complaints.penalty p
  where p.dismissal and p.state = 'APPROVED' and p.decided_at >= $2::timestamptz and p.decided_at < $3::timestamptz`;

const periodOf = (month: CivilMonth): [string, string] => [
  startOfDay(monthRange(month).from),
  startOfDay(monthRange(addMonths(month, 1)).from),
];

export interface NewList {
  readonly month: CivilMonth;
  readonly dueOn: CivilDate;
  readonly why: Why;
  readonly at: string;
}

/** Compiles a month, once. @returns how many penalties it holds; undefined: it was there before */
export async function insertList(
  transaction: Transaction,
  { month, dueOn, why, at }: NewList,
): Promise<number | undefined> {
  const made = await transaction.rows({
    text: `insert into complaints.penalty_list (id, due_on, why, compiled_at) values ($1, $2, $3, $4)
      on conflict do nothing returning id`,
    values: [month, dueOn, JSON.stringify(why), at],
  });
  return made.length === 0 ? undefined : (await takeStanding(transaction, month)).added;
}

/** Makes a list what stands now. @returns how many came on it and how many were struck off */
export async function takeStanding(
  transaction: Transaction,
  month: CivilMonth,
): Promise<{ readonly added: number; readonly struck: number }> {
  const values = [month, ...periodOf(month)];
  const struck = await transaction.rows({
    text: `delete from complaints.penalty_list_line where list_id = $1 and penalty_id not in (${STANDING})
      returning penalty_id`,
    values,
  });
  const added = await transaction.rows({
    text: `insert into complaints.penalty_list_line (list_id, penalty_id) select $1, id from (${STANDING}) s
      on conflict do nothing returning penalty_id`,
    values,
  });
  return { added: added.length, struck: struck.length };
}

export interface ChangedSince {
  readonly penaltyId: string;
  readonly number: string;
  readonly change: 'APPROVED' | 'TAKEN_BACK';
  readonly at: string;
  readonly reason: string | null;
}

/** What is known now and not on the list, and what is on it and was taken back; by number. */
export function changedSince(reader: Reader, month: CivilMonth, most: number): Promise<ChangedSince[]> {
  return reader.rows<ChangedSince>({
    text: `with standing as (${STANDING}),
        listed as (select penalty_id as id from complaints.penalty_list_line where list_id = $1)
      select p.id as "penaltyId", p.number, case when l.id is null then 'APPROVED' else 'TAKEN_BACK' end as change,
        case when l.id is null then p.decided_at else p.revoked_at end as at,
        case when l.id is null then p.decision_note else p.revocation_reason end as reason
      from standing s full join listed l using (id) join complaints.penalty p on p.id = coalesce(s.id, l.id)
      where s.id is null or l.id is null order by p.number limit $4`,
    values: [month, ...periodOf(month), most],
  });
}

export async function freezeList(
  transaction: Transaction,
  { id, by, at }: { readonly id: string; readonly by: string; readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: `update complaints.penalty_list set frozen_at = $2, frozen_by = $3, version = version + 1 where id = $1`,
    values: [id, at, by],
  });
}

export interface OverdueList {
  readonly id: CivilMonth;
  readonly dueOn: CivilDate;
}

/** Lists whose day is past, which are not frozen, and of which nobody was told; locked, one at a time. */
export function untoldLists(transaction: Transaction, today: CivilDate): Promise<OverdueList[]> {
  return transaction.rows<OverdueList>({
    text: `select id, due_on as "dueOn" from complaints.penalty_list
      where frozen_at is null and told_overdue_at is null and due_on < $1 order by id for update skip locked`,
    values: [today],
  });
}

export async function noteTold(transaction: Transaction, id: string, at: string): Promise<void> {
  await transaction.rows({
    text: 'update complaints.penalty_list set told_overdue_at = $2 where id = $1',
    values: [id, at],
  });
}
