import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SIGN_IN_LIMIT } from '../../api/identity/security';
import { SessionEntity } from '../../api/identity/session.entity';
import { createSessionStore, type SessionStore } from '../../api/identity/session.service';
import { testDatabase, type TestDatabase } from '../support/database';
import {
  arrangeCompany,
  LEAVER,
  MANAGER,
  OTHER_SPECIALIST,
  PASSWORD,
  QUALITY,
  SPECIALIST,
  SUPERVISOR,
} from './company';

const NOW = '2026-11-23T01:00:00.000Z';
const HOME = '192.0.2.1';
const later = (hours: number): string => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString();

let database: TestDatabase;
let store: SessionStore;

beforeAll(async () => {
  database = await testDatabase([SessionEntity]);
  await arrangeCompany(database);
  store = createSessionStore(database.source);
});
beforeEach(async () => {
  await database.sql('delete from platform.sign_in_attempt');
  await database.sql('delete from identity.session');
});
afterAll(() => database.drop());

async function tokenOf(account: string, now = NOW): Promise<string> {
  const outcome = await store.signIn(account, PASSWORD, HOME, now);
  if (!outcome.ok) throw new Error(`${account} is not signed in: ${outcome.code}`);
  return outcome.token;
}

describe('signing in', () => {
  it('begins a session that tells who holds its token', async () => {
    const outcome = await store.signIn(' Specialist ', PASSWORD, HOME, NOW);
    expect(outcome).toMatchObject({ ok: true, expiresAt: later(7 * 24), viewer: { staffId: SPECIALIST } });
    const viewer = await store.viewerOf(outcome.ok ? outcome.token : '', later(1));
    expect(viewer).toEqual(outcome.ok && outcome.viewer);
    expect(viewer?.posts).toEqual(['KA_SPECIALIST']);
  });

  it('stores no token, only what cannot be turned back into one', async () => {
    const token = await tokenOf('specialist');
    const [row] = await database.sql<{ token_hash: Buffer }>('select token_hash from identity.session');
    expect(row?.token_hash).toHaveLength(32);
    expect(row?.token_hash.equals(Buffer.from(token, 'base64url'))).toBe(false);
  });

  it.each([
    ['a wrong password', 'specialist', 'wrong'],
    ['an account nobody has', 'nobody', PASSWORD],
    ['somebody who left', 'leaver', PASSWORD],
    ['a password too long to hash', 'specialist', 'x'.repeat(100_000)],
  ])('refuses %s in the same words', async (_, account, password) => {
    expect(await store.signIn(account, password, HOME, NOW)).toEqual({ ok: false, code: 'WRONG_CREDENTIALS' });
    expect(await database.sql('select from identity.session')).toHaveLength(0);
  });

  it('hashes a password for an account nobody has, so that the time tells nothing', async () => {
    const times = { unknown: [] as number[], known: [] as number[] };
    const tried = async (account: string, round: number): Promise<number> => {
      const start = performance.now();
      await store.signIn(account, 'wrong', `${round}`, NOW);
      return performance.now() - start;
    };
    // In turn, so that a busy machine disturbs both; without hashing it is a tenth.
    for (let round = 0; round < 6; round += 1) {
      times.unknown.push(await tried('nobody at all', round));
      times.known.push(await tried('quality', round));
    }
    expect(Math.min(...times.unknown)).toBeGreaterThan(0.4 * Math.min(...times.known));
  });

  it('records beginning, ending and refusing', async () => {
    await database.sql('truncate platform.audit');
    await store.signOut(await tokenOf('specialist'), later(1));
    await store.signIn('specialist', 'wrong', HOME, later(2));
    expect(await database.sql('select action, actor_id, subject_id from platform.audit order by at')).toEqual([
      { action: 'session.begin', actor_id: SPECIALIST, subject_id: SPECIALIST },
      { action: 'session.end', actor_id: SPECIALIST, subject_id: SPECIALIST },
      { action: 'session.refuse', actor_id: null, subject_id: 'specialist' },
    ]);
  });
});

describe('too many attempts', () => {
  const { failuresPerAccount, failuresPerAddress, windowMinutes } = SIGN_IN_LIMIT;
  const fill = (account: string, address: string, count: number): Promise<unknown> =>
    database.sql(
      `insert into platform.sign_in_attempt (account, address, at, succeeded)
       select $1, $2, $3::timestamptz, false from generate_series(1, $4)`,
      [account, address, NOW, count],
    );

  it('close an account from everywhere, until the window has passed', async () => {
    await fill('specialist', 'elsewhere', failuresPerAccount);
    expect(await store.signIn('specialist', PASSWORD, HOME, later(1 / 60))).toEqual({
      ok: false,
      code: 'TOO_MANY_ATTEMPTS',
      retryAfterSeconds: (windowMinutes - 1) * 60,
    });
    expect(await store.signIn('specialist', PASSWORD, HOME, later(windowMinutes / 60))).toMatchObject({ ok: true });
  });

  it('close an address for every account', async () => {
    await fill('somebody', HOME, failuresPerAddress);
    expect(await store.signIn('specialist', PASSWORD, HOME, NOW)).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    expect(await store.signIn('specialist', PASSWORD, '192.0.2.2', NOW)).toMatchObject({ ok: true });
  });

  it('are one too few the moment before', async () => {
    await fill('specialist', 'elsewhere', failuresPerAccount - 1);
    expect(await store.signIn('specialist', PASSWORD, HOME, NOW)).toMatchObject({ ok: true });
  });

  it('are counted anew after a success', async () => {
    await fill('specialist', 'elsewhere', failuresPerAccount - 1);
    await tokenOf('specialist', later(0.01));
    expect(await store.signIn('specialist', 'wrong', HOME, later(0.02))).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(await store.signIn('specialist', PASSWORD, HOME, later(0.03))).toMatchObject({ ok: true });
  });

  it('are counted when they come all at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: failuresPerAccount + 5 }, () => store.signIn('specialist', 'wrong', HOME, NOW)),
    );
    const codes = outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code));
    expect(codes.filter((code) => code === 'WRONG_CREDENTIALS')).toHaveLength(failuresPerAccount);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(5);
  });
});

