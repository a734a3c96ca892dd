import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { breakdown } from '../../../api/analytics/breakdown/breakdown.service';
import type { DimensionName } from '../../../api/analytics/breakdown/dimension';
import { foldComplaints, refreshClients } from '../../../api/analytics/fold.service';
import type { MeasureName } from '../../../api/analytics/measures';
import { restatedTallies } from '../../../api/analytics/tally-rows/restated-tallies.service';
import { tallyRows } from '../../../api/analytics/tally-rows/tally-rows.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { RequestContext } from '../../../api/platform/context/request-context';
import type { ProblemValue } from '../../../api/platform/graph/problem';
import { testDatabase, type TestDatabase } from '../../support/database';
import { clearCases } from '../../complaints/monthly/closed-cases';
import { addClient, arrangeCompany } from '../arrange';
import { dayOf, knownOf, live, noon, type Deed, type Done, type History } from './case-history';

const WHERE = { from: `${dayOf(noon(400)).slice(0, 7)}-01`, to: dayOf(noon(0)) };
const director: Partial<ViewerFacts> = { posts: ['SERVICE_DIRECTOR'] };

let database: TestDatabase;
let staff: [string, string];
let clients: string[];
let specialist: Partial<ViewerFacts>;

beforeAll(async () => {
  database = await testDatabase();
  const { ming, hong } = await arrangeCompany(database);
  staff = [ming, hong];
  clients = [];
  for (const ownerId of [ming, ming, hong]) clients.push(await addClient(database, { ownerId, regionCode: 'EC' }));
  specialist = { staffId: ming, posts: ['KA_SPECIALIST'], circles: { own: [ming], team: [ming], unit: [ming] } };
});
beforeEach(() => clearCases(database));
afterAll(() => database.drop());

async function settle(): Promise<void> {
  await refreshClients(database.source);
  await foldComplaints(database.source, new Date().toISOString());
}

async function as<Told extends object>(
  viewer: Partial<ViewerFacts>,
  ask: (context: RequestContext) => Promise<Told>,
): Promise<Exclude<Told, ProblemValue>> {
  const context = database.contextOf(viewer, { now: new Date().toISOString(), locale: 'en' });
  const told = await ask(context).finally(() => context.database.close());
  if ('code' in told) throw new Error(JSON.stringify(told));
  return told as Exclude<Told, ProblemValue>;
}

interface Asked {
  readonly measure: MeasureName;
  readonly by: DimensionName;
  readonly asOf: string | null;
  readonly viewer?: Partial<ViewerFacts>;
}

/** What each group counts, without those of nothing. */
async function told({ measure, by, asOf, viewer = director }: Asked): Promise<Record<string, number>> {
  const { groups } = await as(viewer, (context) =>
    breakdown(context, { measures: [measure], by: [by], where: WHERE, exposure: 'ORDERS', compare: null, asOf }),
  );
  return sums(groups.map(({ keys, figures }) => [keys[0]?.value ?? '', figures[0]?.numerator ?? NaN]));
}

/** What the rows behind a measure add up to, by what they say of themselves. */
async function rowsBy({ measure, by, asOf, viewer = director }: Asked): Promise<Record<string, number>> {
  const { edges } = await as(viewer, (context) =>
    tallyRows(context, {
      ...{ measure, where: WHERE, group: [], asOf, side: null, first: 200, after: null, listed: true, counted: true },
    }),
  );
  return sums(edges.map(({ node }) => [(by === 'COST' ? node.cost : node.department) ?? '', Number(node.numerator)]));
}

function sums(entries: readonly (readonly [string, number])[]): Record<string, number> {
  const all = new Map<string, number>();
  for (const [key, value] of entries) all.set(key, (all.get(key) ?? 0) + value);
  return Object.fromEntries(
    [...all].map(([key, value]) => [key, Math.round(value * 1e6) / 1e6] as const).filter(([, value]) => value !== 0),
  );
}

const at = (ago: number, deed: Deed): Done => ({ deed, at: noon(ago) });
const upheld = { kind: 'close', outcome: 'UPHELD' } as const;
const reopen = { kind: 'reopen' } as const;
const split = (department: string, amount: number): Deed => ({
  kind: 'decide',
  shares: [
    { party: 'FACTORY', department, percentage: 70, amount },
    { party: 'CLIENT', department: null, percentage: 30, amount: 300 },
  ],
});
const filed = { filedAt: noon(60), tier: 'A1', class: 'PACKAGING', repair: 200, claim: 0 };

