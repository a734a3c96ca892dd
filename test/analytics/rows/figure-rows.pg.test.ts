import { afterAll, beforeAll, expect, it } from 'vitest';
import { breakdown } from '../../../api/analytics/breakdown/breakdown.service';
import { backlogFlow } from '../../../api/analytics/backlog/backlog.service';
import { resolutionCurves } from '../../../api/analytics/curves/curve.service';
import type { MeasureName } from '../../../api/analytics/measures';
import { figureRows, restatedCases } from '../../../api/analytics/rows/figure-rows.service';
import type { FigureRowConnection } from '../../../api/analytics/rows/figure-rows.schema';
import { segmentation } from '../../../api/analytics/segments/segments.service';
import type { Segmentation } from '../../../api/analytics/segments/segments.schema';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { RequestContext } from '../../../api/platform/context/request-context';
import type { ProblemValue } from '../../../api/platform/graph/problem';
import { testDatabase, type TestDatabase } from '../../support/database';
import { NOW, someCompany, TODAY } from '../some-company';

let database: TestDatabase;
let director: Partial<ViewerFacts>;
let specialist: Partial<ViewerFacts>;
let ming: string;
const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };
const where = { from: '2025-07-01', to: TODAY };
const whole = { first: 200, after: null, asOf: null, counted: true };

