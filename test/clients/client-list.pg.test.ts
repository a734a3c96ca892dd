import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import {
  clientAnchors,
  clientPage,
  type ClientListInput,
  type ClientPage,
  type ClientPageInput,
} from '../../api/clients/client-list.service';
import { ClientSortField, type ClientFilter } from '../../api/clients/client-filter.schema';
import { ClientEntity } from '../../api/clients/client.entity';
import { testDatabase, type TestDatabase } from '../support/database';
import { addClients, addStaff, analyst, asking, director, fields, specialist } from './some-clients';

let database: TestDatabase;
let owners: string[];
let owner: string;

const words = ['上海', '北京', '客户', '有限公司', '天津', '陈', 'Ärzte', 'alpha', 'Zeta', '%_', '安', '龘'];
const orders = Object.values(ClientSortField).flatMap((field) =>
  (['ASC', 'DESC'] as const).map((direction) => ({ field, direction })),
);

beforeAll(async () => {
  database = await testDatabase([ClientEntity]);
  owners = [await addStaff(database, '王'), await addStaff(database, '李'), await addStaff(database, '张')];
  owner = owners[0] ?? '';
  await database.sql(`insert into identity.region (code, name) values ('E', '华东'), ('N', '华北')`);
  const some = fc.record({
    name: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
    ownerId: fc.constantFrom(...owners, null),
    tier: fc.constantFrom('A1', 'A2', 'B1', 'D', null),
    volume: fc.constantFrom('0', '0.01', '10', '500000', '-3.5', '99999999999.99'),
    lastContactOn: fc.constantFrom(null, '2026-01-01', '2026-11-22'),
    regionCode: fc.constantFrom('E', 'N', null),
    businessType: fc.constantFrom('AGREEMENT', 'MEMBER', 'TRADING'),
  });
  await addClients(database, fc.sample(some, { numRuns: 230, seed: 7 }));
  await database.sql('analyze clients.client');
});

afterAll(() => database.drop());

type Viewer = Partial<ViewerFacts>;

function page(viewer: Viewer, input: Partial<ClientPageInput>): Promise<ClientPage> {
  const some = { filter: null, sort: null, first: 50, after: null, selection: fields(), counted: false };
  return asking(database, viewer, (context) => clientPage(context, { ...some, ...input }));
}

