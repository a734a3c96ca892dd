import { storedText, trimText } from '../kernel/text';
import { v7 } from 'uuid';
import { POSTS } from '../kernel/access/post';
import { isDelegable, mayStandIn } from '../kernel/access/stand-in';
import { civilDateAt } from '../kernel/civil-date';
import { recordAudit } from '../platform/audit/audit';
import { once } from '../platform/audit/idempotency';
import type { RequestContext } from '../platform/context/request-context';
import { Conditions } from '../platform/database/conditions';
import type { Transaction } from '../platform/database/request-database';
import { isId } from '../platform/graph/cursor';
import type { Selection } from '../platform/graph/look-ahead';
import type { PageInput } from '../platform/graph/newest-first';
import type { Page } from '../platform/graph/page';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../platform/graph/problem';
import { signedIn } from '../platform/graph/signed-in';
import { publish } from '../platform/outbox';
import {
  delegationFault,
  isOver,
  noSuchColleague,
  noSuchDelegation,
  notYours,
  OBSTACLES,
  unfitDelegate,
} from './delegation-request';
import * as delegations from './delegation.repository';
import type { NameDelegateInput, RevokeDelegationInput } from './delegation.schema';
import { loadStaff, staffPlan, type StaffRow } from './staff.repository';

type Answer<Name extends string> =
  | { readonly __typename: Name; readonly delegation: delegations.DelegationRow; readonly replayed: boolean }
  | ProblemValue
  | StaleVersionValue;
type Done = { readonly id: string } | ProblemValue | StaleVersionValue;

const MOST_COLLEAGUES = 20;

/** Delegations by and to the viewer, newest first; all of them for who reads the audit trail. */
export function delegationPage(context: RequestContext, input: PageInput): Promise<Page<delegations.DelegationRow>> {
  signedIn(context);
  return delegations.newestDelegations.page(context, input, new Conditions());
}

/** A delegation the viewer may know of; null otherwise. */
export async function knownDelegation(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<delegations.DelegationRow | null> {
  signedIn(context);
  return isId(id) ? delegations.delegationById(context, id, selection) : null;
}

/** Colleagues who could stand in, by a part of their name or number. */
export async function colleagues(
  context: RequestContext,
  name: string,
  selection: Selection | readonly string[],
): Promise<StaffRow[]> {
  const viewer = signedIn(context);
  const wanted = trimText(name).slice(0, 100).replaceAll('\0', '');
  const day = civilDateAt(context.now);
  const without = POSTS.filter((post) => !isDelegable(post));
  const ids = await delegations.colleaguesNamed(context, { name: wanted, limit: MOST_COLLEAGUES, day, without });
  const list = staffPlan.list(context.database.source, selection, viewer);
  const found = await Promise.all(ids.map((id) => loadStaff(context, list, id)));
  return found.filter((row) => row !== null);
}

/**
 * Names who stands in at a post of the viewer's own for some days: once for an idempotency key, never two for a day, and
 * nobody who is away themselves. Source: CC-2
 */
export async function nameDelegate(
  context: RequestContext,
  input: NameDelegateInput,
  selection: Selection | readonly string[],
): Promise<Answer<'DelegateNamed'>> {
  const { idempotencyKey: key, ...request } = input;
  return changed(context, selection, {
    key,
    operation: 'nameDelegate',
    request,
    name: 'DelegateNamed',
    work: (transaction) => name(transaction, context, input),
  });
}

/** Ends a delegation at once, before or within its days. Source: CC-2 */
export async function revokeDelegation(
  context: RequestContext,
  input: RevokeDelegationInput,
  selection: Selection | readonly string[],
): Promise<Answer<'DelegationRevoked'>> {
  const { idempotencyKey: key, ...request } = input;
  return changed(context, selection, {
    key,
    operation: 'revokeDelegation',
    request,
    name: 'DelegationRevoked',
    work: (transaction) => revoke(transaction, context, input),
  });
}

interface Change<Name extends string> {
  readonly key: string;
  readonly operation: string;
  readonly request: object;
  readonly name: Name;
  readonly work: (transaction: Transaction) => Promise<Done>;
}

async function changed<Name extends string>(
  context: RequestContext,
  selection: Selection | readonly string[],
  { key, operation, request, name: __typename, work }: Change<Name>,
): Promise<Answer<Name>> {
  signedIn(context);
  const outcome = await context.database.write((transaction) =>
    once<Done>(transaction, context, { key, operation, request }, () => work(transaction)),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const delegation = await delegations.delegationById(context, outcome.answer.id, selection);
  if (delegation === null) return refusal(context, 'NotFound', noSuchDelegation);
  return { __typename, delegation, replayed: outcome.replayed };
}

async function name(
  transaction: Transaction,
  context: RequestContext,
  { post, delegateId, from, to, ...input }: NameDelegateInput,
): Promise<Done> {
  const viewer = signedIn(context);
  const reason = storedText(input.reason);
  const posts = viewer.own?.posts ?? viewer.posts;
  const today = civilDateAt(context.now);
  const { staffId } = viewer;
  const fault = delegationFault({ post, delegateId, from, to, reason }, { staffId, posts, today });
  if (fault !== undefined)
    return refusal(context, fault.code === 'NOT_YOUR_POST' ? 'NotAllowed' : 'InvalidInput', fault);
  await delegations.holdStaffing(transaction);
  const theirs = isId(delegateId) ? await delegations.postsOnDay(transaction, delegateId, today) : undefined;
  if (theirs === undefined) return refusal(context, 'NotFound', noSuchColleague);
  if (!mayStandIn(theirs)) return refusal(context, 'InvalidInput', unfitDelegate);
  await delegations.lockDelegations(transaction);
  const asked = { post, principalId: staffId, delegateId, from, to };
  const obstacle = await delegations.obstacleTo(transaction, asked);
  if (obstacle !== undefined) return refusal(context, 'InvalidInput', OBSTACLES[obstacle]);
  const id = v7();
  await delegations.insertDelegation(transaction, { ...asked, id, reason, at: context.now });
  await recordAudit(transaction, context, {
    action: 'delegation.name',
    subjectType: 'Delegation',
    subjectId: id,
    after: { post, delegateId, from, to, reason },
  });
  await publish(transaction, 'delegation.named', { delegationId: id, delegateId });
  return { id };
}

async function revoke(
  transaction: Transaction,
  context: RequestContext,
  { id, version }: RevokeDelegationInput,
): Promise<Done> {
  const found = isId(id) ? await delegations.lockDelegation(transaction, id) : undefined;
  if (found === undefined) return refusal(context, 'NotFound', noSuchDelegation);
  if (found.principalId !== signedIn(context).staffId) return refusal(context, 'NotAllowed', notYours);
  if (found.version !== version) return staleVersion(found.version, context.locale);
  if (found.isRevoked || found.until <= civilDateAt(context.now)) return refusal(context, 'IllegalMove', isOver);
  await delegations.revoke(transaction, id, context.now);
  await recordAudit(transaction, context, {
    action: 'delegation.revoke',
    subjectType: 'Delegation',
    subjectId: id,
    before: { revoked: false },
    after: { revoked: true },
  });
  await publish(transaction, 'delegation.revoked', { delegationId: id });
  return { id };
}
