import { trimText } from '../../kernel/text';
import { v7 } from 'uuid';
import type { Procedure } from '../../kernel/policy/case-procedure';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import type { Selection } from '../../platform/graph/look-ahead';
import type { ProblemText, ProblemValue, StaleVersionValue } from '../../platform/graph/problem';
import { changeCaseRecord, type CaseChanged, type CaseWork, type Recorded } from '../steps/case-change.service';
import type { RecordDecisionInput } from './case-record.schema';
import { repairs } from '../steps/case-way';
import { liabilitySplit, type LiabilityShare } from './liability-split';
import { showCaseTo } from '../steps/move.repository';
import { missing, nothingRepaired } from './record-problem';
import { dayFault, textFault } from './record-text';
import { postsForThirdParties, thirdPartyRule } from '../third-parties/third-party-posts';

/**
 * Puts a version of the decision on who bears what on record, with the budget and, where something is repaired, the day.
 * Versions are only ever added; the last one of the step is what goes to whoever approves the amount.
 *
 * Source: CC-9, CQ-4, CQ-11
 */
export function recordDecision(
  context: RequestContext,
  input: RecordDecisionInput,
  selection: Selection | readonly string[],
): Promise<CaseChanged | ProblemValue | StaleVersionValue> {
  return changeCaseRecord(context, {
    operation: 'recordDecision',
    record: 'DECISION',
    input,
    selection,
    work: decide,
  });
}

async function decide(work: CaseWork, input: RecordDecisionInput): Promise<Recorded | ProblemText> {
  const { transaction, context, viewer, row, open, judged } = work;
  const repairBy = input.repairBy ?? null;
  const fault = textFault('memo', input.memo, 2_000) ?? repairDayFault(repairBy, judged.procedure, context.now);
  if (fault !== undefined) return fault;
  const shares = liabilitySplit(
    input.budget,
    input.shares.map(({ party, department, name, percentage }) => ({
      party,
      department: department ?? null,
      name: name ?? null,
      percentage,
    })),
  );
  if ('wording' in shares) return shares;
  if (open === undefined) throw new Error(`Complaint ${row.id} stands at no step that brings a split`);
  const { budget } = input;
  const version = await insertDecision(transaction, {
    id: v7(),
    complaintId: row.id,
    stepId: open.id,
    budget,
    repairBy,
    memo: trimText(input.memo),
    byStaff: viewer.staffId,
    at: context.now,
    shares,
  });
  // Whoever handles a third party takes part from the day a share falls to it.
  const handling = postsForThirdParties(
    shares.map(({ party }) => party),
    thirdPartyRule(judged.regulations.quality),
  );
  await showCaseTo(transaction, { complaintId: row.id, since: context.now }, handling);
  return { kind: 'DECISION', after: { version, budget, repairBy, shares } };
}

/** The day goes with the split where something is repaired, and only there. */
function repairDayFault(repairBy: string | null, procedure: Procedure, now: string): ProblemText | undefined {
  if (!repairs(procedure)) return repairBy === null ? undefined : nothingRepaired;
  return repairBy === null ? missing('repairBy') : dayFault('repairBy', repairBy, now);
}

interface NewDecision {
  readonly id: string;
  readonly complaintId: string;
  readonly stepId: string;
  readonly budget: string;
  readonly repairBy: string | null;
  readonly memo: string;
  readonly byStaff: string;
  readonly at: string;
  readonly shares: readonly LiabilityShare[];
}

/** @returns its version; the case is locked, so that no other takes it */
async function insertDecision(transaction: Transaction, { shares, ...decision }: NewDecision): Promise<number> {
  const [inserted] = await transaction.rows<{ version: number }>({
    text: `insert into complaints.decision (id, complaint_id, version, step_id, budget, repair_by, memo, by_staff, at)
           select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7, $8
           from complaints.decision where complaint_id = $2 returning version`,
    values: [
      decision.id,
      decision.complaintId,
      decision.stepId,
      decision.budget,
      decision.repairBy,
      decision.memo,
      decision.byStaff,
      decision.at,
    ],
  });
  await transaction.rows({
    text: `insert into complaints.liability_share (decision_id, seq, party, department, name, percentage, amount)
           select $1, seq, party, department, name, percentage, amount
           from unnest($2::text[], $3::text[], $4::text[], $5::numeric[], $6::numeric[])
             with ordinality as share (party, department, name, percentage, amount, seq)`,
    values: [
      decision.id,
      shares.map(({ party }) => party),
      shares.map(({ department }) => department),
      shares.map(({ name }) => name),
      shares.map(({ percentage }) => percentage),
      shares.map(({ amount }) => amount),
    ],
  });
  return inserted?.version ?? 0;
}
