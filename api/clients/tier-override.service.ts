import { v7 } from 'uuid';
import { mayChange } from '../kernel/access/reach';
import { interestsOf } from '../kernel/access/stand-in';
import type { Viewer } from '../kernel/access/viewer';
import { civilDateAt } from '../kernel/civil-date';
import { clausesOfKind, type Regulation } from '../kernel/policy/regulation';
import { tierPolicy } from '../kernel/policy/tier-policy';
import { recordAudit } from '../platform/audit/audit';
import { once } from '../platform/audit/idempotency';
import type { RequestContext } from '../platform/context/request-context';
import type { Transaction } from '../platform/database/request-database';
import { isId } from '../platform/graph/cursor';
import { storedText, textFault } from '../platform/graph/input-text';
import type { Selection } from '../platform/graph/look-ahead';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../platform/graph/problem';
import { signedIn } from '../platform/graph/signed-in';
import { publish } from '../platform/outbox';
import { noSuchClient } from './client-card-problem';
import { beginRegrade, regradeClient } from './grade.repository';
import { keyAccountPolicy } from './key-account-policy.repository';
import {
  approvedPeriod,
  offeredMoves,
  overrideWhy,
  requestFault,
  stateAfter,
  type OverrideMove,
  type OverrideRule,
} from './tier-override';
import {
  alreadyAsked,
  expired,
  illegalOverrideMove,
  mayNotAsk,
  mayNotDecide,
  noSuchOverride,
  notProvidedFor,
  noteMissing,
  overlapping,
} from './tier-override-problem';
import {
  insertOverride,
  loadOverride,
  lockOverride,
  overridePlan,
  standingOf,
  writeDecision,
  writeEnd,
  type LockedOverride,
  type OverrideRow,
} from './tier-override.repository';
import type { MoveTierOverrideInput, RequestTierOverrideInput } from './tier-override.schema';
import { lockOwnership } from './transfer.repository';

export interface OverrideChanged {
  readonly __typename: 'TierOverrideChanged';
  readonly tierOverride: OverrideRow;
  readonly replayed: boolean;
}

type Refused = ProblemValue | StaleVersionValue;
type Outcome = { readonly id: string } | Refused;

/** A tier set by hand the viewer may know of; null otherwise, whatever the reason. */
export async function overrideById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<OverrideRow | null> {
  const viewer = signedIn(context);
  if (!isId(id)) return null;
  return loadOverride(context, id, overridePlan.list(context.database.source, selection, viewer));
}

/** What the viewer may do with a tier set by hand. Source: KA-3-override */
export async function movesOf(
  context: RequestContext,
  { state, ownerId, requestedById }: Pick<OverrideRow, 'state' | 'ownerId' | 'requestedById'>,
): Promise<OverrideMove[]> {
  const viewer = signedIn(context);
  const rule = ruleOf(await keyAccountPolicy(context));
  return offeredMoves(state, {
    isRequester: requestedById === viewer.staffId,
    isApprover: rule !== undefined && !interestsOf(viewer).includes(requestedById) && isApprover(viewer, rule, ownerId),
  });
}

function ruleOf(regulation: Regulation | undefined): OverrideRule | undefined {
  return regulation === undefined ? undefined : clausesOfKind(regulation, 'tierOverride')[0];
}

function isApprover({ reaches, posts }: Viewer, { parameters }: OverrideRule, ownerId: string | null): boolean {
  return mayChange(reaches.GRADING.writable, ownerId) && posts.some((post) => parameters.approvers.includes(post));
}

/** Asks for a tier other than the computed one, once for an idempotency key. Source: KA-3-override */
export async function requestOverride(
  context: RequestContext,
  input: RequestTierOverrideInput,
  selection: Selection,
): Promise<OverrideChanged | Refused> {
  if (!signedIn(context).reaches.CLIENT_CARD.write) return refusal(context, 'NotAllowed', mayNotAsk);
  if (!isId(input.clientId)) return refusal(context, 'NotFound', noSuchClient);
  const rule = ruleOf(await keyAccountPolicy(context));
  if (rule === undefined) return refusal(context, 'InvalidInput', notProvidedFor);
  const fault = requestFault(input, civilDateAt(context.now), rule);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'requestTierOverride', request }, () =>
      ask(transaction, context, input),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : answer(context, outcome, selection);
}

async function ask(
  transaction: Transaction,
  context: RequestContext,
  { clientId, tier, from, until, reason }: RequestTierOverrideInput,
): Promise<Outcome> {
  const { reaches, staffId } = signedIn(context);
  const client = await lockOwnership(transaction, clientId);
  if (client === undefined) return refusal(context, 'NotFound', noSuchClient);
  if (!mayChange(reaches.CLIENT_CARD.writable, client.ownerId)) return refusal(context, 'NotAllowed', mayNotAsk);
  const standing = await standingOf(transaction, clientId, { from, until });
  if (standing.waits) return refusal(context, 'IllegalMove', alreadyAsked);
  if (standing.overlaps) return refusal(context, 'InvalidInput', overlapping);
  const id = v7();
  const stored = { tier, from, until, reason: reason.trim() };
  await insertOverride(transaction, { id, clientId, ...stored, by: staffId, at: context.now });
  await recordAudit(transaction, context, {
    action: 'tier.request',
    subjectType: 'Client',
    subjectId: clientId,
    after: { overrideId: id, ...stored },
  });
  await publish(transaction, 'tier.requested', { overrideId: id, clientId });
  return { id };
}

