import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakdown, type BreakdownInput } from '../../api/analytics/breakdown/breakdown.service';
import type { GroupFigure } from '../../api/analytics/breakdown/breakdown.schema';
import { refreshClients } from '../../api/analytics/fold.service';
import { wilsonInterval } from '../../api/kernel/statistics/wilson-interval';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { TestDatabase } from '../support/database';
import { demoDatabase } from '../support/demo-database';

const NOW = '2026-11-23T04:00:00.000Z';
const WHERE = { from: '2026-01-01', to: '2026-11-30' };
let database: TestDatabase;
let owner: string;

beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.25 });
  const [row] = await database.sql<{ id: string }>(
    `select c.owner_id as id from desk.question q join clients.client c on c.id = q.client_id
     group by 1 order by count(*) desc, 1 limit 1`,
  );
  owner = row?.id ?? '';
  // Who bought without an account asks, too.
  await database.sql(
    `update clients.client set walk_in = true
     where id = (select client_id from desk.question group by 1 order by count(*) desc, 1 limit 1)`,
  );
  await refreshClients(database.source);
}, 120_000);
afterAll(() => database.drop());

const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };
const specialist = (): Partial<ViewerFacts> => ({
  staffId: owner,
  posts: ['KA_SPECIALIST'],
  circles: { own: [owner], team: [owner], unit: [owner] },
});

async function groupsFor(viewer: Partial<ViewerFacts>, more: Partial<BreakdownInput> = {}) {
  const context = database.contextOf(viewer, { now: NOW });
  try {
    const told = await breakdown(context, {
      measures: ['ANSWERED_IN_TIME'],
      by: [],
      where: WHERE,
      exposure: 'ACTIVE_CLIENTS',
      compare: null,
      asOf: null,
      ...more,
    });
    if (!('groups' in told)) throw new Error(JSON.stringify(told));
    return told.groups;
  } finally {
    await context.database.close();
  }
}

async function only(viewer: Partial<ViewerFacts>, more: Partial<BreakdownInput> = {}): Promise<GroupFigure> {
  const [group] = await groupsFor(viewer, more);
  const figure = group?.figures[0];
  if (figure === undefined) throw new Error('No figure');
  return figure;
}

interface Counted {
  readonly due: number;
  readonly inTime: number;
  readonly open: number;
}

/** Counted by SQL of its own, straight from the rows. */
async function counted(where = 'true', at = NOW, values: readonly unknown[] = []): Promise<Counted> {
  const [row] = await database.sql<Counted>(
    `select count(*)::int as due,
       count(*) filter (where q.first_answered_at <= q.due_at and q.first_answered_at <= $1)::int as "inTime",
       count(*) filter (where q.first_answered_at is null or q.first_answered_at > $1)::int as open
     from desk.question q join clients.client c on c.id = q.client_id
     where q.due_at <= $1 and (q.asked_at at time zone 'Asia/Shanghai')::date between $2 and $3 and ${where}`,
    [at, WHERE.from, WHERE.to, ...values],
  );
  if (row === undefined) throw new Error('Nothing counted');
  return row;
}

describe('the 30-minute share', () => {
  it('is what was first answered in time of all whose time is over, with its interval and what is open', async () => {
    const { due, inTime, open } = await counted();
    expect(due).toBeGreaterThan(50);
    expect(open).toBeGreaterThan(0);
    expect(inTime).toBeLessThan(due);
    expect(await only(executive)).toMatchObject({
      numerator: inTime,
      denominator: due,
      open,
      method: 'WILSON',
      ...wilsonInterval(inTime, due),
    });
  });

  it('adds up over months, tiers, regions and account managers', async () => {
    const { due, inTime } = await counted();
    for (const by of ['MONTH', 'TIER', 'REGION', 'MANAGER'] as const) {
      const groups = await groupsFor(executive, { by: [by] });
      const sum = (of: (figure: GroupFigure) => number) =>
        groups.reduce((all, { figures }) => all + (figures[0] === undefined ? 0 : of(figures[0])), 0);
      expect([by, sum(({ numerator }) => numerator), sum(({ denominator }) => denominator)]).toEqual([by, inTime, due]);
    }
  });

  it('is of the own clients for an account manager', async () => {
    const { due, inTime } = await counted('c.owner_id = $4', NOW, [owner]);
    expect(due).toBeGreaterThan(0);
    expect(await only(specialist())).toMatchObject({ numerator: inTime, denominator: due });
  });

  it('is told as it was known at a past instant: what was not due or not answered then does not count', async () => {
    const asOf = '2026-08-14T04:00:00.000Z';
    const { due, inTime, open } = await counted('true', asOf);
    expect(await only(executive, { asOf })).toMatchObject({ numerator: inTime, denominator: due, open });
    expect(due).toBeLessThan((await counted()).due);
  });

  it('leaves out what is not due yet, though it was answered', async () => {
    const [row] = await database.sql<{ dueMs: number }>(
      `select ceil(extract(epoch from due_at) * 1000)::float8 as "dueMs" from desk.question
       where first_answered_at < due_at - interval '5 minutes' and asked_at > '2026-02-01' order by asked_at limit 1`,
    );
    const dueMs = row?.dueMs ?? 0;
    const [before, after] = [new Date(dueMs - 60_000).toISOString(), new Date(dueMs).toISOString()];
    const [early, late] = [await only(executive, { asOf: before }), await only(executive, { asOf: after })];
    expect(late.denominator - early.denominator).toBeGreaterThan(0);
    expect(early.denominator).toBe((await counted('true', before)).due);
  });
});

