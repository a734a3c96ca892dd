import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Breakdown, GroupFigure } from '../../api/analytics/breakdown/breakdown.schema';
import { breakdown, type BreakdownInput } from '../../api/analytics/breakdown/breakdown.service';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { clientRows, type ClientRowsInput } from '../../api/analytics/client-rows/client-rows.service';
import { testDatabase, type TestDatabase } from '../support/database';
import { NOW, someCompany, TODAY } from './some-company';

let database: TestDatabase;
let ming: string;
const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };
let specialist: Partial<ViewerFacts>;

beforeAll(async () => {
  database = await testDatabase();
  ({ ming } = await someCompany(database));
  specialist = { staffId: ming, posts: ['KA_SPECIALIST'], circles: { own: [ming], team: [ming], unit: [ming] } };
});
afterAll(() => database.drop());

type Asked = Partial<Omit<BreakdownInput, 'where'>> & { where?: Partial<BreakdownInput['where']> };

const asked = (input: Asked): BreakdownInput => ({
  measures: ['COMPLAINING_CLIENTS'],
  by: [],
  exposure: 'ACTIVE_CLIENTS',
  compare: null,
  asOf: null,
  ...input,
  where: { from: '2025-07-01', to: TODAY, ...input.where },
});

async function ask(viewer: Partial<ViewerFacts>, input: Asked): Promise<Breakdown> {
  const context = database.contextOf(viewer, { now: NOW });
  try {
    const told = await breakdown(context, asked(input));
    if (!('groups' in told)) throw new Error(JSON.stringify(told));
    return told;
  } finally {
    await context.database.close();
  }
}

const sumOf = (told: Breakdown): number =>
  told.groups.reduce((sum, { figures }) => sum + (figures[0]?.numerator ?? 0), 0);
const only = (told: Breakdown): GroupFigure[] => told.groups[0]?.figures ?? [];

describe('the share of clients complaining', () => {
  interface Counted {
    readonly month: string;
    readonly class: string;
    readonly tier: string;
    readonly region: string;
    readonly client: string;
  }

  /** Complaints of clients that are active on a day, told by rows and plain SQL. */
  const complaints = (from: string, to: string, owner: string | null): Promise<Counted[]> =>
    database.sql<Counted>(
      `select to_char(x.received_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, x.class, coalesce(w.tier, '') as tier,
         coalesce(w.region_code, '') as region, x.client_id as client
       from complaints.complaint x join clients.client w on w.id = x.client_id
       where x.state <> 'VOID' and (x.received_at at time zone 'Asia/Shanghai')::date between $1 and $2 and ($3::uuid is null or w.owner_id = $3)
         and exists (select from sales."order" o where o.client_id = w.id and o.ordered_on <= $2::date
           and o.ordered_on > $2::date - interval '1 year')`,
      [from, to, owner],
    );
  const clients = (rows: readonly Counted[]): number => new Set(rows.map(({ client }) => client)).size;

  it('is counted once a request by tier and by region, of the past with the whole, and apart for another period or class', async () => {
    const context = database.contextOf(executive, { now: NOW });
    const rows = vi.spyOn(context.database, 'rows');
    const counts = (): number => rows.mock.calls.filter(([{ text }]) => text.includes('complaining_count')).length;
    const all = (inputs: Asked[]): Promise<unknown> =>
      Promise.all(inputs.map((input) => breakdown(context, asked(input))));
    try {
      await all([{}, { by: ['TIER'] }, { by: ['REGION'] }]);
      expect(counts()).toBe(2);
      const asOf = '2026-03-10T04:00:00.000Z';
      await all([{ asOf }, { by: ['TIER'], asOf }, { by: ['REGION'], asOf }]);
      expect(counts()).toBe(3);
      await all([{ compare: 'YEAR_BEFORE' }, { by: ['CLASS'] }, { where: { classes: ['SERVICE_QUALITY'] } }]);
      expect(counts()).toBe(6);
    } finally {
      await context.database.close();
    }
  });

  it.each(['company', 'portfolio'])('counts each active client of a %s once, whatever the group', async (scope) => {
    const [viewer, owner] = scope === 'company' ? [executive, null] : [specialist, ming];
    const rows = await complaints('2025-07-01', TODAY, owner);
    expect(rows.length).toBeGreaterThan(clients(rows));
    const [share, active] = only(await ask(viewer, { measures: ['COMPLAINING_CLIENTS', 'ACTIVE_CLIENTS'] }));
    expect(share).toMatchObject({ numerator: clients(rows), denominator: active?.numerator, method: 'WILSON' });
    for (const [by, keyOf] of [
      ['TIER', (row: Counted) => row.tier],
      ['REGION', (row: Counted) => row.region],
      ['CLASS', (row: Counted) => row.class],
    ] as const) {
      const told = await ask(viewer, { measures: ['COMPLAINING_CLIENTS'], by: [by] });
      for (const { keys, figures } of told.groups)
        expect([by, keys[0]?.value, figures[0]?.numerator]).toEqual([
          by,
          keys[0]?.value,
          clients(rows.filter((row) => keyOf(row) === (keys[0]?.value ?? ''))),
        ]);
      if (by !== 'CLASS') expect(sumOf(told)).toBe(share?.numerator);
      else expect(told.groups.every(({ figures }) => figures[0]?.denominator === share?.denominator)).toBe(true);
    }
  });

  it('is of each month those who are active at its end', async () => {
    const told = await ask(executive, {
      measures: ['COMPLAINING_CLIENTS'],
      by: ['MONTH'],
      where: { to: '2026-03-31' },
    });
    for (const { keys, figures } of told.groups) {
      const month = keys[0]?.value ?? '';
      const [end] = await database.sql<{ day: string }>(
        `select (($1 || '-01')::date + interval '1 month - 1 day')::date::text as day`,
        [month],
      );
      expect([month, figures[0]?.numerator]).toEqual([
        month,
        clients(await complaints(`${month}-01`, end?.day ?? '', null)),
      ]);
      expect(figures[0]?.numerator).toBeLessThanOrEqual(figures[0]?.denominator ?? 0);
    }
  });
});

