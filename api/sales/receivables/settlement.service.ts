import { addDays, civilDateAt } from '../../kernel/civil-date';
import { compareMoney, parseMoney } from '../../kernel/money';
import { recordAudit } from '../../platform/audit/audit';
import { once, type Once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import { storedText, trimText } from '../../kernel/text';
import type { Selection } from '../../platform/graph/look-ahead';
import type { PageInput } from '../../platform/graph/newest-first';
import type { Page } from '../../platform/graph/page';
import { refusal, staleVersion, type ProblemText, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { allocationFault, oldestFirst, type Allocated, type OpenReceivable } from './allocation-plan';
import type { SettlementFilter } from './receivable-filter.schema';
import { scopeOf } from './receivable.repository';
import * as problems from './settlement-problem';
import {
  insertAllocations,
  insertCounterEntry,
  insertSettlement,
  isClient,
  loadSettlement,
  lockClient,
  lockOpenReceivables,
  lockSettlement,
  newestSettlements,
  rateOn,
  settlementPlan,
  standingReference,
  type LockedSettlement,
  type SettlementRow,
} from './settlement.repository';
import type {
  AllocateSettlementInput,
  AllocationInput,
  RecordCollectionInput,
  ReverseSettlementInput,
} from './settlement.schema';

export interface Changed {
  readonly __typename: 'SettlementChanged';
  readonly settlement: SettlementRow;
  readonly replayed: boolean;
}

type Outcome = { readonly id: string } | ProblemValue;

const MONEY = /^\d{1,12}(\.\d{1,2})?$/;
const MOST_ALLOCATIONS = 200;
const MOST_SEARCH = 100;
const MOST_DAYS_BACK = 3_660;

/** A settlement the viewer may know of; null otherwise, whatever the reason. */
export async function settlementById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<SettlementRow | null> {
  const viewer = signedIn(context);
  if (!isId(id)) return null;
  return loadSettlement(context, id, settlementPlan.list(context.database.source, selection, viewer));
}

/** A page of the settlements the viewer reaches, newest first. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export function settlementPage(
  context: RequestContext,
  input: PageInput,
  { clientId, kind, waiting, search }: SettlementFilter,
): Promise<Page<SettlementRow>> {
  const wanted = trimText(search);
  const conditions = scopeOf(signedIn(context), 'page', 's');
  const isAny = conditions !== undefined && (clientId == null || isId(clientId)) && !wanted.includes('\0');
  if (!isAny || wanted.length > MOST_SEARCH) return newestSettlements.page(context, input, undefined);
  if (clientId != null) conditions.add('s.client_id = ?::uuid', clientId);
  if (kind != null) conditions.add('s.kind = ?', kind);
  if (waiting === true)
    conditions.say(
      's.unallocated > 0 and not exists (select from sales.settlement counter where counter.reverses = s.id)',
    );
  if (wanted !== '') conditions.add('strpos(lower(s.reference), lower(?::text)) > 0', wanted);
  return newestSettlements.page(context, input, conditions);
}

/**
 * Enters money that came in and allocates it: as asked, else to what is due first. What is left over stays with the client
 * until it is allocated. Once for an idempotency key, and once for a reference of the client. Source: KA-16, CR-2
 */
export async function recordCollection(
  context: RequestContext,
  input: RecordCollectionInput,
  selection: Selection | readonly string[],
): Promise<Changed | ProblemValue> {
  if (!mayCollect(context)) return refusal(context, 'NotAllowed', problems.mayNotCollect);
  const fault = collectionFault(context, input);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  if (!isId(input.clientId)) return refusal(context, 'NotFound', problems.noSuchClient);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'recordCollection', request }, () =>
      record(transaction, context, input),
    ),
  );
  return changed(context, outcome, selection);
}

async function record(
  transaction: Transaction,
  context: RequestContext,
  input: RecordCollectionInput,
): Promise<Outcome> {
  const { clientId, receivedOn, currency } = input;
  const { staffId } = signedIn(context);
  const amount = parseMoney(input.amount);
  const reference = trimText(input.reference);
  if (!(await isClient(transaction, clientId))) return refusal(context, 'NotFound', problems.noSuchClient);
  await lockClient(transaction, clientId);
  const standing = await standingReference(transaction, { clientId, reference });
  if (standing !== undefined) return refusal(context, 'InvalidInput', problems.enteredBefore(standing));
  const rate = await rateOn(transaction, currency, receivedOn);
  if (rate === undefined) return refusal(context, 'InvalidInput', problems.noRate(currency));
  const open = await lockOpenReceivables(transaction, { clientId, currency });
  const allocations = allocate(amount, input.allocations, open);
  if ('code' in allocations) return refusal(context, 'InvalidInput', allocations);
  const entered = { kind: 'COLLECTION', clientId, receivedOn, currency, rate, amount, reference } as const;
  const id = await insertSettlement(transaction, {
    ...entered,
    note: storedText(input.note),
    voucherId: null,
    reverses: null,
    byStaff: staffId,
    at: context.now,
  });
  await insertAllocations(transaction, { settlementId: id, byStaff: staffId, at: context.now }, allocations);
  await tell(transaction, context, { action: 'settlement.record', id, after: { ...entered, allocations } });
  return { id };
}

