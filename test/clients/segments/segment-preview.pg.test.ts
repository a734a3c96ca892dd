import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { segmentClients } from '../../../api/clients/segments/segment-grade.repository';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { loadRegulation } from '../../../api/kernel/policy/regulation';
import { segmentPolicy, type SegmentPolicy } from '../../../api/kernel/policy/segment-policy';
import { subgraphs } from '../../../api/subgraphs';
import { seededJson } from '../../kernel/policy/seeded-regulations';
import { askAs, clauseOf, drafting, seedRegulations } from '../../policy/drafting';
import { testDatabase, type TestDatabase } from '../../support/database';
import { addClients, addStaff } from '../some-clients';

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
  await noClients();
  await seedRegulations(database, 'BK', 'CC');
});
afterAll(() => database.drop());

async function noClients(): Promise<void> {
  await database.sql('truncate inbox.alert, policy.draft, policy.regulation_version, policy.regulation');
  await database.sql(`delete from clients.segment_override; delete from clients.segment_grade; delete from clients.grade;
    delete from clients.client`);
}

const gradeBy = (document: unknown): Promise<void> =>
  database.systemContext().database.write((transaction) =>
    segmentClients(transaction, {
      policy: segmentPolicy(loadRegulation(document)) as SegmentPolicy,
      asOf: '2026-11-23',
    }),
  );

const tableOf = ({ gold, quality }: { gold: number; quality: number }): object =>
  clauseOf('BK', 'BK-1', (table) => {
    const rows = (table as unknown as { segments: { sizeFromYuan: string }[] }).segments;
    Object.assign(rows[0] ?? {}, { sizeFromYuan: `${gold}.00` });
    Object.assign(rows[2] ?? {}, { sizeFromYuan: `${quality}.00` });
  });

async function drafted(clause: object): Promise<string> {
  const begun = await work.draft(office, { code: 'BK' });
  const draftId = begun['draft']?.['id'] as unknown as string;
  expect(await work.change(office, { draftId, version: 1, ...clause })).toMatchObject({ __typename: 'DraftWritten' });
  return draftId;
}

interface Preview {
  clients: number;
  changed: number;
  moves: { from: string | null; to: string | null; clients: number }[];
  changes: { edges: { cursor: string; node: { client: { id: string } | null } }[] };
}

async function previewed(viewer: Partial<ViewerFacts>, draftId: string, changes = ''): Promise<Preview> {
  const text = `{ regulationDraft(id: "${draftId}") { segmentPreview { clients changed moves { from to clients } ${changes} } } }`;
  const { regulationDraft } = await askAs(database, viewer, { text });
  return regulationDraft?.['segmentPreview'] as unknown as Preview;
}

const segmentsOf = async (): Promise<Map<string, string | null>> =>
  new Map(
    (
      await database.sql<{ id: string; segment: string | null }>('select id, segment from clients.client order by id')
    ).map(({ id, segment }) => [id, segment]),
  );

const someClient = fc.record({
  volume: fc.integer({ min: 0, max: 90_000_000 }).map((fen) => (fen / 100).toFixed(2)),
  credit: fc.constantFrom('good', 'fair', 'poor'),
});
const someTable = fc.record({
  gold: fc.integer({ min: 200_001, max: 900_000 }),
  quality: fc.integer({ min: 1_000, max: 199_999 }),
});

describe('the preview of a segment table', () => {
  it('tells exactly what happens when clients are graded by the draft', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someClient, { minLength: 200, maxLength: 200 }), someTable, async (clients, table) => {
        await noClients();
        await seedRegulations(database, 'BK');
        await addClients(database, clients);
        await database.sql(`update clients.client set industry = 'HOSPITALITY', statement_year = 2025, debt_ratio = 0.3,
          current_ratio = 2, net_margin = 0.1 where annual_volume > 100000`);
        await gradeBy(seededJson('bk.json'));
        const before = await segmentsOf();
        const draftId = await drafted(tableOf(table));
        const told = await previewed(manager, draftId, 'changes(first: 200) { edges { node { client { id } } } }');
        const [draft] = await database.sql<{ document: unknown }>('select document from policy.draft');
        await gradeBy(draft?.document);
        const moved = [...(await segmentsOf())].filter(([id, segment]) => before.get(id) !== segment);
        expect(told.clients).toBe(200);
        expect(told.changed).toBe(moved.length);
        expect(told.changes.edges.map(({ node }) => node.client?.id)).toEqual(moved.map(([id]) => id));
        for (const { from, to, clients: n } of told.moves.filter((move) => move.from !== move.to))
          expect(moved.filter(([id, segment]) => before.get(id) === from && segment === to)).toHaveLength(n);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('leaves walk-in accounts out, whatever they had before', async () => {
    const [walkIn, other] = await addClients(
      database,
      [1, 2].map(() => ({ volume: '70000.00', credit: 'good' })),
    );
    await gradeBy(seededJson('bk.json'));
    await database.sql('update clients.client set walk_in = true where id = $1', [walkIn]);
    const draftId = await drafted(tableOf({ gold: 500_000, quality: 80_000 }));
    const told = await previewed(manager, draftId, 'changes(first: 9) { edges { cursor node { client { id } } } }');
    expect(told).toMatchObject({ clients: 1, changed: 1, moves: [{ from: 'QUALITY', to: 'GENERAL', clients: 1 }] });
    expect(told.changes.edges.map(({ node }) => node.client?.id)).toEqual([other]);
  });

  it('writes nothing, moves nobody set by hand, and shows the clients of the own portfolio page by page', async () => {
    const specialist = await addStaff(database, '张伟');
    const ids = await addClients(
      database,
      [1, 2, 3, 4].map((at) => ({ volume: '70000.00', credit: 'good', ownerId: at > 2 ? specialist : null })),
    );
    await gradeBy(seededJson('bk.json'));
    const [byHand = ''] = ids;
    await database.sql(`update clients.client set segment_override_id = gen_random_uuid() where id = $1`, [byHand]);
    const before = await segmentsOf();
    const draftId = await drafted(tableOf({ gold: 500_000, quality: 80_000 }));
    const page = (after = '') =>
      `changes(first: 2${after}, filter: { from: QUALITY, to: GENERAL }) { edges { cursor node { client { id } } } }`;
    const first = await previewed(manager, draftId, page());
    expect(first).toMatchObject({ clients: 4, changed: 3 });
    const rest = await previewed(manager, draftId, page(`, after: "${first.changes.edges.at(-1)?.cursor}"`));
    expect([...first.changes.edges, ...rest.changes.edges].map(({ node }) => node.client?.id)).toEqual(
      ids.slice(1).sort(),
    );
    expect(await segmentsOf()).toEqual(before);
    const writer: Partial<ViewerFacts> = {
      ...office,
      posts: ['GM_OFFICE', 'KA_SPECIALIST'],
      circles: { own: [specialist], team: [], unit: [] },
    };
    expect((await previewed(writer, draftId, page())).changes.edges).toHaveLength(2);
    expect((await previewed(office, draftId, page())).changes.edges).toEqual([]);
  });

  it('is for those who may read drafts, whoever asks the database, and of a draft with segments', async () => {
    const context = database.contextOf({ posts: ['SERVICE_DIRECTOR'] });
    const rows = await context.database.rows({
      text: `select * from clients.preview_segments('{"rows":[],"credits":[],"levels":[],"outlooks":{}}', 2024)`,
      values: [],
    });
    expect(rows).toEqual([]);
    await context.database.close();
    const begun = await work.draft(office, { code: 'CC' });
    expect(await previewed(office, begun['draft']?.['id'] as unknown as string)).toBeNull();
  });
});
