import { v7 } from 'uuid';
import type { Reach } from '../../kernel/access/reach';
import type { Why } from '../../kernel/policy/why';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { limitSql } from '../../platform/database/limit';
import type { Transaction } from '../../platform/database/request-database';
import type { FollowUpChange } from './follow-up-due';
import type { FollowUpOutcome, FollowUpReason, FollowUpWhen } from './follow-up-words.schema';

export interface FollowUpRow {
  readonly id: string;
  readonly complaintId: string;
  readonly round: number;
  readonly reason: FollowUpReason;
  readonly dueAt: string;
  readonly dueOn: string;
  readonly dueProvisional: boolean;
  readonly dueWhy: Why | null;
  readonly outcome: FollowUpOutcome | 'DROPPED' | null;
  readonly note: string | null;
  readonly doneAt: string | null;
  readonly doneBy: string | null;
  readonly openedId: string | null;
  readonly version: number;
}

const COLUMNS = `f.id, f.complaint_id as "complaintId", f.round, f.reason, f.due_at as "dueAt", f.due_on as "dueOn",
  f.due_provisional as "dueProvisional", f.due_why as "dueWhy", f.outcome, f.note, f.done_at as "doneAt",
  f.done_by as "doneBy", f.opened_id as "openedId", f.version`;

/** Callbacks are call records: of clients within the reach of those, and of no case that is only worked on. Source: SD-10 */
function withinReach(conditions: Conditions, { all, pseudonymous, staffIds }: Reach): Conditions {
  return all || pseudonymous
    ? conditions
    : conditions.add(
        `c.client_id in (select o.client_id from access.client_owner o where o.owner_id = any(?::uuid[]))`,
        staffIds,
      );
}

/** The callbacks of complaints, in order; one statement for all complaints of a request. */
export async function loadFollowUps(
  context: RequestContext,
  complaintId: string,
  reach: Reach,
): Promise<readonly FollowUpRow[]> {
  const found = await context.loaders
    .of<FollowUpRow[]>('complaint follow-ups', async (ids) => {
      const conditions = withinReach(new Conditions().add('f.complaint_id = any(?::uuid[])', ids), reach);
      const rows = await context.database.rows<FollowUpRow>({
        text: `select ${COLUMNS} from complaints.follow_up f join complaints.complaint c on c.id = f.complaint_id
               ${conditions.where} order by f.complaint_id, f.round`,
        values: conditions.values,
      });
      const byCase = new Map<string, FollowUpRow[]>(ids.map((id) => [id, []]));
      for (const row of rows) byCase.get(row.complaintId)?.push(row);
      return byCase;
    })
    .load(complaintId);
  return found ?? [];
}