describe('a session', () => {
  it('ends when it is idle for twelve hours', async () => {
    const token = await tokenOf('specialist');
    expect(await store.viewerOf(token, later(11))).not.toBeNull();
    expect(await store.viewerOf(token, later(22))).not.toBeNull();
    expect(await store.viewerOf(token, later(34))).toBeNull();
  });

  it('ends after seven days, however busy it is', async () => {
    const token = await tokenOf('specialist');
    for (let hours = 10; hours < 168; hours += 10) expect(await store.viewerOf(token, later(hours))).not.toBeNull();
    expect(await store.viewerOf(token, later(168))).toBeNull();
  });

  it('ends with signing out, and only that one', async () => {
    const [token, other] = [await tokenOf('specialist'), await tokenOf('specialist')];
    await store.signOut(token, NOW);
    expect(await store.viewerOf(token, NOW)).toBeNull();
    expect(await store.viewerOf(other, NOW)).not.toBeNull();
  });

  it('ends with the account', async () => {
    const token = await tokenOf('other');
    await database.sql('update identity.staff set active = false where id = $1', [OTHER_SPECIALIST]);
    expect(await database.sql('select from identity.session')).toHaveLength(0);
    await database.sql('update identity.staff set active = true where id = $1', [OTHER_SPECIALIST]);
    expect(await store.viewerOf(token, NOW)).toBeNull();
  });

  it('is nobody’s with a token that is none', async () => {
    expect(await store.viewerOf('', NOW)).toBeNull();
    expect(await store.viewerOf('A'.repeat(43), NOW)).toBeNull();
    await store.signOut(`' or true`, NOW);
  });

  it('is tidied away once it is past its end', async () => {
    await tokenOf('specialist');
    await store.tidy(later(167));
    expect(await database.sql('select from identity.session')).toHaveLength(1);
    await store.tidy(later(168));
    expect(await database.sql('select from identity.session')).toHaveLength(0);
    expect(await database.sql('select from platform.sign_in_attempt')).toHaveLength(0);
  });
});

describe('a viewer', () => {
  const clientsOf = async (account: string): Promise<readonly string[] | undefined> =>
    (await store.viewerOf(await tokenOf(account), NOW))?.reaches.CLIENT_CARD.staffIds;

  it('reaches their own portfolio as a specialist', async () => {
    expect(await clientsOf('specialist')).toEqual([SPECIALIST]);
  });

  it('reaches a team as its supervisor, however far down, those who left included', async () => {
    expect(await clientsOf('supervisor')).toEqual([SUPERVISOR, SPECIALIST, LEAVER]);
  });

  it('reaches a unit and those below it as its manager', async () => {
    expect(await clientsOf('manager')).toEqual([MANAGER, SUPERVISOR, SPECIALIST, OTHER_SPECIALIST, LEAVER]);
  });

  it('never reports to somebody below', async () => {
    const circle = database.sql('update identity.staff set reports_to = $1 where id = $2', [SPECIALIST, MANAGER]);
    await expect(circle).rejects.toThrow('somebody would report to themselves');
  });

  it('has a delegated post on the days of the delegation only, by the calendar in Shanghai', async () => {
    await database.sql(
      `insert into identity.staff_post (staff_id, post, valid) values ($1, 'SERVICE_DIRECTOR', '[2026-11-24,2026-11-26)')`,
      [QUALITY],
    );
    const token = await tokenOf('quality', '2026-11-23T15:00:00Z');
    const postsAt = async (now: string) => (await store.viewerOf(token, now))?.posts;
    expect(await postsAt('2026-11-23T15:59:59Z')).toEqual(['QUALITY_MANAGER']);
    expect(await postsAt('2026-11-23T16:00:00Z')).toEqual(['QUALITY_MANAGER', 'SERVICE_DIRECTOR']);
    const again = await tokenOf('quality', '2026-11-25T15:00:00Z');
    expect((await store.viewerOf(again, '2026-11-25T16:00:00Z'))?.posts).toEqual(['QUALITY_MANAGER']);
  });
});
