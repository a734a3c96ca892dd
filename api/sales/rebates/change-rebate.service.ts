import { civilDateAt, monthOf, monthRange } from '../../kernel/civil-date';
import { compareMoney, parseMoney, type Money } from '../../kernel/money';
import { clauseOfKind } from '../../kernel/policy/regulation';
import type { Viewer } from '../../kernel/access/viewer';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import { staleVersion, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { insertCorrection, insertPayment, lockRebate, type LockedRebate } from './change-rebate.repository';
import type { CorrectRebateInput, PayRebateInput } from './change-rebate.schema';
import { insertLines } from './make-rebates.repository';
import { serviceRegulation } from './make-rebates.service';
import { loadBasis, loadTermsOfRebates } from './rebate-basis.repository';
import { mayDo } from './rebate-duties';
import {
  badAmount,
  badDay,
  missingText,
  moreThanPending,
  noSuchRebate,
  notAllowed,
  noTerms,
  tell,
  unchanged,
  unfitText,
  type RebateProblem,
} from './rebate-problem';
import { textIsFit } from './rebate-text';
import { storedText } from '../../kernel/text';
import type { RebateRow } from './rebate.repository';
import { rebateById } from './rebate.service';
import type { RebateAction } from './rebate-words.schema';
import { stated } from './statement';

export interface RebateChangedValue {
  readonly __typename: 'RebateChanged';
  readonly rebate: RebateRow;
  readonly replayed: boolean;
}

const MOST_TEXT = 500;
const MONEY = /^\d{1,12}(\.\d{1,2})?$/;

interface Step<Input> {
  readonly action: RebateAction;
  readonly input: Input;
  readonly selection: Selection | readonly string[];
  readonly fault: RebateProblem | undefined;
  /** Does it; answers what the audit trail keeps, or the problem. */
  readonly work: (transaction: Transaction, row: LockedRebate, viewer: Viewer) => Promise<object | RebateProblem>;
}

interface Versioned {
  readonly rebateId: string;
  readonly version: number;
  readonly idempotencyKey: string;
}

/**
 * Records what was paid of a rebate: once for an idempotency key, never more than is pending. Source: SD-8
 */
export function payRebate(
  context: RequestContext,
  input: PayRebateInput,
  selection: Selection | readonly string[],
): Promise<RebateChangedValue | ProblemValue> {
  const { amount, paidOn, note } = input;
  const isAmount = MONEY.test(amount) && compareMoney(amount, '0.00') > 0;
  const fault = !isAmount ? badAmount : textIsFit(note, MOST_TEXT) ? undefined : unfitText('note', MOST_TEXT);
  return change(context, {
    action: 'PAY',
    input,
    selection,
    fault,
    work: async (transaction, row, { staffId: byStaff }) => {
      const paid: Money = parseMoney(amount);
      if (paidOn > civilDateAt(context.now) || paidOn <= monthRange(monthOf(row.month)).to) return badDay;
      if (compareMoney(paid, row.pending) > 0) return moreThanPending(row.pending);
      await insertPayment(transaction, row, { amount: paid, paidOn, byStaff, at: context.now, note: storedText(note) });
      return { paid, paidOn };
    },
  });
}

/**
 * States a month anew from its orders and returns as they are now: a further version, with its reason; the versions before
 * stay as they were. Source: SD-8
 */
export function correctRebate(
  context: RequestContext,
  input: CorrectRebateInput,
  selection: Selection | readonly string[],
): Promise<RebateChangedValue | ProblemValue> {
  const reason = storedText(input.reason);
  const fault =
    reason === null ? missingText('reason') : textIsFit(reason, MOST_TEXT) ? undefined : unfitText('reason', MOST_TEXT);
  return change(context, {
    action: 'CORRECT',
    input,
    selection,
    fault,
    work: async (transaction, row, { staffId: byStaff }) => {
      const terms = (await loadTermsOfRebates(transaction, [row.id])).get(row.id);
      if (terms === undefined) return noTerms;
      const { id: rebateId, clientId } = row;
      const lines = (await loadBasis(transaction, [{ clientId, rebateId }], row.month)).get(rebateId) ?? [];
      const policy = clauseOfKind(await serviceRegulation(transaction, civilDateAt(context.now)), 'rebates');
      const statement = stated(lines, { month: monthOf(row.month), terms, policy });
      const { ordered, returned, earned, rate } = statement;
      const same = ordered === row.ordered && returned === row.returned && earned === row.earned;
      if (same && Number(rate) === Number(row.rate)) return unchanged;
      await insertCorrection(transaction, row, {
        statement,
        termsId: terms.id,
        byStaff,
        at: context.now,
        reason: reason ?? '',
      });
      const version = row.statementVersion + 1;
      await insertLines(transaction, [{ rebateId, version, lines }]);
      return { statementVersion: version, ordered, returned, earned };
    },
  });
}

async function change<Input extends Versioned>(
  context: RequestContext,
  { action, input, selection, fault, work }: Step<Input>,
): Promise<RebateChangedValue | ProblemValue> {
  const viewer = signedIn(context);
  const { rebateId, idempotencyKey: key, ...rest } = input;
  if (!viewer.reaches.REBATE.writable.all || !mayDo(action, viewer.posts)) return tell(context, notAllowed);
  if (fault !== undefined) return tell(context, fault);
  if (!isId(rebateId)) return tell(context, noSuchRebate);
  const operation = action === 'PAY' ? 'payRebate' : 'correctRebate';
  const outcome = await context.database.write((transaction) =>
    once<{ readonly id: string } | ProblemValue>(
      transaction,
      context,
      { key, operation, request: { rebateId, ...rest } },
      async () => {
        const row = await lockRebate(transaction, rebateId);
        if (row === undefined) return tell(context, noSuchRebate);
        if (row.version !== input.version) return staleVersion(row.version, context.locale);
        const told = await work(transaction, row, viewer);
        if ('wording' in told) return tell(context, told as RebateProblem);
        await recordAudit(transaction, context, {
          action: action === 'PAY' ? 'rebate.pay' : 'rebate.correct',
          subjectType: 'Rebate',
          subjectId: row.id,
          before: { version: row.version, earned: row.earned, paid: row.paid },
          after: { version: row.version + 1, ...told },
        });
        await publish(transaction, action === 'PAY' ? 'rebate.paid' : 'rebate.corrected', { rebateId: row.id });
        return { id: row.id };
      },
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const rebate = await rebateById(context, outcome.answer.id, selection);
  if (rebate === null) return tell(context, noSuchRebate);
  return { __typename: 'RebateChanged', rebate, replayed: outcome.replayed };
}
