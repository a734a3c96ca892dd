import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSessionStore } from '../../api/identity/session.service';
import type { Viewer } from '../../api/kernel/access/viewer';
import { Loaders } from '../../api/platform/context/request-context';
import { RequestDatabase } from '../../api/platform/database/request-database';
import { viewerSettings } from '../../api/platform/database/viewer-settings';
import { apiSchema, createGraph } from '../../api/platform/graph/graph';
import { createPricer } from '../../api/platform/graph/price';
import { subgraphs } from '../../api/subgraphs';
import { DEMO_PASSWORD } from '../../seeds/demo/accounts';
import { connectAs, isMade, operatorOf, type Operator } from '../support/analyst-login';
import type { TestDatabase } from '../support/database';
import { demoDatabase } from '../support/demo-database';

const NOW = '2026-11-23T02:00:00.000Z';
let database: TestDatabase;
let operator: Operator;
let analyst: Viewer;
let login: pg.Client;

beforeAll(async () => {
  database = await demoDatabase(
    subgraphs.flatMap(({ entities }) => [...entities]),
    { scale: 0.05 },
  );
  const answer = await createSessionStore(database.source).signIn('fengxue', DEMO_PASSWORD, '127.0.0.1', NOW);
  if (!answer.ok) throw new Error(answer.code);
  analyst = answer.viewer;
  operator = await operatorOf(database);
  login = await connectAs(database, isMade(await operator.make('fengxue')));
});
afterAll(async () => {
  await login.end();
  await operator.end('fengxue');
  await operator.leave();
  await database.drop();
});

interface Standing {
  readonly segments: { clients: number }[];
}

