import type { ApprovalKindName } from '../../shared-types/approval-source';
import type { Post } from '../../kernel/access/post';
import { approvesFor, ownPostOf } from '../prospects/key-account-approvals.repository';
import type { OverrideTable } from './override.repository';

export interface WaitingTerms {
  /** What the inbox calls it. */
  readonly kind: ApprovalKindName;
  readonly clause: string;
  readonly approvers: readonly Post[];
}

/**
 * Tiers or segments set by hand that wait for the viewer, but for those the viewer asked for.
 *
 * @param terms named nowhere but in the code, and by posts, which are an enumeration
 */
export const waitingOverrides = (
  { table, column }: OverrideTable,
  { kind, clause, approvers }: WaitingTerms,
): string => `
  select t.id, '${kind}' as kind, t.id as subject_id, t.version, c.number, t.client_id, own.post, null::text as step,
    null::text as amount,
    t.${column} || ' · ' || lower(t.valid) || ' – ' || (upper(t.valid) - 1) || E'\\n' || t.reason as asked_for,
    t.requested_by as asked_by, t.requested_at as asked_at, null::timestamptz as due_at, false as due_provisional,
    '${clause}'::text as clause
  from ${table} t join clients.client c on c.id = t.client_id ${ownPostOf(approvers)}
  where t.state = 'REQUESTED' and ${approvesFor('c.owner_id')}
    and t.requested_by <> all ((select access.acting_for())::uuid[])`;
