import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { arrangeKeyAccounts, enactSeeded, type KeyAccounts } from '../prospects/key-accounts';
import { addClients } from '../some-clients';
import { changesOf, UPDATE } from './changing-imports';
import { checked } from './some-imports';

let database: TestDatabase;
let people: KeyAccounts;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await database.sql(`update identity.region set name_en = 'North China' where code = 'NORTH'`);
  // An English name that is another region's code is of that other one.
  await database.sql(`insert into identity.region (code, name, name_en) values ('SOUTH', '华南', 'East')`);
  await enactSeeded(database, ['KA']);
  await addClients(database, [
    { number: 'K1', name: '甲公司', ownerId: people.me, regionCode: 'EAST' },
    { number: 'K2', name: '乙公司', ownerId: people.me, regionCode: 'NORTH' },
  ]);
});
afterAll(() => database.drop());

it('takes a region by its code and either name, and tells it to each reader in their language', async () => {
  const table = '客户编号,客户名称,区域\nK1,甲公司,north china\nK2,乙公司,EAST';
  const { id } = await checked(database, people.specialist, table, UPDATE);
  const changes = async (locale: 'zh-CN' | 'en') =>
    (await changesOf(database, people.specialist, id, locale)).map((row) =>
      row.changes.map(({ before, after }) => [before, after]),
    );
  expect(await changes('zh-CN')).toEqual([[['华东', '华北']], [['华北', '华东']]]);
  expect(await changes('en')).toEqual([[['华东', 'North China']], [['North China', '华东']]]);
  // As imports told it that were checked when a region had one name.
  await database.sql(
    `update clients.client_import_row set changes = '[{"field": "REGION", "before": "华中", "after": "华北"}]'`,
  );
  expect(await changes('en')).toEqual([[['华中', '华北']], [['华中', '华北']]]);
});
