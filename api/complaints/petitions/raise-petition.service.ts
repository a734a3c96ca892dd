import { trimText } from '../../kernel/text';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import type { ProblemText, ProblemValue, StaleVersionValue } from '../../platform/graph/problem';
import { changeCaseRecord, type CaseChanged, type CaseWork, type Recorded } from '../steps/case-change.service';
import { insertDocuments, ownDocuments } from '../records/document.repository';
import { answerLines, lockReport, raiseReport } from '../monthly/monthly.repository';
import { showCaseTo } from '../steps/move.repository';
import { noSuchDocument } from '../records/record-problem';
import { textFault } from '../records/record-text';
import { petitionFault } from './petition';
import { nothingToObject, pendingAlready } from './petition-problem';
import { petitionRule } from './petition-rule';
import {
  answerableOf,
  insertPetition,
  insertPetitionDocuments,
  petitionsOf,
  reportOfCase,
} from './petition.repository';
import type { RaisePetitionInput } from './petition.schema';

const MOST_DOCUMENTS = 10;

/**
 * A department objects to what a case says it answers for. Where the case stands in a monthly report that is not frozen,
 * its line is under petition with it, and the report waits; what is frozen stands. Source: CQ-11
 */
export function raisePetition(
  context: RequestContext,
  input: RaisePetitionInput,
  selection: Selection | readonly string[],
): Promise<CaseChanged | ProblemValue | StaleVersionValue> {
  return changeCaseRecord(context, { operation: 'raisePetition', record: 'PETITION', input, selection, work: raise });
}

async function raise(work: CaseWork, input: RaisePetitionInput): Promise<Recorded | ProblemText> {
  const { transaction, context, viewer, row, judged } = work;
  const fault = textFault('reason', input.reason, 1_000);
  if (fault !== undefined) return fault;
  const rule = petitionRule(judged.regulations.quality);
  if (rule === undefined) return nothingToObject;
  const [answerable, petitions] = [await answerableOf(transaction, row.id), await petitionsOf(transaction, row.id)];
  const pending = petitions.filter(({ state }) => state === 'PENDING').map(({ department }) => department);
  const { confirmerOf, decider } = rule;
  const wrong = petitionFault(input, answerable, { posts: viewer.posts, confirmerOf, pending });
  if (wrong !== undefined) return wrong;
  const attachmentIds = [...new Set(input.attachmentIds ?? [])];
  if (attachmentIds.length > MOST_DOCUMENTS || !attachmentIds.every(isId)) return noSuchDocument;
  if ((await ownDocuments(transaction, attachmentIds, viewer.staffId)) < attachmentIds.length) return noSuchDocument;
  const { department, instead } = input;
  const reason = trimText(input.reason);
  const by = { byStaff: viewer.staffId, at: context.now };
  const facts = { complaintId: row.id, department, instead, reason, post: confirmerOf(department), decider, ...by };
  const id = await insertPetition(transaction, facts);
  if (id === undefined) return pendingAlready;
  await insertDocuments(transaction, { complaintId: row.id, attachmentIds, ...by });
  await insertPetitionDocuments(transaction, id, attachmentIds);
  await showCaseTo(transaction, { complaintId: row.id, since: context.now }, [decider]);
  await objectInReport(work, { department, reason });
  return { kind: 'PETITION', note: reason, after: { petitionId: id, department, instead, attachmentIds } };
}

async function objectInReport(
  { transaction, context, viewer, row }: CaseWork,
  { department, reason }: Pick<RaisePetitionInput, 'department' | 'reason'>,
): Promise<void> {
  const found = await reportOfCase(transaction, { complaintId: row.id, department });
  if (found === undefined || found.lineIds.length === 0) return;
  // Whoever freezes it meanwhile is waited for.
  const report = await lockReport(transaction, found.reportId);
  if (report === undefined || report.frozenAt !== null) return;
  const by = { by: viewer.staffId, at: context.now };
  await answerLines(transaction, { ids: found.lineIds, state: 'OBJECTED', objection: reason, ...by });
  await raiseReport(transaction, found.reportId);
}
