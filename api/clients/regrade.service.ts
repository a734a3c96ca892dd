import { civilDateAt, type CivilDate } from '../kernel/civil-date';
import { tierPolicy, type TierPolicy } from '../kernel/policy/tier-policy';
import type { RequestContext } from '../platform/context/request-context';
import type { Transaction } from '../platform/database/request-database';
import { OperatorError } from '../platform/operator-error';
import { requireRegulation } from '../platform/regulations';
import {
  beginRegrade,
  regradeBatch,
  regradeClients,
  remeasureClients,
  type Batch,
  type Regraded,
} from './grade.repository';
import {
  endRun,
  lockRun,
  noteBatch,
  noteGrading,
  noteMeasuring,
  type RunRow,
  type RunState,
} from './regrade-run.repository';

type Grading = Pick<RequestContext, 'database' | 'now'>;

/**
 * Measures every client's volume anew and grades it by the regulation in force today, in one go. Safe to repeat: a
 * second run changes nothing. Needs the system's reach.
 *
 * @throws OperatorError when no key-account regulation is in force
 * Source: KA-3
 */
export function regrade(context: Grading): Promise<Regraded> {
  const today = civilDateAt(context.now);
  return context.database.write(async (transaction) => {
    await beginRegrade(transaction);
    const policy = await policyOn(transaction, today);
    await remeasureClients(transaction, today);
    return regradeClients(transaction, policy, today);
  });
}

async function policyOn(transaction: Transaction, day: CivilDate): Promise<TierPolicy> {
  return tierPolicy(await requireRegulation(transaction, 'KA', day));
}

/** Clients graded in one transaction: a second's work, after which progress shows and a cancellation is heard. */
const BATCH = 20_000;

/**
 * Works at a run until it has ended: measures in one statement, then grades batch by batch, each batch with its progress
 * in one transaction, so that whoever takes a lost run up goes on where it stands, and two who work at it share it.
 * Needs the system's reach.
 *
 * @param now reads the clock, for the instants that are noted on the run
 * @returns the state in which the run was left
 * @throws Error of a batch that failed; the run goes on when it is tried again
 */
export async function workAtRun(
  { database }: Pick<RequestContext, 'database'>,
  id: string,
  { now, batch = BATCH }: { readonly now: () => string; readonly batch?: number },
): Promise<RunState> {
  await database.write(async (transaction) => {
    const run = await lockRun(transaction, id);
    if (run?.state === 'QUEUED') await noteMeasuring(transaction, id, now());
  });
  for (;;) {
    const state = await stepOrGiveUp(database, id, { now, batch });
    if (state !== 'MEASURING' && state !== 'GRADING') return state;
  }
}

/** A run without a regulation to go by is given up: trying it again would change nothing. */
async function stepOrGiveUp(database: RequestContext['database'], id: string, stepping: Stepping): Promise<RunState> {
  try {
    return await database.write((transaction) => step(transaction, id, stepping));
  } catch (fault) {
    if (!(fault instanceof OperatorError)) throw fault;
    const end = { id, state: 'FAILED', at: stepping.now(), fault: fault.message } as const;
    await database.write((transaction) => endRun(transaction, end));
    return 'FAILED';
  }
}

interface Stepping {
  readonly now: () => string;
  readonly batch: number;
}

async function step(transaction: Transaction, id: string, { now, batch }: Stepping): Promise<RunState> {
  await beginRegrade(transaction);
  const run = await lockRun(transaction, id);
  if (run === undefined) return 'CANCELLED';
  if (run.state !== 'MEASURING' && run.state !== 'GRADING') return run.state;
  const policy = await policyOn(transaction, run.asOf);
  if (run.state === 'MEASURING') {
    await remeasureClients(transaction, run.asOf);
    await noteGrading(transaction, id, policy.policyVersion);
    return 'GRADING';
  }
  const graded = await gradeNext(transaction, run, { policy, batch });
  if (graded.doneTo !== null) await noteBatch(transaction, id, graded);
  else await endRun(transaction, { id, state: 'DONE', at: now() });
  return graded.doneTo === null ? 'DONE' : 'GRADING';
}

function gradeNext(
  transaction: Transaction,
  { asOf, doneTo }: RunRow,
  { policy, batch }: { readonly policy: TierPolicy; readonly batch: number },
): Promise<Batch> {
  return regradeBatch(transaction, { policy, asOf }, { behind: doneTo, limit: batch });
}
