import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findDuplicates } from '../../../api/clients/duplicates/duplicate-search.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { loadPacks } from '../../../api/policy/pack.service';
import { PACKS } from '../../../seeds/policy/packs';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, literal, type KeyAccounts } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

let database: TestDatabase;
let people: KeyAccounts;
let ids: string[];
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await database.systemContext().database.write((transaction) => loadPacks(transaction, PACKS));
});
beforeEach(async () => {
  await database.sql('delete from clients.duplicate');
  await database.sql('delete from clients.contact');
  await database.sql('delete from clients.client');
  ids = await addClients(database, [
    { name: '上海恒达建材有限公司', ownerId: people.me },
    { name: '上海恒达建材股份有限公司', ownerId: people.mate },
    { name: '上海恒远建材有限公司', ownerId: people.me },
    { name: '北京汇通五金有限公司', ownerId: people.stranger },
  ]);
});
afterAll(() => database.drop());

interface Pair {
  readonly id: string;
  readonly score: number;
  readonly version: number;
  readonly first: { name: string };
  readonly second: { name: string };
  readonly why: { inputs: readonly { name: string; value: string }[] };
}

const find = (): Promise<number> => findDuplicates(database.systemContext());

async function pairs(viewer: Partial<ViewerFacts>, state = 'OPEN'): Promise<Pair[]> {
  const answer = await askGraph(
    database,
    viewer,
    `{ duplicates(state: ${state}) { edges { node { id score version first { name } second { name } why { inputs { name value } } } } } }`,
  );
  expect(answer.errors).toEqual([]);
  return (answer.data as { duplicates: { edges: { node: Pair }[] } }).duplicates.edges.map(({ node }) => node);
}

async function judge(viewer: Partial<ViewerFacts>, input: Record<string, unknown>): Promise<{ code?: string }> {
  const answer = await askGraph(
    database,
    viewer,
    `mutation { judgeDuplicate(input: ${literal({ idempotencyKey: crypto.randomUUID(), ...input })}) {
      __typename ... on DuplicateJudged { pair { id } } ... on Problem { code } } }`,
  );
  expect(answer.errors).toEqual([]);
  return (answer.data as { judgeDuplicate: { code?: string } }).judgeDuplicate;
}

describe('possible duplicates', () => {
  it('are found once for those new or changed, and shown to who answers for both', async () => {
    expect(await find()).toBe(4);
    expect(await find()).toBe(0);
    const [pair, ...more] = await pairs(people.manager);
    expect(more).toEqual([]);
    expect([pair?.first.name, pair?.second.name].sort()).toEqual(['上海恒达建材有限公司', '上海恒达建材股份有限公司']);
    expect(pair?.why.inputs).toEqual([
      { name: 'name', value: '100' },
      { name: 'showFrom', value: '60' },
    ]);
    expect(await pairs(people.deputy)).toHaveLength(1);
    expect(await pairs(people.specialist)).toEqual([]);
    expect(await pairs(people.supervisor)).toEqual([]);
  });

  it('are found by a phone and an address as well, which they do not tell', async () => {
    await database.sql(`update clients.client set city = '上海', address = '南京路 12 号 3 楼' where id = any ($1)`, [
      [ids[0], ids[3]],
    ]);
    for (const id of [ids[0], ids[3]])
      await database.sql(
        `insert into clients.contact (id, client_id, name, phone) values (gen_random_uuid(), $1, '赵', $2)`,
        [id, '+86 13800138000'],
      );
    await find();
    const found = await pairs(people.manager);
    expect(found.map(({ score }) => score)).toEqual([75, 67]);
    expect(JSON.stringify(found[1]?.why)).not.toContain('13800138000');
  });

  it('go when a card is corrected', async () => {
    await find();
    await database.sql(`update clients.client set name = '广州新达卫浴' where id = $1`, [ids[1]]);
    expect(await find()).toBe(1);
    expect(await pairs(people.manager)).toEqual([]);
  });

  it('stay judged to be two until somebody takes that back', async () => {
    await find();
    const [pair] = await pairs(people.manager);
    expect(await judge(people.specialist, { id: pair?.id, version: 1, state: { word: 'DIFFERENT' } })).toMatchObject({
      code: 'MAY_NOT_MERGE',
    });
    expect(await judge(people.manager, { id: pair?.id, version: 7, state: { word: 'DIFFERENT' } })).toMatchObject({
      code: 'STALE_VERSION',
    });
    await judge(people.manager, {
      id: pair?.id,
      version: pair?.version,
      state: { word: 'DIFFERENT' },
      note: '两家公司',
    });
    await database.sql('insert into clients.duplicate_queue (client_id) select id from clients.client');
    await find();
    expect(await pairs(people.manager)).toEqual([]);
    const [judged] = await pairs(people.manager, 'DIFFERENT');
    expect(judged?.id).toBe(pair?.id);
    await judge(people.manager, { id: pair?.id, version: judged?.version, state: { word: 'OPEN' } });
    expect(await pairs(people.manager)).toHaveLength(1);
  });

  it('are told of while a client is put on record: by its name, or by phone and address', async () => {
    await database.sql(`update clients.client set city = '北京', address = '朝阳路 8 号 2 层' where id = $1`, [ids[3]]);
    await database.sql(
      `insert into clients.contact (id, client_id, name, phone) values (gen_random_uuid(), $1, '钱', '010 6789 0123')`,
      [ids[3]],
    );
    await find();
    const similar = async (viewer: Partial<ViewerFacts>, asked: string): Promise<unknown> => {
      const answer = await askGraph(database, viewer, `{ similarClients(${asked}) { elsewhere clients { name } } }`);
      expect(answer.errors).toEqual([]);
      return (answer.data as { similarClients: unknown }).similarClients;
    };
    expect(await similar(people.specialist, 'name: "上海恒达建材集团公司"')).toEqual({
      clients: [{ name: '上海恒达建材有限公司' }],
      elsewhere: true,
    });
    const elsewhere = 'name: "甲", city: "北京市", address: "朝阳路8号2层", phone: "01067890123"';
    expect(await similar(people.specialist, elsewhere)).toEqual({ clients: [], elsewhere: true });
    expect(await similar(people.manager, elsewhere)).toEqual({
      clients: [{ name: '北京汇通五金有限公司' }],
      elsewhere: false,
    });
    expect(await similar(people.manager, 'name: "甲", phone: "01067890123"')).toEqual({
      clients: [],
      elsewhere: false,
    });
    expect(await similar(people.director, elsewhere)).toEqual({ clients: [], elsewhere: false });
  });

  it('page by page show each pair once, the likeliest first', async () => {
    await addClients(
      database,
      Array.from({ length: 6 }, () => ({ name: '天津明旭水暖器材', ownerId: people.me })),
    );
    await find();
    const seen: string[] = [];
    for (let after: string | null = null, guard = 0; guard < 10; guard += 1) {
      const answer: { data: unknown } = await askGraph(
        database,
        people.manager,
        `{ duplicates(first: 4${after === null ? '' : `, after: "${after}"`}) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
      );
      const { duplicates } = answer.data as {
        duplicates: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      seen.push(...duplicates.edges.map(({ node }) => node.id));
      if (!duplicates.pageInfo.hasNextPage) break;
      after = duplicates.pageInfo.endCursor;
    }
    expect(seen).toHaveLength(16);
    expect(new Set(seen).size).toBe(16);
  });
});
