import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import type { ComplaintFilter, ComplaintSort } from '../../api/complaints/complaint-filter.schema';
import { complaintPage, complaintsOfClient } from '../../api/complaints/complaint-list.service';
import { ComplaintEntity, ComplaintEventEntity } from '../../api/complaints/complaint.entity';
import { complaintById } from '../../api/complaints/complaint.service';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { RequestContext } from '../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../support/database';
import { addClient, addComplaint, arrange, type Arranged } from './arrange';
import { director, holderOf, specialist, supervisor } from './viewers';

type Viewer = Partial<ViewerFacts>;

let database: TestDatabase;
let people: Arranged;
let atQuality: string;

beforeAll(async () => {
  database = await testDatabase([ComplaintEntity, ComplaintEventEntity]);
  people = await arrange(database);
  // Many of one instant, and instants apart by a microsecond, so that the id and the last digit decide.
  const instants = [
    '2026-11-20T02:00:00.000001Z',
    '2026-11-20T02:00:00.000002Z',
    '2026-11-20T02:00:00Z',
    '2025-01-31T15:59:59Z',
    '2025-01-31T16:00:00Z',
  ];
  const dues = ['2026-11-22T15:59:59.999Z', '2026-11-24T15:59:59.999Z', undefined];
  for (let at = 0; at < 60; at += 1)
    await addComplaint(database, {
      clientId: at % 3 === 0 ? people.clientOfHong : people.clientOfMing,
      class: at % 2 === 0 ? 'PACKAGING' : 'GRIEVANCE',
      receivedAt: instants[at % instants.length],
      dueAt: dues[at % dues.length],
      closedAt: at % 4 === 0 ? '2026-11-21T00:00:00Z' : undefined,
      content: at % 5 === 0 ? `第 ${at} 箱 Broken_100%` : '其他',
    });
  atQuality = await addComplaint(database, { clientId: people.clientOfHong, post: 'QUALITY_MANAGER' });
});
afterAll(() => database.drop());

async function asking<Result>(viewer: Viewer, work: (context: RequestContext) => Promise<Result>): Promise<Result> {
  const context = database.contextOf(viewer);
  try {
    return await work(context);
  } finally {
    await context.database.close();
  }
}

