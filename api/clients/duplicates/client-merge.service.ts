import { trimText } from '../../kernel/text';
import { v7 } from 'uuid';
import { mayChange } from '../../kernel/access/reach';
import { addDays, civilDateAt, type CivilDate } from '../../kernel/civil-date';
import type { Why } from '../../kernel/policy/why';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import { fingerprint } from '../../platform/canonical-json';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import type { RegulationReader } from '../../platform/regulations';
import type { BusinessType } from '../../shared-types/business-type.schema';
import { typeAfterwards, typeWhileHeld } from '../agreements/agreement-client';
import { cardTaken, mergeFault } from './client-merge';
import {
  candidatesOf,
  collisionOf,
  loadMerge,
  lockCandidates,
  lockMerge,
  rowsToMove,
  standingWithMerge,
  writeMerge,
  writeUndo,
  type MergeCandidate,
  type MergePair,
  type MergeRow,
  type MovedRows,
} from './client-merge.repository';
import type { MergeClientsInput } from './client-merge.schema';
import { beginRegrade } from '../tiers/grade.repository';
import { lookAfterReturned } from './returned-client.service';
import { duplicateClause } from './duplicate-search.service';
import {
  bothHave,
  laterMergeFirst,
  mayNotMerge,
  noDuplicateRule,
  noSuchMerge,
  noSuchMerged,
  noSuchSurvivor,
  previewOutdated,
  sameClient,
  tiedSince,
  undoTooLate,
  walkIn,
} from './merge-problem';
import { regradeOne } from '../tiers/regrade.service';

export interface MergePlan {
  readonly survivorId: string;
  readonly mergedId: string;
  readonly moves: readonly MovedRows[];
  readonly undoUntil: CivilDate;
  readonly fingerprint: string;
  readonly why: Why;
}

export interface MergeDone {
  readonly __typename: 'ClientMergeDone';
  readonly merge: MergeRow;
}

type Refused = ProblemValue | StaleVersionValue;
interface Both {
  readonly survivor: MergeCandidate;
  readonly merged: MergeCandidate;
}

/** A merge as it would be; nothing is written. Source: KA-1-duplicates */
export async function previewMerge(context: RequestContext, pair: MergePair): Promise<MergePlan | ProblemValue> {
  const fault = pairFault(context, pair);
  if (fault !== undefined) return fault;
  const both = bothOf(context, pair, await candidatesOf(context.database, [pair.survivorId, pair.mergedId]));
  return 'code' in both ? both : planOf(context, context.database, both);
}

function pairFault(context: RequestContext, { survivorId, mergedId }: MergePair): ProblemValue | undefined {
  if (!signedIn(context).reaches.MERGING.write) return refusal(context, 'NotAllowed', mayNotMerge);
  if (!isId(survivorId)) return refusal(context, 'NotFound', noSuchSurvivor);
  if (!isId(mergedId)) return refusal(context, 'NotFound', noSuchMerged);
  return survivorId === mergedId ? refusal(context, 'InvalidInput', sameClient) : undefined;
}

/** Both clients of a pair, if they are there and the viewer answers for both. */
function bothOf(context: RequestContext, pair: MergePair, found: readonly MergeCandidate[]): Both | ProblemValue {
  const { writable } = signedIn(context).reaches.MERGING;
  const survivor = found.find(({ id }) => id === pair.survivorId);
  const merged = found.find(({ id }) => id === pair.mergedId);
  if (survivor === undefined) return refusal(context, 'NotFound', noSuchSurvivor);
  if (merged === undefined) return refusal(context, 'NotFound', noSuchMerged);
  if (![survivor, merged].every(({ ownerId }) => mayChange(writable, ownerId)))
    return refusal(context, 'NotAllowed', mayNotMerge);
  return survivor.walkIn || merged.walkIn ? refusal(context, 'InvalidInput', walkIn) : { survivor, merged };
}

type Reader = RegulationReader & Parameters<typeof rowsToMove>[0];

