import type { Viewer } from '../../kernel/access/viewer';
import type { CivilDate } from '../../kernel/civil-date';
import type { Consequence } from '../../kernel/policy/consequence';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import type { Transaction } from '../../platform/database/request-database';
import { NewestFirst } from '../../platform/graph/newest-first';
import { ReadPlan, type SelectList } from '../../platform/graph/read-plan';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import { ownersOf } from '../../platform/database/viewer-settings';
import type { Concerned, PenaltyState } from './penalty';
import { PenaltyEntity } from './penalty.entity';
import { PENALTY } from './penalty.schema';

/** A penalty as its select list reads it; columns that were not asked for are missing. */
export type PenaltyRow = Pick<
  PenaltyEntity,
  'id' | 'state' | 'approver' | 'staffId' | 'inChargeId' | 'proposedById' | 'proposedAt'
> &
  Partial<PenaltyEntity> & { readonly occurrenceNow?: number | null };

export const penaltyPlan = new ReadPlan(PenaltyEntity, {
  alias: 'p',
  always: ['id', 'state', 'approver', 'staffId', 'inChargeId', 'proposedById', 'proposedAt'],
  needs: {
    kinds: ['dismissal', 'fine', 'monthsOfPay', 'inChargeFine'],
    complaint: ['complaintId'],
    decidedBy: ['decidedById'],
    brokenClause: ['breaks'],
    revokedBy: ['revokedById'],
    notice: ['noticeId'],
  },
  classified: { default: PENALTY },
  computed: {
    // By what stands of the history before it: an earlier one may have been taken back since.
    occurrenceNow: `case when p.state = 'APPROVED' then 1 + (select count(*)::int from complaints.penalty b
      where b.staff_id = p.staff_id and b.violation = p.violation and b.breaks = p.breaks and b.state = 'APPROVED'
        and (b.decided_at, b.id) < (p.decided_at, p.id)) end`,
  },
});

const source: RowSource = { name: 'penalty', plan: penaltyPlan, from: 'complaints.penalty p' };

export const newestPenalties = new NewestFirst<PenaltyRow>({
  ...source,
  newest: 'proposedAt',
  type: 'timestamptz',
  parent: 'staffId',
});

export function loadPenalty(context: RequestContext, id: string, list: SelectList): Promise<PenaltyRow | null> {
  return rowById(context, source, { id, list });
}

/** The penalties of a case that the viewer reaches, oldest first; one statement for all cases of a request. */
export async function penaltiesOfCase(
  context: RequestContext,
  complaintId: string,
  list: SelectList,
): Promise<readonly PenaltyRow[]> {
  const rows = await context.loaders
    .of<PenaltyRow[]>(`penalties of case ${list.key}`, async (ids) => {
      const byCase = new Map<string, PenaltyRow[]>(ids.map((id) => [id, []]));
      const found = await context.database.rows<PenaltyRow & { readonly ofCase: string }>({
        text: `select ${list.sql}, p.complaint_id as "ofCase" from complaints.penalty p
          where p.complaint_id = any($1::uuid[]) order by p.complaint_id, p.proposed_at, p.id`,
        values: [ids],
      });
      for (const row of found) byCase.get(row.ofCase)?.push(row);
      return byCase;
    })
    .load(complaintId);
  return rows ?? [];
}

/** Penalties the viewer reaches; undefined: none. Said again in front of row-level security. */
export function penaltiesWithin({ reaches, staffId }: Viewer): Conditions | undefined {
  const { all, staffIds } = reaches.PENALTY;
  if (all) return new Conditions();
  if (staffIds.length === 0) return undefined;
  const own = `p.staff_id = any(${ownersOf('PENALTY')})`;
  return new Conditions().add(`(${own} or ? in (p.in_charge_id, p.proposed_by))`, staffId);
}

/** Nobody else counts, proposes or decides about a person until the transaction ends. */
export async function lockHistory(transaction: Transaction, staffId: string): Promise<void> {
  await transaction.rows({
    text: `select pg_advisory_xact_lock(hashtextextended('complaints.penalty ' || $1::text, 0))`,
    values: [staffId],
  });
}

/** How often a person was penalised for the same rule, by what is approved. */
export async function upheldBefore(
  transaction: Pick<Transaction, 'rows'>,
  { staffId, violation, breaks }: { readonly staffId: string; readonly violation: string; readonly breaks: string },
): Promise<number> {
  const [found] = await transaction.rows<{ count: number }>({
    text: `select count(*)::int as count from complaints.penalty
      where staff_id = $1 and violation = $2 and breaks = $3 and state = 'APPROVED'`,
    values: [staffId, violation, breaks],
  });
  return found?.count ?? 0;
}

/** A notice to clients by number, as far as the viewer reads it; undefined: none. */
export async function noticeNumbered(transaction: Transaction, number: string): Promise<string | undefined> {
  const [found] = await transaction.rows<{ id: string }>({
    text: 'select id from access.client_notice where number = $1',
    values: [number],
  });
  return found?.id;
}

/** Who is in charge of a member of staff; null: nobody. Undefined: there is no such person. */
export async function inChargeOf(
  transaction: Pick<Transaction, 'rows'>,
  staffId: string,
): Promise<string | null | undefined> {
  const [found] = await transaction.rows<{ superiorId: string | null }>({
    text: `select s.superior_id as "superiorId" from access.staff_directory d
      left join access.staff_superior s on s.staff_id = d.id where d.id = $1`,
    values: [staffId],
  });
  return found === undefined ? undefined : found.superiorId;
}

