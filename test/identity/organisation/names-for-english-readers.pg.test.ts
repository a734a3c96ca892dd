import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RowMemory } from '../../../api/platform/database/row-memory';
import { allUnits } from '../../../api/sales/targets/attained.repository';
import { askGraph, entities } from '../../clients/graph';
import { arrangeKeyAccounts, type KeyAccounts } from '../../clients/prospects/key-accounts';
import { addClients } from '../../clients/some-clients';
import { testDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase;
let people: KeyAccounts;
const unit = { named: v7(), plain: v7() };

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await database.sql(`update identity.region set name_en = 'East China' where code = 'EAST'`);
  await database.sql(
    `insert into identity.unit (id, name, name_en) values ($1, '大客户部', 'Key Accounts'), ($2, '渠道部', null)`,
    [unit.named, unit.plain],
  );
  const place = `update identity.staff set unit_id = $2, region_code = $3 where id = $1`;
  await database.sql(place, [people.me, unit.named, 'EAST']);
  await database.sql(place, [people.mate, unit.plain, 'NORTH']);
  await addClients(database, [
    { number: 'K1', ownerId: people.me, regionCode: 'EAST' },
    { number: 'K2', ownerId: people.me, regionCode: 'NORTH' },
  ]);
});
beforeEach(() => RowMemory.of(database.source).forget());
afterAll(() => database.drop());

const LIST =
  '{ clients(first: 9, sort: { field: NUMBER, direction: ASC }) { edges { node { number region { name } owner { region { name } } } } } }';
const namesIn = async (text: string, locale?: 'zh-CN' | 'en') => {
  const { data, errors, statements } = await askGraph(database, people.specialist, text, locale);
  expect(errors).toEqual([]);
  return { told: JSON.stringify(data), statements };
};

const namesOf = (told: string) => [...new Set(told.match(/East China|华东|华北/g))].sort();

describe('names of regions and units', () => {
  it('are the English ones for an English reader, where there are any', async () => {
    const text = `{ regions { code name } a: staff(id: "${people.me}") { unit { name } region { name } }
      b: staff(id: "${people.mate}") { unit { name } region { name } } }`;
    const { data } = await askGraph(database, people.specialist, text, 'en');
    expect(data).toEqual({
      regions: [
        { code: 'EAST', name: 'East China' },
        { code: 'NORTH', name: '华北' },
      ],
      a: { unit: { name: 'Key Accounts' }, region: { name: 'East China' } },
      b: { unit: { name: '渠道部' }, region: { name: '华北' } },
    });
    const chinese = await namesIn(text, 'zh-CN');
    expect(chinese.told).toContain('大客户部');
    expect(chinese.told).not.toMatch(/East China|Key Accounts/);
  });

  it('are kept in memory for each language, with no statement more', async () => {
    const first = { en: await namesIn(LIST, 'en'), zh: await namesIn(LIST, 'zh-CN') };
    expect(namesOf(first.en.told)).toEqual(['East China', '华北']);
    expect(namesOf(first.zh.told)).toEqual(['华东', '华北'].sort());
    const again = { en: await namesIn(LIST, 'en'), zh: await namesIn(LIST, 'zh-CN') };
    expect([again.en.told, again.zh.told]).toEqual([first.en.told, first.zh.told]);
    expect([again.en.statements, again.zh.statements]).toEqual([1, 1]);
  });

  it('of units are so in the sheets of targets, too', async () => {
    const told = async (locale: 'zh-CN' | 'en') => {
      const context = database.contextOf(people.specialist, { locale });
      const units = await allUnits(context).finally(() => context.database.close());
      return units.map(({ name }) => name);
    };
    expect(await told('en')).toEqual(['Key Accounts', '渠道部']);
    expect(new Set(await told('zh-CN'))).toEqual(new Set(['大客户部', '渠道部']));
  });
});
