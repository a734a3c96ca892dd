import { trimText } from '../../kernel/text';
import { interestsOf } from '../../kernel/access/stand-in';
import type { Viewer } from '../../kernel/access/viewer';
import { civilDateAt } from '../../kernel/civil-date';
import type { Department } from '../../kernel/policy/case-fields';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import type { ProblemText, ProblemValue, StaleVersionValue } from '../../platform/graph/problem';
import { changeCaseRecord, type CaseChanged, type CaseWork, type Recorded } from '../steps/case-change.service';
import { answerLines, lockReport, raiseReport } from '../monthly/monthly.repository';
import { confirmerOf, reportRule } from '../monthly/report-policy';
import { showCaseTo } from '../steps/move.repository';
import { textFault } from '../records/record-text';
import { movedBy } from './petition';
import { attributedAnew, insteadMissing, noSuchPetition, ownPetition, sameDepartment } from './petition-problem';
import {
  answerableOf,
  petitionsOf,
  reportOfCase,
  writePetitionDecision,
  type PetitionRow,
} from './petition.repository';
import type { DecidePetitionInput } from './petition.schema';

/**
 * Upholds or declines a petition, by the post that settles them and never by who raised it. Upheld, the other department
 * answers for the case: in a report that is not frozen as well, where it confirms in turn; a frozen one stands, and the
 * case is restated beside it. Source: CQ-11, CQ-9
 */
export function decidePetition(
  context: RequestContext,
  input: DecidePetitionInput,
  selection: Selection | readonly string[],
): Promise<CaseChanged | ProblemValue | StaleVersionValue> {
  const operation = 'decidePetition';
  return changeCaseRecord(context, { operation, record: 'PETITION_DECISION', input, selection, work: decide });
}

async function decide(work: CaseWork, input: DecidePetitionInput): Promise<Recorded | ProblemText> {
  const { transaction, context, viewer, row } = work;
  const fault = textFault('reason', input.reason, 1_000);
  if (fault !== undefined) return fault;
  const petitions = isId(input.petitionId) ? await petitionsOf(transaction, row.id) : [];
  const petition = petitions.find(({ id, state }) => id === input.petitionId && state === 'PENDING');
  if (petition === undefined) return noSuchPetition;
  const became = input.upholds ? (input.department ?? petition.instead) : null;
  if (input.upholds && became === null) return insteadMissing;
  const reason = trimText(input.reason);
  const settled = await settlePetition(transaction, { viewer, now: context.now, petition, became, reason });
  if ('wording' in settled) return settled;
  await settleInReport(work, { petition, became, reason });
  const kind = input.upholds ? 'PETITION_UPHELD' : 'PETITION_DECLINED';
  const { id: petitionId, department } = petition;
  return { kind, note: reason, before: { department }, after: { petitionId, became, ...settled } };
}

export interface ToSettle {
  readonly viewer: Viewer;
  readonly now: string;
  readonly petition: PetitionRow;
  /** Null: it is declined. */
  readonly became: Department | null;
  readonly reason: string;
}

/** Decides a pending petition of a case. @returns the report that was frozen before, if one was; or what is wrong */
export async function settlePetition(
  transaction: Transaction,
  { viewer, now, petition, became, reason }: ToSettle,
): Promise<{ readonly frozenReport: string | null } | ProblemText> {
  const { id, department, complaintId, byStaff } = petition;
  if (!viewer.posts.includes(petition.decider) || interestsOf(viewer).includes(byStaff)) return ownPetition;
  const decision = { id, by: viewer.staffId, at: now, reason };
  if (became === null) {
    await writePetitionDecision(transaction, { ...decision, upheld: null });
    return { frozenReport: null };
  }
  if (became === department) return sameDepartment;
  const moved = movedBy(department, await answerableOf(transaction, complaintId));
  if (moved === undefined) return attributedAnew;
  const report = await reportOfCase(transaction, { complaintId, department });
  const frozenReport = report?.isFrozen === true ? report.reportId : null;
  await writePetitionDecision(transaction, { ...decision, upheld: { ...moved, became, frozenReport } });
  const rule = await reportRule(transaction, civilDateAt(now));
  if (rule !== undefined) await showCaseTo(transaction, { complaintId, since: now }, [confirmerOf(became, rule)]);
  return { frozenReport };
}

/** The line of a report that waited with the petition goes the same way. */
async function settleInReport(
  { transaction, context, viewer, row }: CaseWork,
  { petition, became, reason }: Pick<ToSettle, 'petition' | 'became' | 'reason'>,
): Promise<void> {
  const { department } = petition;
  const found = await reportOfCase(transaction, { complaintId: row.id, department });
  const rule = await reportRule(transaction, civilDateAt(context.now));
  if (found === undefined || rule === undefined || found.lineIds.length === 0) return;
  const report = await lockReport(transaction, found.reportId);
  if (report === undefined || report.frozenAt !== null) return;
  const answer = { ids: found.lineIds, by: viewer.staffId, at: context.now, settlement: reason };
  const moved = became === null ? undefined : { department: became, post: confirmerOf(became, rule) };
  await answerLines(transaction, {
    ...answer,
    state: moved === undefined ? 'CONFIRMED' : 'PENDING',
    ...(moved && { moved }),
  });
  await raiseReport(transaction, found.reportId);
}
