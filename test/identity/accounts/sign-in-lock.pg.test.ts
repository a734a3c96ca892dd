import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { endPost, givePost } from '../../../api/identity/accounts/post-period.service';
import { lockSignIn, recordLeaving } from '../../../api/identity/accounts/sign-in-lock.service';
import { createSessionStore } from '../../../api/identity/session.service';
import type { TestDatabase } from '../../support/database';
import { OTHER_SPECIALIST, PASSWORD, SPECIALIST, SUPERVISOR } from '../company';
import { ADMINISTRATOR, arrangeDesk, asPost, FIELDS, OTHER_ADMINISTRATOR, TODAY, versionOf } from './desk';

const NOW = '2026-11-23T01:00:00.000Z';
const HOME = '192.0.2.1';

let database: TestDatabase;
const made: TestDatabase[] = [];
beforeEach(async () => {
  database = await arrangeDesk();
  made.push(database);
});
afterAll(async () => {
  for (const each of made) await each.drop();
});

const lock = async (id: string, locked: boolean, by = ADMINISTRATOR) =>
  lockSignIn(asPost(database, 'ADMINISTRATOR', by), { id, version: await versionOf(database, id), locked }, FIELDS);
const leave = async (id: string, lastDay: string | null) =>
  recordLeaving(asPost(database), { id, version: await versionOf(database, id), lastDay }, FIELDS);
const owns = (id: string) =>
  database.sql(
    `insert into clients.client (id, number, name, business_type, country, region_code, owner_id, opened_on)
     values (gen_random_uuid(), 'C1', '甲', 'DEALER', 'CN', 'EAST', $1, '2024-01-01')`,
    [id],
  );

describe('locking a sign-in', () => {
  it('ends sessions and tokens at once, and lets them in again later', async () => {
    const store = createSessionStore(database.source);
    const begun = await store.signIn('specialist', { password: PASSWORD }, HOME, NOW);
    if (!begun.ok) throw new Error(begun.code);
    await database.sql(
      `insert into identity.api_token (id, staff_id, name, token_hash, prefix, scopes, created_at, expires_at)
       values (gen_random_uuid(), $1, 't', sha256('t'), 'kehu_12345678', '{PUBLIC:read}', now(), now() + interval '1 day')`,
      [SPECIALIST],
    );
    expect(await lock(SPECIALIST, true)).toMatchObject({ account: { state: 'LOCKED' } });
    expect(await store.viewerOf(begun.token, NOW)).toBeNull();
    expect(await store.signIn('specialist', { password: PASSWORD }, HOME, NOW)).toMatchObject({
      code: 'WRONG_CREDENTIALS',
    });
    expect(await database.sql('select from identity.api_token where revoked_at is null')).toEqual([]);
    expect(await lock(SPECIALIST, true)).toMatchObject({ account: { state: 'LOCKED' } });
    expect(await lock(SPECIALIST, false)).toMatchObject({ account: { state: 'ACTIVE' } });
    expect(await store.viewerOf(begun.token, NOW)).toBeNull();
    expect(await store.signIn('specialist', { password: PASSWORD }, HOME, NOW)).toMatchObject({ ok: true });
    const trail = await database.sql(`select action from platform.audit where action like 'staff.%' order by at, id`);
    expect(trail.map(({ action }) => action)).toEqual(['staff.lock', 'staff.unlock']);
  });

  it('is told to whoever follows what changes', async () => {
    await lock(SPECIALIST, true);
    expect(await database.sql(`select payload from platform.outbox where topic = 'staff.changed'`)).toEqual([
      { payload: { staffId: SPECIALIST } },
    ]);
  });

  it('is neither for oneself nor for anybody else', async () => {
    expect(await lock(ADMINISTRATOR, true)).toMatchObject({ code: 'YOURSELF' });
    const input = { id: OTHER_SPECIALIST, version: 1, locked: true };
    expect(await lockSignIn(asPost(database, 'GENERAL_MANAGER', SUPERVISOR), input, FIELDS)).toMatchObject({
      __typename: 'NotAllowed',
    });
  });

  it('leaves an administrator when two lock each other out at once', async () => {
    const outcomes = await Promise.all([
      lock(OTHER_ADMINISTRATOR, true, ADMINISTRATOR),
      lock(ADMINISTRATOR, true, OTHER_ADMINISTRATOR),
    ]);
    const codes = outcomes.map((outcome) => ('code' in outcome ? outcome.code : 'locked')).sort();
    expect(codes).toEqual(['LAST_ADMINISTRATOR', 'locked']);
  });

  it('never takes the last administrator, whoever asks the database', async () => {
    await lock(OTHER_ADMINISTRATOR, true);
    for (const text of [
      'update identity.staff set active = false where id = $1',
      'update identity.staff set locked_at = now() where id = $1',
      `update identity.staff_post set valid = '[2020-01-01,2026-01-01)' where staff_id = $1`,
      'delete from identity.staff_post where staff_id = $1',
    ])
      await expect(database.sql(text, [ADMINISTRATOR])).rejects.toThrow('nobody would be left');
  });
});

