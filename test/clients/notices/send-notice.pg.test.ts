import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { noticeCast, noticeGraph, shownNotice, word, type NoticeCast, type Viewer } from './notice-graph';

let database: TestDatabase;
let people: NoticeCast;
let notices: ReturnType<typeof noticeGraph>;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await noticeCast(database);
  notices = noticeGraph(database, people);
});
afterAll(() => database.drop());

describe('sending', () => {
  const countOf = async (id: string): Promise<number> => {
    const [row] = await database.sql<{ n: number }>(
      'select count(*)::int as n from clients.client_notice_recipient where notice_id = $1',
      [id],
    );
    return row?.n ?? 0;
  };
  const messages = async (id: string): Promise<number> => {
    const [row] = await database.sql<{ n: number }>(
      `select count(*)::int as n from platform.outbox where topic = 'notice.sent' and payload ->> 'noticeId' = $1`,
      [id],
    );
    return row?.n ?? 0;
  };

  it('reaches exactly the clients meant, each once, however often and at once it is tried', async () => {
    const approved = await notices.approved();
    const { id } = shownNotice(approved);
    const key = v7();
    const tries = await Promise.all([
      ...Array.from({ length: 3 }, () => notices.move(people.director, approved, 'SEND', { idempotencyKey: key })),
      ...Array.from({ length: 3 }, () => notices.move(people.director, approved, 'SEND')),
    ]);
    const done = tries.filter(({ __typename }) => __typename === 'ClientNoticeChanged');
    const fresh = done.filter(({ replayed }) => replayed === false);
    expect(fresh).toHaveLength(1);
    for (const each of tries) expect(['ClientNoticeChanged', 'IllegalMove']).toContain(each.__typename);
    expect(await countOf(id)).toBe(3);
    expect(await messages(id)).toBe(1);
  });

  it('that is killed midway sends nothing, and once tried again sends once', async () => {
    const approved = await notices.approved();
    const { id } = shownNotice(approved);
    const key = v7();
    await database.sql('begin');
    // Whoever sends settles the clients, and then waits for the row that this transaction holds.
    await database.sql('select from clients.client_notice where id = $1 for update', [id]);
    const killed = notices.move(people.director, approved, 'SEND', { idempotencyKey: key }).then(
      () => 'done',
      () => 'killed',
    );
    let pids: { pid: number }[] = [];
    for (let tries = 0; pids.length === 0 && tries < 100; tries += 1) {
      await wait(20);
      pids = await database.sql<{ pid: number }>(
        `select pid from pg_stat_activity where datname = current_database() and usename = 'kehu_app' and wait_event_type = 'Lock'`,
      );
    }
    for (const { pid } of pids) await database.sql('select pg_terminate_backend($1)', [pid]);
    expect(await killed).toBe('killed');
    await database.sql('commit');
    expect(await countOf(id)).toBe(0);
    expect(await notices.move(people.director, approved, 'SEND', { idempotencyKey: key })).toMatchObject({
      notice: { state: 'SENT', sentCount: 3 },
      replayed: false,
    });
    expect(await notices.move(people.director, approved, 'SEND', { idempotencyKey: key })).toMatchObject({
      replayed: true,
    });
    expect(await countOf(id)).toBe(3);
  });

  it('settles whichever audience as the clients that meet it, none twice and none left out', async () => {
    const tier = fc.constantFrom('A1', 'B1', 'C');
    const region = fc.constantFrom('EAST', 'NORTH');
    const type = fc.constantFrom('DEALER', 'TRADING');
    const some = <T>(of: fc.Arbitrary<T>) => fc.option(fc.uniqueArray(of, { minLength: 1 }), { nil: undefined });
    const audience = fc.record({ tiers: some(tier), regionCodes: some(region), businessTypes: some(type) });
    await fc.assert(
      fc.asyncProperty(audience, async ({ tiers, regionCodes, businessTypes }) => {
        const asked = {
          tiers: tiers?.map(word),
          regionCodes,
          businessTypes: businessTypes?.map(word),
          ...(!tiers && !regionCodes && !businessTypes && { everyClient: true }),
        };
        const meant = await database.sql<{ id: string }>(
          `select id from clients.client where ($1::text[] is null or tier = any ($1)) and ($2::text[] is null or region_code = any ($2))
             and ($3::text[] is null or business_type = any ($3)) order by id`,
          [tiers ?? null, regionCodes ?? null, businessTypes ?? null],
        );
        if (meant.length === 0) return;
        const sent = shownNotice(await notices.sent({ audience: asked }));
        const told = await database.sql<{ id: string }>(
          'select client_id as id from clients.client_notice_recipient where notice_id = $1 order by client_id',
          [sent.id],
        );
        expect(told).toEqual(meant);
        expect(sent.sentCount).toBe(meant.length);
      }),
      { numRuns: 12, seed: 7 },
    );
  });

  it('names no walk-in account, and one that was chosen before is left out', async () => {
    const [theirs = '', another = ''] = people.clientIds;
    const walkIn = (is: boolean) => database.sql('update clients.client set walk_in = $2 where id = $1', [theirs, is]);
    const chosen = { audience: { clientIds: [theirs, another] } };
    const before = await notices.approved(chosen);
    await walkIn(true);
    const refused = await notices.draft(people.manager, chosen);
    const sent = await notices.move(people.director, before, 'SEND');
    await walkIn(false);
    expect(refused).toMatchObject({ __typename: 'InvalidInput', code: 'WRONG_AUDIENCE', field: 'input.audience' });
    expect(refused['message']).toContain('散客账户');
    expect(sent).toMatchObject({ notice: { sentCount: 1 } });
  });

  it('reaches no chosen client outside the reach of who chose it', async () => {
    const [theirs = '', , , , , foreign = ''] = people.clientIds;
    const supervisor: Viewer = { ...people.supervisor, posts: ['KA_SUPERVISOR', 'QUALITY_MANAGER'] };
    expect(await notices.draft(supervisor, { audience: { clientIds: [foreign] } })).toMatchObject({
      code: 'WRONG_AUDIENCE',
    });
    expect(await notices.draft(supervisor, { audience: { clientIds: [theirs] } })).toMatchObject({
      notice: { audience: { chosenCount: 1 }, audienceSize: 1 },
    });
  });
});
