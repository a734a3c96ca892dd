import { actsFor } from '../kernel/access/stand-in';
import type { RequestContext } from '../platform/context/request-context';
import type { Selection } from '../platform/graph/look-ahead';
import type { ProblemValue } from '../platform/graph/problem';
import { clauseOfKind, clausesOfKind } from '../kernel/policy/regulation';
import type { ReturnStepInput } from './change-return.schema';
import { changeReturn, type Move, type Step } from './change-return.service';
import type { Changed } from './changed.service';
import { giveBack } from './give-back.service';
import { copyHolders } from './note-copies';
import { bringsGoods } from './return-lifecycle';
import { handTo, insertDecision, issueCopies } from './step.repository';

/** What every step is asked with. */
export interface Asked<Input extends ReturnStepInput = ReturnStepInput> {
  readonly input: Input;
  readonly selection: Selection | readonly string[];
}

/**
 * Approves what was asked for, by the post its amount asks for or one above. Its copies go out, and goods are announced to
 * the warehouse. Source: CQ-5, CQ-15, CQ-16
 */
export function approveReturn(context: RequestContext, asked: Asked): Promise<Changed | ProblemValue> {
  return changeReturn(context, { operation: 'approveReturn', action: 'APPROVE', ...asked, work: approve });
}

/** Refuses it, by the same posts; what it held of the order lines is free again. Source: CQ-5 */
export function refuseReturn(context: RequestContext, asked: Asked): Promise<Changed | ProblemValue> {
  return changeReturn(context, {
    operation: 'refuseReturn',
    action: 'REFUSE',
    ...asked,
    noteRequired: true,
    work: async (step) => {
      await decide(step, 'REFUSED');
      await giveBack(step);
      return { state: 'REFUSED', event: 'REFUSED', set: { awaitingPost: null, awaitingWhy: null } };
    },
  });
}

/** No longer asks for it; nothing of it has come yet. */
export function withdrawReturn(context: RequestContext, asked: Asked): Promise<Changed | ProblemValue> {
  return changeReturn(context, {
    operation: 'withdrawReturn',
    action: 'WITHDRAW',
    ...asked,
    noteRequired: true,
    work: async (step) => {
      await giveBack(step);
      return { state: 'WITHDRAWN', event: 'WITHDRAWN', set: { awaitingPost: null, awaitingWhy: null } };
    },
  });
}

async function approve(step: Step): Promise<Move> {
  const { transaction, context, row, regulation } = step;
  await decide(step, 'APPROVED');
  const goods = bringsGoods(row.kind);
  const document = goods ? 'finishedGoodsReturn' : 'salesAllowance';
  const copies = clausesOfKind(regulation, 'documentCopies').find((each) => each.parameters.document === document);
  const holders = copyHolders(document, copies?.parameters.copies ?? 0);
  await issueCopies(transaction, row.id, { holders, at: context.now });
  if (goods) await handTo(transaction, row.id, 'LOGISTICS_SUPERVISOR', context.now);
  await handTo(transaction, row.id, 'ACCOUNTANT', context.now);
  return {
    state: 'APPROVED',
    event: 'APPROVED',
    set: { approvedAmount: row.amount, awaitingPost: null, awaitingWhy: null },
    told: { approvedAmount: row.amount, copies: holders },
  };
}

async function decide({ transaction, context, viewer, row, regulation, note }: Step, outcome: string): Promise<void> {
  const ladder = clauseOfKind(regulation, 'approvalThresholds').parameters.steps.map(({ post }) => post);
  const post = ladder.findLast((each) => viewer.posts.includes(each));
  if (post === undefined || row.requestedBy === null) throw new Error(`Nobody may decide about return ${row.id}`);
  await insertDecision(transaction, {
    returnId: row.id,
    kind: 'APPROVAL',
    outcome,
    post,
    byStaff: viewer.staffId,
    forStaff: actsFor(viewer, [post]),
    requestedBy: row.requestedBy,
    at: context.now,
    note,
  });
}
