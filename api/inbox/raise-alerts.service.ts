import { civilDateAt, endOfDay, monthRange, type CivilDate, type CivilMonth } from '../kernel/civil-date';
import type { Transaction } from '../platform/database/request-database';
import { insertAlerts, withDelegates } from './alert.repository';

/* Who is told of what happened in a room, by its message: once each, however often the message comes. */

interface Escalated {
  readonly escalationId: string;
  readonly complaintId: string;
  readonly step: string | null;
  readonly level: number;
  readonly dueAt: string;
  readonly staffIds: readonly string[];
}

/** Tells superiors of what is overdue, and who stands in for one; once each, however often the message comes. Source: CQ-12 */
export async function alertOfEscalation(transaction: Transaction, payload: unknown, at: string): Promise<void> {
  const { escalationId, complaintId, step, level, dueAt, staffIds } = payload as Escalated;
  const key = `escalation ${escalationId}`;
  const people = await withDelegates(transaction, staffIds, civilDateAt(at));
  await insertAlerts(transaction, people, { kind: 'ESCALATION', key, at, complaintId, step, level, dueAt });
}

interface OverdueRebates {
  readonly month: string;
  readonly kind: 'STATEMENT' | 'PAYMENT';
  readonly agents: number;
  readonly staffIds: readonly string[];
}

/** Tells those who owe them, and who stands in for one, of statements or payments of a month that are overdue. Source: SD-8 */
export async function alertOfRebates(transaction: Transaction, payload: unknown, at: string): Promise<void> {
  const { month, kind, agents, staffIds } = payload as OverdueRebates;
  const key = `rebates ${kind} ${month}`;
  const people = await withDelegates(transaction, staffIds, civilDateAt(at));
  await insertAlerts(transaction, people, {
    kind: `REBATE_${kind}`,
    key,
    at,
    rebateMonth: month,
    rebateAgents: agents,
  });
}

interface MonthWaits {
  readonly month: CivilMonth;
  readonly dueOn: CivilDate;
  readonly staffIds: readonly string[];
}

/** What is compiled of a month, or late after its day. */
export type MonthAlert = 'MONTH_COMPILED' | 'MONTH_OVERDUE' | 'PENALTIES_COMPILED' | 'PENALTIES_OVERDUE';

/** Tells who is to confirm or freeze what was compiled of a month, and who stands in for one. Source: CQ-9, CQ-14 */
export async function alertOfMonth(
  transaction: Transaction,
  { kind, payload }: { readonly kind: MonthAlert; readonly payload: unknown },
  at: string,
): Promise<void> {
  const { month, dueOn, staffIds } = payload as MonthWaits;
  const people = await withDelegates(transaction, staffIds, civilDateAt(at));
  const of = { month: monthRange(month).from, dueAt: endOfDay(dueOn) };
  await insertAlerts(transaction, people, { kind, key: `${kind} ${month}`, at, ...of });
}

/** Tells a delegate whom they are to stand in for. Source: CC-2 */
export async function alertOfDelegation(transaction: Transaction, payload: unknown, at: string): Promise<void> {
  const { delegationId, delegateId } = payload as { readonly delegationId: string; readonly delegateId: string };
  const key = `delegation ${delegationId}`;
  const people = [{ staffId: delegateId, forStaff: null }];
  await insertAlerts(transaction, people, { kind: 'DELEGATION', key, at, delegationId });
}

interface NoticeSent {
  readonly noticeId: string;
  readonly dueAt: string;
  readonly staffIds: readonly string[];
}

/** Copies a notice to the account managers of its clients: to them alone, since portfolios pass to no delegate. Source: CC-7 */
export async function alertOfNotice(transaction: Transaction, payload: unknown, at: string): Promise<void> {
  const { noticeId, dueAt, staffIds } = payload as NoticeSent;
  const people = staffIds.map((staffId) => ({ staffId, forStaff: null }));
  await insertAlerts(transaction, people, { kind: 'NOTICE', key: `notice ${noticeId}`, at, noticeId, dueAt });
}

interface NoticeOverdue extends NoticeSent {
  readonly toldId: string;
  readonly count: number;
}

/** Tells superiors, and who stands in for one, of clients that have not understood a notice in time. Source: CC-7 */
export async function alertOfOverdueNotice(transaction: Transaction, payload: unknown, at: string): Promise<void> {
  const { toldId, noticeId, dueAt, count, staffIds } = payload as NoticeOverdue;
  const people = await withDelegates(transaction, staffIds, civilDateAt(at));
  await insertAlerts(transaction, people, {
    kind: 'NOTICE_OVERDUE',
    key: `notice overdue ${toldId}`,
    at,
    noticeId,
    dueAt,
    count,
  });
}

