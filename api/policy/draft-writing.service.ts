import { v7 } from 'uuid';
import type { Viewer } from '../kernel/access/viewer';
import { civilDateAt } from '../kernel/civil-date';
import { InvalidRegulation, loadRegulation, type Regulation } from '../kernel/policy/regulation';
import { fingerprint } from '../platform/canonical-json';
import { recordAudit } from '../platform/audit/audit';
import { once } from '../platform/audit/idempotency';
import type { RequestContext } from '../platform/context/request-context';
import type { Transaction } from '../platform/database/request-database';
import { isId } from '../platform/graph/cursor';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../platform/graph/problem';
import { signedIn } from '../platform/graph/signed-in';
import { publish } from '../platform/outbox';
import type { ChangeDraftClauseInput, DraftRegulationInput, WithdrawDraftInput } from './change-draft.schema';
import { withClause } from './draft-change';
import * as problems from './draft-problem';
import { findDraft, insertDraft, updateDraft, type DraftRow } from './draft.repository';
import { draftById, type DraftShown } from './draft.service';
import { invalidDraft, type InvalidDraftValue } from './invalid-draft';
import { isWithinBounds } from './json-bounds';
import { latestVersion } from './regulation.repository';

export type Refused = ProblemValue | StaleVersionValue | InvalidDraftValue;
export type Written = { readonly __typename: 'DraftWritten'; readonly draft: DraftShown; readonly replayed: boolean };

interface Request {
  readonly operation: string;
  readonly input: { readonly idempotencyKey: string };
}

/** Begins the next version of a regulation as a copy of its latest one. */
export async function draftRegulation(
  context: RequestContext,
  input: DraftRegulationInput,
): Promise<Written | Refused> {
  return written(context, { operation: 'draftRegulation', input }, async (transaction, viewer) => {
    const latest = await latestVersion(transaction, input.code);
    if (latest === undefined) return refusal(context, 'NotFound', problems.noSuchRegulation);
    const id = v7();
    const { code, version } = latest;
    const document = { ...latest.document, version: latest.next, effectiveFrom: civilDateAt(context.now) };
    const draft = { id, code, baseVersion: version, document, createdBy: viewer.staffId, createdAt: context.now };
    if (!(await insertDraft(transaction, draft))) return refusal(context, 'InvalidInput', problems.draftOpen);
    await recordAudit(transaction, context, {
      action: 'policy.draft',
      subjectType: 'RegulationDraft',
      subjectId: id,
      after: { code, baseVersion: version },
    });
    return { id };
  });
}

/** Changes a clause of an open draft, as long as the whole stays what a regulation can be. */
export async function changeDraftClause(
  context: RequestContext,
  input: ChangeDraftClauseInput,
): Promise<Written | Refused> {
  // Before anything looks into it: what is made to be deep would exhaust whoever does.
  if (!isWithinBounds(input.parameters)) return refusal(context, 'InvalidInput', problems.tooLarge);
  const { clauseId, title, text, parameters } = input;
  return written(context, { operation: 'changeDraftClause', input }, async (transaction, viewer) => {
    const draft = await openDraft(transaction, context, input);
    if ('code' in draft && 'message' in draft) return draft;
    const changed = withClause(draft.document, clauseId, {
      title: { zh: title.zh, en: title.en },
      text: { zh: text.zh, en: text.en },
      parameters,
    });
    if (changed === undefined) return refusal(context, 'NotFound', problems.noSuchClause);
    if (!changed.keepsKind) return refusal(context, 'InvalidInput', problems.kindChanged);
    const document = validated(changed.document);
    if (document instanceof InvalidRegulation) return invalidDraft(document, context.locale);
    const write = { id: draft.id, version: draft.version, by: viewer.staffId, at: context.now };
    if (!(await updateDraft(transaction, write, { document }))) return stale(transaction, context, draft);
    const clauseOf = ({ clauses }: Regulation) => clauses.find(({ id }) => id === clauseId);
    await recordAudit(transaction, context, {
      action: 'policy.changeDraft',
      subjectType: 'RegulationDraft',
      subjectId: draft.id,
      before: clauseOf(draft.document),
      after: clauseOf(document),
    });
    return { id: draft.id };
  });
}

/** Gives up an open draft. It stays on record. */
export async function withdrawDraft(context: RequestContext, input: WithdrawDraftInput): Promise<Written | Refused> {
  return written(context, { operation: 'withdrawDraft', input }, async (transaction, viewer) => {
    const draft = await openDraft(transaction, context, input);
    if ('code' in draft && 'message' in draft) return draft;
    const write = { id: draft.id, version: draft.version, by: viewer.staffId, at: context.now };
    if (!(await updateDraft(transaction, write, { state: 'WITHDRAWN' }))) return stale(transaction, context, draft);
    await recordAudit(transaction, context, {
      action: 'policy.withdrawDraft',
      subjectType: 'RegulationDraft',
      subjectId: draft.id,
      before: { state: 'OPEN', checksum: fingerprint(draft.document) },
      after: { state: 'WITHDRAWN' },
    });
    const { id: draftId, editors } = draft;
    await publish(transaction, 'draft.ended', { draftId, kind: 'DRAFT_WITHDRAWN', by: viewer.staffId, editors });
    return { id: draft.id };
  });
}

type Work = (transaction: Transaction, viewer: Viewer) => Promise<{ readonly id: string } | Refused>;

/** Entitled, once for a key, and answered with the draft as it then is. */
async function written(context: RequestContext, { operation, input }: Request, work: Work): Promise<Written | Refused> {
  const viewer = signedIn(context);
  if (!viewer.reaches.DRAFTING.write) return refusal(context, 'NotAllowed', problems.mayNotDraft);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<{ readonly id: string } | Refused>(transaction, context, { key, operation, request }, () =>
      work(transaction, viewer),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const draft = await draftById(context, outcome.answer.id);
  if (draft === null) throw new Error(`The draft ${outcome.answer.id} was written and cannot be read`);
  return { __typename: 'DraftWritten', draft, replayed: outcome.replayed };
}

/** The draft as the editor saw it, or why it is not. */
export async function openDraft(
  transaction: Transaction,
  context: RequestContext,
  { draftId, version }: { readonly draftId: string; readonly version: number },
): Promise<DraftRow | ProblemValue | StaleVersionValue> {
  const draft = isId(draftId) ? await findDraft(transaction, draftId) : undefined;
  if (draft === undefined) return refusal(context, 'NotFound', problems.noSuchDraft);
  if (draft.state !== 'OPEN') return refusal(context, 'InvalidInput', problems.draftClosed);
  return draft.version === version ? draft : staleVersion(draft.version, context.locale);
}

/** Somebody was faster between the look and the write. */
export async function stale(
  transaction: Transaction,
  context: RequestContext,
  { id, version }: DraftRow,
): Promise<StaleVersionValue> {
  return staleVersion((await findDraft(transaction, id))?.version ?? version, context.locale);
}

/** The regulation that a document says, or what is wrong with it. */
export function validated(document: unknown): Regulation | InvalidRegulation {
  try {
    return loadRegulation(document);
  } catch (problem) {
    if (problem instanceof InvalidRegulation) return problem;
    throw problem;
  }
}
