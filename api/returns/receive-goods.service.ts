import { actsFor } from '../kernel/access/stand-in';
import { v7 } from 'uuid';
import { civilDateAt } from '../kernel/civil-date';
import { approvalPost } from '../kernel/policy/approval-post';
import { clauseOfKind } from '../kernel/policy/regulation';
import { addQuantities, compareQuantities, isQuantity } from '../kernel/quantity';
import type { RequestContext } from '../platform/context/request-context';
import type { ProblemValue } from '../platform/graph/problem';
import type { Asked } from './approve-return.service';
import type { InstructReturnInput, ReceiveGoodsInput, SignAllowanceInput } from './change-return.schema';
import { changeReturn, type Move, type Step } from './change-return.service';
import type { Changed } from './changed.service';
import { deliveredLines } from './claim.repository';
import { reclaim } from './give-back.service';
import { leftOf } from './order-line-claim';
import {
  badDay,
  badQuantity,
  cannotBookReceived,
  lineCount,
  noSuchLine,
  nothingReceived,
  type ProblemText,
} from './return-problem';
import { textFault } from './return-text';
import { storedText } from '../kernel/text';
import type { Instruction } from './return-words.schema';
import { bookLines, insertReceipt, linesToSettle, type SettledLine } from './settle.repository';
import { settle } from './settlement';
import { insertDecision } from './step.repository';
import { holdOf, type Hold } from './tolerance';

/**
 * Signs for what arrived. After the last receipt the quantities are compared: within the tolerance the return is booked by
 * what came, otherwise it stops for the instruction of the post its amount asks for. Source: CQ-17, CQ-18
 */
export function receiveGoods(
  context: RequestContext,
  asked: Asked<ReceiveGoodsInput>,
): Promise<Changed | ProblemValue> {
  return changeReturn(context, { operation: 'receiveGoods', action: 'RECEIVE', ...asked, work: receive });
}

async function receive(step: Step, input: ReceiveGoodsInput): Promise<Move | ProblemText> {
  const { transaction, context, viewer, row, note } = step;
  const lines = await linesToSettle(transaction, row.id);
  const came = new Map(input.lines.map(({ lineId, quantity }) => [lineId, quantity]));
  const fault = receiptFault(step, input, lines);
  if (fault !== undefined) return fault;
  const { receivedOn, last } = input;
  const all = lines.map((line) => ({ ...line, received: addQuantities([line.received, came.get(line.id) ?? '0']) }));
  const isNothing = all.every(({ received }) => compareQuantities(received, '0') === 0);
  if (isNothing || (!last && came.size === 0)) return nothingReceived;
  await insertReceipt(transaction, {
    id: v7(),
    returnId: row.id,
    receivedOn,
    last,
    byStaff: viewer.staffId,
    at: context.now,
    note,
    lines: input.lines.map((line) => ({ ...line, difference: storedText(line.difference) })),
  });
  if (!last) return { state: 'RECEIVING', event: 'RECEIVING', set: { returnedOn: receivedOn } };
  return compare(step, all, receivedOn);
}

function receiptFault(
  { context, row }: Step,
  { lines: came, receivedOn }: ReceiveGoodsInput,
  lines: readonly SettledLine[],
): ProblemText | undefined {
  const today = civilDateAt(context.now);
  if (receivedOn > today || receivedOn < civilDateAt(row.requestedAt ?? context.now)) return badDay('receivedOn');
  if (new Set(came.map(({ lineId }) => lineId)).size < came.length) return lineCount;
  for (const [at, { lineId, quantity, difference }] of came.entries()) {
    const line = lines.find(({ id }) => id === lineId);
    if (line === undefined) return noSuchLine(at);
    if (!isQuantity(quantity, line.quantityDecimals)) return badQuantity(at, line.quantityDecimals);
    const fault = textFault('difference', difference, { most: 500, required: false });
    if (fault !== undefined) return fault;
  }
  return undefined;
}

async function compare(step: Step, lines: readonly SettledLine[], returnedOn: string): Promise<Move> {
  const { regulation } = step;
  const holds = await holdsOf(step, lines);
  if (holds.length === 0) return book(step, lines, { instruction: 'BOOK_RECEIVED', returnedOn });
  const { post, why } = approvalPost(settle(lines).amountCompany, clauseOfKind(regulation, 'approvalThresholds'));
  return {
    state: 'HELD',
    event: 'HELD',
    set: { returnedOn, holds, awaitingPost: post, awaitingWhy: why },
    told: { holds: holds.map(({ lineId, reason }) => ({ lineId, reason })), awaitingPost: post },
  };
}

