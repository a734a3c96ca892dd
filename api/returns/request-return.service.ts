import { civilDateAt } from '../kernel/civil-date';
import { v7 } from 'uuid';
import { addMoney, parseMoney } from '../kernel/money';
import { approvalPostAbove } from '../kernel/policy/approval-post';
import { clauseOfKind, type Regulation } from '../kernel/policy/regulation';
import { lineAmount } from '../kernel/quantity';
import { counterScope, formatCaseNumber } from '../kernel/case-number';
import { recordAudit } from '../platform/audit/audit';
import { once } from '../platform/audit/idempotency';
import type { RequestContext } from '../platform/context/request-context';
import type { Transaction } from '../platform/database/request-database';
import { isId } from '../platform/graph/cursor';
import type { Selection } from '../platform/graph/look-ahead';
import type { ProblemValue } from '../platform/graph/problem';
import { signedIn } from '../platform/graph/signed-in';
import { publish } from '../platform/outbox';
import { requireRegulation } from '../platform/regulations';
import type {
  AllowanceLineInput,
  RequestAllowanceInput,
  RequestReturnInput,
  ReturnLineInput,
} from './change-return.schema';
import { changed, type Changed } from './changed.service';
import { claim, deliveredLines, type Claim } from './claim.repository';
import { allowanceFault, returnFault, type DeliveredLine } from './order-line-claim';
import { insertReturn, type NewLine } from './request-return.repository';
import {
  badCompensation,
  lineCount,
  missing,
  noSuchClient,
  noSuchComplaint,
  notAllowed,
  tell,
  type ProblemText,
} from './return-problem';
import { textFault } from './return-text';
import { storedText } from '../kernel/text';
import type { ReturnKind } from './return-words.schema';
import { insertEvent, isComplaintOf, looksAfter, nextSerial } from './step.repository';
import { inYuan } from './settlement';
import { rateFor } from './tolerance';

type Asked = RequestReturnInput | RequestAllowanceInput;
type Requested = { readonly id: string } | ProblemValue;

/** Letters before a number: return notes and certificates are counted apart. */
const PREFIX: Readonly<Record<ReturnKind, string>> = {
  RETURN: 'TH',
  REWORK: 'TH',
  ALLOWANCE: 'ZR',
  COMPENSATION: 'ZR',
};
const COMPENSATION_MONEY = /^\d{1,12}(\.\d{1,2})?$/;

/**
 * Writes a return note: numbered, its goods taken from what was delivered, and put before the post its amount asks for.
 * All or nothing, and once for an idempotency key. Source: CQ-5, CQ-16
 */
export function requestReturn(
  context: RequestContext,
  input: RequestReturnInput,
  selection: Selection | readonly string[],
): Promise<Changed | ProblemValue> {
  const fault = input.kind === 'RETURN' || input.kind === 'REWORK' ? undefined : missing('kind');
  return request(context, { operation: 'requestReturn', input, fault, kind: input.kind, selection });
}

/** Writes a sales-allowance certificate, of an allowance or a compensation. Source: CQ-5, CQ-15 */
export function requestAllowance(
  context: RequestContext,
  input: RequestAllowanceInput,
  selection: Selection | readonly string[],
): Promise<Changed | ProblemValue> {
  const { compensation, lines } = input;
  const isMoney = compensation == null || (COMPENSATION_MONEY.test(compensation) && Number(compensation) > 0);
  const isOne = (compensation == null) !== (lines == null || lines.length === 0);
  const fault = !isMoney ? badCompensation : isOne ? undefined : lineCount;
  const kind = compensation == null ? 'ALLOWANCE' : 'COMPENSATION';
  return request(context, { operation: 'requestAllowance', input, fault, kind, selection });
}

interface Request {
  readonly operation: string;
  readonly input: Asked;
  readonly fault: ProblemText | undefined;
  readonly kind: ReturnKind;
  readonly selection: Selection | readonly string[];
}

async function request(
  context: RequestContext,
  { operation, input, fault: given, kind, selection }: Request,
): Promise<Changed | ProblemValue> {
  const viewer = signedIn(context);
  const { all, staffIds, write } = viewer.reaches.RETURN;
  if (!write || (!all && staffIds.length === 0)) return tell(context, notAllowed);
  const fault = given ?? formFault(input, kind);
  if (fault !== undefined) return tell(context, fault);
  if (!isId(input.clientId)) return tell(context, noSuchClient);
  if (input.complaintId != null && !isId(input.complaintId)) return tell(context, noSuchComplaint);
  const { idempotencyKey: key, ...asked } = input;
  const outcome = await context.database.write((transaction) =>
    once<Requested>(transaction, context, { key, operation, request: asked }, () =>
      putDown(transaction, context, input, kind),
    ),
  );
  return changed(context, outcome, selection);
}

function formFault(input: Asked, kind: ReturnKind): ProblemText | undefined {
  const rule = { most: 500, required: true };
  const text = textFault('reason', input.reason, rule) ?? textFault('basis', input.basis, rule);
  if (text !== undefined || kind === 'COMPENSATION') return text;
  const ids = (input.lines ?? []).map(({ orderLineId }) => orderLineId);
  const isFit = ids.length >= 1 && ids.length <= 100 && new Set(ids).size === ids.length && ids.every(isId);
  return isFit ? undefined : lineCount;
}

