import { civilDateAt } from '../kernel/civil-date';
import { actsFor, interestsOf } from '../kernel/access/stand-in';
import type { Viewer } from '../kernel/access/viewer';
import { clauseOfKind, type Regulation } from '../kernel/policy/regulation';
import { recordAudit } from '../platform/audit/audit';
import { once } from '../platform/audit/idempotency';
import type { RequestContext } from '../platform/context/request-context';
import type { Transaction } from '../platform/database/request-database';
import { isId } from '../platform/graph/cursor';
import type { Selection } from '../platform/graph/look-ahead';
import { staleVersion, type ProblemValue } from '../platform/graph/problem';
import { signedIn } from '../platform/graph/signed-in';
import { publish } from '../platform/outbox';
import { requireRegulation } from '../platform/regulations';
import type { ReturnStepInput } from './change-return.schema';
import { lockReturn, updateReturn, type LockedReturn, type ReturnChange } from './change-return.repository';
import { changed, type Changed } from './changed.service';
import { actionsFor, postsDoing } from './return-actions';
import { bringsGoods, movesFrom, readyState } from './return-lifecycle';
import {
  noSuchReturn,
  notAllowed,
  nothingToReverse,
  proofNeeded,
  tell,
  wrongState,
  type ProblemText,
} from './return-problem';
import { textFault } from './return-text';
import { storedText } from '../kernel/text';
import type { ReturnAction, ReturnState } from './return-words.schema';
import { insertEvent } from './step.repository';

/** What a step works with: the return is locked, the viewer may do it, and the version is the one they saw. */
export interface Step {
  readonly transaction: Transaction;
  readonly context: RequestContext;
  readonly viewer: Viewer;
  readonly row: LockedReturn;
  /** As it was in force when the return was asked for. */
  readonly regulation: Regulation;
  readonly note: string | null;
}

/** What a step makes of a return. */
export interface Move {
  readonly state: ReturnState;
  /** A word of the history. */
  readonly event: string;
  readonly set?: ReturnChange;
  /** What the audit trail keeps beside state and version. */
  readonly told?: Readonly<Record<string, unknown>>;
}

export interface StepOptions<Input extends ReturnStepInput> {
  readonly operation: string;
  readonly action: ReturnAction;
  readonly input: Input;
  readonly selection: Selection | readonly string[];
  readonly noteRequired?: boolean;
  readonly work: (step: Step, input: Input) => Promise<Move | ProblemText>;
}

/**
 * Does one step of a return: once for an idempotency key, by who may do it, from the version they saw, with its line in
 * the history and the audit trail; all or nothing.
 */
export async function changeReturn<Input extends ReturnStepInput>(
  context: RequestContext,
  options: StepOptions<Input>,
): Promise<Changed | ProblemValue> {
  const viewer = signedIn(context);
  const { operation, input, selection, noteRequired = false } = options;
  const fault = textFault('note', input.note, { most: 500, required: noteRequired });
  if (fault !== undefined) return tell(context, fault);
  if (!isId(input.returnId)) return tell(context, noSuchReturn);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<{ readonly id: string } | ProblemValue>(transaction, context, { key, operation, request }, () =>
      step(transaction, context, { ...options, viewer }),
    ),
  );
  return changed(context, outcome, selection);
}

async function step<Input extends ReturnStepInput>(
  transaction: Transaction,
  context: RequestContext,
  { action, input, work, viewer }: StepOptions<Input> & { readonly viewer: Viewer },
): Promise<{ readonly id: string } | ProblemValue> {
  const row = await lockReturn(transaction, input.returnId, viewer.reaches.RETURN);
  if (row === undefined) return tell(context, noSuchReturn);
  if (row.version !== input.version) return staleVersion(row.version, context.locale);
  const regulation = await requireRegulation(transaction, 'CQ', civilDateAt(row.requestedAt ?? context.now));
  const ladder = clauseOfKind(regulation, 'approvalThresholds').parameters.steps.map(({ post }) => post);
  const { staffId, posts } = viewer;
  const interests = interestsOf(viewer);
  if (!actionsFor(row, { interests, posts, ladder, writesReturn: row.looksAfter }).includes(action))
    return tell(context, refusalOf(action, row));
  const note = storedText(input.note);
  const move = await work({ transaction, context, viewer, row, regulation, note }, input);
  if ('wording' in move) return tell(context, move);
  await updateReturn(transaction, row, { ...move.set, state: move.state });
  const at = context.now;
  await insertEvent(transaction, { returnId: row.id, at, kind: move.event, byStaff: staffId, note });
  await recordAudit(transaction, context, {
    action: `return.${action.toLowerCase()}`,
    subjectType: 'Return',
    subjectId: row.id,
    onBehalfOf: actsFor(viewer, postsDoing(action, ladder)),
    before: { state: row.state, version: row.version },
    after: { state: move.state, version: row.version + 1, ...move.told },
  });
  await publish(transaction, `return.${move.event.toLowerCase()}`, { returnId: row.id });
  return { id: row.id };
}

function refusalOf(action: ReturnAction, { kind, state, hasProof, hasVoucher }: LockedReturn): ProblemText {
  if (action === 'REVERSE' && state === 'BOOKED' && !hasVoucher) return nothingToReverse;
  if (action === 'BOOK' && state === readyState(kind) && bringsGoods(kind) && !hasProof) return proofNeeded;
  return movesFrom(kind, state).length > 0 ? notAllowed : wrongState;
}
