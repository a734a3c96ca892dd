import { civilDateAt } from '../../kernel/civil-date';
import { clauseOfKind } from '../../kernel/policy/regulation';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { refusal, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { requireRegulation } from '../../platform/regulations';
import { holdStaffing } from '../account-managers/account-manager.repository';
import { moveDuties, takenBy } from './duty.repository';
import type { HandoverRow } from './handover-list.repository';
import { termsOf } from './handover-preview';
import * as problems from './handover-problem';
import { isOver, undoObstacle } from './handover-undo';
import { lastDayWithout, lockHandover, restoreClients } from './handover-undo.repository';
import { noteLeaving } from './handover.repository';
import { handoverById } from './handover.service';
import { turnNotices } from './notice.repository';
import { undoFacts } from './undo-facts.repository';

/** Something was finished or passed on while it was being undone: nothing of that stands. */
class ChangedMeanwhile extends Error {}

/**
 * Undoes a handover as a whole within the days the policy gives, later ones that touched the same first, unless a client was
 * moved on since, or a duty finished or passed on. Whoever became account manager of a client whose contact they took over
 * stays so; the leaver's contact goes on. Clients that were told of the handover are to be told of this as well.
 * Source: KA-14
 */
export async function undoHandover(context: RequestContext, id: string): Promise<HandoverRow | ProblemValue> {
  const { reaches, staffId } = signedIn(context);
  if (!reaches.ASSIGNMENT.write) return refusal(context, 'NotAllowed', problems.mayNotHandOver);
  if (!isId(id)) return refusal(context, 'NotFound', problems.noSuchHandover);
  const undone = async (transaction: Transaction): Promise<ProblemValue | undefined> => {
    const handover = await lockHandover(transaction, id);
    if (handover === undefined) return refusal(context, 'NotFound', problems.noSuchHandover);
    const today = civilDateAt(context.now);
    if (isOver(handover, today)) return refusal(context, 'InvalidInput', problems.undoTooLate);
    await holdStaffing(transaction);
    const facts = (await undoFacts(transaction, [id], today)).get(id);
    const obstacle = facts && undoObstacle(facts);
    if (obstacle !== undefined) return refusal(context, 'InvalidInput', obstacle);
    const successors = await takenBy(transaction, id);
    const note = { 'zh-CN': '撤销客户交接', en: 'The handover was undone' }[context.locale];
    await restoreClients(transaction, { id, on: today, by: staffId, at: context.now });
    const rule = clauseOfKind(await requireRegulation(transaction, 'KA', today), 'handover');
    const { noticeDueOn: dueOn } = termsOf(rule, today);
    const notices = await turnNotices(transaction, { id, on: today, at: context.now, dueOn });
    const moved = await moveDuties(transaction, { handoverId: id, back: true, note, at: context.now });
    if (moved !== handover.dutyCount) throw new ChangedMeanwhile();
    if (handover.leavesOn !== null)
      await noteLeaving(transaction, handover.leaverId, await lastDayWithout(transaction, id, handover));
    await recordAudit(transaction, context, {
      action: 'handover.undo',
      subjectType: 'Handover',
      subjectId: id,
      after: { notices },
    });
    await publish(transaction, 'client.handoverUndone', { handoverId: id, leaverId: handover.leaverId, successors });
    return undefined;
  };
  const problem = await context.database.write(undone).catch((error: unknown) => {
    if (error instanceof ChangedMeanwhile) return refusal(context, 'InvalidInput', problems.changedMeanwhile);
    throw error;
  });
  return problem ?? handoverById(context, id);
}

/** Why a handover can no longer be undone as a whole, batched with others; null: it can. Source: KA-14 */
export async function undoProblem(context: RequestContext, handover: HandoverRow): Promise<ProblemValue | null> {
  const today = civilDateAt(context.now);
  if (isOver(handover, today)) return refusal(context, 'InvalidInput', problems.undoTooLate);
  const facts = await context.loaders
    .of('handover.undo', (ids) => undoFacts(context.database, ids, today))
    .load(handover.id);
  const obstacle = facts === null ? undefined : undoObstacle(facts);
  return obstacle === undefined ? null : refusal(context, 'InvalidInput', obstacle);
}
