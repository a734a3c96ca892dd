import { v7 } from 'uuid';
import { mayChange } from '../../kernel/access/reach';
import { interestsOf } from '../../kernel/access/stand-in';
import type { Viewer } from '../../kernel/access/viewer';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import { storedText, trimText } from '../../kernel/text';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import type { RegulationReader } from '../../platform/regulations';
import { noSuchClient } from '../cards/client-card-problem';
import { beginRegrade } from '../tiers/grade.repository';
import { walkInAccount } from '../walk-in';
import { lockOwnership } from '../assignments/transfer.repository';
import {
  approvedPeriod,
  offeredMoves,
  overrideWhy,
  requestFault,
  stateAfter,
  type Days,
  type OverrideMove,
  type OverrideRule,
} from './override';
import { illegalOverrideMove, type OverrideProblems } from './override-problem';
import {
  computedGrade,
  insertOverride,
  lockOverride,
  standingOf,
  writeDecision,
  writeEnd,
  type LockedOverride,
  type OverrideRow,
  type OverrideTable,
} from './override.repository';

/** Grades of one kind, tiers or segments, as they are set by hand. */
export interface OverrideScheme {
  readonly table: OverrideTable;
  readonly source: RowSource;
  readonly clause: string;
  readonly problems: OverrideProblems;
  readonly operations: { readonly request: string; readonly move: string };
  /** What the regulation in force today says of them; undefined: nothing, so that none is set by hand. */
  readonly law: (context: RequestContext, reader?: RegulationReader) => Promise<OverrideLaw | undefined>;
}

export interface OverrideLaw {
  readonly rule: OverrideRule;
  /** Grades a client anew, after `beginRegrade`, so that what was decided holds at once. */
  readonly grade: (transaction: Transaction, clientId: string) => Promise<unknown>;
}

export interface RequestInput extends Days {
  readonly clientId: string;
  /** The tier or the segment. */
  readonly code: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

export interface MoveInput {
  readonly id: string;
  readonly version: number;
  readonly move: OverrideMove;
  readonly note?: string | null;
  readonly idempotencyKey: string;
}

export type Refused = ProblemValue | StaleVersionValue;
type Outcome = { readonly id: string } | Refused;
type Done = { readonly id: string; readonly replayed: boolean };

/** One that was set by hand and the viewer may know of; null otherwise, whatever the reason. */
export async function overrideById<Row extends OverrideRow>(
  context: RequestContext,
  { source }: OverrideScheme,
  { id, selection }: { readonly id: string; readonly selection: Selection | readonly string[] },
): Promise<Row | null> {
  const viewer = signedIn(context);
  if (!isId(id)) return null;
  return rowById<Row>(context, source, { id, list: source.plan.list(context.database.source, selection, viewer) });
}

/** What the viewer may do with one. Source: KA-3-override, BK-1-override */
export async function movesOf(
  context: RequestContext,
  scheme: OverrideScheme,
  { state, ownerId, requestedById }: Pick<OverrideRow, 'state' | 'ownerId' | 'requestedById'>,
): Promise<OverrideMove[]> {
  const viewer = signedIn(context);
  const law = await scheme.law(context);
  return offeredMoves(state, {
    isRequester: requestedById === viewer.staffId,
    isApprover:
      law !== undefined && !interestsOf(viewer).includes(requestedById) && isApprover(viewer, law.rule, ownerId),
  });
}

/** Whether one of the viewer's posts decides by the clause, whoever owns the client. Source: KA-3-override, BK-1-override */
export function isApprovingPost({ posts }: Viewer, { parameters }: OverrideRule): boolean {
  return posts.some((post) => parameters.approvers.includes(post));
}

function isApprover(viewer: Viewer, rule: OverrideRule, ownerId: string | null): boolean {
  return mayChange(viewer.reaches.GRADING.writable, ownerId) && isApprovingPost(viewer, rule);
}

/** Asks for another grade than the computed one, once for an idempotency key. Source: KA-3-override, BK-1-override */
export async function requestOverride(
  context: RequestContext,
  scheme: OverrideScheme,
  input: RequestInput,
): Promise<Done | Refused> {
  const { problems, operations } = scheme;
  if (!signedIn(context).reaches.CLIENT_CARD.write) return refusal(context, 'NotAllowed', problems.mayNotAsk);
  if (!isId(input.clientId)) return refusal(context, 'NotFound', noSuchClient);
  const law = await scheme.law(context);
  if (law === undefined) return refusal(context, 'InvalidInput', problems.notProvidedFor);
  const fault = requestFault(input, civilDateAt(context.now), law.rule);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: operations.request, request }, () =>
      ask(transaction, context, { scheme, input }),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : doneOr(outcome);
}

const doneOr = ({ answer, replayed }: { readonly answer: Outcome; readonly replayed: boolean }): Done | Refused =>
  'code' in answer ? answer : { id: answer.id, replayed };