interface Owed {
  readonly client: string;
  readonly owner: string;
  readonly kind: 'VISIT' | 'CALLBACK';
  readonly from: string;
  readonly until: string;
  readonly isDone: boolean;
}

/** Every window of the year that is over, walked client by client and month by month. */
async function walked(today: string): Promise<Owed[]> {
  const grades = await database.sql<{ client: string; owner: string; since: string; tier: string | null }>(
    `select distinct on (g.client_id, g.since) g.client_id as client, c.owner_id as owner, g.since::text, g.tier
     from clients.grade g join clients.client c on c.id = g.client_id and not c.walk_in
     order by g.client_id, g.since, g.recorded_at desc`,
  );
  const made = await database.sql<{ client: string; kind: string; day: string }>(
    `select client_id as client, kind, ((at at time zone 'Asia/Shanghai')::date)::text as day from desk.activity
     where kind in ('VISIT', 'CALLBACK')`,
  );
  const days = new Map<string, string[]>();
  for (const { client, kind, day } of made)
    days.set(`${client} ${kind}`, [...(days.get(`${client} ${kind}`) ?? []), day]);
  const byClient = new Map<string, typeof grades>();
  for (const each of grades) byClient.set(each.client, [...(byClient.get(each.client) ?? []), each]);
  const every = (tier: string, kind: Owed['kind']): number => {
    if (tier.startsWith('A')) return kind === 'VISIT' ? 3 : 1;
    if (tier.startsWith('B')) return kind === 'VISIT' ? 6 : 3;
    return kind === 'VISIT' ? 12 : 6;
  };
  const windowOf = (past: typeof grades, kind: Owed['kind'], month: number): Omit<Owed, 'isDone'> | undefined => {
    const from = new Date(Date.UTC(2025, month, 1)).toISOString().slice(0, 10);
    const standing = past.filter(({ since }) => since <= from).at(-1);
    if (standing?.tier == null || (month % 12) % every(standing.tier, kind) !== 0) return undefined;
    const until = new Date(Date.UTC(2025, month + every(standing.tier, kind), 0)).toISOString().slice(0, 10);
    if (until < WHERE.from || until > WHERE.to || until >= today) return undefined;
    return { client: standing.client, owner: standing.owner, kind, from, until };
  };
  return [...byClient.values()].flatMap((past) =>
    (['VISIT', 'CALLBACK'] as const).flatMap((kind) =>
      Array.from({ length: 24 }, (_, month) => windowOf(past, kind, month)).flatMap((window) => {
        if (window === undefined) return [];
        const made = days.get(`${window.client} ${kind}`) ?? [];
        return [{ ...window, isDone: made.some((day) => day >= window.from && day <= window.until) }];
      }),
    ),
  );
}

describe('the visit coverage', () => {
  const coverage = { measures: ['VISIT_COVERAGE'] } as const;

  it('is what was done of what was owed in windows that are over, as one finds by walking through them', async () => {
    const owed = await walked('2026-11-23');
    const done = owed.filter(({ isDone }) => isDone);
    expect(owed.length).toBeGreaterThan(200);
    expect(done.length).toBeLessThan(owed.length);
    expect(await only(executive, coverage)).toMatchObject({
      numerator: done.length,
      denominator: owed.length,
      ...wilsonInterval(done.length, owed.length),
    });
    const mine = owed.filter((each) => each.owner === owner);
    expect(await only(specialist(), coverage)).toMatchObject({
      numerator: mine.filter(({ isDone }) => isDone).length,
      denominator: mine.length,
    });
  });

  it('adds up over months and account managers', async () => {
    const all = await only(executive, coverage);
    for (const [by, asOf] of [
      ['MONTH', null],
      // Months are kept by account manager up to the day by the database's own clock; as of now they are counted by this one.
      ['MANAGER', NOW],
    ] as const) {
      const groups = await groupsFor(executive, { ...coverage, by: [by], asOf });
      const sum = groups.reduce((total, { figures }) => total + (figures[0]?.denominator ?? 0), 0);
      expect([by, sum]).toEqual([by, all.denominator]);
    }
  });
});
