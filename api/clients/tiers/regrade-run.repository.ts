import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import type { CivilDate } from '../../kernel/civil-date';
import type { Batch } from './grade.repository';

export type RunState = 'QUEUED' | 'MEASURING' | 'GRADING' | 'DONE' | 'CANCELLED' | 'FAILED';

/** Why a run was given up: no regulation to go by, or the program failed each time it was tried. */
export type RunFault = 'NOT_IN_FORCE' | 'BROKEN_OFF';

export interface RunRow {
  readonly id: string;
  readonly asOf: CivilDate;
  readonly askedById: string | null;
  readonly askedAt: string;
  readonly state: RunState;
  readonly policyVersion: number | null;
  readonly total: number;
  readonly done: number;
  readonly doneTo: string | null;
  readonly changed: number;
  readonly moved: number;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly cancelledById: string | null;
  readonly fault: RunFault | null;
  /** Of a run that broke off: under which id the fault is logged. */
  readonly faultId: string | null;
}

const COLUMNS = `id, as_of as "asOf", asked_by as "askedById", asked_at as "askedAt", state, policy_version as "policyVersion",
  total, done, done_to as "doneTo", changed, moved, started_at as "startedAt", ended_at as "endedAt",
  cancelled_by as "cancelledById", fault, fault_id as "faultId"`;

/** The latest runs. */
export function latestRuns(context: RequestContext, limit: number): Promise<RunRow[]> {
  return context.database.rows<RunRow>({
    text: `select ${COLUMNS} from clients.regrade_run order by asked_at desc, id desc limit $1`,
    values: [limit],
  });
}

/** A run, locked until the transaction ends; undefined when there is none the asker may see. */
export async function lockRun(transaction: Transaction, id: string): Promise<RunRow | undefined> {
  const [run] = await transaction.rows<RunRow>({
    text: `select ${COLUMNS} from clients.regrade_run where id = $1 for update`,
    values: [id],
  });
  return run;
}

export interface NewRun {
  readonly id: string;
  readonly asOf: CivilDate;
  readonly by: string | null;
  readonly at: string;
}

/** Puts a run on record. @returns false when another is under way */
export async function insertRun(transaction: Transaction, { id, asOf, by, at }: NewRun): Promise<boolean> {
  const [made] = await transaction.rows<{ id: string }>({
    text: `insert into clients.regrade_run (id, as_of, asked_by, asked_at, state) values ($1, $2, $3, $4, 'QUEUED')
      on conflict ((true)) where state in ('QUEUED','MEASURING','GRADING') do nothing returning id`,
    values: [id, asOf, by, at],
  });
  return made !== undefined;
}

export async function noteMeasuring(transaction: Transaction, id: string, at: string): Promise<void> {
  await transaction.rows({
    text: `update clients.regrade_run set state = 'MEASURING', started_at = $2,
        total = (select count(*)::int from clients.client) where id = $1`,
    values: [id, at],
  });
}

export async function noteGrading(transaction: Transaction, id: string, policyVersion: number): Promise<void> {
  await transaction.rows({
    text: `update clients.regrade_run set state = 'GRADING', policy_version = $2 where id = $1`,
    values: [id, policyVersion],
  });
}

export async function noteBatch(transaction: Transaction, id: string, batch: Batch): Promise<void> {
  await transaction.rows({
    text: `update clients.regrade_run set done = done + $2, done_to = $3, changed = changed + $4, moved = moved + $5,
        total = greatest(total, done + $2) where id = $1`,
    values: [id, batch.done, batch.doneTo, batch.changed, batch.moved],
  });
}

export interface RunEnd {
  readonly id: string;
  readonly state: 'DONE' | 'CANCELLED' | 'FAILED';
  readonly at: string;
  readonly by?: string | null;
  readonly fault?: RunFault;
  readonly faultId?: string;
}

/** Ends a run that is still under way; one that has ended stays as it is. */
export async function endRun(transaction: Transaction, { id, state, at, by, fault, faultId }: RunEnd): Promise<void> {
  await transaction.rows({
    text: `update clients.regrade_run set state = $2, ended_at = $3, cancelled_by = $4, fault = $5, fault_id = $6
      where id = $1 and state in ('QUEUED','MEASURING','GRADING')`,
    values: [id, state, at, by ?? null, fault ?? null, faultId ?? null],
  });
}

/** Runs that somebody works at or is to work at. For the system only. */
export function runsUnderWay(
  database: RequestContext['database'],
): Promise<Pick<RunRow, 'id' | 'askedById' | 'asOf'>[]> {
  return database.rows({
    text: `select id, asked_by as "askedById", as_of as "asOf" from clients.regrade_run
      where state in ('QUEUED','MEASURING','GRADING') order by id`,
    values: [],
  });
}
