import { v7 } from 'uuid';
import type { RequestContext } from '../context/request-context';
import type { Transaction } from '../database/request-database';

/** Who acts, when, and in which request. */
export interface Acting extends Pick<RequestContext, 'now' | 'requestId'> {
  readonly viewer: { readonly staffId: string; readonly token?: { readonly id: string } } | null;
}

export interface AuditEntry {
  /** What was done, `complaint.file`. */
  readonly action: string;
  /** A type of the graph, `Complaint`. */
  readonly subjectType: string;
  readonly subjectId: string;
  /** What it was; left out when it is new. */
  readonly before?: unknown;
  /** Who is absent and in whose name it was done (CC-2); left out: in the actor's own. */
  readonly onBehalfOf?: string | null;
  /** What it became; left out when it was only read or ended. */
  readonly after?: unknown;
}

/**
 * Writes one line of the audit trail in the transaction that it tells of, so that there is neither without the other.
 * The application can neither change nor delete a line, nor write one in another's name. Source: SD-10.
 */
export async function recordAudit(transaction: Transaction, acting: Acting, entry: AuditEntry): Promise<void> {
  await transaction.rows({
    text: `insert into platform.audit (id, at, actor_id, request_id, action, subject_type, subject_id, before, after, token_id,
             on_behalf_of)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      v7(),
      acting.now,
      acting.viewer?.staffId ?? null,
      acting.requestId,
      entry.action,
      entry.subjectType,
      entry.subjectId,
      json(entry.before),
      json(entry.after),
      acting.viewer?.token?.id ?? null,
      entry.onBehalfOf ?? null,
    ],
  });
}

/** A line for each of many things that were made at once, in one statement. */
export async function recordAll(
  transaction: Transaction,
  acting: Acting,
  entries: readonly Omit<AuditEntry, 'onBehalfOf'>[],
): Promise<void> {
  if (entries.length === 0) return;
  await transaction.rows({
    text: `insert into platform.audit (id, at, actor_id, request_id, action, subject_type, subject_id, before, after,
             token_id)
           select e.id, $2, $3, $4, e.action, e."subjectType", e."subjectId", e.before, e.after, $5
           from jsonb_to_recordset($1::jsonb)
             as e (id uuid, action text, "subjectType" text, "subjectId" text, before jsonb, after jsonb)`,
    values: [
      JSON.stringify(
        entries.map(({ action, subjectType, subjectId, before, after }) => ({
          id: v7(),
          action,
          subjectType,
          subjectId,
          before,
          after,
        })),
      ),
      acting.now,
      acting.viewer?.staffId ?? null,
      acting.requestId,
      acting.viewer?.token?.id ?? null,
    ],
  });
}

/** One line for each subject that was read, in one statement. The transaction commits before anything is read. */
export async function recordReads(
  transaction: Transaction,
  acting: Acting,
  { action, subjectType, subjectIds }: Reads,
): Promise<void> {
  await transaction.rows({
    text: `insert into platform.audit (id, at, actor_id, request_id, action, subject_type, subject_id, token_id)
           select id, $3, $4, $5, $6, $7, subject, $8 from unnest($1::uuid[], $2::text[]) as read (id, subject)`,
    values: [
      subjectIds.map(() => v7()),
      subjectIds,
      acting.now,
      acting.viewer?.staffId ?? null,
      acting.requestId,
      action,
      subjectType,
      acting.viewer?.token?.id ?? null,
    ],
  });
}

export interface Reads extends Pick<AuditEntry, 'action' | 'subjectType'> {
  readonly subjectIds: readonly string[];
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
