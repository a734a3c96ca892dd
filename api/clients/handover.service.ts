import { v7 } from 'uuid';
import { mayChange } from '../kernel/access/reach';
import { civilDateAt, type CivilDate } from '../kernel/civil-date';
import { fenOf, moneyOfFen } from '../kernel/money';
import { clauseOfKind } from '../kernel/policy/regulation';
import { recordAudit } from '../platform/audit/audit';
import { once } from '../platform/audit/idempotency';
import { fingerprint } from '../platform/canonical-json';
import type { RequestContext } from '../platform/context/request-context';
import type { Transaction } from '../platform/database/request-database';
import { isId } from '../platform/graph/cursor';
import { textFault } from '../platform/graph/input-text';
import { refusal, type ProblemText, type ProblemValue } from '../platform/graph/problem';
import { signedIn } from '../platform/graph/signed-in';
import { publish } from '../platform/outbox';
import { requireRegulation, type RegulationReader } from '../platform/regulations';
import { accountManagersOf, type AccountManagerRow } from './account-manager.repository';
import { handoversOf, type HandoverRow } from './handover-list.repository';
import { sharesOf, termsOf, type Share } from './handover-preview';
import {
  changedSince,
  leavesInThePast,
  mayNotHandOver,
  noPortfolio,
  noSuccessor,
  noSuchHandover,
  previewOutdated,
  undoTooLate,
  wrongSignature,
  wrongSuccessor,
} from './handover-problem';
import { proposeSuccessors, type Candidate } from './handover-proposal';
import { lockHandover, restoreClients } from './handover-undo.repository';
import {
  insertHandover,
  lockPortfolio,
  moveClients,
  noteLeaving,
  plannedOwners,
  portfolioOf,
  unitOf,
  type PortfolioRow,
} from './handover.repository';
import type { HandOverInput, SuccessorChoiceInput } from './handover.schema';

interface Asked {
  readonly leaverId: string;
  readonly chosen: readonly SuccessorChoiceInput[];
}

/** Who gets whom, and by which terms. */
export interface Plan extends ReturnType<typeof termsOf> {
  readonly portfolio: readonly PortfolioRow[];
  readonly successors: ReadonlyMap<string, string>;
  readonly chosen: ReadonlyMap<string, string>;
  readonly shares: readonly Share[];
  readonly fingerprint: string;
}

type Reader = RegulationReader;
type Refused = { readonly refused: ProblemText };

/** A handover as it would be today; nothing is written. Source: KA-14 */
export async function previewHandover(context: RequestContext, asked: Asked): Promise<Plan | ProblemValue> {
  if (!signedIn(context).reaches.ASSIGNMENT.write) return refusal(context, 'NotAllowed', mayNotHandOver);
  const plan = await planOf(context, context.database, asked);
  return 'refused' in plan ? refusal(context, 'InvalidInput', plan.refused) : plan;
}

async function planOf(context: RequestContext, reader: Reader, { leaverId, chosen }: Asked): Promise<Plan | Refused> {
  const { writable } = signedIn(context).reaches.ASSIGNMENT;
  const today = civilDateAt(context.now);
  if (!isId(leaverId) || !mayChange(writable, leaverId)) return { refused: noPortfolio };
  const portfolio = await portfolioOf(reader, leaverId);
  if (portfolio.length === 0) return { refused: noPortfolio };
  const managers = await accountManagersOf(reader, writable, today);
  const candidates = managers.filter(({ staffId }) => staffId !== leaverId).map(candidateOf);
  if (candidates.length === 0) return { refused: noSuccessor };
  const byHand = new Map(chosen.map(({ clientId, successorId }) => [clientId, successorId]));
  const isKnown = ({ clientId, successorId }: SuccessorChoiceInput): boolean =>
    portfolio.some((row) => row.clientId === clientId) && candidates.some(({ staffId }) => staffId === successorId);
  if (byHand.size !== chosen.length || !chosen.every(isKnown)) return { refused: wrongSuccessor };
  const ruled = await ruleOf(reader, today);
  const unitId = await unitOf(reader, leaverId);
  const successors = proposeSuccessors(portfolio, candidates, { rule: ruled.parameters, unitId, chosen: byHand });
  return {
    ...termsOf(ruled, today),
    portfolio,
    successors,
    chosen: byHand,
    shares: sharesOf(portfolio, successors, candidates),
    fingerprint: fingerprint([leaverId, [...successors].sort()]),
  };
}

const candidateOf = ({ staffId, unitId, regionCode, clientCount, annualVolume }: AccountManagerRow): Candidate => ({
  staffId,
  unitId,
  regionCode,
  clientCount,
  volumeFen: fenOf(annualVolume),
});

async function ruleOf(reader: Reader, today: CivilDate) {
  return clauseOfKind(await requireRegulation(reader, 'KA', today), 'handover');
}