/** The counter is raised last before the insert: it is the one row that every request waits for. */
async function putDown(
  transaction: Transaction,
  context: RequestContext,
  input: Asked,
  kind: ReturnKind,
): Promise<Requested> {
  const viewer = signedIn(context);
  const { clientId, complaintId = null } = input;
  if (!(await looksAfter(transaction, clientId, viewer.reaches.RETURN))) return tell(context, noSuchClient);
  if (complaintId !== null && !(await isComplaintOf(transaction, complaintId, clientId)))
    return tell(context, noSuchComplaint);
  const today = civilDateAt(context.now);
  const regulation = await requireRegulation(transaction, 'CQ', today);
  const taken = await take(transaction, input, { kind, regulation });
  if ('code' in taken) return tell(context, taken);
  const { lines, currency } = taken;
  const amount = lines.reduce((sum, line) => addMoney(sum, line.amount), '0.00');
  const amountCompany = lines.reduce((sum, line) => addMoney(sum, inYuan(line.amount, line.rate)), '0.00');
  const thresholds = clauseOfKind(regulation, 'approvalThresholds');
  const { post, why } = approvalPostAbove(amountCompany, viewer.posts, thresholds);
  const format = clauseOfKind(regulation, 'numberFormat').parameters;
  const serial = await nextSerial(transaction, `${PREFIX[kind]} ${counterScope(format, today)}`);
  const id = v7();
  const number = PREFIX[kind] + formatCaseNumber(format, today, serial);
  await insertReturn(
    transaction,
    {
      id,
      number,
      clientId,
      kind,
      reason: storedText(input.reason),
      basis: storedText(input.basis),
      complaintId,
      requestedById: viewer.staffId,
      requestedAt: context.now,
      returnedOn: today,
      currency,
      amount,
      amountCompany,
      awaitingPost: post,
      awaitingWhy: why,
    },
    lines,
  );
  await insertEvent(transaction, {
    returnId: id,
    at: context.now,
    kind: 'REQUESTED',
    byStaff: viewer.staffId,
    note: null,
  });
  await recordAudit(transaction, context, {
    action: 'return.request',
    subjectType: 'Return',
    subjectId: id,
    after: { number, kind, clientId, currency, amount, awaitingPost: post },
  });
  await publish(transaction, 'return.requested', { returnId: id });
  return { id };
}

type AskedLine = ReturnLineInput & Partial<Pick<AllowanceLineInput, 'unitAllowance'>>;

interface TakenLines {
  readonly lines: readonly NewLine[];
  readonly currency: string;
}

async function take(
  transaction: Transaction,
  input: Asked,
  { kind, regulation }: { readonly kind: ReturnKind; readonly regulation: Regulation },
): Promise<TakenLines | ProblemText> {
  if ('compensation' in input && input.compensation != null)
    return { currency: 'CNY', lines: [compensationLine(parseMoney(input.compensation), storedText(input.reason))] };
  const asked: readonly AskedLine[] = input.lines ?? [];
  const known = await deliveredLines(
    transaction,
    asked.map(({ orderLineId }) => orderLineId),
  );
  const allowances = asked.map((line) => ({ ...line, unitAllowance: line.unitAllowance ?? '0' }));
  const fault =
    kind === 'ALLOWANCE'
      ? allowanceFault(allowances, known, input.clientId)
      : returnFault(asked, known, input.clientId);
  if (fault !== undefined) return fault;
  const policy = clauseOfKind(regulation, 'overAcceptance');
  const lines: NewLine[] = [];
  const claims: Claim[] = [];
  for (const each of asked) {
    const line = known.get(each.orderLineId);
    if (line === undefined) throw new Error('Every line was judged before');
    const unitPrice = each.unitAllowance ?? line.unitPrice;
    const amount = lineAmount(each.quantity, unitPrice);
    const accepted = kind === 'ALLOWANCE' ? null : rateFor(line.overAcceptanceRate, policy);
    lines.push({
      ...described(line),
      orderLineId: line.id,
      quantity: each.quantity,
      unitPrice,
      amount,
      overAcceptanceRate: accepted?.rate ?? null,
      rateOf: accepted?.of ?? null,
    });
    claims.push(
      kind === 'ALLOWANCE' ? { line, quantity: '0', granted: amount } : { line, quantity: each.quantity, granted: '0' },
    );
  }
  await claim(transaction, claims);
  return { lines, currency: known.get(asked[0]?.orderLineId ?? '')?.currency ?? 'CNY' };
}

function described(line: DeliveredLine) {
  const { orderNumber, product, description, unit, quantityDecimals, rate } = line;
  return { orderNumber, product, description, unit, quantityDecimals, rate };
}

function compensationLine(amount: string, description: string | null): NewLine {
  return {
    orderLineId: null,
    orderNumber: null,
    product: null,
    description,
    unit: null,
    quantityDecimals: 0,
    rate: '1',
    quantity: '1',
    unitPrice: amount,
    amount,
    overAcceptanceRate: null,
    rateOf: null,
  };
}
