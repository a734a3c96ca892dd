import { v7 } from 'uuid';
import type { Post } from '../kernel/access/post';
import type { Reach } from '../kernel/access/reach';
import type { Transaction } from '../platform/database/request-database';
import type { CopyHolder } from './return-words.schema';

/** Whether the viewer looks after returns of this client. */
export async function looksAfter(transaction: Transaction, clientId: string, reach: Reach): Promise<boolean> {
  const found = await transaction.rows({
    text: `select from access.client_owner where client_id = $1 and ($2 or owner_id = any($3::uuid[]))`,
    values: [clientId, reach.all, reach.staffIds],
  });
  return reach.write && found.length > 0;
}

export async function isComplaintOf(transaction: Transaction, complaintId: string, clientId: string): Promise<boolean> {
  const found = await transaction.rows({
    text: 'select from access.complaint_client where complaint_id = $1 and client_id = $2',
    values: [complaintId, clientId],
  });
  return found.length > 0;
}

/** The next serial of a month; locked until the transaction ends, so that numbers have no gaps. Source: CQ-3 */
export async function nextSerial(transaction: Transaction, scope: string): Promise<number> {
  const [counter] = await transaction.rows<{ last: number }>({
    text: `insert into returns.number_counter as counter (scope, last) values ($1, 1)
      on conflict (scope) do update set last = counter.last + 1 returning last`,
    values: [scope],
  });
  if (counter === undefined) throw new Error(`The counter ${scope} gave no number`);
  return counter.last;
}

export interface NewEvent {
  readonly returnId: string;
  readonly at: string;
  readonly kind: string;
  readonly byStaff: string;
  readonly note: string | null;
}

export async function insertEvent(transaction: Transaction, event: NewEvent): Promise<void> {
  await transaction.rows({
    text: 'insert into returns.event (id, return_id, at, kind, by_staff, note) values ($1, $2, $3, $4, $5, $6)',
    values: [v7(), event.returnId, event.at, event.kind, event.byStaff, event.note],
  });
}

/** From now on holders of the post read the return and do their step. */
export async function handTo(transaction: Transaction, returnId: string, post: Post, since: string): Promise<void> {
  await transaction.rows({
    text: 'insert into returns.return_post (return_id, post, since) values ($1, $2, $3) on conflict do nothing',
    values: [returnId, post, since],
  });
}

export interface NewDecision {
  readonly returnId: string;
  readonly kind: 'APPROVAL' | 'INSTRUCTION';
  readonly outcome: string;
  readonly post: Post;
  readonly byStaff: string;
  /** Who is absent and in whose name it is decided; null: in their own. */
  readonly forStaff: string | null;
  readonly requestedBy: string;
  readonly at: string;
  readonly note: string | null;
}

/** @throws Error when it was decided before, or by who asked: both are refused before */
export async function insertDecision(transaction: Transaction, decision: NewDecision): Promise<void> {
  await transaction.rows({
    text: `insert into returns.decision (return_id, kind, outcome, post, by_staff, requested_by, at, note, for_staff)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      decision.returnId,
      decision.kind,
      decision.outcome,
      decision.post,
      decision.byStaff,
      decision.requestedBy,
      decision.at,
      decision.note,
      decision.forStaff,
    ],
  });
}

export async function issueCopies(
  transaction: Transaction,
  returnId: string,
  { holders, at }: { readonly holders: readonly CopyHolder[]; readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: `insert into returns.note_copy (return_id, holder, copy_no, issued_at)
           select $1, c.holder, c.copy_no, $3 from unnest($2::text[]) with ordinality as c (holder, copy_no)`,
    values: [returnId, holders, at],
  });
}
