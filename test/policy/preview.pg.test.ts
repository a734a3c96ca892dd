import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { regradeClients } from '../../api/clients/tiers/grade.repository';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { caseDeadline, casePolicy } from '../../api/kernel/policy/case-deadline';
import { loadRegulation } from '../../api/kernel/policy/regulation';
import { tierPolicy } from '../../api/kernel/policy/tier-policy';
import { createWorkCalendar } from '../../api/kernel/work-calendar';
import { subgraphs } from '../../api/subgraphs';
import { seededJson, seededRegulation } from '../kernel/policy/seeded-regulations';
import { addClients, addStaff } from '../clients/some-clients';
import { addComplaint } from '../complaints/arrange';
import { testDatabase, type TestDatabase } from '../support/database';
import { askAs, clauseOf, drafting, seedRegulations } from './drafting';

let database: TestDatabase;
let work: ReturnType<typeof drafting>;
let office: Partial<ViewerFacts>;
let manager: Partial<ViewerFacts>;

beforeAll(async () => {
  database = await testDatabase(subgraphs.flatMap(({ entities }) => [...entities]));
  work = drafting(database);
  office = { staffId: await addStaff(database, '林慧'), posts: ['GM_OFFICE'] };
  manager = { staffId: await addStaff(database, '陈建国'), posts: ['GENERAL_MANAGER'] };
});
beforeEach(async () => {
  await database.sql('truncate inbox.alert, policy.draft, policy.regulation_version, policy.regulation');
  await noClients();
  await seedRegulations(database, 'KA', 'CC', 'CQ');
});
afterAll(() => database.drop());

async function noClients(): Promise<void> {
  await database.sql(
    'delete from complaints.event; delete from complaints.case_post; delete from complaints.complaint',
  );
  await database.sql('delete from clients.grade; delete from clients.client');
}

async function drafted(code: string, clause: object): Promise<string> {
  const begun = await work.draft(office, { code });
  const draftId = begun['draft']?.['id'] as unknown as string;
  expect(await work.change(office, { draftId, version: 1, ...clause })).toMatchObject({ __typename: 'DraftWritten' });
  return draftId;
}

interface Move {
  from: string | null;
  fromGap: boolean;
  to: string | null;
  toGap: boolean;
  clients: number;
}

interface Preview {
  clients: number;
  changed: number;
  moves: Move[];
  changes: { edges: { cursor: string; node: Omit<Move, 'clients'> & { client: { id: string } | null } }[] };
}

const MOVES = 'clients changed moves { from fromGap to toGap clients volume }';

async function previewed(viewer: Partial<ViewerFacts>, draftId: string, changes = ''): Promise<Preview> {
  const text = `{ regulationDraft(id: "${draftId}") { tierPreview { ${MOVES} ${changes} } } }`;
  const { regulationDraft } = await askAs(database, viewer, { text });
  return regulationDraft?.['tierPreview'] as unknown as Preview;
}

const regrade = (document: unknown, day: string) =>
  database
    .systemContext()
    .database.write((transaction) => regradeClients(transaction, tierPolicy(loadRegulation(document)), day));

const someClient = fc.record({
  volume: fc.integer({ min: 0, max: 70_000_000 }).map((fen) => (fen / 100).toFixed(2)),
  credit: fc.constantFrom('good', 'fair', 'poor'),
  growth: fc.option(fc.integer({ min: -300, max: 300 }).map((thousandths) => (thousandths / 1000).toFixed(4))),
  profit: fc.option(fc.integer({ min: -100, max: 500 }).map((thousandths) => (thousandths / 1000).toFixed(4))),
});
/** Limits of A1 and B1 and what becomes of the gaps, always a table that is valid. */
const someTable = fc.record({
  a1: fc.integer({ min: 300_001, max: 900_000 }),
  b1: fc.integer({ min: 50_001, max: 199_999 }),
  becomes: fc.constantFrom('lower', 'upper', 'none'),
});

function tableOf({ a1, b1, becomes }: { a1: number; b1: number; becomes: string }): object {
  return clauseOf('KA', 'KA-3', (table) => {
    Object.assign(table['bands']?.[0]?.['volume'] ?? {}, { fromYuan: `${a1}.00` });
    Object.assign(table['bands']?.[2]?.['volume'] ?? {}, { toYuan: `${b1}.00` });
    Object.assign(table['gaps']?.[0] ?? {}, { toYuan: `${a1}.00`, becomes });
    Object.assign(table['gaps']?.[1] ?? {}, { fromYuan: `${b1}.00`, becomes });
  });
}

