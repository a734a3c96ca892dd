import { mayChange } from '../../kernel/access/reach';
import { interestsOf } from '../../kernel/access/stand-in';
import { fenOf } from '../../kernel/money';
import { clausesOfKind } from '../../kernel/policy/regulation';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import {
  refusal,
  staleVersion,
  type ProblemText,
  type ProblemValue,
  type StaleVersionValue,
} from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { ownDocuments } from '../agreements/agreement.repository';
import { keyAccountPolicy } from './key-account-policy.repository';
import { insertProspectDocuments } from './prospect-document.repository';
import {
  contentOf,
  documentsOf,
  MOST_DOCUMENTS,
  offeredProspectMoves,
  stageAfter,
  verdictOf,
  type Content,
  type Moved,
  type ProspectMove,
  type SelectionRule,
} from './prospect';
import { cardOf, correctionsOf } from './prospect-card';
import { cardFaultOnRecord } from './prospect-card.service';
import { prospectById } from './prospect-list.service';
import {
  amountMissing,
  cardMissing,
  documentsMissing,
  mayNotMoveProspect,
  noSuchProspect,
  nothingCorrected,
  notProvidedFor,
  stageSkipped,
  scoresTooLow,
  wrongDocuments,
} from './prospect-problem';
import {
  loadProspect,
  lockProspect,
  prospectPlan,
  writeProspectCard,
  writeStage,
  type LockedProspect,
  type ProspectRow,
  type StageChange,
} from './prospect.repository';
import type { MoveProspectInput } from './move-prospect.schema';
import { recognise } from './recognition.service';

export interface ProspectChange {
  readonly __typename: 'ProspectChanged';
  readonly prospect: ProspectRow;
  readonly replayed: boolean;
}

export type Refused = ProblemValue | StaleVersionValue;
type Outcome = { readonly id: string } | Refused;

/** What the regulation in force says of selection; undefined: nothing. Source: KA-5 */
export async function selectionRule(context: RequestContext): Promise<SelectionRule | undefined> {
  const regulation = await keyAccountPolicy(context);
  return regulation === undefined ? undefined : clausesOfKind(regulation, 'selection')[0];
}

/** What the viewer may do with a prospect. Source: KA-6 */
export async function prospectMoves(
  context: RequestContext,
  prospect: Moved & { readonly ownerId: string },
): Promise<ProspectMove[]> {
  const viewer = signedIn(context);
  const { reaches, posts, staffId } = viewer;
  const approvers = (await selectionRule(context))?.parameters.approvers ?? [];
  return offeredProspectMoves(prospect, {
    staffId,
    interests: interestsOf(viewer),
    posts,
    writes: mayChange(reaches.CLIENT_CARD.writable, prospect.ownerId),
    approves: mayChange(reaches.GRADING.writable, prospect.ownerId) && posts.some((post) => approvers.includes(post)),
    writesAgreements:
      mayChange(reaches.CLIENT_CONFIDENTIAL.writable, prospect.ownerId) &&
      mayChange(reaches.CLIENT_CARD.writable, prospect.ownerId),
  });
}

/** Moves a prospect one stage on, with what the stage leaves, once for an idempotency key. Source: KA-5 to KA-8 */
export async function moveProspect(
  context: RequestContext,
  input: MoveProspectInput,
  selection: Selection | readonly string[],
): Promise<ProspectChange | Refused> {
  if (!isId(input.id)) return refusal(context, 'NotFound', noSuchProspect);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'moveProspect', request }, () =>
      move(transaction, context, input),
    ),
  );
  return outcome.kind === 'refused' ? outcome.problem : changed(context, outcome, selection);
}

async function move(transaction: Transaction, context: RequestContext, input: MoveProspectInput): Promise<Outcome> {
  const rule = await selectionRule(context);
  if (rule === undefined) return refusal(context, 'InvalidInput', notProvidedFor);
  const before = await lockProspect(transaction, input.id);
  if (before === undefined) {
    // Who may not change it cannot lock it either.
    const list = prospectPlan.list(context.database.source, ['id'], signedIn(context));
    const isKnown = (await loadProspect(context, input.id, list)) !== null;
    return isKnown ? refusal(context, 'NotAllowed', mayNotMoveProspect) : refusal(context, 'NotFound', noSuchProspect);
  }
  const stage = stageAfter(before.stage, input.move);
  if (stage === undefined) return refusal(context, 'IllegalMove', stageSkipped);
  const { stage: from, visitedById: visitedBy, appliedById: appliedBy, ownerId } = before;
  if (!(await prospectMoves(context, { stage: from, visitedBy, appliedBy, ownerId })).includes(input.move))
    return refusal(context, 'NotAllowed', mayNotMoveProspect);
  // Material contradicts nothing that anybody did meanwhile; who decides is told to look again.
  if (before.version !== input.version && input.move !== 'ADD_DOCUMENTS')
    return staleVersion(before.version, context.locale);
  const brought = contentOf({ move: input.move, stage: from }, { ...input });
  if ('fault' in brought) return refusal(context, 'InvalidInput', brought.fault);
  const { staffId: by } = signedIn(context);
  const attachmentIds = await broughtDocuments(transaction, context, input);
  if (attachmentIds === undefined) return refusal(context, 'InvalidInput', wrongDocuments(MOST_DOCUMENTS));
  if (input.move === 'ADD_DOCUMENTS' && attachmentIds.length === 0)
    return refusal(context, 'InvalidInput', documentsMissing);
  const step = { id: input.id, move: input.move, stage, by, at: context.now };
  const left = await leaves(transaction, context, { input, before, rule });
  if ('fault' in left) return refusal(context, 'InvalidInput', left.fault);
  const stepId = await writeStage(transaction, { ...step, ...left, content: { ...brought.content, ...left.content } });
  await insertProspectDocuments(transaction, { prospectId: input.id, stepId, attachmentIds, by, at: context.now });
  await recordAudit(transaction, context, {
    action: 'prospect.move',
    subjectType: 'Prospect',
    subjectId: input.id,
    before: { stage: from },
    after: { move: input.move, stage, clientId: left.clientId, ...(attachmentIds.length > 0 && { attachmentIds }) },
  });
  await publish(transaction, 'prospect.moved', { prospectId: input.id, move: input.move });
  return { id: input.id };
}

