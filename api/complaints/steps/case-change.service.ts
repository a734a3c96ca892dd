import { reachesAnything } from '../../kernel/access/reach';
import type { Viewer } from '../../kernel/access/viewer';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import type { ProblemText } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { openStep } from './case-facts';
import type { CaseChangeInput } from '../records/case-record.schema';
import { recordsFor } from '../records/case-records';
import { atHand, lockCase, stepsOf, type CaseRow, type StepRow } from '../case.repository';
import type { ComplaintRow } from '../complaint.repository';
import { complaintById } from '../complaint.service';
import { insertEvent } from '../intake/filing.repository';
import { noProcedure, noSuchCase } from './move-problem';
import type { CaseAtHand } from './move-offers';
import { raiseVersion } from './move.repository';
import { notForYou } from '../records/record-problem';
import type { CaseRecord } from '../records/split-words.schema';

export type CaseChanged = {
  readonly __typename: 'CaseChanged';
  readonly complaint: ComplaintRow;
  readonly replayed: boolean;
};

/** What a change works with: the case is locked, the viewer may record it, and the version is the one they saw. */
export interface CaseWork {
  readonly transaction: Transaction;
  readonly context: RequestContext;
  readonly viewer: Viewer;
  readonly row: CaseRow;
  readonly judged: CaseAtHand;
  /** The open step; undefined when none is. */
  readonly open: StepRow | undefined;
}

/** What is told of a change: in the history by its kind, in the audit trail by what it was and became. */
export interface Recorded {
  readonly kind: string;
  readonly note?: string | null;
  readonly before?: unknown;
  readonly after: unknown;
}

export interface CaseChangeOptions<Input extends CaseChangeInput> {
  readonly operation: string;
  readonly record: CaseRecord;
  readonly input: Input;
  readonly selection: Selection | readonly string[];
  readonly work: (work: CaseWork, input: Input) => Promise<Recorded | ProblemText>;
}

/**
 * Puts something on record of a case beside its steps: once for an idempotency key, by who may, from the version they
 * saw, with its line in the history and the audit trail; all or nothing.
 */
export async function changeCaseRecord<Input extends CaseChangeInput>(
  context: RequestContext,
  options: CaseChangeOptions<Input>,
): Promise<CaseChanged | ProblemValue | StaleVersionValue> {
  const viewer = signedIn(context);
  const { operation, input, selection } = options;
  if (!isId(input.complaintId) || !reachesAnything(viewer.reaches.COMPLAINT))
    return refusal(context, 'NotFound', noSuchCase);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<{ readonly id: string } | ProblemValue | StaleVersionValue>(
      transaction,
      context,
      { key, operation, request },
      () => change(transaction, context, { ...options, viewer }),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const complaint = await complaintById(context, outcome.answer.id, selection);
  if (complaint === null) return refusal(context, 'NotFound', noSuchCase);
  return { __typename: 'CaseChanged', complaint, replayed: outcome.replayed };
}

async function change<Input extends CaseChangeInput>(
  transaction: Transaction,
  context: RequestContext,
  { record, input, work, viewer }: CaseChangeOptions<Input> & { readonly viewer: Viewer },
): Promise<{ readonly id: string } | ProblemValue | StaleVersionValue> {
  const row = await lockCase(transaction, input.complaintId);
  if (row === undefined) return refusal(context, 'NotFound', noSuchCase);
  if (row.version !== input.version) return staleVersion(row.version, context.locale);
  const steps = await stepsOf(transaction, [row.id]);
  const judged = await atHand(transaction, row, steps);
  if (judged === undefined) return refusal(context, 'IllegalMove', noProcedure);
  if (!recordsFor(judged, viewer).includes(record)) return refusal(context, 'NotAllowed', notForYou);
  const open = openStep({ steps }) as StepRow | undefined;
  const recorded = await work({ transaction, context, viewer, row, judged, open }, input);
  if ('wording' in recorded) return refusal(context, 'InvalidInput', recorded);
  await raiseVersion(transaction, row.id);
  const { kind, note, before, after } = recorded;
  const step = open?.step ?? null;
  await insertEvent(transaction, { complaintId: row.id, at: context.now, kind, byStaff: viewer.staffId, note, step });
  await recordAudit(transaction, context, {
    action: `complaint.${kind.toLowerCase()}`,
    subjectType: 'Complaint',
    subjectId: row.id,
    ...(before !== undefined && { before }),
    after,
  });
  await publish(transaction, 'complaint.recorded', { complaintId: row.id, kind });
  return { id: row.id };
}