export interface FollowUpPage {
  readonly when: FollowUpWhen;
  readonly today: string;
  readonly ownerId: string | undefined;
  readonly after: { readonly sortKey: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** Callbacks in the order in which they are owed; those done the latest first. */
export function followUpsAfter(
  context: RequestContext,
  { when, today, ownerId, after, limit }: FollowUpPage,
  reach: Reach,
): Promise<(FollowUpRow & { readonly sortKey: string })[]> {
  const conditions = withinReach(new Conditions(), reach);
  if (ownerId !== undefined)
    conditions.add(
      'c.client_id in (select o.client_id from access.client_owner o where o.owner_id = ?::uuid)',
      ownerId,
    );
  const isDone = when === 'DONE';
  const [key, type, direction, compare] = isDone
    ? ['f.done_at', 'timestamptz', 'desc', '<']
    : ['f.due_on', 'date', 'asc', '>'];
  conditions.say(isDone ? 'f.done_by is not null' : 'f.done_at is null');
  if (!isDone) conditions.add(`f.due_on ${{ OVERDUE: '<', TODAY: '=', COMING: '>' }[when]} ?::date`, today);
  if (after !== undefined)
    conditions.say(
      `(${key}, f.id) ${compare} (${conditions.bind(after.sortKey)}::${type}, ${conditions.bind(after.id)}::uuid)`,
    );
  const most = limitSql(limit, (value) => conditions.bind(value));
  return context.database.rows({
    text: `select ${COLUMNS}, ${key} as "sortKey"
           from complaints.follow_up f join complaints.complaint c on c.id = f.complaint_id ${conditions.where}
           order by ${key} ${direction}, f.id ${direction} limit ${most}`,
    values: conditions.values,
  });
}

export interface FollowUpCounts {
  readonly overdue: number;
  readonly today: number;
}

export async function countFollowUps(
  context: RequestContext,
  { today, ownerId }: Pick<FollowUpPage, 'today' | 'ownerId'>,
  reach: Reach,
): Promise<FollowUpCounts> {
  const conditions = withinReach(new Conditions().say('f.done_at is null').add('f.due_on <= ?::date', today), reach);
  if (ownerId !== undefined)
    conditions.add(
      'c.client_id in (select o.client_id from access.client_owner o where o.owner_id = ?::uuid)',
      ownerId,
    );
  const at = conditions.bind(today);
  const [counted] = await context.database.rows<FollowUpCounts>({
    text: `select (count(*) filter (where f.due_on < ${at}::date))::int as overdue,
             (count(*) filter (where f.due_on = ${at}::date))::int as today
           from complaints.follow_up f join complaints.complaint c on c.id = f.complaint_id ${conditions.where}`,
    values: conditions.values,
  });
  return counted ?? { overdue: 0, today: 0 };
}

/** Makes of the callbacks of a case what a move made of it: the one that is owed is dated anew, or dropped. */
export async function changeFollowUp(
  transaction: Transaction,
  complaintId: string,
  { change, at }: { readonly change: FollowUpChange; readonly at: string },
): Promise<void> {
  if (change === undefined) return;
  if (change === 'drop') {
    await transaction.rows({
      text: `update complaints.follow_up set outcome = 'DROPPED', done_at = $2, version = version + 1
             where complaint_id = $1 and done_at is null`,
      values: [complaintId, at],
    });
    return;
  }
  const { reason, due } = change;
  await transaction.rows({
    text: `insert into complaints.follow_up as f (id, complaint_id, round, reason, due_at, due_provisional, due_why)
           select $1, $2, coalesce(max(round), 0) + 1, $3, $4, $5, $6 from complaints.follow_up where complaint_id = $2
           on conflict (complaint_id) where done_at is null do update set reason = excluded.reason,
             due_at = excluded.due_at, due_provisional = excluded.due_provisional, due_why = excluded.due_why,
             version = f.version + 1`,
    values: [v7(), complaintId, reason, due.dueAt, due.provisional, JSON.stringify(due.why)],
  });
}

/** A callback that was just written. */
export async function followUpById(context: RequestContext, id: string): Promise<FollowUpRow | undefined> {
  const [found] = await context.database.rows<FollowUpRow>({
    text: `select ${COLUMNS} from complaints.follow_up f where f.id = $1`,
    values: [id],
  });
  return found;
}

export interface LockedFollowUp extends FollowUpRow {
  readonly clientId: string;
  readonly ownerId: string | null;
}

/** A callback, locked until the transaction ends. */
export async function lockFollowUp(transaction: Transaction, id: string): Promise<LockedFollowUp | undefined> {
  const [found] = await transaction.rows<LockedFollowUp>({
    text: `select ${COLUMNS}, c.client_id as "clientId", o.owner_id as "ownerId"
           from complaints.follow_up f join complaints.complaint c on c.id = f.complaint_id
           left join access.client_owner o on o.client_id = c.client_id where f.id = $1 for update of f`,
    values: [id],
  });
  return found;
}

export interface FollowUpDone {
  readonly outcome: FollowUpOutcome;
  readonly note: string | null;
  readonly at: string;
  readonly by: string;
  readonly openedId: string | null;
}

export async function endFollowUp(
  transaction: Transaction,
  { id }: FollowUpRow,
  { outcome, note, at, by, openedId }: FollowUpDone,
): Promise<void> {
  await transaction.rows({
    text: `update complaints.follow_up set outcome = $2, note = $3, done_at = $4, done_by = $5, opened_id = $6,
             version = version + 1 where id = $1`,
    values: [id, outcome, note, at, by, openedId],
  });
}

/** The client is called again at a time that was agreed. Source: SD-4 */
export async function insertAgain(
  transaction: Transaction,
  { complaintId, round }: FollowUpRow,
  dueAt: string,
): Promise<void> {
  await transaction.rows({
    text: `insert into complaints.follow_up (id, complaint_id, round, reason, due_at) values ($1, $2, $3, 'AGAIN', $4)`,
    values: [v7(), complaintId, round + 1, dueAt],
  });
}