describe('a case that was closed then and has been opened again since', () => {
  beforeEach(async () => {
    const done = [at(55, { kind: 'find', department: 'LOGISTICS' }), at(50, upheld), at(40, reopen)];
    await live({ database, staff }, { ...filed, clientId: clients[0] ?? '', done });
    await settle();
  });

  it('counts as of the day between, and the rows behind it are told', async () => {
    const [measure, by] = ['ATTRIBUTED_CASES', 'DEPARTMENT'] as const;
    for (const viewer of [director, specialist])
      for (const ask of [told, rowsBy]) {
        expect(await ask({ measure, by, asOf: noon(45), viewer })).toEqual({ LOGISTICS: 1 });
        for (const asOf of [noon(51), noon(30), null]) expect(await ask({ measure, by, asOf, viewer })).toEqual({});
      }
    const other = {
      ...specialist,
      staffId: staff[1],
      circles: { own: [staff[1]], team: [staff[1]], unit: [staff[1]] },
    };
    expect(await told({ measure, by, asOf: noon(45), viewer: other })).toEqual({});
    expect(await rowsBy({ measure, by, asOf: noon(45), viewer: other })).toEqual({});
  });

  it('is lost and cost then, and not now', async () => {
    const loss = { measure: 'ATTRIBUTED_LOSS', by: 'DEPARTMENT' } as const;
    const cost = { measure: 'QUALITY_COST', by: 'COST' } as const;
    for (const ask of [told, rowsBy]) {
      expect(await ask({ ...loss, asOf: noon(45) })).toEqual({ LOGISTICS: 200 });
      expect(await ask({ ...cost, asOf: noon(45) })).toEqual({ REPAIR: 200 });
      for (const asOf of [noon(30), null]) {
        expect(await ask({ ...loss, asOf })).toEqual({});
        expect(await ask({ ...cost, asOf })).toEqual({});
      }
    }
  });

  it('is a row that is told no more', async () => {
    const { edges } = await as(director, (context) =>
      restatedTallies(context, {
        ...{ measure: 'ATTRIBUTED_CASES', where: WHERE, group: [], asOf: noon(45), first: 20, after: null },
        ...{ listed: true, counted: true },
      }),
    );
    expect(edges.map(({ node }) => [node.change, node.thenNumerator])).toEqual([['REMOVED', '1']]);
  });
});

it('counts a case that was closed twice by the decision of each time, and at budget between', async () => {
  const done = [
    ...[at(56, split('PRODUCTION', 700)), at(50, upheld), at(40, reopen)],
    ...[at(30, split('QUALITY', 900)), at(20, upheld)],
  ];
  await live({ database, staff }, { ...filed, clientId: clients[0] ?? '', done });
  await settle();
  const cases = { measure: 'ATTRIBUTED_CASES', by: 'DEPARTMENT' } as const;
  const cost = { measure: 'QUALITY_COST', by: 'COST' } as const;
  for (const ask of [told, rowsBy]) {
    expect(await ask({ ...cases, asOf: noon(45) })).toEqual({ PRODUCTION: 0.7, CLIENT: 0.3 });
    expect(await ask({ ...cases, asOf: noon(25) })).toEqual({});
    expect(await ask({ ...cases, asOf: noon(10) })).toEqual({ QUALITY: 0.7, CLIENT: 0.3 });
    expect(await ask({ ...cases, asOf: null })).toEqual({ QUALITY: 0.7, CLIENT: 0.3 });
    expect(await ask({ ...cost, asOf: noon(53) })).toEqual({ ESTIMATED: 700 });
    expect(await ask({ ...cost, asOf: noon(45) })).toEqual({ REPAIR: 900 });
    expect(await ask({ ...cost, asOf: noon(35) })).toEqual({ ESTIMATED: 700 });
    expect(await ask({ ...cost, asOf: noon(25) })).toEqual({ ESTIMATED: 900 });
    expect(await ask({ ...cost, asOf: noon(10) })).toEqual({ REPAIR: 1100 });
  }
});

