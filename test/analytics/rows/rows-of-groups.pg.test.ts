import { afterAll, beforeAll, expect, it } from 'vitest';
import { breakdown } from '../../../api/analytics/breakdown/breakdown.service';
import type { DimensionName } from '../../../api/analytics/breakdown/dimension';
import { clientMeasureOf } from '../../../api/analytics/client-rows/client-row-question';
import { foldComplaints, refreshClients } from '../../../api/analytics/fold.service';
import { measureOf, MEASURES, type MeasureName } from '../../../api/analytics/measures';
import type { ProblemValue } from '../../../api/platform/graph/problem';
import type { TestDatabase } from '../../support/database';
import { demoDatabase } from '../../support/demo-database';
import { countedRows, isOfSteps, type Asking, type Group } from './counted-rows';

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
  if ('code' in told) throw new Error((told as ProblemValue).message);
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

it.each(names)('leads from every group of every breakdown of %s to exactly its rows, now and then', async (measure) => {
  for (const dimension of measureOf(measure).dimensions)
    for (const asOf of isOfSteps(measure) ? [null] : [null, PAST]) {
      if (
        asOf !== null &&
        dimension === 'MANAGER' &&
        (measure === 'COMPLAINTS_RECEIVED' || measure === 'ON_TIME_SHARE')
      )
        continue;
      const groups = await groupsOf(measure, dimension, asOf);
      expect([dimension, groups.length > 0]).toEqual([dimension, true]);
      const isMany = clientMeasureOf(measure) === undefined && !isOfSteps(measure) && !measure.includes('COMPLAINT');
      const looked = isMany ? [...groups.slice(0, LOOKED_AT), ...groups.slice(LOOKED_AT).slice(-1)] : groups;
      for (const group of looked) {
        const rows = await countedRows(asked, measure, { where: WHERE, group: group.of, asOf });
        const at = `${dimension} ${group.of.value} ${asOf ?? 'now'}`;
        if (group.figure.withheld !== true)
          expect([at, rows.numerator]).toEqual([at, expect.closeTo(group.figure.numerator, 2)]);
        if (rows.denominator !== null)
          expect([at, rows.denominator]).toEqual([at, expect.closeTo(group.figure.denominator, 2)]);
        if (rows.open !== null) expect([at, rows.open]).toEqual([at, group.figure.open]);
      }
    }
});
