import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GroupFigure } from '../../api/analytics/breakdown/breakdown.schema';
import { breakdown } from '../../api/analytics/breakdown/breakdown.service';
import type { DimensionName } from '../../api/analytics/breakdown/dimension';
import { foldComplaints, refreshClients, verifyRollups } from '../../api/analytics/fold.service';
import { measureOf, MEASURES, type MeasureName } from '../../api/analytics/measures';
import type { ProblemValue } from '../../api/platform/graph/problem';
import type { TestDatabase } from '../support/database';
import { demoDatabase } from '../support/demo-database';
import { countedRows, type Asking } from './rows/counted-rows';

const NOW = '2026-11-23T04:00:00.000Z';
const PAST = '2026-10-14T04:00:00.000Z';
const WHERE = { from: '2026-01-01', to: '2026-10-31' };
const BY_MANAGER = (Object.keys(MEASURES) as MeasureName[]).filter((name) =>
  (measureOf(name).dimensions as readonly DimensionName[]).includes('MANAGER'),
);

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.05 });
});
afterAll(() => database.drop());

const asked: Asking = async (ask) => {
  const context = database.contextOf({ posts: ['SERVICE_DIRECTOR'] }, { now: NOW, locale: 'en' });
  const told = await ask(context).finally(() => context.database.close());
  if ('code' in told) throw new Error(JSON.stringify(told));
  return told as Exclude<typeof told, ProblemValue>;
};

/** Figures of a measure by the value of the first dimension; of the company under "". */
async function told(
  measure: MeasureName,
  by: readonly DimensionName[],
  asOf: string | null,
): Promise<Map<string, GroupFigure>> {
  const { groups } = await asked((context) =>
    breakdown(context, { measures: [measure], by, where: WHERE, exposure: 'ORDERS', compare: null, asOf }),
  );
  return new Map(
    groups.flatMap(({ keys, figures: [figure] }) => (figure === undefined ? [] : [[keys[0]?.value ?? '', figure]])),
  );
}

async function settle(): Promise<void> {
  await refreshClients(database.source);
  await foldComplaints(database.source, NOW);
}

/** Every other client of each account manager is nobody's from now on, and all along: no assignment says otherwise. */
async function dismiss(): Promise<void> {
  await database.sql(`update clients.client set owner_id = null where id in (
    select id from (select id, row_number() over (partition by owner_id order by number) as place from clients.client
      where owner_id is not null) as c where place % 2 = 0)`);
  // Days that were somebody's stay so; a load by hand may leave none.
  await database.sql(`do $$ begin
    set local session_replication_role = replica;
    delete from clients.assignment where client_id in (select id from clients.client where owner_id is null);
  end $$`);
  await settle();
}

const sumOf = (figures: Map<string, GroupFigure>, part: 'numerator' | 'open'): number =>
  [...figures.values()].reduce((sum, figure) => sum + figure[part], 0);

describe('while every client has an account manager', () => {
  it('tells no group of clients without one', async () => {
    await database.sql(`update clients.client set owner_id = (
      select owner_id from clients.client where owner_id is not null order by number limit 1) where owner_id is null`);
    await settle();
    for (const measure of BY_MANAGER)
      expect([measure, [...(await told(measure, ['MANAGER'], null)).keys()].includes('')]).toEqual([measure, false]);
    expect(await verifyRollups(database.source, NOW)).toEqual([]);
  });
});

describe('clients without an account manager', () => {
  beforeAll(dismiss);

  it.each(BY_MANAGER.flatMap((measure) => [null, NOW, PAST].map((asOf) => ({ measure, asOf }))))(
    'are told apart in $measure as of $asOf, and all groups add up to the company',
    async ({ measure, asOf }) => {
      const [groups, company] = [await told(measure, ['MANAGER'], asOf), await told(measure, [], asOf)];
      const [all, nobodys] = [company.get(''), groups.get('')];
      expect(nobodys?.denominator).toBeGreaterThan(0);
      expect(sumOf(groups, 'numerator')).toBeCloseTo(all?.numerator ?? NaN, 2);
      expect(sumOf(groups, 'open')).toBe(all?.open);
    },
  );

  it.each(BY_MANAGER.flatMap((measure) => [null, PAST].map((asOf) => ({ measure, asOf }))))(
    'have the very rows behind them that are counted in $measure as of $asOf',
    async ({ measure, asOf }) => {
      const figure = (await told(measure, ['MANAGER'], asOf)).get('');
      const rows = await countedRows(asked, measure, {
        where: WHERE,
        group: { dimension: 'MANAGER', value: '' },
        asOf,
      });
      expect(rows.numerator).toBeCloseTo(figure?.numerator ?? NaN, 2);
      if (rows.denominator !== null && measure !== 'COMPLAINTS_RECEIVED')
        expect(rows.denominator).toBeCloseTo(figure?.denominator ?? NaN, 2);
    },
  );

  it('are kept as the rows say, and lose their place to who looks after them next', async () => {
    expect(await verifyRollups(database.source, NOW)).toEqual([]);
    await database.sql(`update clients.client set owner_id = (
      select owner_id from clients.client where owner_id is not null order by number limit 1) where owner_id is null`);
    await foldComplaints(database.source, NOW);
    expect((await told('REVENUE', ['MANAGER'], null)).has('')).toBe(false);
    expect(await verifyRollups(database.source, NOW)).toEqual([]);
  });
});