async function planOf(
  context: RequestContext,
  reader: Reader,
  { survivor, merged }: Both,
): Promise<MergePlan | ProblemValue> {
  const clause = await duplicateClause(reader, context.now);
  if (clause === undefined) return refusal(context, 'InvalidInput', noDuplicateRule);
  const { undoWithinDays } = clause.parameters;
  const moves = await rowsToMove(reader, { survivorId: survivor.id, mergedId: merged.id });
  return {
    survivorId: survivor.id,
    mergedId: merged.id,
    moves,
    undoUntil: addDays(civilDateAt(context.now), undoWithinDays),
    fingerprint: fingerprint([survivor.id, survivor.version, merged.id, merged.version, moves]),
    why: {
      clause: clause.clause,
      policyVersion: clause.policyVersion,
      rule: 'today ≤ mergedOn + undoWithinDays',
      inputs: [{ name: 'undoWithinDays', value: String(undoWithinDays), unit: 'day' }],
    },
  };
}

/**
 * Merges a client into another as it was previewed and signed, once for an idempotency key: whatever names the one names
 * the other afterwards, in every room, in one transaction. Source: KA-1-duplicates
 */
export async function mergeClients(context: RequestContext, input: MergeClientsInput): Promise<MergeDone | Refused> {
  const fault = pairFault(context, input);
  if (fault !== undefined) return fault;
  const unsigned = mergeFault(input, signedIn(context).name);
  if (unsigned !== undefined) return refusal(context, 'InvalidInput', unsigned);
  const { idempotencyKey: key, ...request } = input;
  try {
    const outcome = await context.database.write((transaction) =>
      once<{ readonly id: string } | Refused>(transaction, context, { key, operation: 'mergeClients', request }, () =>
        merge(transaction, context, input),
      ),
    );
    if (outcome.kind === 'refused') return outcome.problem;
    return 'code' in outcome.answer ? outcome.answer : await mergeById(context, outcome.answer.id);
  } catch (error) {
    const collision = collisionOf(error);
    if (collision === undefined) throw error;
    return refusal(context, 'IllegalMove', bothHave(collision));
  }
}

async function merge(
  transaction: Transaction,
  context: RequestContext,
  input: MergeClientsInput,
): Promise<{ readonly id: string } | Refused> {
  const { staffId } = signedIn(context);
  // Before the clients: a grading that is under way holds this and waits for them.
  await beginRegrade(transaction);
  const both = bothOf(context, input, await lockCandidates(transaction, [input.survivorId, input.mergedId]));
  if ('code' in both) return both;
  const { survivor, merged } = both;
  if (survivor.version !== input.survivorVersion) return staleVersion(survivor.version, context.locale);
  if (merged.version !== input.mergedVersion) return staleVersion(merged.version, context.locale);
  const plan = await planOf(context, transaction, both);
  if ('code' in plan) return plan;
  if (plan.fingerprint !== input.fingerprint) return refusal(context, 'InvalidInput', previewOutdated);
  const id = v7();
  const taken = cardTaken(merged, input.take);
  const followed = await typeFollowed(transaction, context, { survivor, merged, taken });
  const card = { ...taken, ...(followed && { business_type: followed.after }) };
  const reason = trimText(input.reason);
  await writeMerge(transaction, {
    id,
    survivorId: survivor.id,
    merged,
    card,
    reason,
    signedBy: staffId,
    signedAt: context.now,
    signature: trimText(input.signature),
    fingerprint: plan.fingerprint,
    why: plan.why,
    undoUntil: plan.undoUntil,
  });
  await regradeOne(transaction, context.now, survivor.id);
  await recordAudit(transaction, context, {
    action: 'client.merge',
    subjectType: 'Client',
    subjectId: survivor.id,
    before: Object.fromEntries(Object.keys(card).map((column) => [column, survivor[column as keyof MergeCandidate]])),
    after: { ...card, mergedId: merged.id, mergedNumber: merged.number, mergedName: merged.name, reason },
  });
  // As wherever else an agreement makes something else of a client: what it was before is read off such a line.
  if (followed !== undefined)
    await recordAudit(transaction, context, {
      action: 'client.update',
      subjectType: 'Client',
      subjectId: survivor.id,
      before: { businessType: followed.before },
      after: { businessType: followed.after },
    });
  await publish(transaction, 'client.merged', { clientId: survivor.id, mergedId: merged.id });
  return { id };
}

