import { afterAll, beforeAll, expect, it } from 'vitest';
import { backlogFlow } from '../../../api/analytics/backlog/backlog.service';
import { figureRows } from '../../../api/analytics/rows/figure-rows.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../../support/database';
import { NOW, someCompany, TODAY } from '../some-company';

let database: TestDatabase;
let specialist: Partial<ViewerFacts>;
const director: Partial<ViewerFacts> = { posts: ['SERVICE_DIRECTOR'] };
const where = { from: '2025-07-01', to: TODAY };
const whole = { first: 200, after: null, asOf: null, counted: true };
const THEN = '2026-02-10T04:00:00.000Z';
const FILTERS = [
  {},
  { classes: ['PACKAGING' as const] },
  { regionCodes: ['EC'], tiers: ['A1' as const, 'C' as const] },
];

beforeAll(async () => {
  database = await testDatabase();
  const { ming } = await someCompany(database);
  specialist = { staffId: ming, posts: ['KA_SPECIALIST'], circles: { own: [ming], team: [ming], unit: [ming] } };
});
afterAll(() => database.drop());

async function as<Result extends object>(
  viewer: Partial<ViewerFacts>,
  ask: (context: RequestContext) => Promise<Result>,
): Promise<Exclude<Result, { readonly code: string }>> {
  const context = database.contextOf(viewer, { now: NOW, locale: 'en' });
  try {
    return (await ask(context)) as Exclude<Result, { readonly code: string }>;
  } finally {
    await context.database.close();
  }
}

it('tells each first complaint with the next one of its client and class', async () => {
  const rows = await as(director, (context) =>
    figureRows(context, { ...whole, measure: 'REPEAT_SHARE', part: 'NUMERATOR', where }),
  );
  expect(rows.edges.length).toBeGreaterThan(10);
  for (const { node, next, gapDays } of rows.edges) {
    const [pair] = await database.sql<{ same: boolean; gap: number; between: number }>(
      `select (a.client_id, a.class) = (b.client_id, b.class) as same, b.received_on - a.received_on as gap,
         (select count(*)::int from complaints.complaint c where (c.client_id, c.class) = (a.client_id, a.class)
           and c.flow_state <> 'void' and c.received_on > a.received_on - 91 and c.received_on < b.received_on
           and c.received_on <> a.received_on) as between
       from complaints.complaint a, complaints.complaint b where a.id = $1 and b.id = $2`,
      [node?.id, next?.id],
    );
    expect(pair).toEqual({ same: true, gap: gapDays, between: 0 });
    expect(gapDays).toBeLessThanOrEqual(90);
  }
  const alone = await as(director, (context) =>
    figureRows(context, { ...whole, measure: 'REPEAT_SHARE', part: 'REST', where }),
  );
  expect(alone.edges.every(({ next, gapDays }) => next === null && gapDays === null)).toBe(true);
});

it.each([null, THEN])('shows the open cases behind the backlog of every month as of %s', async (asOf) => {
  for (const viewer of [director, specialist])
    for (const filter of FILTERS) {
      const asked = { ...where, ...filter };
      const told = await as(viewer, (context) => backlogFlow(context, asked, asOf));
      const spans = [told.total, ...told.months].map(({ from, to, closing }) => ({ from, to, closing }));
      const counts = [];
      for (const { from, to } of spans) {
        const input = { ...whole, measure: 'BACKLOG', part: 'NUMERATOR', where: { ...asked, from, to }, asOf } as const;
        const rows = await as(viewer, (context) => figureRows(context, input));
        counts.push({ from, to, closing: rows.totalCount });
      }
      expect(counts).toEqual(spans);
    }
});

it('leaves out of the backlog what came in the period and is open no more', async () => {
  const rows = await as(director, (context) =>
    figureRows(context, { ...whole, measure: 'BACKLOG', part: 'LEFT_OUT', where }),
  );
  const [row] = await database.sql<{ n: number }>(
    `select count(*)::int as n from complaints.complaint where received_on between $1 and $2 and flow_state <> 'open'`,
    [where.from, where.to],
  );
  expect(rows.totalCount).toBe(row?.n);
});