interface QuestionWaits {
  readonly questionId: string;
  readonly staffIds: readonly string[];
  readonly round: number;
  /** Left out: they are to answer it themselves. */
  readonly level?: number;
  readonly dueAt: string;
}

/** Tells who is to answer a client, and superiors of what was not answered in time. Source: SD-2 */
export async function alertOfQuestion(transaction: Transaction, payload: unknown, at: string): Promise<void> {
  const { questionId, staffIds, round, level, dueAt } = payload as QuestionWaits;
  const key = `question ${questionId} ${round} ${level ?? 0}`;
  const people = await withDelegates(transaction, staffIds, civilDateAt(at));
  await insertAlerts(transaction, people, { kind: 'QUESTION', key, at, questionId, level, dueAt });
}

interface ReportsDue {
  readonly staffId: string;
  /** Of clients that they look after themselves; left out: of others. */
  readonly own?: boolean;
  readonly dueOn: CivilDate;
  readonly leadDays: number;
  readonly clients: number;
  /** On which it was raised. */
  readonly day: CivilDate;
}

/** Reminds who is in contact with clients, and who stands in for them, of reports that are due on a day. Source: KA-13 */
export async function alertOfReportsDue(transaction: Transaction, payload: unknown, at: string): Promise<void> {
  const { staffId, own = false, dueOn, leadDays, clients: count, day } = payload as ReportsDue;
  const people = await withDelegates(transaction, [staffId], civilDateAt(at));
  const key = `${own ? 'own ' : ''}contact reports ${staffId} ${dueOn} ${leadDays} ${day}`;
  const kind = own ? 'OWN_CONTACT_DUE' : 'CONTACT_DUE';
  await insertAlerts(transaction, people, { kind, key, at, dueAt: endOfDay(dueOn), count });
}

interface LogsMissing {
  readonly day: string;
  readonly dueAt: string;
  readonly count: number;
  readonly staffIds: readonly string[];
}

/** Tells superiors, and who stands in for one, of the daily logs of a day that were not handed in by their time. Source: SD-3 */
export async function alertOfLogs(transaction: Transaction, payload: unknown, at: string): Promise<void> {
  const { day, dueAt, count, staffIds } = payload as LogsMissing;
  const people = await withDelegates(transaction, staffIds, civilDateAt(at));
  await insertAlerts(transaction, people, { kind: 'DAILY_LOG', key: `daily logs ${day}`, at, dueAt, count });
}

/** Tells who set a report up that it reached nobody; once for each mail. */
export async function alertOfReport(transaction: Transaction, payload: unknown, at: string): Promise<void> {
  const { mailId, subscriptionId, ownerId } = payload as {
    readonly mailId: string;
    readonly subscriptionId: string;
    readonly ownerId: string;
  };
  await insertAlerts(transaction, [{ staffId: ownerId, forStaff: null }], {
    kind: 'REPORT',
    key: `report ${mailId}`,
    at,
    subscriptionId,
  });
}

/** Tells posts, and who stands in for a holder, of a signal of a control chart; once each. Source: CQ-9-annex */
export async function alertOfSignal(transaction: Transaction, payload: unknown, at: string): Promise<void> {
  const { signalId, staffIds } = payload as { readonly signalId: string; readonly staffIds: readonly string[] };
  const people = await withDelegates(transaction, staffIds, civilDateAt(at));
  await insertAlerts(transaction, people, { kind: 'SIGNAL', key: `signal ${signalId}`, at, signalId });
}

/** Tells those a market note was passed on to: them alone, since a note is read by whom it was passed on to. Source: AM-1, KA-16 */
export async function alertOfMarketNote(transaction: Transaction, payload: unknown, at: string): Promise<void> {
  const { noteId, staffIds } = payload as { readonly noteId: string; readonly staffIds: readonly string[] };
  const people = staffIds.map((staffId) => ({ staffId, forStaff: null }));
  await insertAlerts(transaction, people, {
    kind: 'MARKET_NOTE',
    key: `market note ${noteId}`,
    at,
    marketNoteId: noteId,
  });
}

interface TargetsProposed {
  readonly targets: readonly { readonly targetId: string; readonly version: number; readonly managerId: string }[];
}