describe('leaving', () => {
  it('is refused while clients would be orphaned', async () => {
    await owns(SPECIALIST);
    expect(await leave(SPECIALIST, TODAY)).toMatchObject({ code: 'OWNS_CLIENTS', clause: 'KA-14' });
  });

  it('is refused while a prospect would be left with nobody, and so is the end of the post', async () => {
    await database.sql(
      `insert into clients.prospect (id, name, region_code, owner_id, stage, created_by, created_at, moved_at)
       values (gen_random_uuid(), '新客户', 'EAST', $1, 'PROSPECT', $1, now(), now())`,
      [SPECIALIST],
    );
    expect(await leave(SPECIALIST, TODAY)).toMatchObject({ code: 'HOLDS_DUTIES', clause: 'KA-14' });
    const version = await versionOf(database, SPECIALIST);
    const post = { post: 'KA_SPECIALIST', from: '2020-01-01', until: TODAY } as const;
    expect(await endPost(asPost(database), { id: SPECIALIST, version, ...post }, FIELDS)).toMatchObject({
      code: 'HOLDS_DUTIES',
    });
    await database.sql(`update clients.prospect set stage = 'DROPPED' where owner_id = $1`, [SPECIALIST]);
    expect(await leave(SPECIALIST, TODAY)).toMatchObject({ account: { state: 'ACTIVE' } });
  });

  it('is refused, whatever the post, while anything is unfinished, and counts it by kind', async () => {
    await database.sql(
      `insert into desk.client_event (id, kind, title, place, from_day, to_day, organiser_id, planned_by, planned_at)
       values (gen_random_uuid(), 'TRAINING', '安装培训', '杭州', '2026-12-10', '2026-12-11', $1, $1, now())`,
      [SPECIALIST],
    );
    const refused = await leave(SPECIALIST, TODAY);
    expect(refused).toMatchObject({ code: 'HOLDS_DUTIES', clause: 'KA-14' });
    expect(refused).toMatchObject({ message: expect.stringContaining('客户活动 1') as string });
    await database.sql('delete from desk.client_event');
    expect(await leave(SPECIALIST, TODAY)).toMatchObject({ account: { state: 'ACTIVE' } });
    await leave(SPECIALIST, null);
  });

  it('keeps the account to the last day, closes it at once when that is past, and is taken back', async () => {
    expect(await leave(SPECIALIST, TODAY)).toMatchObject({ account: { state: 'ACTIVE' } });
    expect(await leave(SPECIALIST, '2026-11-22')).toMatchObject({ account: { state: 'LEFT' } });
    expect(await lock(SPECIALIST, true)).toMatchObject({ code: 'HAS_LEFT' });
    expect(await leave(SPECIALIST, null)).toMatchObject({ account: { state: 'ACTIVE' } });
  });

  it('is not for the last administrator', async () => {
    await lock(OTHER_ADMINISTRATOR, true);
    expect(
      await recordLeaving(
        asPost(database, 'ADMINISTRATOR', OTHER_ADMINISTRATOR),
        { id: ADMINISTRATOR, version: await versionOf(database, ADMINISTRATOR), lastDay: TODAY },
        FIELDS,
      ),
    ).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
  });
});