async function everyId(viewer: Viewer, { sort = 'NEWEST', filter = null, first = 50 }: Asked): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo } = await asking(viewer, (context) =>
      complaintPage(context, { first, after, sort, filter, selection: ['number'], counted: false }),
    );
    ids.push(...edges.map((edge) => edge.node.id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

interface Asked {
  readonly sort?: ComplaintSort;
  readonly filter?: ComplaintFilter | null;
  readonly first?: number;
}

const idsWhere = async (where: string, order = 'received_at desc, id desc'): Promise<string[]> =>
  (await database.sql<{ id: string }>(`select id from complaints.complaint where ${where} order by ${order}`)).map(
    (row) => row.id,
  );

const DUE_ORDER = `closed_at is not null or due_at is null, due_at, id`;

describe('a page of complaints', () => {
  it('follows page upon page the whole list, whatever the order and the size', async () => {
    const newest = await idsWhere('true');
    const open = await idsWhere('closed_at is null and due_at is not null', DUE_ORDER);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 70 }),
        fc.constantFrom<ComplaintSort>('NEWEST', 'DUE_FIRST'),
        async (first, sort) => {
          const ids = await everyId(director(people), { first, sort });
          if (sort === 'NEWEST') expect(ids).toEqual(newest);
          else expect(ids.slice(0, open.length)).toEqual(open);
          expect(new Set(ids).size).toBe(newest.length);
        },
      ),
      { numRuns: 25 },
    );
  });

  const filters: readonly (readonly [ComplaintFilter, string])[] = [
    [{ classes: ['GRIEVANCE'] }, `class = 'GRIEVANCE'`],
    [{ states: ['CLOSED'] }, `state = 'CLOSED'`],
    [{ severities: ['URGENT'] }, 'false'],
    [{ overdue: true }, `closed_at is null and due_at < '2026-11-23T01:00:00Z'`],
    [{ overdue: false }, `closed_at is not null or due_at is null or due_at >= '2026-11-23T01:00:00Z'`],
    [{ receivedFrom: '2025-02-01' }, `received_on >= '2025-02-01'`],
    [{ receivedTo: '2025-01-31' }, `received_on <= '2025-01-31'`],
    [{ search: ' broken_100% ' }, `content like '%Broken_100\\%%'`],
    [{ search: 'T1' }, `number like '%T1%'`],
    [{ classes: ['PACKAGING'], states: ['RECEIVED'] }, `class = 'PACKAGING' and state = 'RECEIVED'`],
    [{ classes: [] }, 'false'],
  ];

  it.each(filters)('%j are those where %s, and counted so', async (filter, where) => {
    const expected = await idsWhere(where);
    expect(await everyId(director(people), { filter, first: 7 })).toEqual(expected);
    const { totalCount } = await asking(director(people), (context) =>
      complaintPage(context, { first: 1, after: null, sort: null, filter, selection: [], counted: true }),
    );
    expect(totalCount).toBe(expected.length);
  });

  it('filters by client, and an id that is none meets nothing', async () => {
    const filter = { clientId: people.clientOfMing };
    expect(await everyId(director(people), { filter })).toEqual(await idsWhere(`client_id = '${people.clientOfMing}'`));
    expect(await everyId(director(people), { filter: { clientId: 'x' } })).toEqual([]);
  });

  it('refuses cursors of another order, strange days and endless searches', async () => {
    const { pageInfo } = await asking(director(people), (context) =>
      complaintPage(context, { first: 1, after: null, sort: 'NEWEST', filter: null, selection: [], counted: false }),
    );
    const page = (input: object) =>
      asking(director(people), (context) =>
        complaintPage(context, {
          first: 1,
          after: null,
          sort: 'DUE_FIRST',
          filter: null,
          selection: [],
          counted: false,
          ...input,
        }),
      );
    await expect(page({ after: pageInfo.endCursor })).rejects.toThrow(/another order/);
    await expect(page({ filter: { receivedFrom: '0000-01-01' } })).rejects.toThrow(/year/);
    await expect(page({ filter: { search: 'x'.repeat(101) } })).rejects.toThrow(/100/);
    await expect(page({ first: 201 })).rejects.toThrow(/1 to 200/);
  });
});

describe('the scope of complaints', () => {
  const ofMing = (): string => `client_id = '${people.clientOfMing}'`;
  const cases: readonly (readonly [string, () => Viewer, () => string])[] = [
    ['a specialist: the own portfolio', () => specialist(people.ming), ofMing],
    ['a supervisor: the team', () => supervisor(people), ofMing],
    [
      'a manager: the unit, however many account managers it has',
      () => ({
        staffId: people.supervisor,
        posts: ['KA_MANAGER'],
        circles: { own: [], team: [], unit: [people.ming, ...Array.from({ length: 20 }, () => v7())] },
      }),
      ofMing,
    ],
    ['a service director: all', () => director(people), () => 'true'],
    [
      'a quality manager: cases at the post',
      () => holderOf('QUALITY_MANAGER', people.director),
      () => `id = '${atQuality}'`,
    ],
    ['a production manager: no case, nothing', () => holderOf('PRODUCTION_MANAGER', people.director), () => 'false'],
    [
      'both posts: portfolio and cases',
      () => ({ ...specialist(people.ming), posts: ['KA_SPECIALIST', 'QUALITY_MANAGER'] }),
      () => `${ofMing()} or id = '${atQuality}'`,
    ],
    ['an analyst: all', () => holderOf('ANALYST', people.director), () => 'true'],
    ['an executive: none', () => holderOf('EXECUTIVE', people.director), () => 'false'],
    ['an administrator: none', () => holderOf('ADMINISTRATOR', people.director), () => 'false'],
  ];

  it.each(cases)('is for %s', async (_, viewer, where) => {
    const expected = await idsWhere(where());
    expect(await everyId(viewer(), {})).toEqual(expected);
    // The same by row-level security alone, without what the list says again.
    const rows = await asking(viewer(), (context) =>
      context.database.rows<{ id: string }>({
        text: 'select id from complaints.complaint order by received_at desc, id desc',
        values: [],
      }),
    );
    expect(rows.map((row) => row.id)).toEqual(expected);
  });

  it('shows a foreign, an unknown and a misshapen id alike: not at all', async () => {
    for (const id of [atQuality, v7(), 'no id'])
      expect(await asking(specialist(people.ming), (context) => complaintById(context, id, ['number']))).toBeNull();
    expect(await asking(director(people), (context) => complaintById(context, atQuality, ['number']))).toMatchObject({
      id: atQuality,
    });
  });

  it('is nothing for nobody', async () => {
    const context = database.contextOf(null);
    await expect(
      complaintPage(context, { first: 1, after: null, sort: null, filter: null, selection: [], counted: false }),
    ).rejects.toThrow(/Sign in/);
    expect(await context.database.rows({ text: 'select 1 from complaints.complaint', values: [] })).toEqual([]);
    await context.database.close();
  });

  it('hides the history of a hidden case', async () => {
    await database.sql(`insert into complaints.event (id, complaint_id, at, kind) values ($1, $2, now(), 'RECEIVED')`, [
      v7(),
      atQuality,
    ]);
    const read = (viewer: Viewer) =>
      asking(viewer, (context) =>
        context.database.rows({ text: 'select 1 from complaints.event where complaint_id = $1', values: [atQuality] }),
      );
    expect(await read(specialist(people.ming))).toHaveLength(0);
    expect(await read(holderOf('QUALITY_MANAGER', people.director))).toHaveLength(1);
  });

  it('finds by the name of a client only for those who may read the name', async () => {
    const clientId = await addClient(database, people.hong);
    await database.sql(`update clients.client set name = '秘密公司' where id = $1`, [clientId]);
    const id = await addComplaint(database, { clientId });
    const filter = { search: '秘密公司' };
    expect(await everyId(director(people), { filter })).toEqual([id]);
    expect(await everyId(specialist(people.hong), { filter })).toEqual([id]);
    expect(await everyId(specialist(people.ming), { filter })).toEqual([]);
    expect(await everyId(holderOf('ANALYST', people.director), { filter })).toEqual([]);
    expect(await everyId(holderOf('GM_OFFICE', people.director), { filter })).toEqual([]);
  });
});

