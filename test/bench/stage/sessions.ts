import type pg from 'pg';
import { newToken, tokenHash } from '../../../api/identity/session-token';
import { BENCH_NOW } from './clock';

/** Begins a session for each account, as signing in does. @returns the cookie of each */
export async function beginSessions(
  admin: pg.Client,
  staff: Readonly<Record<string, string>>,
  accounts: readonly string[],
): Promise<Map<string, string>> {
  const cookies = new Map<string, string>();
  for (const account of accounts) {
    const token = newToken();
    await admin.query(
      `insert into identity.session (token_hash, staff_id, created_at, last_seen_at, expires_at)
       values ($1, $2, $3, $3, $3::timestamptz + interval '1 day')`,
      [tokenHash(token), staff[account], BENCH_NOW],
    );
    cookies.set(account, `kehu_session=${token}`);
  }
  return cookies;
}
