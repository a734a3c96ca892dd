import { civilDateAt } from '../kernel/civil-date';
import { InvalidRegulation } from '../kernel/policy/regulation';
import { recordAudit } from '../platform/audit/audit';
import { once } from '../platform/audit/idempotency';
import { fingerprint } from '../platform/canonical-json';
import type { RequestContext } from '../platform/context/request-context';
import type { Transaction } from '../platform/database/request-database';
import { refusal, type ProblemValue, type StaleVersionValue } from '../platform/graph/problem';
import { signedIn } from '../platform/graph/signed-in';
import { publish } from '../platform/outbox';
import type { EnactDraftInput } from './change-draft.schema';
import * as problems from './draft-problem';
import { lockDraft, updateDraft } from './draft.repository';
import { mayEnact } from './draft.service';
import { openDraft, stale, validated } from './draft-writing.service';
import { enactmentFault } from './enactment';
import { insertVersion, latestVersion, lockRegulation, type RegulationRow } from './regulation.repository';
import { versionNumbered } from './regulation.service';

type Enacted = {
  readonly __typename: 'DraftEnacted';
  readonly regulationVersion: unknown;
  readonly replayed: boolean;
};
type Refused = ProblemValue | StaleVersionValue;
interface Version {
  readonly code: string;
  readonly version: number;
}

/**
 * Makes a draft a version of its regulation, in force from a day on; once for an idempotency key. Whoever wrote on it
 * may not. From then on the version never changes.
 */
export async function enactDraft(context: RequestContext, input: EnactDraftInput): Promise<Enacted | Refused> {
  const viewer = signedIn(context);
  if (!viewer.reaches.ENACTING.write) return refusal(context, 'NotAllowed', problems.mayNotEnact);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<{ readonly enacted: Version } | Refused>(
      transaction,
      context,
      { key, operation: 'enactDraft', request },
      async () => putIntoForce(transaction, context, input),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if (!('enacted' in outcome.answer)) return outcome.answer;
  const regulationVersion = await versionNumbered(context, outcome.answer.enacted);
  return { __typename: 'DraftEnacted', regulationVersion, replayed: outcome.replayed };
}

async function putIntoForce(
  transaction: Transaction,
  context: RequestContext,
  input: EnactDraftInput,
): Promise<{ readonly enacted: Version } | Refused> {
  const draft = await openDraft(transaction, context, input);
  if ('message' in draft) return draft;
  const viewer = signedIn(context);
  if (!mayEnact(viewer, draft.editors)) return refusal(context, 'NotAllowed', problems.wroteIt);
  const { code } = draft;
  await lockRegulation(transaction, code);
  if (!(await lockDraft(transaction, draft))) return stale(transaction, context, draft);
  const latest = await latestVersion(transaction, code);
  if (latest === undefined) return refusal(context, 'NotFound', problems.noSuchRegulation);
  if (input.comparedVersion != null && input.comparedVersion !== latest.version)
    return refusal(context, 'InvalidInput', problems.comparedOutdated(latest.version));
  const fault = faultOf(context, input, latest);
  if (fault !== undefined) return fault;
  const version = latest.next;
  const document = validated({ ...draft.document, version, effectiveFrom: input.effectiveFrom });
  // It was valid by the rules of the program that stored it.
  if (document instanceof InvalidRegulation) return refusal(context, 'InvalidInput', problems.notValidNow(document));
  if (fingerprint(document.clauses) === fingerprint(latest.document.clauses))
    return refusal(context, 'InvalidInput', problems.nothingChanged);
  const checksum = fingerprint(document);
  const { staffId: by } = viewer;
  await insertVersion(transaction, { document, checksum, enactedBy: by, enactedAt: context.now });
  const write = { id: draft.id, version: draft.version, by, at: context.now };
  if (!(await updateDraft(transaction, write, { enactedVersion: version }))) throw new Error('A locked draft changed');
  await recordAudit(transaction, context, {
    action: 'policy.enact',
    subjectType: 'RegulationDraft',
    subjectId: draft.id,
    before: { version: latest.version, effectiveFrom: latest.effectiveFrom },
    after: { version, effectiveFrom: input.effectiveFrom, checksum },
  });
  await publish(transaction, 'policy.enacted', { code, version });
  const { id: draftId, editors } = draft;
  await publish(transaction, 'draft.ended', { draftId, kind: 'DRAFT_ENACTED', by, editors });
  return { enacted: { code, version } };
}

function faultOf(
  context: RequestContext,
  { effectiveFrom }: EnactDraftInput,
  latest: RegulationRow,
): ProblemValue | undefined {
  const fault = enactmentFault(effectiveFrom, {
    today: civilDateAt(context.now),
    latestFrom: latest.effectiveFrom,
  });
  return fault && refusal(context, 'InvalidInput', fault);
}
