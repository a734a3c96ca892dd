import { civilDateAt, type CivilDate } from '../../kernel/civil-date';
import { clausesOfKind, type Regulation } from '../../kernel/policy/regulation';
import { segmentPolicy, type SegmentPolicy } from '../../kernel/policy/segment-policy';
import { tierPolicy, type TierPolicy } from '../../kernel/policy/tier-policy';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { OperatorError } from '../../platform/operator-error';
import { notInForce, regulationsInForce } from '../../platform/regulations';
import {
  beginRegrade,
  FIRST_ID,
  regradeBatch,
  regradeClient,
  regradeClients,
  remeasureClient,
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
import { remeasureDeposits, remeasurePayment, segmentClients } from '../segments/segment-grade.repository';

type Grading = Pick<RequestContext, 'database' | 'now'>;

/**
 * Measures every client anew and grades it by the regulations in force today, in one go: its tier, and its segment where
 * a regulation has segments. Safe to repeat: a second run changes nothing. Needs the system's reach.
 *
 * @throws OperatorError when no key-account regulation is in force
 * Source: KA-3, BK-1
 */
export function regrade(context: Grading): Promise<Regraded> {
  const today = civilDateAt(context.now);
  return context.database.write(async (transaction) => {
    await beginRegrade(transaction);
    const schemes = await schemesOn(transaction, today);
    await measure(transaction, schemes, today);
    const regraded = await regradeClients(transaction, schemes.tiers, today);
    if (schemes.segments !== undefined) await segmentClients(transaction, { policy: schemes.segments, asOf: today });
    return regraded;
  });
}

/** By what clients are measured and graded on a day. */
export interface Schemes {
  readonly keyAccounts: Regulation;
  /** Of segments; undefined: none is in force. */
  readonly banking: Regulation | undefined;
  readonly tiers: TierPolicy;
  readonly segments: SegmentPolicy | undefined;
}

/** What two regulations say of grading. */
export function schemesOf(keyAccounts: Regulation, banking: Regulation | undefined): Schemes {
  const segments = banking === undefined ? undefined : segmentPolicy(banking);
  return { keyAccounts, banking, tiers: tierPolicy(keyAccounts), segments };
}

async function schemesOn(transaction: Transaction, day: CivilDate): Promise<Schemes> {
  const inForce = await regulationsInForce(transaction, ['KA', 'BK'], day);
  const keyAccounts = inForce.get('KA');
  if (keyAccounts === undefined) throw notInForce('KA', day);
  return schemesOf(keyAccounts, inForce.get('BK'));
}

/** Everything that clients are graded by: volume, growth and profit, how they pay, and what individuals have on deposit. */
export async function measure(
  transaction: Transaction,
  { keyAccounts, banking, tiers }: Pick<Schemes, 'keyAccounts' | 'banking' | 'tiers'>,
  asOf: CivilDate,
): Promise<void> {
  await remeasureClients(transaction, { policy: tiers, asOf });
  const [payment] = clausesOfKind(keyAccounts, 'paymentCredit');
  if (payment !== undefined) await remeasurePayment(transaction, payment, asOf);
  const [deposits] = banking === undefined ? [] : clausesOfKind(banking, 'vipThresholds');
  if (deposits !== undefined) await remeasureDeposits(transaction, deposits);
}

/**
 * Measures the volume of one client and grades it by the regulation in force today, after `beginRegrade`. How it pays and
 * its segment are the nightly grading's. Source: KA-3
 */
export async function regradeOne(transaction: Transaction, now: string, clientId: string): Promise<void> {
  const today = civilDateAt(now);
  const { tiers } = await schemesOn(transaction, today);
  await remeasureClient(transaction, { policy: tiers, asOf: today }, clientId);
  await regradeClient(transaction, { policy: tiers, asOf: today }, clientId);
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
    const end = { id, state: 'FAILED', at: stepping.now(), fault: 'NOT_IN_FORCE' } as const;
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
  const schemes = await schemesOn(transaction, run.asOf);
  if (run.state === 'MEASURING') {
    await measure(transaction, schemes, run.asOf);
    await noteGrading(transaction, id, schemes.tiers.policyVersion);
    return 'GRADING';
  }
  const graded = await gradeNext(transaction, run, { schemes, batch });
  if (graded.doneTo !== null) await noteBatch(transaction, id, graded);
  else await endRun(transaction, { id, state: 'DONE', at: now() });
  return graded.doneTo === null ? 'DONE' : 'GRADING';
}

async function gradeNext(
  transaction: Transaction,
  { asOf, doneTo }: RunRow,
  { schemes: { tiers, segments }, batch }: { readonly schemes: Schemes; readonly batch: number },
): Promise<Batch> {
  const graded = await regradeBatch(transaction, { policy: tiers, asOf }, { behind: doneTo, limit: batch });
  if (segments !== undefined && graded.doneTo !== null) {
    const stretch = { behind: doneTo ?? FIRST_ID, upTo: graded.doneTo };
    await segmentClients(transaction, { policy: segments, asOf }, stretch);
  }
  return graded;
}