const DEPARTMENTS = ['PRODUCTION', 'QUALITY', 'LOGISTICS'] as const;
const department = fc.constantFrom(...DEPARTMENTS);
const deeds = fc.oneof(
  fc.record({ kind: fc.constant('find' as const), department }),
  fc.tuple(department, fc.constantFrom(100, 700, 1000)).map(([of, amount]) => split(of, amount)),
  fc.constantFrom<Deed>(upheld, upheld, { kind: 'close', outcome: 'NOT_ESTABLISHED' }, reopen, reopen),
  fc.constantFrom<Deed>({ kind: 'reclassify', class: 'PRODUCT_QUALITY' }, { kind: 'reclassify', class: 'PACKAGING' }),
  fc.tuple(department, department).map(([of, became]): Deed => ({ kind: 'petition', of, became })),
);

/** What could happen, so many days apart: nothing is closed twice, and nothing is decided of what is closed. */
function livedOf(wanted: readonly Deed[], gap: number): Done[] {
  let isClosed = false;
  const lived: Done[] = [];
  for (const [place, deed] of wanted.entries()) {
    const { kind } = deed;
    const fits =
      kind === 'petition' ? deed.of !== deed.became : kind === 'reclassify' || isClosed === (kind === 'reopen');
    if (!fits) continue;
    if (kind === 'close') isClosed = true;
    if (kind === 'reopen') isClosed = false;
    lived.push(at(100 - place * gap, deed));
  }
  return lived;
}

const history = fc
  .record({
    place: fc.constantFrom(0, 1, 2),
    wanted: fc.array(deeds, { minLength: 3, maxLength: 9 }),
    gap: fc.constantFrom(3, 7, 10),
    tier: fc.constantFrom('A1', 'B1'),
    repair: fc.constantFrom(0, 200, 1000),
    claim: fc.constantFrom(0, 500),
  })
  .map(({ place, wanted, gap, ...rest }) => ({
    ...filed,
    ...rest,
    filedAt: noon(101),
    place,
    done: livedOf(wanted, gap),
  }));

it('tells any history as it is told by its deeds up to the instant, with the rows behind it', async () => {
  const agos = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(fc.array(history, { minLength: 4, maxLength: 6 }), agos, async (drawn, days) => {
      await clearCases(database);
      const histories: History[] = drawn.map(({ place, ...rest }) => ({ ...rest, clientId: clients[place] ?? '' }));
      for (const each of histories) await live({ database, staff }, each);
      await settle();
      for (const asOf of [...days.map((ago) => new Date(Date.parse(noon(ago)) + 1000).toISOString()), null])
        for (const viewer of [director, specialist]) {
          const reached = viewer === director ? clients : clients.slice(0, 2);
          const known = histories
            .filter(({ clientId }) => reached.includes(clientId))
            .map((each) => knownOf(each, asOf ?? new Date().toISOString()));
          const faults = known.flatMap((each) => each.faults);
          const expected = {
            shares: sums(faults.map((each) => [each.department, each.share])),
            classes: sums(faults.map((each) => [each.class, each.share])),
            losses: sums(faults.map((each) => [each.department, each.loss])),
            costs: sums(known.flatMap(({ costs }) => costs.map(({ cost, amount }) => [cost, amount] as const))),
          };
          const [cases, loss] = ['ATTRIBUTED_CASES', 'ATTRIBUTED_LOSS'] as const;
          const [byDepartment, byCost] = [
            { by: 'DEPARTMENT', asOf, viewer } as const,
            { by: 'COST', asOf, viewer } as const,
          ];
          expect({
            shares: await told({ measure: cases, ...byDepartment }),
            classes: await told({ measure: cases, by: 'CLASS', asOf, viewer }),
            losses: await told({ measure: loss, ...byDepartment }),
            costs: await told({ measure: 'QUALITY_COST', ...byCost }),
          }).toEqual(expected);
          expect(await rowsBy({ measure: cases, ...byDepartment })).toEqual(expected.shares);
          expect(await rowsBy({ measure: loss, ...byDepartment })).toEqual(expected.losses);
          expect(await rowsBy({ measure: 'QUALITY_COST', ...byCost })).toEqual(expected.costs);
        }
    }),
    { numRuns: 6, endOnFailure: true },
  );
}, 240_000);
