import { afterAll, beforeAll, expect, it } from 'vitest';
import { breakdown } from '../../../api/analytics/breakdown/breakdown.service';
import type { DimensionName } from '../../../api/analytics/breakdown/dimension';
import { foldComplaints, refreshClients } from '../../../api/analytics/fold.service';
import { measureOf, MEASURES, type MeasureName } from '../../../api/analytics/measures';
import type { ProblemValue } from '../../../api/platform/graph/problem';
import type { TestDatabase } from '../../support/database';
import { demoDatabase } from '../../support/demo-database';
import { rowPartsOf } from '../../../api/analytics/tally-rows/row-parts';
import { countedRows, type Asking, type Group } from './counted-rows';

const NOW = '2026-11-23T04:00:00.000Z';
const PAST = '2026-10-14T04:00:00.000Z';
const WHERE = { from: '2026-08-01', to: '2026-10-31' };
/** Of goods, money and fault so many groups of a dimension are looked at, the last among them; of others all. */
const LOOKED_AT = 3;

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.05 });
  await database.sql(`update complaints.complaint set tier = null where id in (
    select id from complaints.complaint where received_on > '2026-08-01' order by number limit 5)`);
  // They were so all along, and not since the clock of the server.
  await database.sql(
    'delete from complaints.past where complaint_id in (select id from complaints.complaint where tier is null)',
  );
  await refreshClients(database.source);
  await foldComplaints(database.source, NOW);
});
afterAll(() => database.drop());

const asked: Asking = async (ask) => {
  const context = database.contextOf({ posts: ['SERVICE_DIRECTOR'] }, { now: NOW, locale: 'en' });
  const told = await ask(context).finally(() => context.database.close());
  if ('code' in told) throw new Error(JSON.stringify(told));
  return told as Exclude<typeof told, ProblemValue>;
};

async function groupsOf(measure: MeasureName, dimension: DimensionName, asOf: string | null): Promise<Group[]> {
  const by = [dimension];
  const told = await asked((context) =>
    breakdown(context, { measures: [measure], by, where: WHERE, exposure: 'ORDERS', compare: null, asOf }),
  );
  const values = told.groups.map(({ keys }) => keys[0]?.value ?? '');
  return told.groups.map(({ keys: [key], figures: [figure] }) => {
    const value = key?.value ?? '';
    const besides = value === '*' ? { besides: values.filter((each) => each !== '*') } : {};
    if (figure === undefined) throw new Error(`No figure of ${measure}`);
    return { of: { dimension, value, ...besides }, figure };
  });
}

const names = (Object.keys(MEASURES) as MeasureName[]).filter((measure) => measureOf(measure).dimensions.length > 0);
const cases = names.flatMap((measure) =>
  [null, PAST].map((asOf) => ({ measure, asOf, dimensions: measureOf(measure).dimensions })),
);

it.each(cases)(
  'leads from every group of every breakdown of $measure to its rows as of $asOf',
  async ({ measure, asOf, dimensions }) => {
    for (const dimension of dimensions) await compareGroups(measure, dimension, asOf);
  },
);

async function compareGroups(measure: MeasureName, dimension: DimensionName, asOf: string | null): Promise<void> {
  const groups = await groupsOf(measure, dimension, asOf);
  expect([dimension, groups.length > 0]).toEqual([dimension, true]);
  const looked =
    rowPartsOf(measure) === undefined ? groups : [...groups.slice(0, LOOKED_AT), ...groups.slice(LOOKED_AT).slice(-1)];
  for (const { of, figure } of looked) {
    const rows = await countedRows(asked, measure, { where: WHERE, group: of, asOf });
    const at = `${dimension} ${of.value}`;
    if (figure.withheld !== true) expect([at, rows.numerator]).toEqual([at, expect.closeTo(figure.numerator, 2)]);
    if (rows.denominator !== null) expect([at, rows.denominator]).toEqual([at, expect.closeTo(figure.denominator, 2)]);
    if (rows.open !== null) expect([at, rows.open]).toEqual([at, figure.open]);
  }
}
