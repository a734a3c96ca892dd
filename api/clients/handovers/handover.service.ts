import { trimText } from '../../kernel/text';
import { v7 } from 'uuid';
import { civilDateAt, type CivilDate } from '../../kernel/civil-date';
import { moneyOfFen } from '../../kernel/money';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import { refusal, type ProblemText, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { holdStaffing } from '../account-managers/account-manager.repository';
import { countsOf, DUTY_KINDS, dutyKey } from './duty';
import { handDuties, lockLeaver, takenBy } from './duty.repository';
import { handoversOf, type HandoverRow } from './handover-list.repository';
import { planOf, type Plan } from './handover-plan.service';
import { leavesInThePast, mayNotHandOver, noSuchHandover, previewOutdated, wrongSignature } from './handover-problem';
import { insertHandover, lockPortfolio, moveClients, noteLeaving } from './handover.repository';
import type { HandOverInput } from './handover.schema';

/** What was previewed is not what is there any more: nothing of the handover stands. */
class Outdated extends Error {}

/**
 * Hands a whole portfolio over in one transaction, as it was previewed and signed, with whatever else the leaver has not
 * finished; once for an idempotency key. Nothing changes but who is responsible; each client gets a notice with its due
 * date. Source: KA-14
 */
export async function handOver(context: RequestContext, input: HandOverInput): Promise<HandoverRow | ProblemValue> {
  const viewer = signedIn(context);
  if (!viewer.reaches.ASSIGNMENT.write) return refusal(context, 'NotAllowed', mayNotHandOver);
  const fault = faultOf(input, viewer.name, civilDateAt(context.now));
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database
    .write((transaction) =>
      once<{ readonly id: string } | ProblemValue>(transaction, context, { key, operation: 'handOver', request }, () =>
        execute(transaction, context, input),
      ),
    )
    .catch((error: unknown) => {
      if (error instanceof Outdated)
        return { kind: 'refused' as const, problem: refusal(context, 'InvalidInput', previewOutdated) };
      throw error;
    });
  if (outcome.kind === 'refused') return outcome.problem;
  return 'code' in outcome.answer ? outcome.answer : handoverById(context, outcome.answer.id);
}

function faultOf(input: HandOverInput, signer: string, today: CivilDate): ProblemText | undefined {
  if (trimText(input.signature) !== signer) return wrongSignature;
  if (input.leavesOn != null && input.leavesOn < today) return leavesInThePast;
  const name = { 'zh-CN': '交接原因', en: 'The reason' };
  return textFault(input, [{ field: 'reason', most: 500, required: true, lines: true, name }]);
}

async function execute(
  transaction: Transaction,
  context: RequestContext,
  input: HandOverInput,
): Promise<{ readonly id: string } | ProblemValue> {
  const { staffId } = signedIn(context);
  const on = civilDateAt(context.now);
  if (isId(input.leaverId)) {
    await lockLeaver(transaction, input.leaverId);
    await lockPortfolio(transaction, input.leaverId);
  }
  await holdStaffing(transaction);
  const plan = await planOf(context, transaction, input);
  if ('refused' in plan) return refusal(context, 'InvalidInput', plan.refused);
  if (plan.fingerprint !== input.fingerprint) return refusal(context, 'InvalidInput', previewOutdated);
  const id = v7();
  const volumeFen = plan.portfolio.reduce((sum, row) => sum + row.volumeFen, 0);
  await insertHandover(transaction, {
    id,
    leaverId: input.leaverId,
    on,
    leavesOn: input.leavesOn ?? null,
    reason: trimText(input.reason),
    signedBy: staffId,
    signedAt: context.now,
    signature: trimText(input.signature),
    fingerprint: plan.fingerprint,
    clientCount: plan.successors.size,
    dutyCount: plan.duties.length,
    annualVolume: moneyOfFen(volumeFen),
    why: plan.why,
    undoUntil: plan.undoUntil,
  });
  await moveClients(transaction, {
    handoverId: id,
    on,
    clientIds: [...plan.successors.keys()],
    successorIds: [...plan.successors.values()],
    noticeDueOn: plan.noticeDueOn,
  });
  await moveDutiesOf(transaction, plan, { id, note: trimText(input.reason), at: context.now });
  if (input.leavesOn != null) await noteLeaving(transaction, input.leaverId, input.leavesOn);
  await recordAudit(transaction, context, {
    action: 'handover.sign',
    subjectType: 'Handover',
    subjectId: id,
    after: {
      leaverId: input.leaverId,
      clients: plan.portfolio.length,
      arrivals: plan.arrivals.length,
      duties: countsOf(DUTY_KINDS, plan.duties),
      fingerprint: plan.fingerprint,
      leavesOn: input.leavesOn,
    },
  });
  const successors = await takenBy(transaction, id);
  await publish(transaction, 'client.handedOver', { handoverId: id, leaverId: input.leaverId, successors });
  return { id };
}

async function moveDutiesOf(
  transaction: Transaction,
  { duties, dutySuccessors }: Plan,
  { id, note, at }: { readonly id: string; readonly note: string; readonly at: string },
): Promise<void> {
  if (duties.length === 0) return;
  const successorIds = duties.map((duty) => dutySuccessors.get(dutyKey(duty)) ?? null);
  const moved = await handDuties(transaction, { handoverId: id, duties, successorIds, note, at });
  if (moved !== duties.length) throw new Outdated();
}

/** A handover as it is now. */
export async function handoverById(context: RequestContext, id: string): Promise<HandoverRow | ProblemValue> {
  const [handover] = await handoversOf(context, { id, limit: 1 });
  return handover ?? refusal(context, 'NotFound', noSuchHandover);
}