describe('posts', () => {
  const give = async (id: string, post: 'KA_MANAGER' | 'ADMINISTRATOR', from: string, until: string | null = null) =>
    givePost(asPost(database), { id, version: await versionOf(database, id), post, from, until }, FIELDS);
  const end = async (id: string, post: 'KA_SPECIALIST' | 'ADMINISTRATOR', until: string) =>
    endPost(asPost(database), { id, version: await versionOf(database, id), post, from: '2020-01-01', until }, FIELDS);
  const viewerOf = async (id: string, day: string) =>
    (await database.sql<{ posts: string[] }>('select posts from identity.viewer_facts($1, $2)', [id, day]))[0]?.posts;

  it('are held on their days and on no other', async () => {
    expect(await give(SPECIALIST, 'KA_MANAGER', '2026-12-01', '2026-12-03')).toMatchObject({
      __typename: 'StaffChanged',
    });
    expect(await viewerOf(SPECIALIST, '2026-11-30')).toEqual(['KA_SPECIALIST']);
    expect(await viewerOf(SPECIALIST, '2026-12-02')).toEqual(['KA_MANAGER', 'KA_SPECIALIST']);
    expect(await viewerOf(SPECIALIST, '2026-12-03')).toEqual(['KA_SPECIALIST']);
    expect(await give(SPECIALIST, 'KA_MANAGER', '2026-12-02')).toMatchObject({ code: 'HELD_ALREADY' });
    expect(await give(SPECIALIST, 'KA_MANAGER', '2026-11-22')).toMatchObject({ code: 'IN_THE_PAST' });
  });

  it('are nobody’s to give themselves, not even in the database', async () => {
    expect(await give(ADMINISTRATOR, 'KA_MANAGER', TODAY)).toMatchObject({ code: 'YOURSELF' });
    const write = asPost(database).database.write((transaction) =>
      transaction.rows({
        text: `insert into identity.staff_post (staff_id, post, valid) values ($1, 'GENERAL_MANAGER', '[2026-01-01,)')`,
        values: [ADMINISTRATOR],
      }),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it('end from a day on, unless clients would be orphaned', async () => {
    await owns(OTHER_SPECIALIST);
    expect(await end(OTHER_SPECIALIST, 'KA_SPECIALIST', TODAY)).toMatchObject({ code: 'OWNS_CLIENTS' });
    expect(await end(SPECIALIST, 'KA_SPECIALIST', '2026-11-22')).toMatchObject({ code: 'ENDS_TOO_EARLY' });
    expect(await end(SPECIALIST, 'KA_SPECIALIST', TODAY)).toMatchObject({ __typename: 'StaffChanged' });
    expect(await viewerOf(SPECIALIST, TODAY)).toEqual([]);
    expect(await end(SPECIALIST, 'KA_SPECIALIST', '2026-12-01')).toMatchObject({ code: 'ENDS_TOO_EARLY' });
  });

  it('leave somebody to keep the staff', async () => {
    await lock(OTHER_ADMINISTRATOR, true);
    const input = { post: 'ADMINISTRATOR', from: '2020-01-01', until: '2027-01-01' } as const;
    const version = await versionOf(database, ADMINISTRATOR);
    const other = asPost(database, 'ADMINISTRATOR', OTHER_ADMINISTRATOR);
    expect(await endPost(other, { id: ADMINISTRATOR, version, ...input }, FIELDS)).toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    });
  });
});