/** Allocates what is left of a settlement: as asked, else to what is due first. */
export async function allocateSettlement(
  context: RequestContext,
  input: AllocateSettlementInput,
  selection: Selection | readonly string[],
): Promise<Changed | ProblemValue> {
  const fault = allocationsFault(input.allocations);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return change(context, { operation: 'allocateSettlement', input, selection }, async (transaction, standing) => {
    const { id, clientId, currency, unallocated } = standing;
    if (compareMoney(unallocated, '0.00') <= 0) return problems.nothingLeft;
    const open = await lockOpenReceivables(transaction, { clientId, currency });
    if (open.length === 0) return problems.nothingOpen;
    const allocations = allocate(unallocated, input.allocations, open);
    if ('code' in allocations) return allocations;
    const { staffId } = signedIn(context);
    await insertAllocations(transaction, { settlementId: id, byStaff: staffId, at: context.now }, allocations);
    await tell(transaction, context, { action: 'settlement.allocate', id, after: { allocations } });
    return { id };
  });
}

/** Takes money back that was entered wrongly, by a counter-entry alone; every receivable is open again as it was. */
export async function reverseSettlement(
  context: RequestContext,
  input: ReverseSettlementInput,
  selection: Selection | readonly string[],
): Promise<Changed | ProblemValue> {
  const fault = textFault(input, [{ ...NOTE, required: true }]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return change(context, { operation: 'reverseSettlement', input, selection }, async (transaction, standing) => {
    if (standing.kind === 'CREDIT') return problems.followsVoucher;
    const note = storedText(input.note);
    const id = await insertCounterEntry(transaction, standing, {
      receivedOn: civilDateAt(context.now),
      note,
      voucherId: null,
      byStaff: signedIn(context).staffId,
      at: context.now,
    });
    const { amount, reference } = standing;
    await tell(transaction, context, {
      action: 'settlement.reverse',
      id: standing.id,
      before: { amount, reference },
      after: { counterEntry: id, note },
    });
    return { id };
  });
}

interface Change {
  readonly operation: string;
  readonly input: { readonly settlementId: string; readonly version: number; readonly idempotencyKey: string };
  readonly selection: Selection | readonly string[];
}

async function change(
  context: RequestContext,
  { operation, input, selection }: Change,
  work: (transaction: Transaction, standing: LockedSettlement) => Promise<{ readonly id: string } | ProblemText>,
): Promise<Changed | ProblemValue> {
  if (!mayCollect(context)) return refusal(context, 'NotAllowed', problems.mayNotCollect);
  if (!isId(input.settlementId)) return refusal(context, 'NotFound', problems.noSuchSettlement);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation, request }, async () => {
      const standing = await lockSettlement(transaction, input.settlementId);
      if (standing === undefined) return refusal(context, 'NotFound', problems.noSuchSettlement);
      if (standing.isReversed) return refusal(context, 'IllegalMove', problems.isReversed);
      if (standing.isCounterEntry) return refusal(context, 'IllegalMove', problems.isCounterEntry);
      if (standing.version !== input.version) return staleVersion(standing.version, context.locale);
      const done = await work(transaction, standing);
      return 'id' in done ? done : refusal(context, 'InvalidInput', done);
    }),
  );
  return changed(context, outcome, selection);
}

async function changed(
  context: RequestContext,
  outcome: Once<Outcome>,
  selection: Selection | readonly string[],
): Promise<Changed | ProblemValue> {
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const settlement = await settlementById(context, outcome.answer.id, selection);
  if (settlement === null) return refusal(context, 'NotFound', problems.noSuchSettlement);
  return { __typename: 'SettlementChanged', settlement, replayed: outcome.replayed };
}

function allocate(
  amount: string,
  asked: readonly AllocationInput[] | null | undefined,
  open: readonly OpenReceivable[],
): readonly Allocated[] | ProblemText {
  if (asked == null) return oldestFirst(amount, open).allocations;
  const parts = asked.map((part) => ({ receivableId: part.receivableId, amount: parseMoney(part.amount) }));
  const fault = allocationFault(amount, parts, new Map(open.map((each) => [each.id, each])));
  return fault === undefined ? parts : problems.allocationProblem(fault);
}

/** Money is entered by who writes money and reaches every receivable: accounting. */
export function mayCollect(context: RequestContext): boolean {
  const { MONEY: money, RECEIVABLE: receivable } = signedIn(context).reaches;
  return money.write && receivable.all;
}

const NOTE = { field: 'note', name: { 'zh-CN': '说明', en: 'The note' }, most: 500, lines: true } as const;
const REFERENCE = {
  field: 'reference',
  name: { 'zh-CN': '凭据号', en: 'The reference' },
  most: 100,
  required: true,
} as const;

function collectionFault({ now }: RequestContext, input: RecordCollectionInput): ProblemText | undefined {
  if (!isAmount(input.amount)) return problems.badAmount('amount');
  if (!/^[A-Z]{3}$/.test(input.currency)) return problems.badCurrency;
  const today = civilDateAt(now);
  if (input.receivedOn > today || input.receivedOn < addDays(today, -MOST_DAYS_BACK))
    return problems.badDay('receivedOn');
  return textFault(input, [REFERENCE, NOTE]) ?? allocationsFault(input.allocations);
}

function allocationsFault(allocations: readonly AllocationInput[] | null | undefined): ProblemText | undefined {
  if (allocations == null) return undefined;
  if (allocations.length > MOST_ALLOCATIONS) return problems.tooManyAllocations;
  const wrong = allocations.findIndex(({ amount }) => !isAmount(amount));
  return wrong < 0 ? undefined : problems.badAmount(`allocations.${wrong}.amount`);
}

const isAmount = (text: string): boolean => MONEY.test(text) && Number(text) > 0;

interface Told {
  readonly action: string;
  readonly id: string;
  readonly before?: object;
  readonly after: object;
}

async function tell(transaction: Transaction, context: RequestContext, told: Told): Promise<void> {
  const { action, id, before, after } = told;
  await recordAudit(transaction, context, {
    action,
    subjectType: 'Settlement',
    subjectId: id,
    ...(before !== undefined && { before }),
    after,
  });
  await publish(transaction, 'settlement.changed', { settlementId: id });
}
