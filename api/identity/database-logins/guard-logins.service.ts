import type { DataSource } from 'typeorm';
import { PAUSE_SECONDS, TRANSACTION_SECONDS, type LoginLimits } from './login-limits';

export interface CutOff {
  readonly login: string;
  readonly reason: 'NOT_ALLOWED' | 'STATEMENT' | 'PAUSE' | 'TRANSACTION';
}

/** Whoever keeps to the limits of a session is ended by PostgreSQL itself, with a message that says why. */
const GRACE_SECONDS = 5;

/** Ends connections of database logins that are past their limits or no longer allowed. @returns whose and why */
export function endLoginsPast(
  source: Pick<DataSource, 'query'>,
  { statementSeconds }: LoginLimits,
  { pauseSeconds = PAUSE_SECONDS, transactionSeconds = TRANSACTION_SECONDS, graceSeconds = GRACE_SECONDS } = {},
): Promise<CutOff[]> {
  return source.query<CutOff[]>(
    `select login, reason from identity.end_logins_past(
       make_interval(secs => $1), make_interval(secs => $2), make_interval(secs => $3))`,
    [statementSeconds + graceSeconds, pauseSeconds + graceSeconds, transactionSeconds],
  );
}