describe('the complaints of clients', () => {
  it('are read in one statement for all clients of a request, each with its own page', async () => {
    const context = database.contextOf(director(people));
    const statements: string[] = [];
    const rows = context.database.rows.bind(context.database);
    context.database.rows = (statement) => (statements.push(statement.text), rows(statement));
    const clients = [people.clientOfMing, people.clientOfHong, v7()];
    const pages = await Promise.all(
      clients.map((id) =>
        complaintsOfClient(context, id, { first: 3, after: null, selection: ['number'], counted: true }),
      ),
    );
    expect(statements).toHaveLength(2);
    for (const [at, page] of pages.entries()) {
      const expected = await idsWhere(`client_id = '${clients[at] ?? ''}'`);
      expect(page.edges.map((edge) => edge.node.id)).toEqual(expected.slice(0, 3));
      expect(page).toMatchObject({ totalCount: expected.length });
      expect(page.pageInfo.hasNextPage).toBe(expected.length > 3);
    }
    await context.database.close();
  });

  it('keep pages apart that are asked for in turn, and know of no client whose id is none', async () => {
    const context = database.contextOf(director(people));
    const clients = [people.clientOfMing, people.clientOfHong];
    const own = await idsWhere(`client_id = '${people.clientOfMing}'`);
    const selection = ['number'];
    const page = (id: string, first: number, after: string | null = null) =>
      complaintsOfClient(context, id, { first, after, selection, counted: false });
    const [newest] = await Promise.all(clients.flatMap((id) => [page(id, 1), page(id, 3)]));
    const after = newest?.edges[0]?.cursor ?? '';
    const found = await Promise.all([
      page(clients[0] ?? '', 1, after),
      ...clients.flatMap((id) => [page(id, 2), page(id, 1)]),
    ]);
    expect(found.slice(0, 3).map(({ edges }) => edges.map(({ node }) => node.id))).toEqual([
      own.slice(1, 2),
      own.slice(0, 2),
      own.slice(0, 1),
    ]);
    const none = await complaintsOfClient(context, 'none', { first: 3, after: null, selection, counted: true });
    expect(none).toMatchObject({ edges: [], totalCount: 0 });
    await context.database.close();
  });
});