async function ask(
  transaction: Transaction,
  context: RequestContext,
  {
    scheme: { table, problems },
    input: { clientId, code, from, until, reason },
  }: { readonly scheme: OverrideScheme; readonly input: RequestInput },
): Promise<Outcome> {
  const { reaches, staffId } = signedIn(context);
  const client = await lockOwnership(transaction, clientId);
  if (client === undefined) return refusal(context, 'NotFound', noSuchClient);
  if (!mayChange(reaches.CLIENT_CARD.writable, client.ownerId))
    return refusal(context, 'NotAllowed', problems.mayNotAsk);
  if (client.walkIn) return refusal(context, 'InvalidInput', walkInAccount);
  if (code === (await computedGrade(transaction, table, clientId)))
    return refusal(context, 'InvalidInput', problems.sameAsComputed);
  const standing = await standingOf(transaction, table, { clientId, from, until });
  if (standing.waits) return refusal(context, 'IllegalMove', problems.alreadyAsked);
  if (standing.overlaps) return refusal(context, 'InvalidInput', problems.overlapping);
  const id = v7();
  const stored = { from, until, reason: trimText(reason) };
  await insertOverride(transaction, table, { id, clientId, code, ...stored, by: staffId, at: context.now });
  await recordAudit(transaction, context, {
    action: `${table.column}.request`,
    subjectType: 'Client',
    subjectId: clientId,
    after: { overrideId: id, [table.column]: code, ...stored },
  });
  await publish(transaction, `${table.column}.requested`, { overrideId: id, clientId });
  return { id };
}

/** Approves, rejects, withdraws or ends one, once for an idempotency key. Source: KA-3-override, BK-1-override */
export async function moveOverride(
  context: RequestContext,
  scheme: OverrideScheme,
  input: MoveInput,
): Promise<Done | Refused> {
  if (!isId(input.id)) return refusal(context, 'NotFound', scheme.problems.noSuchOverride);
  const fault = textFault(input, [
    { field: 'note', most: 500, lines: true, name: { 'zh-CN': '说明', en: 'The note' } },
  ]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: scheme.operations.move, request }, () =>
      move(transaction, context, { scheme, input }),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : doneOr(outcome);
}

async function move(
  transaction: Transaction,
  context: RequestContext,
  { scheme, input }: { readonly scheme: OverrideScheme; readonly input: MoveInput },
): Promise<Outcome> {
  const { problems, table } = scheme;
  const law = await scheme.law(context, transaction);
  if (law === undefined) return refusal(context, 'InvalidInput', problems.notProvidedFor);
  const before = await lockOverride(transaction, table, input.id);
  if (before === undefined) {
    // Who may not change it cannot lock it either.
    const isKnown = (await overrideById(context, scheme, { id: input.id, selection: ['id'] })) !== null;
    return isKnown
      ? refusal(context, 'NotAllowed', problems.mayNotDecide)
      : refusal(context, 'NotFound', problems.noSuchOverride);
  }
  const problem = await problemOf(context, scheme, { input, before });
  if (problem !== undefined) return problem;
  const note = storedText(input.note);
  if (note === null && (input.move === 'REJECT' || input.move === 'END'))
    return refusal(context, 'InvalidInput', problems.noteMissing);
  const refused = await write(transaction, context, { scheme, input, before, note, rule: law.rule });
  if (refused !== undefined) return refused;
  if (input.move === 'APPROVE' || input.move === 'END') {
    await beginRegrade(transaction);
    await law.grade(transaction, before.clientId);
  }
  await publish(transaction, `${table.column}.moved`, {
    overrideId: input.id,
    clientId: before.clientId,
    move: input.move,
  });
  return { id: input.id };
}

async function problemOf(
  context: RequestContext,
  scheme: OverrideScheme,
  { input: { move: wanted, version }, before }: { readonly input: MoveInput; readonly before: LockedOverride },
): Promise<Refused | undefined> {
  if (stateAfter(before.state, wanted) === undefined)
    return refusal(context, 'IllegalMove', illegalOverrideMove(before.state));
  if (!(await movesOf(context, scheme, before)).includes(wanted))
    return refusal(context, 'NotAllowed', scheme.problems.mayNotDecide);
  if (wanted === 'APPROVE' && before.walkIn)
    return refusal(context, 'IllegalMove', { ...walkInAccount, field: 'input.id' });
  return before.version === version ? undefined : staleVersion(before.version, context.locale);
}

interface Deciding {
  readonly scheme: OverrideScheme;
  readonly input: MoveInput;
  readonly before: LockedOverride;
  readonly note: string | null;
  readonly rule: OverrideRule;
}

async function write(
  transaction: Transaction,
  context: RequestContext,
  { scheme: { table, problems }, input: { id, move: wanted }, before, note, rule }: Deciding,
): Promise<Refused | undefined> {
  const { staffId: by } = signedIn(context);
  const today = civilDateAt(context.now);
  const state = stateAfter(before.state, wanted) ?? before.state;
  const period = wanted === 'APPROVE' ? approvedPeriod(before, today) : before;
  if (period === undefined) return refusal(context, 'IllegalMove', problems.expired);
  if (wanted === 'END') await writeEnd(transaction, table, { id, on: today, note: note ?? '', by });
  else {
    const { clientId } = before;
    if (wanted === 'APPROVE' && (await standingOf(transaction, table, { clientId, ...period })).overlaps)
      return refusal(context, 'InvalidInput', problems.overlapping);
    const approved = wanted === 'APPROVE' ? { period, why: overrideWhy(before.code, period, rule) } : undefined;
    await writeDecision(transaction, table, { id, state, note, by, at: context.now, approved });
  }
  await recordAudit(transaction, context, {
    action: `${table.column}.${wanted.toLowerCase()}`,
    subjectType: 'Client',
    subjectId: before.clientId,
    before: { state: before.state },
    after: { overrideId: id, state, [table.column]: before.code, from: period.from, until: period.until, note },
  });
  return undefined;
}