beforeAll(async () => {
  database = await testDatabase();
  ({ ming } = await someCompany(database));
  director = { posts: ['SERVICE_DIRECTOR'] };
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

const MEASURES = [
  'COMPLAINTS_RECEIVED',
  'COMPLAINT_RATE',
  'RESOLUTION_TIME',
  'UPHELD_RECEIVED',
  'VOID_CASES',
  'DUPLICATE_CASES',
  'ON_TIME_SHARE',
  'UPHELD_SHARE',
  'SATISFACTION',
  'ANSWER_SHARE',
  'ATTRIBUTED_CASES',
  'REPEAT_SHARE',
] as const satisfies MeasureName[];
const THEN = '2026-02-10T04:00:00.000Z';
const FILTERS = [
  {},
  { classes: ['PACKAGING' as const] },
  { regionCodes: ['EC'], tiers: ['A1' as const, 'C' as const] },
];
const asked = MEASURES.flatMap((measure) => [null, THEN].map((asOf) => ({ measure, asOf })));

it.each(asked)('shows as many rows behind $measure as the figure counts as of $asOf', async ({ measure, asOf }) => {
  const input = { measures: [measure], by: [], exposure: 'ORDERS', compare: null, asOf } as const;
  for (const filter of FILTERS)
    for (const viewer of [director, specialist]) {
      const asked = { ...where, ...filter };
      const told = await as(viewer, (context) => breakdown(context, { ...input, where: asked }));
      const figure = told.groups[0]?.figures[0];
      const rows = (part: 'NUMERATOR' | 'DENOMINATOR' | 'REST') =>
        as(viewer, (context) =>
          figureRows(context, { measure, part, where: asked, first: 200, after: null, asOf, counted: true }),
        );
      const counted = await rows('NUMERATOR');
      expect(counted.totalCount).toBe(figure?.numerator);
      expect(counted.edges).toHaveLength(Math.min(200, figure?.numerator ?? -1));
      if (measure === 'COMPLAINTS_RECEIVED' || measure === 'COMPLAINT_RATE') continue;
      expect((await rows('DENOMINATOR')).totalCount).toBe(figure?.denominator);
      expect((await rows('REST')).totalCount).toBe((figure?.denominator ?? 0) - (figure?.numerator ?? 0));
    }
});

it('refuses rows as of an instant that is not over', async () => {
  const input = {
    ...whole,
    measure: 'UPHELD_SHARE',
    part: 'NUMERATOR',
    where,
    asOf: '2026-06-21T00:00:00.000Z',
  } as const;
  expect(await as(director, (context) => figureRows(context, input))).toMatchObject({ code: 'AS_OF_AHEAD' });
});

it('pages through the rows without a gap and without a repetition', async () => {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const cursor: string | null = after;
    const page: FigureRowConnection = await as(director, (context): Promise<FigureRowConnection | ProblemValue> =>
      figureRows(context, { ...whole, measure: 'ON_TIME_SHARE', part: 'REST', where, first: 7, after: cursor }),
    );
    ids.push(...page.edges.map(({ node }) => node?.id ?? ''));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    if (after === null) expect(ids).toHaveLength(page.totalCount);
  } while (after !== null);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(14);
});

it('gives figures only no row, and to an account manager none of another portfolio', async () => {
  const input = { ...whole, measure: 'COMPLAINTS_RECEIVED', part: 'NUMERATOR', where } as const;
  expect(await as(executive, (context) => figureRows(context, input))).toMatchObject({
    __typename: 'NotAllowed',
    code: 'FIGURES_ONLY',
  });
  const own = await as(specialist, (context) => figureRows(context, input));
  const [row] = await database.sql<{ n: number }>(
    `select count(*)::int as n from complaints.complaint x join clients.client c on c.id = x.client_id
     where c.owner_id <> $1 and x.id = any($2::uuid[])`,
    [ming, own.edges.map(({ node }) => node?.id)],
  );
  expect(row?.n).toBe(0);
  expect(own.edges.length).toBeGreaterThan(20);
});

it('says that clients stand behind active clients, not complaints', async () => {
  const input = { ...whole, measure: 'ACTIVE_CLIENTS', part: 'NUMERATOR', where } as const;
  expect(await as(director, (context) => figureRows(context, input))).toMatchObject({ code: 'NO_ROWS' });
});

it.each(['company', 'portfolio'])('balances the flow of a %s, month by month, and knows the ages', async (scope) => {
  const [viewer, owner] = scope === 'company' ? [executive, null] : [specialist, ming];
  const told = await as(viewer, (context) => backlogFlow(context, where, null));
  const periods = [told.total, ...told.months];
  for (const { opening, received, reopened, closed, withdrawn, voided, closing, ages } of periods) {
    expect(opening + received + reopened - closed - withdrawn - voided).toBe(closing);
    expect(ages.upTo5 + ages.upTo10 + ages.upTo15 + ages.over15).toBe(closing);
    expect(Math.min(ages.upTo5, ages.upTo10, ages.upTo15, ages.over15)).toBeGreaterThanOrEqual(0);
  }
  told.months.slice(1).forEach(({ opening }, at) => expect(opening).toBe(told.months[at]?.closing));
  // What was open at the end of a day, told case by case from what is on record.
  for (const { to, closing, ages } of told.months) {
    const open = await database.sql<{ age: number }>(
      `select $1::date - x.received_on as age from complaints.complaint x
       where x.received_on <= $1 and (x.ended_on is null or x.ended_on > $1)
         and ($2::uuid is null or exists (select from clients.client w where w.id = x.client_id and w.owner_id = $2))
         and not exists (select from complaints.past p where p.complaint_id = x.id and p.next_state = 'open'
           and p.flow_state = 'closed' and p.ended_on <= $1 and (p.recorded_until at time zone 'Asia/Shanghai')::date > $1)`,
      [to, owner],
    );
    expect(closing).toBe(open.length);
    expect(ages.upTo5).toBe(open.filter(({ age }) => age <= 5).length);
    expect(ages.upTo15).toBe(open.filter(({ age }) => age > 10 && age <= 15).length);
  }
  expect(told.total.reopened).toBeGreaterThan(0);
});

it('balances as of a past instant too, and then opens with nothing it did not know', async () => {
  const at = '2026-02-10T04:00:00.000Z';
  const told = await as(executive, (context) => backlogFlow(context, where, at));
  expect(told.total.to).toBe('2026-02-10');
  const [open] = await database.sql<{ n: number }>(
    `select count(*)::int as n from complaints.complaint x where x.created_at <= $1 and (x.closed_at is null or x.closed_at > $1)
       and coalesce((select p.flow_state from complaints.past p where p.complaint_id = x.id and p.recorded_until > $1
         order by recorded_until limit 1), 'open') = 'open'`,
    [at],
  );
  expect(told.total.closing).toBe(open?.n);
});

it('draws curves that end where the figure does', async () => {
  const told = await as(executive, (context) =>
    resolutionCurves(context, { where, by: 'CLASS', asOf: null, time: 'CALENDAR' }),
  );
  expect(told.curves).toHaveLength(5);
  for (const { steps, cases, open, withdrawn, median } of told.curves) {
    expect(cases).toBeGreaterThan(10);
    expect(open + withdrawn).toBeLessThan(cases);
    for (const [at, step] of steps.entries()) {
      expect(step.closedShare).toBeGreaterThanOrEqual((steps[at - 1]?.closedShare ?? 0) - 1e-12);
      if (step.lower !== null) expect(step.lower).toBeLessThanOrEqual(step.closedShare);
      if (step.upper !== null) expect(step.upper).toBeGreaterThanOrEqual(step.closedShare);
    }
    if (median !== null)
      expect(steps.find(({ closedShare }) => closedShare >= 0.5 - 1e-9)?.elapsed).toBeCloseTo(median, 6);
  }
});

it('lists what is told otherwise today: filed late, reopened, reclassified, ended earlier', async () => {
  const asOf = '2026-03-31T15:59:59.000Z';
  const before = await as(director, (context) =>
    restatedCases(context, { where, asOf, first: 200, after: null, counted: true }),
  );
  const [one, two, three] = await database.sql<{ id: string }>(
    `select id from complaints.complaint x where received_on between '2026-01-01' and '2026-02-28' and flow_state = 'closed'
       and closed_at < $1 and not exists (select from complaints.past p where p.complaint_id = x.id) order by id limit 3`,
    [asOf],
  );
  await database.sql(`update complaints.complaint set created_at = '2026-04-02T00:00:00Z' where id = $1`, [one?.id]);
  await database.sql(
    `update complaints.complaint set class = case class when 'PACKAGING' then 'GRIEVANCE' else 'PACKAGING' end where id = $1`,
    [two?.id],
  );
  await database.sql(
    `insert into complaints.past (complaint_id, recorded_until, next_state, client_id, received_at, accepted_at, due_at, created_at,
       received_on, class, tier, region_code, overseas, flow_state, due_on)
     select id, '2026-04-05T00:00:00Z', 'closed', client_id, received_at, accepted_at, due_at, created_at, received_on, class,
       tier, region_code, overseas, 'open', due_on from complaints.complaint where id = $1`,
    [three?.id],
  );
  const told = await as(director, (context) =>
    restatedCases(context, { where, asOf, first: 200, after: null, counted: true }),
  );
  const reasonOf = (id: string | undefined) => told.edges.find(({ node }) => node?.id === id)?.reason;
  expect([one, two, three].map((each) => reasonOf(each?.id))).toEqual(['FILED_LATE', 'RECLASSIFIED', 'ENDED_EARLIER']);
  expect(told.totalCount).toBe(before.totalCount + 3);
  expect(told.reasons.reduce((sum, { count }) => sum + count, 0)).toBe(told.totalCount);
  const figures = await as(executive, (context) =>
    restatedCases(context, { where, asOf, first: 200, after: null, counted: true }),
  );
  expect(figures.totalCount).toBe(told.totalCount);
  expect(figures.edges).toEqual([]);
  const asked = { where, asOf, first: 200, after: null, counted: false };
  const rows = await as(director, (context) => restatedCases(context, asked));
  expect([rows.edges.length, rows.reasons]).toEqual([told.edges.length, []]);
});

const segmented = async (viewer: Partial<ViewerFacts>, days: { from: string; to: string }): Promise<Segmentation> => {
  const selection = new Map(['moves', 'topTen', 'concentration'].map((name) => [name, []]));
  return (await as(viewer, (context) => segmentation(context, { where: days, asOf: null }, selection))) as Segmentation;
};

it('tells how active clients moved, with new and lost, so that both days add up', async () => {
  const days = { from: '2025-09-30', to: '2026-05-31' };
  for (const [viewer, owner] of [
    [executive, null],
    [specialist, ming],
  ] as const) {
    const told = await segmented(viewer, days);
    const active = async (day: string): Promise<number> => {
      const [row] = await database.sql<{ n: number }>(
        `select count(distinct o.client_id)::int as n from sales."order" o join clients.client c on c.id = o.client_id
         where ordered_on <= $1 and ordered_on > $1::date - interval '1 year' and ($2::uuid is null or c.owner_id = $2)`,
        [day, owner],
      );
      return row?.n ?? -1;
    };
    const sum = (of: 'wasActive' | 'isActive') =>
      told.moves.reduce((all, move) => (move[of] ? all + move.clients : all), 0);
    expect([sum('wasActive'), sum('isActive')]).toEqual([await active(days.from), await active(days.to)]);
    expect(told.moves.some(({ wasActive }) => !wasActive)).toBe(true);
  }
});

it('tells what the ten largest clients make of the volume', async () => {
  const told = await segmented(executive, where);
  const [row] = await database.sql<{ top: string; all: string }>(
    `select sum(annual_volume)::text as all,
       (select sum(annual_volume)::text from (select annual_volume from clients.client order by annual_volume desc limit 10) as t) as top
     from clients.client`,
  );
  expect(told.topTen?.volume).toBe(row?.top);
  expect(told.topTen?.volumeShare).toBeCloseTo(Number(row?.top) / Number(row?.all), 12);
  expect(told.concentration.at(-1)).toMatchObject({ clients: 40, clientShare: 1, volumeShare: 1 });
  expect((await segmented(specialist, where)).topTen).toBeNull();
});