/** Tells account managers of targets that wait for their answer: in person, since nobody agrees for another. Source: AM-1 */
export async function alertOfTargets(transaction: Transaction, payload: unknown, at: string): Promise<void> {
  const { targets } = payload as TargetsProposed;
  for (const { targetId, version, managerId } of targets)
    await insertAlerts(transaction, [{ staffId: managerId, forStaff: null }], {
      kind: 'TARGET_PROPOSED',
      key: `target ${targetId} ${version}`,
      at,
      targetId,
    });
}

interface TargetMoved {
  readonly targetId: string;
  readonly version: number;
  readonly move: string;
  readonly proposedBy: string | null;
}

/** Tells who proposed a target, and who stands in for them, that it was objected to. Source: AM-1 */
export async function alertOfObjection(transaction: Transaction, payload: unknown, at: string): Promise<void> {
  const { targetId, version, move, proposedBy } = payload as TargetMoved;
  if (move !== 'OBJECT' || proposedBy === null) return;
  const people = await withDelegates(transaction, [proposedBy], civilDateAt(at));
  const key = `target ${targetId} ${version}`;
  await insertAlerts(transaction, people, { kind: 'TARGET_OBJECTED', key, at, targetId });
}

interface HandedOver {
  readonly handoverId: string;
  readonly leaverId: string;
  readonly successors: readonly { readonly staffId: string; readonly clients: number; readonly duties: number }[];
}

/** Tells successors what of somebody's work is theirs, or went back: in person, since portfolios pass to no delegate. Source: KA-14 */
export async function alertOfHandover(
  transaction: Transaction,
  { kind, payload }: { readonly kind: 'HANDOVER' | 'HANDOVER_UNDONE'; readonly payload: unknown },
  at: string,
): Promise<void> {
  const { handoverId, leaverId: fromStaff, successors } = payload as HandedOver;
  for (const { staffId, clients, duties: dutyCount } of successors)
    await insertAlerts(transaction, [{ staffId, forStaff: null }], {
      kind,
      key: `${kind} ${handoverId}`,
      at,
      fromStaff,
      ...(clients > 0 && { count: clients }),
      dutyCount,
    });
}

interface KeptOpen {
  readonly leaverId: string;
  readonly clients: number;
  readonly staffIds: readonly string[];
  readonly day: CivilDate;
}

/** Tells the superior of somebody who left with clients, and who stands in for them, once a day. Source: KA-14 */
export async function alertOfKeptOpen(transaction: Transaction, payload: unknown, at: string): Promise<void> {
  const { leaverId: fromStaff, clients: count, staffIds, day } = payload as KeptOpen;
  const people = await withDelegates(transaction, staffIds, day);
  const key = `kept open ${fromStaff} ${day}`;
  await insertAlerts(transaction, people, { kind: 'KEPT_OPEN', key, at, fromStaff, count });
}

interface CreditMoved {
  readonly applicationId: string;
  readonly move: string;
  readonly requestedBy?: string | null;
  readonly by?: string;
}

/** Tells who applied for credit that it was decided, unless they did so: in person, since portfolios pass to no delegate. Source: CR-3, CR-4 */
export async function alertOfCredit(transaction: Transaction, payload: unknown, at: string): Promise<void> {
  const { applicationId, move, requestedBy, by } = payload as CreditMoved;
  if ((move !== 'APPROVE' && move !== 'REJECT') || requestedBy == null || requestedBy === by) return;
  await insertAlerts(transaction, [{ staffId: requestedBy, forStaff: null }], {
    kind: 'CREDIT_DECIDED',
    key: `credit ${applicationId}`,
    at,
    creditApplicationId: applicationId,
  });
}

interface DraftEnded {
  readonly draftId: string;
  readonly kind: 'DRAFT_ENACTED' | 'DRAFT_WITHDRAWN';
  readonly by: string;
  readonly editors: readonly string[];
}

/** Tells everybody else who wrote on a draft that it was put into force or given up: in person, as its authors. */
export async function alertOfDraft(transaction: Transaction, payload: unknown, at: string): Promise<void> {
  const { draftId, kind, by, editors } = payload as DraftEnded;
  const people = editors.filter((id) => id !== by).map((staffId) => ({ staffId, forStaff: null }));
  await insertAlerts(transaction, people, { kind, key: `draft ${draftId}`, at, draftId, fromStaff: by });
}