async function everyId(viewer: Viewer, input: ClientListInput, first: number): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo }: ClientPage = await page(viewer, { ...input, first, after });
    ids.push(...edges.map((edge) => edge.node.id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

async function idsInOrder(where: string, field: string, direction: string): Promise<string[]> {
  const key = {
    NAME: 'name collate "zh-x-icu"',
    NUMBER: 'number collate "C"',
    TIER: `array_position(array['A1','A2','B1','B2','C','D',null], tier)`,
    ANNUAL_VOLUME: 'annual_volume',
    LAST_CONTACT: `last_contact_on is not null ${direction}, last_contact_on`,
  }[field];
  const rows = await database.sql<{ id: string }>(
    `select id from clients.client where ${where} order by ${key ?? ''} ${direction}, id ${direction}`,
  );
  return rows.map((row) => row.id);
}

describe('a page of clients', () => {
  it.each(orders)('follows page upon page the whole list by $field $direction', async (sort) => {
    const expected = await idsInOrder('true', sort.field, sort.direction);
    for (const first of [7, 50]) expect(await everyId(director, { filter: null, sort }, first)).toEqual(expected);
  });

  it.each(orders)('follows a portfolio by $field $direction', async (sort) => {
    const expected = await idsInOrder(`owner_id = '${owner}'`, sort.field, sort.direction);
    expect(await everyId(specialist(owner), { filter: null, sort }, 11)).toEqual(expected);
  });

  it('finds any part of a name or number, however short and in whatever case, and nothing else', async () => {
    const all = await database.sql<{ id: string; text: string }>(
      `select id, lower(number || chr(10) || name) as text from clients.client`,
    );
    const parts = fc.oneof(
      fc.constantFrom(...words, 'ALPHA', '海北', '公司天', 'K100', '0', 'zzz'),
      fc.nat(all.length - 1).chain((at) => {
        const line = (all[at]?.text ?? '').split('\n')[1] ?? '';
        return fc
          .tuple(fc.nat(line.length - 1), fc.integer({ min: 1, max: 4 }))
          .map(([from, n]) => line.slice(from, from + n));
      }),
    );
    await fc.assert(
      fc.asyncProperty(parts, async (search) => {
        const expected = all.filter((row) => row.text.includes(search.trim().toLowerCase())).map((row) => row.id);
        const found = await everyId(director, { filter: { search }, sort: null }, 200);
        expect(found.sort()).toEqual(expected.sort());
      }),
      { numRuns: 40 },
    );
  });

  it('finds a renamed client by its new name only', async () => {
    const [client] = await database.sql<{ id: string; name: string }>('select id, name from clients.client limit 1');
    const rename = (name: string | undefined): Promise<unknown> =>
      database.sql('update clients.client set name = $1 where id = $2', [name, client?.id]);
    await rename('鑫鑫');
    expect(await everyId(director, { filter: { search: '鑫鑫' }, sort: null }, 50)).toEqual([client?.id]);
    await rename(client?.name);
    expect(await everyId(director, { filter: { search: '鑫鑫' }, sort: null }, 50)).toEqual([]);
  });

  it.each(orders)('starts at its cursor by index, also under row-level security: $field $direction', async (sort) => {
    const after = (await page(director, { sort, first: 100 })).pageInfo.endCursor;
    const plan = await asking(database, director, async (context) => {
      const { rows } = context.database;
      const plans: string[] = [];
      context.database.rows = async (statement) => {
        const explained = await rows.call(context.database, { ...statement, text: `explain ${statement.text}` });
        plans.push(JSON.stringify(explained));
        return [];
      };
      await clientPage(context, { filter: null, sort, first: 2, after, selection: fields('name'), counted: false });
      return plans.join();
    });
    expect(plan).toMatch(/Index Cond: \(ROW\(/);
  });

  it('searches a portfolio without telling of others', async () => {
    const found = await everyId(specialist(owner), { filter: { search: '客户' }, sort: null }, 50);
    expect(found).toEqual(await idsInOrder(`owner_id = '${owner}' and name like '%客户%'`, 'NAME', 'ASC'));
  });

  it('filters by figures and days, ends included, and by whom nobody has contacted', async () => {
    const cases: [ClientFilter, string][] = [
      [{ volumeFrom: '0.01', volumeTo: '10.00' }, 'annual_volume between 0.01 and 10'],
      [{ volumeTo: '-3.50' }, 'annual_volume <= -3.5'],
      [{ notContactedSince: '2026-11-22' }, `(last_contact_on is null or last_contact_on < '2026-11-22')`],
      [{ paymentCredits: ['FAIR'] }, `payment_credit = 'fair'`],
      [{ paymentCredits: ['GOOD', 'POOR'] }, `payment_credit in ('good', 'poor')`],
      [{ openedFrom: '2026-01-01' }, `opened_on >= '2026-01-01'`],
    ];
    await database.sql(`update clients.client set opened_on = '2026-01-01' where owner_id = $1`, [owner]);
    for (const [filter, where] of cases)
      expect(await everyId(director, { filter, sort: null }, 100)).toEqual(await idsInOrder(where, 'NAME', 'ASC'));
    const hidden = page({ posts: ['QUALITY_MANAGER'] }, { filter: { volumeFrom: '1' } });
    await expect(hidden).rejects.toThrow('may not filter or sort');
  });

  it('combines filters', async () => {
    const filter = { tiers: ['A1' as const, 'D' as const], regionCodes: ['E'], businessTypes: ['MEMBER' as const] };
    const where = `tier in ('A1', 'D') and region_code = 'E' and business_type = 'MEMBER'`;
    const found = await everyId(director, { filter, sort: null }, 50);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(await idsInOrder(where, 'NAME', 'ASC'));
    expect(await everyId(director, { filter: { ownerIds: [owner], tierGap: false }, sort: null }, 50)).toEqual(
      await idsInOrder(`owner_id = '${owner}' and not tier_gap`, 'NAME', 'ASC'),
    );
  });

  it('counts only when asked', async () => {
    expect((await page(director, { first: 3, counted: true })).totalCount).toBe(230);
    expect((await page(director, { first: 3 })).totalCount).toBe(0);
  });

  it('refuses a cursor of another order, and one that was tampered with', async () => {
    const after = (await page(director, { first: 3 })).pageInfo.endCursor;
    const sort = { field: 'LAST_CONTACT', direction: 'ASC' } as const;
    await expect(page(director, { sort, after })).rejects.toThrow('another order');
    for (const key of [['LAST_CONTACT', '2026-02-30', owner], ['LAST_CONTACT', '2026-02-03', 'x'], [1]]) {
      const forged = Buffer.from(JSON.stringify(key)).toString('base64url');
      await expect(page(director, { sort, after: forged })).rejects.toThrow(/游标|cursor/);
    }
  });
});

describe('anchors', () => {
  it.each(orders)('land where they claim, by $field $direction', async (sort) => {
    for (const [viewer, filter] of [
      [director, null],
      [specialist(owner), { tierGap: false }],
    ] as const) {
      const all = await everyId(viewer, { filter, sort }, 200);
      const anchors = await asking(database, viewer, (context) => clientAnchors(context, { filter, sort, every: 10 }));
      expect(anchors.map((anchor) => anchor.index)).toEqual(
        Array.from({ length: Math.ceil(all.length / 10) }, (_, at) => at * 10),
      );
      for (const { index, after } of anchors) {
        expect((await page(viewer, { filter, sort, first: 1, after })).edges[0]?.node.id).toBe(all[index]);
      }
    }
  });

  it('starts an empty list at its beginning', async () => {
    const input = { filter: null, sort: null, every: 10 };
    const anchors = await asking(database, { posts: ['EXECUTIVE'] }, (context) => clientAnchors(context, input));
    expect(anchors).toEqual([{ index: 0, after: null }]);
  });
});

describe('a reader to whom names are hidden', () => {
  it('gets stable stand-ins, by volume', async () => {
    const selection = fields('name', 'number', 'annualVolume', 'city');
    const { edges } = await page(analyst, { first: 200, selection });
    const volumes = edges.map(({ node }) => Number(node.annualVolume));
    expect(volumes).toEqual([...volumes].sort((a, b) => b - a));
    const names = new Set(edges.map(({ node }) => node.name));
    expect(names.size).toBe(200);
    for (const { node } of edges) {
      expect(node.name).toMatch(/^客户 [0-9a-f]{12}$/);
      expect(node.number).toMatch(/^P[0-9a-f]{12}$/);
    }
    const again = await page(analyst, { first: 200, selection });
    expect(again.edges.map(({ node }) => node)).toEqual(edges.map(({ node }) => node));
  });

  it.each([
    { filter: { search: '上海' }, sort: null },
    { filter: null, sort: { field: 'NAME', direction: 'ASC' } as const },
    { filter: null, sort: { field: 'NUMBER', direction: 'DESC' } as const },
  ])('may not filter or sort by them: $filter $sort', async (input) => {
    await expect(page(analyst, input)).rejects.toThrow('may not filter or sort');
  });
});