describe('the preview of a tier table', () => {
  it('tells exactly what happens when the draft takes effect', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someClient, { minLength: 400, maxLength: 400 }), someTable, async (clients, table) => {
        await database.sql('truncate inbox.alert, policy.draft');
        await database.sql(`delete from policy.regulation_version where version > 1`);
        await noClients();
        await addClients(database, clients);
        await regrade(seededJson('ka.json'), '2026-11-23');
        const before = new Map(
          (
            await database.sql<{ id: string; tier: string; gap: boolean }>(
              'select id, tier, tier_gap as gap from clients.client',
            )
          ).map((row) => [row.id, row]),
        );
        const draftId = await drafted('KA', tableOf(table));
        const told = await previewed(
          manager,
          draftId,
          'changes(first: 200) { edges { node { client { id } from to } } }',
        );

        await work.enact(manager, { draftId, version: 2, effectiveFrom: '2026-12-01' });
        const [row] = await database.sql<{ document: unknown }>(
          'select document from policy.regulation_version where version = 2',
        );
        const { moved } = await regrade(row?.document, '2026-12-01');
        const cells = new Map<string, number>();
        const movedIds: string[] = [];
        for (const after of await database.sql<{ id: string; tier: string; gap: boolean }>(
          'select id, tier, tier_gap as gap from clients.client order by id',
        )) {
          const was = before.get(after.id);
          const key = JSON.stringify([was?.tier, was?.gap, after.tier, after.gap]);
          cells.set(key, (cells.get(key) ?? 0) + 1);
          if (was?.tier !== after.tier || was.gap !== after.gap) movedIds.push(after.id);
        }
        expect(told.changed).toBe(moved);
        expect(told.clients).toBe(400);
        expect(new Map(told.moves.map((m) => [JSON.stringify([m.from, m.fromGap, m.to, m.toGap]), m.clients]))).toEqual(
          cells,
        );
        expect(told.changes.edges.map(({ node }) => node.client?.id)).toEqual(movedIds.slice(0, 200));
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('leaves walk-in accounts out, whatever they had before', async () => {
    const [walkIn, other] = await addClients(
      database,
      [1, 2].map(() => ({ volume: '550000.00', credit: 'good' })),
    );
    await regrade(seededJson('ka.json'), '2026-11-23');
    await database.sql('update clients.client set walk_in = true where id = $1', [walkIn]);
    const draftId = await drafted('KA', tableOf({ a1: 600_000, b1: 100_000, becomes: 'lower' }));
    const told = await previewed(manager, draftId, 'changes(first: 9) { edges { node { client { id } } } }');
    expect(told).toMatchObject({ clients: 1, changed: 1, moves: [{ from: 'A1', to: 'A2', clients: 1 }] });
    expect(told.changes.edges.map(({ node }) => node.client?.id)).toEqual([other]);
  });

  it('writes nothing', async () => {
    await addClients(database, [{ volume: '550000.00', credit: 'good' }]);
    await regrade(seededJson('ka.json'), '2026-11-23');
    const draftId = await drafted('KA', tableOf({ a1: 600_000, b1: 100_000, becomes: 'lower' }));
    const written = () =>
      database.sql(
        `select (select md5(string_agg(c::text, ',' order by id)) from clients.client c) as clients,
           (select count(*)::int from clients.grade) as grades`,
      );
    const before = await written();
    expect(await previewed(office, draftId)).toMatchObject({
      changed: 1,
      moves: [{ from: 'A1', fromGap: false, to: 'A2', toGap: true, clients: 1, volume: '550000.00' }],
    });
    expect(await written()).toEqual(before);
  });

  it('counts every portfolio and shows the clients of the own one, page by page', async () => {
    const specialist = await addStaff(database, '张伟');
    const ids = await addClients(
      database,
      [1, 2, 3, 4].map((at) => ({ volume: '550000.00', credit: 'good', ownerId: at > 2 ? specialist : null })),
    );
    await regrade(seededJson('ka.json'), '2026-11-23');
    const draftId = await drafted('KA', tableOf({ a1: 600_000, b1: 100_000, becomes: 'lower' }));
    const page = (after = '') =>
      `changes(first: 3${after}, filter: { from: A1, to: A2 }) { edges { cursor node { client { id } } } pageInfo { hasNextPage } }`;
    const first = await previewed(manager, draftId, page());
    expect(first).toMatchObject({ changed: 4, changes: { pageInfo: { hasNextPage: true } } });
    const rest = await previewed(manager, draftId, page(`, after: "${first.changes.edges.at(-1)?.cursor}"`));
    expect([...first.changes.edges, ...rest.changes.edges].map(({ node }) => node.client?.id)).toEqual([...ids].sort());
    expect(await previewed(office, draftId, page())).toMatchObject({ changed: 4, changes: { edges: [] } });
    const writer: Partial<ViewerFacts> = {
      ...office,
      posts: ['GM_OFFICE', 'KA_SPECIALIST'],
      circles: { own: [specialist], team: [], unit: [] },
    };
    expect((await previewed(writer, draftId, page())).changes.edges).toHaveLength(2);
  });

  it('is for those who may read drafts, whoever asks the database', async () => {
    const context = database.contextOf({ posts: ['SERVICE_DIRECTOR'] });
    const rows = await context.database.rows({
      text: `select * from clients.preview_tiers('{"rows":[],"climb":[],"credits":[]}')`,
      values: [],
    });
    expect(rows).toEqual([]);
    await context.database.close();
  });
});

describe('the preview of deadlines', () => {
  it('counts what each open case would be due, as the rule says case by case', async () => {
    const owner = await addStaff(database, '李婷');
    const [clientId = ''] = await addClients(database, [{ ownerId: owner }]);
    await database.sql(`insert into identity.region (code, name) values ('EAST', '华东') on conflict do nothing`);
    const calendar = createWorkCalendar();
    const inForce = casePolicy(seededRegulation('CC'), seededRegulation('CQ'));
    const classes = ['PACKAGING', 'SERVICE_QUALITY', 'PRODUCT_QUALITY', 'GRIEVANCE'] as const;
    const instants = ['2026-09-29T15:59:00Z', '2026-10-09T01:00:00Z', '2026-11-20T02:00:00Z', '2026-11-21T20:00:00Z'];
    const open: { class: (typeof classes)[number]; acceptedAt: string }[] = [];
    for (const each of classes)
      for (const receivedAt of instants) {
        const acceptedAt = new Date(receivedAt).toISOString();
        const dueAt = caseDeadline({ acceptedAt, overseas: false, class: each }, inForce, calendar).dueAt;
        await addComplaint(database, { clientId, class: each, receivedAt, dueAt });
        open.push({ class: each, acceptedAt });
      }
    await addComplaint(database, { clientId, dueAt: '2026-11-24T15:59:59Z', closedAt: '2026-11-22T02:00:00Z' });

    const longer = clauseOf('CC', 'CC-11', (p) => Object.assign(p, { within: { amount: 4, unit: 'workingDay' } }));
    const draftId = await drafted('CC', longer);
    const [row] = await database.sql<{ document: unknown }>('select document from policy.draft');
    const draft = casePolicy(loadRegulation(row?.document), seededRegulation('CQ'));
    const shifts = open.map((each) => {
      const due = (policy: typeof draft) =>
        Date.parse(caseDeadline({ ...each, overseas: false }, policy, calendar).dueAt);
      return (due(draft) - due(inForce)) / 86_400_000;
    });
    const text = `{ regulationDraft(id: "${draftId}") { tierPreview { changed } deadlinePreview { openCases changed earlier
      later mostDaysEarlier mostDaysLater newlyOverdue } } }`;
    expect(await askAs(database, office, { text })).toEqual({
      regulationDraft: {
        tierPreview: null,
        deadlinePreview: {
          openCases: 16,
          changed: shifts.filter((days) => days !== 0).length,
          earlier: 0,
          later: 4,
          mostDaysEarlier: 0,
          mostDaysLater: Math.max(...shifts),
          newlyOverdue: 0,
        },
      },
    });
    await work.enact(manager, { draftId, version: 2, effectiveFrom: '2026-11-23' });
    const filed = await askAs(
      database,
      { staffId: owner, posts: ['KA_SPECIALIST'], circles: { own: [owner], team: [], unit: [] } },
      {
        text: `mutation { fileComplaint(input: { clientId: "${clientId}", class: PACKAGING, channel: PHONE, severity: LOW,
          occurredAt: "2026-11-22T01:00:00Z", place: "仓库", content: "破损", idempotencyKey: "k" }) {
          ... on ComplaintFiled { complaint { due { at why { policyVersion } } } } } }`,
      },
    );
    expect(filed).toMatchObject({
      fileComplaint: {
        complaint: {
          due: {
            at: caseDeadline(
              { acceptedAt: '2026-11-23T01:00:00.000Z', overseas: false, class: 'PACKAGING' },
              draft,
              calendar,
            ).dueAt,
            why: { policyVersion: 2 },
          },
        },
      },
    });
  });
});
