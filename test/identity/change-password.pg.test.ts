import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isPassword } from '../../api/identity/password';
import { SIGN_IN_LIMIT } from '../../api/identity/security';
import { SessionEntity } from '../../api/identity/session.entity';
import { createSessionStore, type SessionStore } from '../../api/identity/session.service';
import { testDatabase, type TestDatabase } from '../support/database';
import { arrangeCompany, PASSWORD, SPECIALIST, SUPERVISOR } from './company';

const NOW = '2026-11-23T01:00:00.000Z';
const HOME = '192.0.2.1';
const NEW = 'a new horse, another stable';
const later = (minutes: number): string => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

let database: TestDatabase;
let store: SessionStore;
let token: string;

beforeAll(async () => {
  database = await testDatabase([SessionEntity]);
  await arrangeCompany(database);
  store = createSessionStore(database.source);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.sql('delete from platform.sign_in_attempt');
  await database.sql('delete from identity.session');
  await database.sql('delete from platform.audit');
  await database.sql(
    `update identity.staff s set password_hash = o.password_hash from identity.staff o
     where s.account = 'specialist' and o.account = 'supervisor'`,
  );
  token = await enter();
});

async function enter(account = 'specialist', password = PASSWORD): Promise<string> {
  const outcome = await store.signIn(account, password, HOME, NOW);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.token;
}

const change = (password: string, newPassword: string, by = token) =>
  store.changePassword(by, { password, newPassword }, { address: HOME, now: later(1) });

describe('changing one’s own password', () => {
  it('takes the old one, ends every session and begins one anew', async () => {
    const elsewhere = await enter();
    const outcome = await change(PASSWORD, NEW);
    if (!outcome.ok) throw new Error(outcome.code);
    for (const old of [token, elsewhere]) expect(await store.viewerOf(old, NOW)).toBeNull();
    expect((await store.viewerOf(outcome.token, NOW))?.staffId).toBe(SPECIALIST);
    expect(await store.signIn('specialist', PASSWORD, HOME, NOW)).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(await store.signIn('specialist', NEW, HOME, NOW)).toMatchObject({ ok: true });
  });

  it('is told to the audit trail, without either password', async () => {
    await change(PASSWORD, NEW);
    const trail = await database.sql<{ action: string; text: string }>(
      `select action, a::text as text from platform.audit a where actor_id = $1`,
      [SPECIALIST],
    );
    expect(trail.map(({ action }) => action)).toContain('staff.changePassword');
    // Doors that remember their sessions are told that these have ended.
    expect(await database.sql(`select payload from platform.outbox where topic = 'staff.changed'`)).toContainEqual({
      payload: { staffId: SPECIALIST },
    });
    for (const { text } of trail) {
      expect(text).not.toContain(NEW);
      expect(text).not.toContain('argon2');
    }
  });

  it('is refused with a wrong old one, counted like a wrong sign-in, and changes nothing', async () => {
    expect(await change('wrong', NEW)).toEqual({ ok: false, code: 'WRONG_CREDENTIALS' });
    expect(await store.viewerOf(token, NOW)).not.toBeNull();
    for (let at = 1; at < SIGN_IN_LIMIT.failuresPerAccount; at += 1) await change('wrong', NEW);
    expect(await change(PASSWORD, NEW)).toMatchObject({ ok: false, code: 'TOO_MANY_ATTEMPTS' });
  });

  it('is refused with an unfit new one before the old one is looked at', async () => {
    expect(await change('wrong', 'short')).toEqual({ ok: false, code: 'UNFIT_PASSWORD', fault: 'TOO_SHORT' });
    expect(await change(PASSWORD, PASSWORD)).toMatchObject({ fault: 'SAME' });
    expect(await change(PASSWORD, 'I am Specialist No 1')).toMatchObject({ fault: 'IS_ACCOUNT' });
    expect(await database.sql('select from platform.sign_in_attempt where not succeeded')).toEqual([]);
  });

  it('is nobody’s who is not signed in, and reaches nobody else', async () => {
    expect(await change(PASSWORD, NEW, 'nonsense')).toEqual({ ok: false, code: 'SIGNED_OUT' });
    await change(PASSWORD, NEW);
    const [other] = await database.sql<{ hash: string }>(
      'select password_hash as hash from identity.staff where id = $1',
      [SUPERVISOR],
    );
    expect(await isPassword(PASSWORD, other?.hash ?? '')).toBe(true);
  });
});

describe('looking whether a session is still there', () => {
  it('does not keep it from growing idle, as using it does', async () => {
    const seen = async (): Promise<string | undefined> =>
      (await database.sql<{ at: string }>('select last_seen_at::text as at from identity.session'))[0]?.at;
    const before = await seen();
    expect(await store.viewerOf(token, later(600), { touches: false })).not.toBeNull();
    expect(await seen()).toBe(before);
    expect(await store.viewerOf(token, later(721), { touches: false })).toBeNull();
    expect(await store.viewerOf(token, later(600))).not.toBeNull();
    expect(await seen()).not.toBe(before);
    expect(await store.viewerOf(token, later(721), { touches: false })).not.toBeNull();
  });
});
