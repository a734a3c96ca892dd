import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ApiTokenEntity } from '../../api/identity/api-token.entity';
import { createToken, revokeToken } from '../../api/identity/api-token.service';
import { WRONG_TOKEN_LIMIT } from '../../api/identity/security';
import { createSessionStore } from '../../api/identity/session.service';
import { createTokenStore, type TokenStore } from '../../api/identity/token-store.service';
import { testDatabase, type TestDatabase } from '../support/database';
import { arrangeCompany, SPECIALIST } from './company';

const NOW = '2026-11-23T01:00:00.000Z';
const HOME = '192.0.2.1';
const later = (hours: number): string => new Date(Date.parse(NOW) + hours * 3_600_000).toISOString();

let database: TestDatabase;
let store: TokenStore;

beforeAll(async () => {
  database = await testDatabase([ApiTokenEntity]);
  await arrangeCompany(database);
  store = createTokenStore(database.source);
});
beforeEach(async () => {
  await database.sql('delete from identity.api_token');
  await database.sql('delete from identity.wrong_token');
  await database.sql('truncate platform.audit');
});
afterAll(() => database.drop());

const specialist = () =>
  database.contextOf({
    staffId: SPECIALIST,
    posts: ['KA_SPECIALIST'],
    circles: { own: [SPECIALIST], team: [], unit: [] },
  });

async function make(): Promise<{ readonly secret: string; readonly id: string }> {
  const scopes = [{ resource: 'CLIENT_CARD', write: false }] as const;
  const made = await createToken(specialist(), { name: 'report', scopes, days: 30 });
  if (made.__typename !== 'ApiTokenCreated') throw new Error(made.code);
  return { secret: made.secret, id: made.token.id };
}

describe('wrong tokens', () => {
  const wrong = (address = HOME, now = NOW) => store.viewerOf(`kehu_${'A'.repeat(43)}`, address, now);

  it('are refused, the reason told to who holds one that was right, and the audit trail knows why', async () => {
    const { secret, id } = await make();
    await revokeToken(specialist(), id);
    await database.sql('truncate platform.audit');
    expect(await store.viewerOf(secret, HOME, NOW)).toEqual({ ok: false, code: 'REVOKED_TOKEN' });
    for (const text of [`kehu_${'A'.repeat(43)}`, 'my password', ''])
      expect(await store.viewerOf(text, HOME, NOW)).toEqual({ ok: false, code: 'WRONG_TOKEN' });
    const lines = await database.sql('select subject_id, after from platform.audit order by id');
    expect(lines).toEqual([
      { subject_id: id, after: { address: HOME, reason: 'REVOKED' } },
      { subject_id: 'kehu_AAAAAAAA', after: { address: HOME, reason: 'UNKNOWN' } },
      { subject_id: 'none', after: { address: HOME, reason: 'UNKNOWN' } },
      { subject_id: 'none', after: { address: HOME, reason: 'UNKNOWN' } },
    ]);
  });

  it('close their address, for right ones too, until the window has passed, and no other address', async () => {
    const { secret } = await make();
    const { perAddress, windowMinutes } = WRONG_TOKEN_LIMIT;
    await database.sql(
      `insert into identity.wrong_token (address, at) select $1, $2::timestamptz from generate_series(1, $3)`,
      [HOME, NOW, perAddress - 1],
    );
    expect((await store.viewerOf(secret, HOME, NOW)).ok).toBe(true);
    expect(await wrong()).toMatchObject({ code: 'WRONG_TOKEN' });
    expect(await wrong(HOME, later(1 / 60))).toEqual({
      ok: false,
      code: 'TOO_MANY_ATTEMPTS',
      retryAfterSeconds: (windowMinutes - 1) * 60,
    });
    expect(await store.viewerOf(secret, HOME, NOW)).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    expect((await store.viewerOf(secret, '192.0.2.9', NOW)).ok).toBe(true);
    expect((await store.viewerOf(secret, HOME, later(windowMinutes / 60))).ok).toBe(true);
  });

  it('are counted when they come all at once', async () => {
    await database.sql(
      `insert into identity.wrong_token (address, at) select $1, $2::timestamptz from generate_series(1, $3)`,
      [HOME, NOW, WRONG_TOKEN_LIMIT.perAddress - 4],
    );
    const answers = await Promise.all(Array.from({ length: 10 }, () => wrong()));
    expect(answers.filter((answer) => !answer.ok && answer.code === 'WRONG_TOKEN')).toHaveLength(4);
  });

  it('are forgotten after a day', async () => {
    await wrong();
    await createSessionStore(database.source).tidy(later(25));
    expect(await database.sql('select from identity.wrong_token')).toEqual([]);
  });
});
