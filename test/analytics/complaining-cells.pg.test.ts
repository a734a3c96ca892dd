import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakdown } from '../../api/analytics/breakdown/breakdown.service';
import { foldComplaints, refreshClients, verifyRollups } from '../../api/analytics/fold.service';
import { testDatabase, type TestDatabase } from '../support/database';
import { addClient, addComplaint, addOrder, CLASSES, endComplaints, grade } from './arrange';
import { NOW, someCompany, TODAY } from './some-company';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const { ming } = await someCompany(database);
  // Those whose tier changed, who were lost and came back, and who has no account.
  for (const [tier, since] of [
    ['A1', '2025-02-01'],
    ['B2', '2025-10-15'],
    [null, '2026-04-01'],
  ] as const) {
    for (let n = 0; n < 3; n += 1) {
      const clientId = await addClient(database, { ownerId: ming, tier: 'D', regionCode: 'EC', walkIn: n === 2 });
      for (const day of ['2025-01-09', '2026-02-11']) await addOrder(database, clientId, day);
      for (const [code, from] of [['C', '2024-06-01'] as const, [tier, since] as const])
        await grade(database, 'grade', { clientId, since: from, code });
      for (const month of ['2025-03', '2025-12', '2026-01', '2026-03'])
        await addComplaint(database, {
          ...{ clientId, class: CLASSES[n] ?? 'PACKAGING', tier, regionCode: 'EC', dueDays: 3 },
          receivedAt: `${month}-1${n}T03:00:00Z`,
        });
    }
  }
  await refreshClients(database.source);
});
afterAll(() => database.drop());

interface Row {
  readonly client: string;
  readonly class: string;
  readonly tier: string;
  readonly region: string;
}

/** Complaints of clients with an account, those active on the last day, under their tier of that day. */
const rowsOf = (from: string, to: string): Promise<Row[]> =>
  database.sql<Row>(
    `select x.client_id as client, x.class, coalesce(w.region_code, '') as region, coalesce(
       case when exists (select from clients.grade g where g.client_id = w.id) then (coalesce(
         (select array_agg(g.tier order by g.since desc) from clients.grade g where g.client_id = w.id and g.since <= $2::date),
         (select array_agg(g.tier order by g.since) from clients.grade g where g.client_id = w.id)))[1] else w.tier end, '') as tier
     from complaints.complaint x join clients.client w on w.id = x.client_id
     where not w.walk_in and x.state <> 'VOID' and (x.received_at at time zone 'Asia/Shanghai')::date between $1 and $2
       and exists (select from sales."order" o where o.client_id = w.id and o.ordered_on <= $2::date
         and o.ordered_on > $2::date - interval '1 year')`,
    [from, to],
  );

const dayAfter = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
const lesser = (one: string, other: string): string => (one < other ? one : other);

/** Windows that begin with a month or within one, and end likewise. */
const windows = fc
  .record({ from: fc.nat({ max: 500 }), length: fc.nat({ max: 400 }), isFirst: fc.boolean(), isLast: fc.boolean() })
  .map(({ from, length, isFirst, isLast }) => {
    const day = dayAfter('2025-01-01', from);
    const begin = isFirst ? `${day.slice(0, 8)}01` : day;
    const last = dayAfter(begin, length);
    const monthEnd = dayAfter(`${dayAfter(`${last.slice(0, 8)}01`, 31).slice(0, 8)}01`, -1);
    return { from: begin, to: lesser(isLast ? monthEnd : last, TODAY) };
  });
const GROUPS = [[], ['TIER'], ['REGION'], ['CLASS'], ['TIER', 'CLASS'], ['REGION', 'TIER']] as const;
const questions = fc.record({
  window: windows,
  by: fc.constantFrom(...GROUPS),
  classes: fc.option(fc.uniqueArray(fc.constantFrom(...CLASSES), { minLength: 1, maxLength: 3 }), { nil: null }),
  tiers: fc.option(fc.uniqueArray(fc.constantFrom('A1' as const, 'B2' as const, 'C' as const), { minLength: 1 }), {
    nil: null,
  }),
});

const KEY_OF = { TIER: 'tier', REGION: 'region', CLASS: 'class' } as const;

describe('clients that complained', () => {
  it('are as many as the rows tell, of any days, class, tier and region', async () => {
    await fc.assert(
      fc.asyncProperty(questions, async ({ window, by, classes, tiers }) => {
        const context = database.contextOf({ posts: ['EXECUTIVE'] }, { now: NOW });
        const told = await breakdown(context, {
          ...{ measures: ['COMPLAINING_CLIENTS'], by, exposure: 'ACTIVE_CLIENTS', compare: null, asOf: null },
          where: { ...window, classes, tiers },
        }).finally(() => context.database.close());
        if (!('groups' in told)) throw new Error(JSON.stringify(told));
        const rows = (await rowsOf(window.from, window.to)).filter(
          (row) =>
            (classes === null || classes.some((one) => one === row.class)) &&
            (tiers === null || tiers.some((one) => one === row.tier)),
        );
        const counted = new Map<string, Set<string>>(by.length === 0 ? [['', new Set()]] : []);
        for (const row of rows) {
          const key = by.map((each) => row[KEY_OF[each]]).join();
          counted.set(key, (counted.get(key) ?? new Set()).add(row.client));
        }
        const figures = told.groups.map(
          ({ keys, figures: [figure] }) =>
            [keys.map(({ value }) => value ?? '').join(), figure?.numerator ?? 0] as const,
        );
        const expected = [...counted].map(([key, clients]) => [key, clients.size] as const);
        expect(new Map(figures.filter(([, n]) => n > 0))).toEqual(new Map(expected.filter(([, n]) => n > 0)));
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('are told from what is kept when a period begins with a month, and lag no longer than the tallies do', async () => {
    const count = async (): Promise<number | undefined> => {
      const context = database.contextOf({ posts: ['EXECUTIVE'] }, { now: NOW });
      const told = await breakdown(context, {
        ...{ measures: ['COMPLAINING_CLIENTS'], by: [], exposure: 'ACTIVE_CLIENTS', compare: null, asOf: null },
        where: { from: '2026-06-01', to: TODAY },
      }).finally(() => context.database.close());
      return 'groups' in told ? told.groups[0]?.figures[0]?.numerator : undefined;
    };
    const [client] = await database.sql<{ id: string }>(
      `select c.id from clients.client c where exists (
         select from sales."order" o where o.client_id = c.id and o.ordered_on between '2025-09-01' and '2026-06-01')
       and not c.walk_in and not exists (select from complaints.complaint x where x.client_id = c.id and x.received_on >= '2026-06-01')
       order by c.id limit 1`,
    );
    const before = await count();
    const id = await addComplaint(database, {
      ...{ clientId: client?.id ?? '', class: 'PACKAGING', tier: null, regionCode: null, dueDays: 3 },
      receivedAt: '2026-06-10T03:00:00Z',
    });
    expect(await count()).toBe(before);
    await foldComplaints(database.source, NOW);
    expect(await count()).toBe((before ?? 0) + 1);
    await endComplaints(database, [id], { state: 'VOID', hours: 1 });
    await foldComplaints(database.source, NOW);
    expect(await count()).toBe(before);
    await refreshClients(database.source);
    expect(await verifyRollups(database.source, NOW)).toEqual([]);
    expect(await database.sql('select from analytics.complaining_cell where n = 0')).toHaveLength(0);
  });
});