export interface NewPenalty {
  readonly id: string;
  readonly number: string;
  readonly clause: string;
  readonly policyVersion: number;
  readonly violation: string;
  readonly breaks: string;
  readonly staffId: string;
  readonly inChargeId: string | null;
  readonly complaintId: string | null;
  readonly noticeId: string | null;
  readonly happenedOn: CivilDate;
  readonly evidence: string;
  readonly chosenFine: string | null;
  readonly consequence: Consequence;
  readonly copies: number;
  readonly approver: string;
  readonly byRule: boolean;
  readonly proposedBy: string;
  readonly at: string;
}

export async function insertPenalty(transaction: Transaction, penalty: NewPenalty): Promise<void> {
  const { consequence } = penalty;
  const columns: Readonly<Record<string, unknown>> = {
    id: penalty.id,
    number: penalty.number,
    clause: penalty.clause,
    policy_version: penalty.policyVersion,
    violation: penalty.violation,
    breaks: penalty.breaks,
    staff_id: penalty.staffId,
    in_charge_id: penalty.inChargeId,
    complaint_id: penalty.complaintId,
    notice_id: penalty.noticeId,
    happened_on: penalty.happenedOn,
    evidence: penalty.evidence,
    chosen_fine: penalty.chosenFine,
    occurrence: consequence.occurrence,
    fine: consequence.fine,
    in_charge_fine: penalty.inChargeId === null ? null : consequence.inChargeFine,
    dismissal: consequence.isDismissal,
    months_of_pay: consequence.monthsOfPay,
    copies: penalty.copies,
    why: JSON.stringify(consequence.why),
    approver: penalty.approver,
    state: 'PROPOSED',
    by_rule: penalty.byRule,
    proposed_by: penalty.proposedBy,
    proposed_at: penalty.at,
  };
  const names = Object.keys(columns);
  await transaction.rows({
    text: `insert into complaints.penalty (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    values: Object.values(columns),
  });
}

/** Whether a penalty of this kind was proposed by rule for the case before. */
export async function wasProposedByRule(
  transaction: Transaction,
  { complaintId, violation, staffId }: Pick<NewPenalty, 'violation' | 'staffId'> & { readonly complaintId: string },
): Promise<boolean> {
  const found = await transaction.rows({
    text: `select 1 from complaints.penalty where by_rule and complaint_id = $1 and violation = $2 and staff_id = $3`,
    values: [complaintId, violation, staffId],
  });
  return found.length > 0;
}

export interface StoredPenalty extends Concerned {
  readonly id: string;
  readonly number: string;
  readonly clause: string;
  readonly policyVersion: number;
  readonly regulation: string;
  readonly violation: string;
  readonly breaks: string;
  readonly chosenFine: string | null;
  readonly state: PenaltyState;
  readonly version: number;
}

const STORED = `select id, number, clause, policy_version as "policyVersion", split_part(clause, '-', 1) as regulation,
  violation, breaks, staff_id as "staffId", in_charge_id as "inChargeId", chosen_fine::text as "chosenFine", approver, state,
  proposed_by as "proposedById", version from complaints.penalty`;

/** A penalty that the viewer reaches; undefined: none. */
export async function storedPenalty(transaction: Transaction, id: string): Promise<StoredPenalty | undefined> {
  const [row] = await transaction.rows<StoredPenalty>({ text: `${STORED} where id = $1`, values: [id] });
  return row;
}

/** What else waits for the same person and the same rule: what follows from it depends on what is approved before. */
export function waitingLike(transaction: Transaction, like: StoredPenalty): Promise<StoredPenalty[]> {
  return transaction.rows<StoredPenalty>({
    text: `${STORED} where state = 'PROPOSED' and staff_id = $1 and violation = $2 and breaks = $3 and id <> $4 order by id`,
    values: [like.staffId, like.violation, like.breaks, like.id],
  });
}

export async function rewriteConsequence(
  transaction: Transaction,
  { id, inChargeId }: StoredPenalty,
  { occurrence, fine, inChargeFine, isDismissal, monthsOfPay, why }: Consequence,
): Promise<void> {
  await transaction.rows({
    text: `update complaints.penalty set occurrence = $2, fine = $3, in_charge_fine = $4, dismissal = $5, months_of_pay = $6,
        why = $7, version = version + 1 where id = $1`,
    values: [
      id,
      occurrence,
      fine,
      inChargeId === null ? null : inChargeFine,
      isDismissal,
      monthsOfPay,
      JSON.stringify(why),
    ],
  });
}

export interface Decision {
  readonly id: string;
  readonly version: number;
  readonly state: PenaltyState;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
}

/** @returns whether it was still as it was read */
export async function writeDecision(
  transaction: Transaction,
  { id, version, state, by, at, note }: Decision,
): Promise<boolean> {
  const changed = await transaction.rows({
    text: `update complaints.penalty set state = $3, decided_by = $4, decided_at = $5, decision_note = $6, version = version + 1
      where id = $1 and version = $2 and state = 'PROPOSED' returning id`,
    values: [id, version, state, by, at, note],
  });
  return changed.length > 0;
}

/** Takes an approval back; what was decided stays beside it. @returns whether it was still as it was read */
export async function writeRevocation(
  transaction: Transaction,
  { id, version, by, at, note }: Omit<Decision, 'state'>,
): Promise<boolean> {
  const changed = await transaction.rows({
    text: `update complaints.penalty set state = 'REVOKED', revoked_by = $3, revoked_at = $4, revocation_reason = $5,
      version = version + 1 where id = $1 and version = $2 and state = 'APPROVED' returning id`,
    values: [id, version, by, at, note],
  });
  return changed.length > 0;
}
