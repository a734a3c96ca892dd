import type { DataSource } from 'typeorm';
import { deleteInBatches } from '../platform/database/delete-in-batches';
import type { Transaction } from '../platform/database/request-database';
import { SIGN_IN_LIMIT } from './security';

export interface Attempt {
  readonly account: string;
  readonly address: string;
  /** Instant. */
  readonly now: string;
}

/** Makes attempts on one account, and from one address, wait for each other until the transaction ends. */
export async function queueUp(transaction: Transaction, { account, address }: Attempt): Promise<void> {
  const lock = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';
  await transaction.rows({ text: lock, values: [`sign in to ${account}`] });
  await transaction.rows({ text: lock, values: [`sign in from ${address}`] });
}

/** Whole seconds until the account and the address may be tried again; 0 when they may now. */
export async function secondsToWait(transaction: Transaction, { account, address, now }: Attempt): Promise<number> {
  const [found] = await transaction.rows<{ seconds: number | null }>({
    text: `
      select ceil(extract(epoch from max(counted.at) + make_interval(mins => $4) - $3::timestamptz))::int as seconds
      from (
        (select at from platform.sign_in_attempt
          where account = $1 and not succeeded and at > $3::timestamptz - make_interval(mins => $4)
            and at > coalesce((select max(at) from platform.sign_in_attempt where account = $1 and succeeded), '-infinity')
          order by at desc offset $5 limit 1)
        union all
        (select at from platform.sign_in_attempt
          where address = $2 and not succeeded and at > $3::timestamptz - make_interval(mins => $4)
          order by at desc offset $6 limit 1)
      ) as counted`,
    values: [
      account,
      address,
      now,
      SIGN_IN_LIMIT.windowMinutes,
      SIGN_IN_LIMIT.failuresPerAccount - 1,
      SIGN_IN_LIMIT.failuresPerAddress - 1,
    ],
  });
  return Math.max(found?.seconds ?? 0, 0);
}

/** Counts as a failure until it is known to be none, so that attempts at the same time are counted too. */
export async function insertAttempt(transaction: Transaction, attempt: Attempt): Promise<number> {
  const [row] = await transaction.rows<{ id: number }>({
    text: `insert into platform.sign_in_attempt (account, address, at, succeeded) values ($1, $2, $3, false) returning id`,
    values: [attempt.account, attempt.address, attempt.now],
  });
  if (row === undefined) throw new Error('A sign-in attempt was not stored');
  return row.id;
}

export async function markSucceeded(transaction: Transaction, attemptId: number): Promise<void> {
  await transaction.rows({
    text: 'update platform.sign_in_attempt set succeeded = true where id = $1',
    values: [attemptId],
  });
}

/** Drops attempts older than a day: the audit trail keeps what matters of them. */
export function deleteAttemptsPast(source: DataSource, now: string): Promise<number> {
  return deleteInBatches(source, {
    table: 'platform.sign_in_attempt',
    where: `at < $1::timestamptz - interval '1 day'`,
    value: now,
  });
}