/** What the survivor becomes by an agreement that comes along; undefined: it stays what it is. Source: KA-4 */
async function typeFollowed(
  transaction: Transaction,
  context: RequestContext,
  { survivor, merged, taken }: Both & { readonly taken: ReturnType<typeof cardTaken> },
): Promise<{ readonly before: BusinessType; readonly after: BusinessType } | undefined> {
  const pair = { survivorId: survivor.id, mergedId: merged.id };
  const standing = await standingWithMerge(transaction, { ...pair, day: civilDateAt(context.now) });
  if (standing === undefined) return undefined;
  const before = (taken['business_type'] ?? survivor.business_type) as BusinessType;
  const after = standing.isHeld ? typeWhileHeld(before) : typeAfterwards(before, standing.before);
  return after === before ? undefined : { before, after };
}

/**
 * Undoes a merge within the days of the policy. What was added to the survivor since stays with it, what somebody wrote
 * since stands; a client whose account manager left since goes to that of the survivor. Refused where a later record ties the
 * two together, or the survivor has been merged on.
 * Source: KA-1-duplicates
 */
export async function undoMerge(context: RequestContext, id: string): Promise<MergeDone | ProblemValue> {
  const { reaches, staffId } = signedIn(context);
  if (!reaches.MERGING.write) return refusal(context, 'NotAllowed', mayNotMerge);
  if (!isId(id)) return refusal(context, 'NotFound', noSuchMerge);
  const problem = await context.database.write(async (transaction) => {
    await beginRegrade(transaction);
    const stored = await lockMerge(transaction, id);
    if (stored === undefined) return refusal(context, 'NotFound', noSuchMerge);
    if (![stored.ownerId, stored.mergedOwnerId].every((ownerId) => mayChange(reaches.MERGING.writable, ownerId)))
      return refusal(context, 'NotAllowed', mayNotMerge);
    if (stored.undoneAt !== null || civilDateAt(context.now) > stored.undoUntil)
      return refusal(context, 'IllegalMove', undoTooLate);
    if (stored.survivorId !== stored.intoId) return refusal(context, 'IllegalMove', laterMergeFirst);
    const tied = await writeUndo(transaction, { id, by: staffId, at: context.now });
    if (tied !== null) return refusal(context, 'IllegalMove', tiedSince(tied));
    await lookAfterReturned(transaction, context, { clientId: stored.mergedId, nextId: stored.ownerId });
    await regradeOne(transaction, context.now, stored.survivorId);
    await regradeOne(transaction, context.now, stored.mergedId);
    await recordAudit(transaction, context, {
      action: 'client.undoMerge',
      subjectType: 'Client',
      subjectId: stored.survivorId,
      after: { mergedId: stored.mergedId, mergedNumber: stored.mergedNumber },
    });
    await publish(transaction, 'client.mergeUndone', { clientId: stored.survivorId, mergedId: stored.mergedId });
    return undefined;
  });
  return problem ?? mergeById(context, id);
}

const ALL_FIELDS = [
  ...['mergedId', 'mergedNumber', 'mergedName', 'moved', 'reason', 'why', 'undoUntil', 'undoneById', 'undoneAt'],
];

async function mergeById(context: RequestContext, id: string): Promise<MergeDone | ProblemValue> {
  const merge = await loadMerge(context, signedIn(context), { id, fields: ALL_FIELDS });
  return merge === null ? refusal(context, 'NotFound', noSuchMerge) : { __typename: 'ClientMergeDone', merge };
}

/** Whether the viewer may undo a merge today; whether it can be is told when it is tried. */
export function mayUndo(context: RequestContext, { ownerId, undoneAt, undoUntil }: MergeRow): boolean {
  const { MERGING } = signedIn(context).reaches;
  if (undoneAt != null || undoUntil === undefined || civilDateAt(context.now) > undoUntil) return false;
  return MERGING.write && mayChange(MERGING.writable, ownerId);
}