/**
 * Hands a whole portfolio over in one transaction, as it was previewed and signed; once for an idempotency key. Nothing of
 * the clients changes but who owns them; each gets a notice with its due date. Source: KA-14
 */
export async function handOver(context: RequestContext, input: HandOverInput): Promise<HandoverRow | ProblemValue> {
  const viewer = signedIn(context);
  if (!viewer.reaches.ASSIGNMENT.write) return refusal(context, 'NotAllowed', mayNotHandOver);
  const fault = faultOf(input, viewer.name, civilDateAt(context.now));
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<{ readonly id: string } | ProblemValue>(transaction, context, { key, operation: 'handOver', request }, () =>
      execute(transaction, context, input),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  return 'code' in outcome.answer ? outcome.answer : handoverById(context, outcome.answer.id);
}

function faultOf(input: HandOverInput, signer: string, today: CivilDate): ProblemText | undefined {
  if (input.signature.trim() !== signer) return wrongSignature;
  if (input.leavesOn != null && input.leavesOn < today) return leavesInThePast;
  const name = { 'zh-CN': '交接原因', en: 'The reason' };
  return textFault(input, [{ field: 'reason', most: 500, required: true, lines: true, name }]);
}

async function execute(
  transaction: Transaction,
  context: RequestContext,
  input: HandOverInput,
): Promise<{ readonly id: string } | ProblemValue> {
  const { staffId, reaches } = signedIn(context);
  const on = civilDateAt(context.now);
  if (isId(input.leaverId)) await lockPortfolio(transaction, input.leaverId);
  const plan = await planOf(context, transaction, input);
  if ('refused' in plan) return refusal(context, 'InvalidInput', plan.refused);
  if (plan.fingerprint !== input.fingerprint) return refusal(context, 'InvalidInput', previewOutdated);
  const planned = await plannedOwners(transaction, input.leaverId, on);
  if (!planned.every((ownerId) => mayChange(reaches.ASSIGNMENT.writable, ownerId)))
    return refusal(context, 'NotAllowed', mayNotHandOver);
  const id = v7();
  const volumeFen = plan.portfolio.reduce((sum, row) => sum + row.volumeFen, 0);
  await insertHandover(transaction, {
    id,
    leaverId: input.leaverId,
    on,
    leavesOn: input.leavesOn ?? null,
    reason: input.reason.trim(),
    signedBy: staffId,
    signedAt: context.now,
    signature: input.signature.trim(),
    fingerprint: plan.fingerprint,
    clientCount: plan.portfolio.length,
    annualVolume: moneyOfFen(volumeFen),
    why: plan.why,
    undoUntil: plan.undoUntil,
  });
  await moveClients(transaction, {
    handoverId: id,
    on,
    clientIds: [...plan.successors.keys()],
    successorIds: [...plan.successors.values()],
    noticeDueOn: plan.noticeDueOn,
  });
  if (input.leavesOn != null) await noteLeaving(transaction, input.leaverId, input.leavesOn);
  await recordAudit(transaction, context, {
    action: 'handover.sign',
    subjectType: 'Handover',
    subjectId: id,
    after: {
      leaverId: input.leaverId,
      clients: plan.portfolio.length,
      fingerprint: plan.fingerprint,
      leavesOn: input.leavesOn,
    },
  });
  await publish(transaction, 'client.handedOver', { handoverId: id });
  return { id };
}

/** Undoes a handover as a whole within the days the policy gives, unless a client was moved on since. Source: KA-14 */
export async function undoHandover(context: RequestContext, id: string): Promise<HandoverRow | ProblemValue> {
  const { reaches, staffId } = signedIn(context);
  if (!reaches.ASSIGNMENT.write) return refusal(context, 'NotAllowed', mayNotHandOver);
  if (!isId(id)) return refusal(context, 'NotFound', noSuchHandover);
  const problem = await context.database.write(async (transaction) => {
    const handover = await lockHandover(transaction, id);
    if (handover === undefined) return refusal(context, 'NotFound', noSuchHandover);
    if (handover.undoneAt !== null || civilDateAt(context.now) > handover.undoUntil)
      return refusal(context, 'InvalidInput', undoTooLate);
    if (handover.untouched !== handover.clientCount) return refusal(context, 'InvalidInput', changedSince);
    await restoreClients(transaction, { id, on: handover.on, by: staffId, at: context.now });
    await noteLeaving(transaction, handover.leaverId, null);
    await recordAudit(transaction, context, { action: 'handover.undo', subjectType: 'Handover', subjectId: id });
    await publish(transaction, 'client.handoverUndone', { handoverId: id });
    return undefined;
  });
  return problem ?? handoverById(context, id);
}

async function handoverById(context: RequestContext, id: string): Promise<HandoverRow | ProblemValue> {
  const [handover] = await handoversOf(context, { id, limit: 1 });
  return handover ?? refusal(context, 'NotFound', noSuchHandover);
}
