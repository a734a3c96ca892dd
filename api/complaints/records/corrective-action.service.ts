import { trimText } from '../../kernel/text';
import { v7 } from 'uuid';
import { civilDateAt } from '../../kernel/civil-date';
import { ownDepartments } from '../../kernel/policy/case-fields';
import { clauseOfKind } from '../../kernel/policy/regulation';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import type { ProblemText, ProblemValue, StaleVersionValue } from '../../platform/graph/problem';
import { changeCaseRecord, type CaseChanged, type CaseWork, type Recorded } from '../steps/case-change.service';
import type { AddCorrectiveActionInput, FinishCorrectiveActionInput } from './case-record.schema';
import { actionDone, departmentNotOurs, noSuchAction, noSuchOwner, ownerLeaves } from './record-problem';
import { dayFault, textFault } from './record-text';

type Answer = Promise<CaseChanged | ProblemValue | StaleVersionValue>;

/** Puts a corrective action on record; whether it is tracked is what the policy of the case says. Source: CQ-6 */
export function addCorrectiveAction(
  context: RequestContext,
  input: AddCorrectiveActionInput,
  selection: Selection | readonly string[],
): Answer {
  const operation = 'addCorrectiveAction';
  return changeCaseRecord(context, { operation, record: 'CORRECTIVE_ACTION', input, selection, work: add });
}

async function add(work: CaseWork, input: AddCorrectiveActionInput): Promise<Recorded | ProblemText> {
  const { transaction, context, viewer, row, judged } = work;
  const fault = textFault('action', input.action, 1_000) ?? dayFault('dueOn', input.dueOn, context.now);
  if (fault !== undefined) return fault;
  if (!ownDepartments.includes(input.department)) return departmentNotOurs;
  const { tracksNegligence } = clauseOfKind(judged.regulations.quality, 'lossStandards').parameters;
  const tracked = !input.negligence || tracksNegligence;
  if (!isId(input.ownerId)) return noSuchOwner;
  const [owner] = await transaction.rows<{ works: boolean }>({
    text: `select (access.hold_working(array[s.id], array[$2::date]))[1] as works from access.staff_directory as s where s.id = $1`,
    values: [input.ownerId, input.dueOn],
  });
  if (owner === undefined) return noSuchOwner;
  if (!owner.works) return ownerLeaves;
  await transaction.rows({
    text: `insert into complaints.corrective_action
             (id, complaint_id, seq, department, action, owner_id, due_on, negligence, tracked, by_staff, at)
           select $1, $2, coalesce((select max(seq) from complaints.corrective_action where complaint_id = $2), 0) + 1,
             $3, $4, $5, $6, $7, $8, $9, $10`,
    values: [
      v7(),
      row.id,
      input.department,
      trimText(input.action),
      input.ownerId,
      input.dueOn,
      input.negligence,
      tracked,
      viewer.staffId,
      context.now,
    ],
  });
  const { department, action, ownerId, dueOn, negligence } = input;
  return { kind: 'CORRECTIVE_ACTION', note: action, after: { department, ownerId, dueOn, negligence, tracked } };
}

/** Says that a corrective action is done, and what came of it; once. Source: CQ-6 */
export function finishCorrectiveAction(
  context: RequestContext,
  input: FinishCorrectiveActionInput,
  selection: Selection | readonly string[],
): Answer {
  const operation = 'finishCorrectiveAction';
  return changeCaseRecord(context, { operation, record: 'CORRECTIVE_ACTION', input, selection, work: finish });
}

async function finish(work: CaseWork, input: FinishCorrectiveActionInput): Promise<Recorded | ProblemText> {
  const { transaction, context, viewer, row } = work;
  const fault = textFault('result', input.result, 1_000);
  if (fault !== undefined) return fault;
  if (!isId(input.actionId)) return noSuchAction;
  const [found] = await transaction.rows<{ doneOn: string | null }>({
    text: `select done_on as "doneOn" from complaints.corrective_action where id = $1 and complaint_id = $2`,
    values: [input.actionId, row.id],
  });
  if (found === undefined) return noSuchAction;
  if (found.doneOn !== null) return actionDone;
  const doneOn = civilDateAt(context.now);
  await transaction.rows({
    text: 'update complaints.corrective_action set result = $2, done_on = $3, done_by = $4 where id = $1',
    values: [input.actionId, trimText(input.result), doneOn, viewer.staffId],
  });
  return { kind: 'ACTION_DONE', note: trimText(input.result), after: { actionId: input.actionId, doneOn } };
}
