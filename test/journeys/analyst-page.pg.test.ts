import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSessionStore } from '../../api/identity/session.service';
import type { Viewer } from '../../api/kernel/access/viewer';
import { Loaders } from '../../api/platform/context/request-context';
import { RequestDatabase } from '../../api/platform/database/request-database';
import { viewerSettings } from '../../api/platform/database/viewer-settings';
import { apiSchema, createGraph } from '../../api/platform/graph/graph';
import { createPricer } from '../../api/platform/graph/price';
import { subgraphs } from '../../api/subgraphs';
import { seedDemo } from '../../seeds/demo';
import { DEMO_PASSWORD } from '../../seeds/demo/accounts';
import { testDatabase, type TestDatabase } from '../support/database';

const NOW = '2026-11-20T02:00:00.000Z';
let database: TestDatabase;
let analyst: Viewer;

beforeAll(async () => {
  database = await testDatabase(subgraphs.flatMap(({ entities }) => [...entities]));
  await seedDemo({ adminUrl: database.adminUrl, scale: 0.05, asOf: '2026-11-20', onProgress: () => undefined });
  const answer = await createSessionStore(database.source).signIn('fengxue', DEMO_PASSWORD, '127.0.0.1', NOW);
  if (!answer.ok) throw new Error(answer.code);
  analyst = answer.viewer;
}, 180_000);
afterAll(() => database.drop());

interface Standing {
  readonly segments: { clients: number }[];
}

interface Answers {
  readonly Segments: { executiveDashboard: { clientsByTier: { clients: number }[] } };
  readonly BySegment: { segmentation: Standing; breakdown: { groups: { figures: { value: number | null }[] }[] } };
  readonly SegmentsThen: { segmentation: Standing & { isKnownThen: boolean } };
  readonly Largest: { clients: { totalCount: number; edges: { node: { name: string; annualVolume: string } }[] } };
  readonly QualityComplaints: { complaints: { totalCount: number } };
  readonly RestatedSegments: { restatedClients: { totalCount: number; edges: object[] } };
  readonly Upheld: { breakdown: { groups: { figures: { numerator: number; denominator: number }[] }[] } };
  readonly Behind: Record<
    'repeats' | 'openThen',
    {
      totalCount: number;
      edges: { node: { number: string }; next: { number: string } | null; gapDays: number | null }[];
    }
  >;
  readonly Returned: { breakdown: { groups: { figures: { denominator: number }[] }[] } };
  readonly Fault: Record<'reasons' | 'departments' | 'costs', { groups: { figures: { denominator: number }[] }[] }>;
  readonly Money: { breakdown: { isKnownThen: boolean; groups: { figures: { denominator: number }[] }[] } };
  readonly Recent: { clients: { edges: { node: { orders: object; complaints: object } }[] } };
}

it('shows queries that an analyst can run as they stand, with the figures of the database', async () => {
  const page = await readFile('docs/analyst.md', 'utf8');
  const queries = [...page.matchAll(/```graphql\n(.*?)```/gs)].map(([, text]) => text ?? '');
  expect(queries).toHaveLength(12);
  const graph = await createGraph(subgraphs);
  const answers: Record<string, unknown> = {};
  for (const query of queries) {
    const contextValue = {
      viewer: analyst,
      database: new RequestDatabase(database.source, viewerSettings(analyst)),
      loaders: new Loaders(),
      now: NOW,
      requestId: 'page',
      locale: 'en',
    } as const;
    const { body } = await graph.executeOperation({ query }, { contextValue });
    if (body.kind !== 'single') throw new Error('one answer');
    expect(body.singleResult.errors, query).toBeUndefined();
    answers[/query (\w+)/.exec(query)?.[1] ?? ''] = body.singleResult.data;
  }
  await graph.stop();
  const { Segments, Largest, QualityComplaints, Recent, Returned, Fault, Money } = answers as unknown as Answers;
  const { BySegment, SegmentsThen, RestatedSegments, Upheld, Behind } = answers as unknown as Answers;
  for (const { totalCount, edges } of Object.values(Behind)) expect(edges).toHaveLength(Math.min(5, totalCount));
  for (const { next, node, gapDays } of Behind.repeats.edges) {
    expect(next?.number).not.toBe(node.number);
    expect(gapDays).toBeLessThanOrEqual(90);
  }
  expect(RestatedSegments.restatedClients.edges).toHaveLength(
    Math.min(50, RestatedSegments.restatedClients.totalCount),
  );
  for (const { figures } of Upheld.breakdown.groups) {
    const [received, upheld, voided, duplicate, complaining] = figures;
    expect(upheld?.denominator).toBe(received?.numerator);
    expect([voided?.denominator, duplicate?.denominator]).toEqual(
      Array(2).fill((received?.numerator ?? 0) + (voided?.numerator ?? 0) + (duplicate?.numerator ?? 0)),
    );
    expect(complaining?.numerator).toBeGreaterThan(0);
  }
  expect(Returned.breakdown.groups).toHaveLength(10);
  for (const { figures } of Returned.breakdown.groups) expect(figures[1]?.denominator).toBeGreaterThan(0);
  for (const { groups } of Object.values(Fault)) expect(groups[0]?.figures[0]?.denominator).toBeGreaterThan(0);
  expect(Money.breakdown.isKnownThen).toBe(true);
  for (const { denominator } of Money.breakdown.groups[0]?.figures ?? []) expect(denominator).toBeGreaterThan(0);
  const [count] = await database.sql<{ clients: number; then: number; quality: number; largest: string }>(
    `select (select count(*)::int from clients.client) as clients,
       (select count(*)::int from clients.client where created_at <= '2026-09-30T15:59:59Z') as then,
       (select count(*)::int from complaints.complaint where class = 'PRODUCT_QUALITY') as quality,
       (select max(annual_volume)::text from clients.client) as largest`,
  );
  const inTiers = Segments.executiveDashboard.clientsByTier.reduce((sum, { clients }) => sum + clients, 0);
  expect(inTiers).toBe(count?.clients);
  const inSegments = ({ segments }: Standing): number => segments.reduce((sum, { clients }) => sum + clients, 0);
  expect(inSegments(BySegment.segmentation)).toBe(count?.clients);
  expect(BySegment.breakdown.groups.some(({ figures }) => figures.every(({ value }) => value !== null))).toBe(true);
  expect(SegmentsThen.segmentation.isKnownThen).toBe(true);
  expect(inSegments(SegmentsThen.segmentation)).toBe(count?.then);
  expect(Largest.clients.totalCount).toBe(count?.clients);
  expect(Largest.clients.edges[0]?.node).toMatchObject({ annualVolume: count?.largest });
  expect(Largest.clients.edges[0]?.node.name).toMatch(/^客户 [0-9a-f]{12}$/);
  expect(QualityComplaints.complaints.totalCount).toBe(count?.quality);
  expect(Recent.clients.edges).toHaveLength(3);
});

it('names the price that the page states', () => {
  const query = '{ clients(first: 200) { edges { node { id } } } }';
  expect(createPricer(apiSchema())({ query })).toEqual({ cost: 601, limit: 100_000, allowed: true });
});