describe('the clients behind it', () => {
  const director: Partial<ViewerFacts> = { posts: ['SERVICE_DIRECTOR'] };
  const rows = async (viewer: Partial<ViewerFacts>, input: Partial<ClientRowsInput>) => {
    const context = database.contextOf(viewer, { now: NOW });
    try {
      return await clientRows(context, {
        ...{ measure: 'COMPLAINING_CLIENTS', group: {}, asOf: null, first: 200, after: null, ...input },
        where: { from: '2025-07-01', to: TODAY, ...input.where },
      });
    } finally {
      await context.database.close();
    }
  };

  it.each([
    ['a company', () => director, null],
    ['a portfolio', () => specialist, null],
    ['a company as of an instant', () => director, '2026-03-10T04:00:00.000Z'],
  ] as const)('are as many as the figure counts, of %s', async (_, viewer, asOf) => {
    const groups = await ask(viewer(), { by: ['TIER'], asOf });
    for (const { keys, figures } of groups.groups) {
      const told = await rows(viewer(), { asOf, group: { at: { isActive: true, code: keys[0]?.value ?? null } } });
      expect(told).toMatchObject({ totalCount: figures[0]?.numerator });
    }
    const [all] = only(await ask(viewer(), { asOf }));
    expect(await rows(viewer(), { asOf })).toMatchObject({ totalCount: all?.numerator });
    const [packaging] = only(await ask(viewer(), { asOf, where: { classes: ['PACKAGING'] } }));
    expect(packaging?.numerator).toBeGreaterThan(0);
    expect(packaging?.numerator).toBeLessThan(all?.numerator ?? 0);
    const group = { classes: ['PACKAGING' as const] };
    expect(await rows(viewer(), { asOf, group })).toMatchObject({ totalCount: packaging?.numerator });
  });

  it('are told to nobody who sees figures alone, or clients without their complaints', async () => {
    for (const posts of [['EXECUTIVE'], ['CREDIT_OFFICER'], ['ORDER_SYSTEM']] as ViewerFacts['posts'][]) {
      const told = await rows({ posts }, {});
      expect([posts, told.__typename]).toEqual([posts, 'NotAllowed']);
    }
    expect(await rows(director, { measure: 'ACTIVE_CLIENTS', group: { classes: ['PACKAGING'] } })).toMatchObject({
      code: 'NO_CLASSES',
    });
  });
});
