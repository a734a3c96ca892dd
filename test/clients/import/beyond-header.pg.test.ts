import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';
import { workbook } from '../../platform/tables/some-tables';
import { entities } from '../graph';
import { arrangeKeyAccounts, enactSeeded, type KeyAccounts } from '../prospects/key-accounts';
import { UPDATE } from './changing-imports';
import { checked, rowsOf } from './some-imports';

let database: TestDatabase;
let people: KeyAccounts;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA']);
});
afterAll(() => database.drop());

const refusedIn = async (content: string | Buffer): Promise<[number, string[]][]> => {
  const { id } = await checked(database, people.specialist, content);
  const rows = await rowsOf(database, people.specialist, id, ', states: [REFUSED]');
  return rows.map(({ line, problems }) => [line, problems.map(({ code }) => code)]);
};

it('refuses a row of separated values that says more than the header names, and takes it once it is quoted', async () => {
  const file = [
    '客户名称,业务类型,地址,城市',
    '逗号贸易有限公司,经销商,工业园区,18号楼,苏州',
    '引号贸易有限公司,经销商,"工业园区,18号楼",苏州',
    '空格贸易有限公司,经销商,工业园区,苏州,, ,',
  ].join('\n');
  expect(await refusedIn(file)).toEqual([[2, ['BEYOND_HEADER']]]);
});

it('refuses a row of a sheet that has a text beside its last named column', async () => {
  const row = (...cells: string[]): string =>
    `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
  const sheet = `<worksheet><sheetData>${row('客户名称', '业务类型')}${row('整齐贸易有限公司', '经销商')}${row(
    '出列贸易有限公司',
    '经销商',
    '备注',
  )}</sheetData></worksheet>`;
  expect(await refusedIn(workbook(sheet))).toEqual([[3, ['BEYOND_HEADER']]]);
});

it('refuses it as well where the row would change a client on record', async () => {
  const { id } = await checked(
    database,
    people.specialist,
    '客户编号,客户名称,业务类型,城市\nK-1,改名贸易有限公司,经销商,苏州,多出',
    UPDATE,
  );
  const rows = await rowsOf(database, people.specialist, id);
  expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['BEYOND_HEADER']]);
});

it('refuses a row with a formula that was saved without its value, where the column is taken', async () => {
  const texts = (...cells: string[]): string =>
    cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  const term = '<c><f>15+15</f></c>';
  const sheet = `<worksheet><sheetData><row>${texts('客户名称', '业务类型', '账期', '无关')}</row>
    <row>${texts('算式贸易有限公司', '经销商')}${term}</row>
    <row>${texts('得数贸易有限公司', '经销商', '30')}${term}</row></sheetData></worksheet>`;
  expect(await refusedIn(workbook(sheet))).toEqual([[2, ['FORMULA_WITHOUT_VALUE']]]);
});