/** Lines that stop for instruction, as deliveries and other returns stand now. */
async function holdsOf({ transaction, regulation }: Step, lines: readonly SettledLine[]): Promise<Hold[]> {
  const policy = clauseOfKind(regulation, 'overAcceptance');
  const delivered = await deliveredLines(
    transaction,
    lines.flatMap(({ orderLineId }) => orderLineId ?? []),
  );
  return lines.flatMap((line): readonly Hold[] => {
    const of = delivered.get(line.orderLineId ?? '');
    if (of === undefined) throw new Error(`The order line of ${line.id} is gone`);
    const available = addQuantities([leftOf(of), line.taken]);
    const { id, quantity: approved, received, overAcceptanceRate, rateOf } = line;
    const hold = holdOf({ id, approved, received, overAcceptanceRate, rateOf, available }, policy);
    return hold === undefined ? [] : [hold];
  });
}

/** Settles what the books take each line for, and takes just that of the order lines. */
async function book(
  step: Step,
  lines: readonly SettledLine[],
  { instruction, returnedOn }: { readonly instruction: Instruction; readonly returnedOn?: string },
): Promise<Move> {
  const settled = settle(lines, instruction);
  const booked = new Map(settled.lines.map((line) => [line.id, line.booked]));
  await reclaim(step, lines, ({ id }) => booked.get(id) ?? '0');
  await bookLines(step.transaction, settled.lines);
  const { amount, amountCompany } = settled;
  return {
    state: 'RECEIVED',
    event: 'RECEIVED',
    set: {
      amount,
      amountCompany,
      awaitingPost: null,
      awaitingWhy: null,
      ...(returnedOn !== undefined && { returnedOn }),
    },
    told: { amount, amountCompany },
  };
}

/** Says how a held return is booked, by the post its amount asks for or one above. Source: CQ-17, CQ-5 */
export function instructReturn(
  context: RequestContext,
  asked: Asked<InstructReturnInput>,
): Promise<Changed | ProblemValue> {
  return changeReturn(context, {
    operation: 'instructReturn',
    action: 'INSTRUCT',
    ...asked,
    noteRequired: true,
    work: async (step, { instruction }) => {
      const { transaction, context: at, viewer, row, regulation, note } = step;
      const lines = await linesToSettle(transaction, row.id);
      const isOver = (await holdsOf(step, lines)).some(({ reason }) => reason === 'OVER_DELIVERED');
      if (instruction === 'BOOK_RECEIVED' && isOver) return cannotBookReceived;
      const ladder = clauseOfKind(regulation, 'approvalThresholds').parameters.steps;
      const post = ladder.findLast((each) => viewer.posts.includes(each.post))?.post;
      if (post === undefined || row.requestedBy === null) throw new Error(`Nobody may instruct return ${row.id}`);
      const forStaff = actsFor(viewer, [post]);
      const decided = { byStaff: viewer.staffId, forStaff, requestedBy: row.requestedBy, at: at.now, note };
      await insertDecision(transaction, {
        returnId: row.id,
        kind: 'INSTRUCTION',
        outcome: instruction,
        post,
        ...decided,
      });
      const move = await book(step, lines, { instruction });
      return { ...move, event: 'INSTRUCTED', set: { ...move.set, instruction }, told: { ...move.told, instruction } };
    },
  });
}

/** Records that the client signed the certificate. Source: CQ-15 */
export function signAllowance(
  context: RequestContext,
  asked: Asked<SignAllowanceInput>,
): Promise<Changed | ProblemValue> {
  return changeReturn(context, {
    operation: 'signAllowance',
    action: 'SIGN',
    ...asked,
    work: async ({ context: { now }, row }, { signedBy, signedOn }) => {
      const fault = textFault('signedBy', signedBy, { most: 100, required: true });
      if (fault !== undefined) return fault;
      if (signedOn > civilDateAt(now) || signedOn < civilDateAt(row.requestedAt ?? now)) return badDay('signedOn');
      return {
        state: 'SIGNED',
        event: 'SIGNED',
        set: { signedBy: storedText(signedBy), signedOn },
        told: { signedOn },
      };
    },
  });
}