interface Answers {
  readonly Segments: { executiveDashboard: { clientsByTier: { clients: number }[] } };
  readonly BySegment: { segmentation: Standing; breakdown: { groups: { figures: { value: number | null }[] }[] } };
  readonly Ungraded: {
    segmentation: {
      tiers: { tier: string | null; clients: number }[];
      ungraded: { reason: string; clients: number }[];
    };
    noTierHolds: { totalCount: number; edges: { node: { annualVolume: string } }[] };
  };
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

/** The data of each query, by its name. */
async function answersTo(queries: readonly string[]): Promise<Record<string, unknown>> {
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
  return answers;
}

it('shows queries that an analyst can run as they stand, with the figures of the database', async () => {
  const page = await readFile('docs/analyst.md', 'utf8');
  const queries = [...page.matchAll(/```graphql\n(.*?)```/gs)].map(([, text]) => text ?? '');
  expect(queries).toHaveLength(13);
  const answers = await answersTo(queries);
  const { Segments, Largest, QualityComplaints, Recent, Returned, Fault, Money } = answers as unknown as Answers;
  const { Ungraded, BySegment, SegmentsThen, RestatedSegments, Upheld, Behind } = answers as unknown as Answers;
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
  const { tiers, ungraded } = Ungraded.segmentation;
  expect(ungraded.reduce((sum, { clients }) => sum + clients, 0)).toBe(
    tiers.find(({ tier }) => tier === null)?.clients,
  );
  const { totalCount, edges } = Ungraded.noTierHolds;
  expect(totalCount).toBe(ungraded.find(({ reason }) => reason === 'NO_TIER_HOLDS')?.clients);
  expect(totalCount).toBeGreaterThan(0);
  for (const { node } of edges) expect(Number(node.annualVolume)).toBeGreaterThan(0);
  expect(SegmentsThen.segmentation.isKnownThen).toBe(true);
  expect(inSegments(SegmentsThen.segmentation)).toBe(count?.then);
  expect(Largest.clients.totalCount).toBe(count?.clients);
  expect(Largest.clients.edges[0]?.node).toMatchObject({ annualVolume: count?.largest });
  expect(Largest.clients.edges[0]?.node.name).toMatch(/^Client [0-9a-f]{12}$/);
  expect(QualityComplaints.complaints.totalCount).toBe(count?.quality);
  expect(Recent.clients.edges).toHaveLength(3);
});

interface Told {
  readonly groups: {
    readonly keys: { readonly value: string }[];
    readonly figures: { readonly numerator: number; readonly denominator: number; readonly value: number | null }[];
  }[];
}

/** The same figures as the SQL of the page, asked of the graph. */
const SAME = `query Same {
  received: breakdown(measures: [COMPLAINTS_RECEIVED], by: [MONTH, CLASS], where: { from: "2026-01-01", to: "2026-10-31" }) { ...Told }
  steps: breakdown(measures: [STEP_ON_TIME_SHARE], by: [STEP], where: { from: "2026-01-01", to: "2026-10-31" }) { ...Told }
  money: breakdown(measures: [REVENUE, PROFIT], by: [MONTH], where: { from: "2026-01-01", to: "2026-10-31" }) { ...Told }
  executiveDashboard(where: { from: "2026-01-01", to: "2026-10-31" }) { clientsByTier { tier clients volume } }
}
fragment Told on BreakdownResult { ... on Breakdown { groups { keys { value } figures { numerator denominator value } } } }`;

it('shows SQL that a database login can run as it stands, and that agrees with the graph', async () => {
  const page = await readFile('docs/analyst.md', 'utf8');
  const found: Record<string, Record<string, string | number | null>[]> = {};
  for (const [, text = ''] of page.matchAll(/```sql\n(.*?)```/gs))
    found[/-- (\w+)/.exec(text)?.[1] ?? ''] = (await login.query<Record<string, string | number | null>>(text)).rows;
  const { ComplaintsReceived = [], StepsOnTime = [], ClientsByTier = [], Revenue = [], ByManagerThen = [] } = found;
  expect(Object.keys(found)).toHaveLength(5);
  const { Same } = (await answersTo([SAME])) as {
    Same: Record<'received' | 'steps' | 'money', Told> & {
      executiveDashboard: { clientsByTier: { tier: string | null; clients: number; volume: string }[] };
    };
  };
  const told = ({ groups }: Told): (readonly [string, Told['groups'][number]['figures']])[] =>
    groups.map(({ keys, figures }) => [keys.map(({ value }) => value).join(' '), figures] as const);

  const received = told(Same.received).flatMap(([key, [figure]]) =>
    (figure?.numerator ?? 0) === 0 ? [] : [`${key} ${figure?.numerator ?? 0}`],
  );
  expect(ComplaintsReceived.map(({ month, class: of, complaints }) => `${month} ${of} ${complaints}`).sort()).toEqual(
    received.sort(),
  );
  expect(received.length).toBeGreaterThan(20);

  const steps = told(Same.steps).map(([key, [figure]]) => `${key} ${figure?.numerator} of ${figure?.denominator}`);
  expect(StepsOnTime.map(({ step, on_time, due }) => `${step} ${on_time} of ${due}`).sort()).toEqual(steps.sort());
  expect(steps.length).toBeGreaterThan(5);

  expect(ClientsByTier.map(({ tier, clients, volume }) => ({ tier, clients, volume }))).toEqual(
    expect.arrayContaining(Same.executiveDashboard.clientsByTier.filter(({ clients }) => clients > 0)),
  );

  const money = told(Same.money).map(([month, [revenue, profit]]) => [
    month,
    Number(revenue?.numerator).toFixed(2),
    Number(profit?.numerator).toFixed(2),
  ]);
  expect(Revenue.map(({ month, revenue, profit }) => [month, revenue, profit])).toEqual(money);
  expect(money).toHaveLength(10);

  const complaints = ByManagerThen.reduce((sum, row) => sum + Number(row['complaints']), 0);
  expect(complaints).toBeGreaterThan(100);
});

it('names the price that the page states', () => {
  const query = '{ clients(first: 200) { edges { node { id } } } }';
  expect(createPricer(apiSchema)({ query })).toEqual({ cost: 601, limit: 100_000, allowed: true });
});