/** Approves, rejects, withdraws or ends a tier set by hand, once for an idempotency key. Source: KA-3-override */
export async function moveOverride(
  context: RequestContext,
  input: MoveTierOverrideInput,
  selection: Selection | readonly string[],
): Promise<OverrideChanged | Refused> {
  if (!isId(input.id)) return refusal(context, 'NotFound', noSuchOverride);
  const fault = textFault(input, [
    { field: 'note', most: 500, lines: true, name: { 'zh-CN': '说明', en: 'The note' } },
  ]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'moveTierOverride', request }, () =>
      move(transaction, context, input),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : answer(context, outcome, selection);
}

async function move(transaction: Transaction, context: RequestContext, input: MoveTierOverrideInput): Promise<Outcome> {
  const regulation = await keyAccountPolicy(context, transaction);
  const rule = ruleOf(regulation);
  if (regulation === undefined || rule === undefined) return refusal(context, 'InvalidInput', notProvidedFor);
  const before = await lockOverride(transaction, input.id);
  if (before === undefined) {
    // Who may not change it cannot lock it either.
    const isKnown = (await overrideById(context, input.id, ['id'])) !== null;
    return isKnown ? refusal(context, 'NotAllowed', mayNotDecide) : refusal(context, 'NotFound', noSuchOverride);
  }
  const problem = await problemOf(context, input, before);
  if (problem !== undefined) return problem;
  const note = storedText(input.note);
  if (note === null && (input.move === 'REJECT' || input.move === 'END'))
    return refusal(context, 'InvalidInput', noteMissing);
  const refused = await write(transaction, context, { input, before, note, rule });
  if (refused !== undefined) return refused;
  if (input.move === 'APPROVE' || input.move === 'END') {
    await beginRegrade(transaction);
    const request = { policy: tierPolicy(regulation), asOf: civilDateAt(context.now) };
    await regradeClient(transaction, request, before.clientId);
  }
  await publish(transaction, 'tier.moved', { overrideId: input.id, clientId: before.clientId, move: input.move });
  return { id: input.id };
}

async function problemOf(
  context: RequestContext,
  { move: wanted, version }: MoveTierOverrideInput,
  before: LockedOverride,
): Promise<Refused | undefined> {
  if (stateAfter(before.state, wanted) === undefined)
    return refusal(context, 'IllegalMove', illegalOverrideMove(before.state));
  if (!(await movesOf(context, before)).includes(wanted)) return refusal(context, 'NotAllowed', mayNotDecide);
  return before.version === version ? undefined : staleVersion(before.version, context.locale);
}

interface Deciding {
  readonly input: MoveTierOverrideInput;
  readonly before: LockedOverride;
  readonly note: string | null;
  readonly rule: OverrideRule;
}

const ACTIONS: Readonly<Record<OverrideMove, string>> = {
  APPROVE: 'tier.approve',
  REJECT: 'tier.reject',
  WITHDRAW: 'tier.withdraw',
  END: 'tier.end',
};

async function write(
  transaction: Transaction,
  context: RequestContext,
  { input: { id, move: wanted }, before, note, rule }: Deciding,
): Promise<Refused | undefined> {
  const { staffId: by } = signedIn(context);
  const today = civilDateAt(context.now);
  const state = stateAfter(before.state, wanted) ?? before.state;
  const period = wanted === 'APPROVE' ? approvedPeriod(before, today) : before;
  if (period === undefined) return refusal(context, 'IllegalMove', expired);
  if (wanted === 'END') await writeEnd(transaction, { id, on: today, note: note ?? '', by });
  else {
    if (wanted === 'APPROVE' && (await standingOf(transaction, before.clientId, period)).overlaps)
      return refusal(context, 'InvalidInput', overlapping);
    const approved = wanted === 'APPROVE' ? { period, why: overrideWhy(before.tier, period, rule) } : undefined;
    await writeDecision(transaction, { id, state, note, by, at: context.now, approved });
  }
  await recordAudit(transaction, context, {
    action: ACTIONS[wanted],
    subjectType: 'Client',
    subjectId: before.clientId,
    before: { state: before.state },
    after: { overrideId: id, state, tier: before.tier, from: period.from, until: period.until, note },
  });
  return undefined;
}

async function answer(
  context: RequestContext,
  { answer: outcome, replayed }: { readonly answer: Outcome; readonly replayed: boolean },
  selection: Selection | readonly string[],
): Promise<OverrideChanged | Refused> {
  if ('code' in outcome) return outcome;
  const tierOverride = await overrideById(context, outcome.id, selection);
  return tierOverride === null
    ? refusal(context, 'NotFound', noSuchOverride)
    : { __typename: 'TierOverrideChanged', tierOverride, replayed };
}