/** The documents of a move, all uploaded by the viewer; undefined when they cannot be taken. Source: KA-7 */
async function broughtDocuments(
  transaction: Transaction,
  context: RequestContext,
  { move, documentIds }: MoveProspectInput,
): Promise<readonly string[] | undefined> {
  const wanted = documentsOf(move, documentIds ?? []);
  if (wanted === undefined || wanted.length === 0) return wanted;
  if (!wanted.every(isId)) return undefined;
  const own = await ownDocuments(transaction, wanted, signedIn(context).staffId);
  return own.length === wanted.length ? wanted : undefined;
}

interface Moving {
  readonly input: MoveProspectInput;
  readonly before: LockedProspect;
  readonly rule: SelectionRule;
}

type Left = Pick<StageChange, 'application' | 'clientId'> & { readonly content: Content };

/** What a move does beside the stage and its texts. */
async function leaves(
  transaction: Transaction,
  context: RequestContext,
  { input, before, rule }: Moving,
): Promise<Left | { readonly fault: ProblemText }> {
  if (input.move === 'APPLY') return applicationOf(input, rule);
  if (input.move === 'CORRECT') return corrected(transaction, { input, before });
  if (input.move !== 'RECOGNISE') return { content: {} };
  const recognised = await recognise(transaction, context, { input, before });
  return 'fault' in recognised ? recognised : { clientId: recognised.clientId, content: recognised.content };
}

/** A corrected card, written; its step tells what was there before. Source: KA-9 */
async function corrected(
  transaction: Transaction,
  { input, before }: Pick<Moving, 'input' | 'before'>,
): Promise<Left | { readonly fault: ProblemText }> {
  if (input.card == null) return { fault: cardMissing };
  const given = cardOf(input.card);
  if ('fault' in given) return { fault: inCard(given.fault) };
  const { card } = given;
  const content = correctionsOf(before, card);
  if (Object.keys(content).length === 0) return { fault: nothingCorrected };
  const fault = await cardFaultOnRecord(transaction, {
    regionCode: card.regionCode === before.regionCode ? null : card.regionCode,
    creditCode: card.creditCode === before.creditCode ? null : card.creditCode,
    except: before.id,
  });
  if (fault !== undefined) return { fault: inCard(fault) };
  await writeProspectCard(transaction, before.id, card);
  return { content };
}

/** The same fault, at its place in the card of a correction. */
const inCard = (fault: ProblemText): ProblemText => ({
  ...fault,
  ...(fault.field !== undefined && { field: fault.field.replace(/^input\./, 'input.card.') }),
});

/** An application has an amount, and a checklist that passes. Source: KA-5, KA-7 */
function applicationOf(input: MoveProspectInput, rule: SelectionRule): Left | { readonly fault: ProblemText } {
  const { expectedYearly } = input;
  if (expectedYearly == null || fenOf(expectedYearly) <= 0) return { fault: amountMissing };
  const verdict = verdictOf(input.scores ?? [], rule);
  if ('fault' in verdict) return verdict;
  const { passMark } = rule.parameters;
  if (!verdict.passes) return { fault: scoresTooLow(verdict, { clause: rule.clause, passMark }) };
  const points = Object.fromEntries(verdict.why.inputs.map(({ name, value }) => [name, value]));
  return {
    application: { expectedYearly, score: verdict.total, passMark },
    content: {
      expectedYearly,
      ...points,
      rule: verdict.why.rule,
      clause: verdict.why.clause,
      policyVersion: String(verdict.why.policyVersion),
    },
  };
}

export async function changed(
  context: RequestContext,
  { answer, replayed }: { readonly answer: Outcome; readonly replayed: boolean },
  selection: Selection | readonly string[],
): Promise<ProspectChange | Refused> {
  if ('code' in answer) return answer;
  const prospect = await prospectById(context, answer.id, selection);
  return prospect === null
    ? refusal(context, 'NotFound', noSuchProspect)
    : { __typename: 'ProspectChanged', prospect, replayed };
}
