import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { arrangeKeyAccounts, enactSeeded, type KeyAccounts } from '../prospects/key-accounts';
import { checked, creditCode, importOf, rowsOf, run, workRun } from './some-imports';

let database: TestDatabase;
let people: KeyAccounts;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA']);
});
afterAll(() => database.drop());

const HEADER = '客户名称,业务类型,统一社会信用代码';
const ran = async (
  viewer: KeyAccounts['specialist'],
  { id, version }: { id: string; version: number },
): Promise<void> => {
  expect(await run(database, viewer, { id, version })).toMatchObject({ __typename: 'ClientImportChanged' });
  await workRun(database, viewer, id);
};
const named = async (like: string): Promise<number> =>
  (await database.sql('select from clients.client where name like $1', [like])).length;

it('warns of clients that another file brought a moment ago', async () => {
  const first = await checked(database, people.specialist, `${HEADER}\n晨光五金有限公司,经销商,`);
  await ran(people.specialist, first);
  const second = await checked(database, people.supervisor, `${HEADER}\n晨光五金有限责任公司,经销商,`);
  expect(await rowsOf(database, people.supervisor, second.id)).toMatchObject([
    { state: 'WARNED', problems: [{ code: 'ALIKE_ON_RECORD' }] },
  ]);
});

it('creates the same clients once when two files with them were checked before either ran', async () => {
  const [one, other] = [
    await checked(database, people.specialist, `${HEADER}\n暮云纺织有限公司,经销商,\n甲,经销商,`),
    await checked(database, people.supervisor, `${HEADER}\n暮云纺织有限责任公司,经销商,\n新朋家具有限公司,经销商,`),
  ];
  expect([one, other]).toMatchObject([{ ready: 2 }, { ready: 2 }]);
  await Promise.all([ran(people.specialist, one), ran(people.supervisor, other)]);
  expect(await named('暮云纺织%')).toBe(1);
  const ends = [
    await importOf(database, people.specialist, one.id),
    await importOf(database, people.supervisor, other.id),
  ];
  expect(ends.map(({ created, refused }) => ({ created, refused }))).toEqual(
    expect.arrayContaining([
      { created: 2, refused: 0 },
      { created: 1, refused: 1 },
    ]),
  );
  expect(ends).toMatchObject([{ reconciles: true }, { reconciles: true }]);
  const rows = [
    ...(await rowsOf(database, people.specialist, one.id)),
    ...(await rowsOf(database, people.supervisor, other.id)),
  ];
  expect(rows.filter(({ state }) => state === 'REFUSED')).toMatchObject([
    { problems: [{ code: 'ALIKE_SINCE_CHECK' }] },
  ]);
});

it('creates clients of one name whose credit codes tell them apart', async () => {
  const [one, other] = [
    await checked(database, people.specialist, `${HEADER}\n同名贸易有限公司,经销商,${creditCode(1)}`),
    await checked(database, people.supervisor, `${HEADER}\n同名贸易有限公司,经销商,${creditCode(2)}`),
  ];
  await ran(people.specialist, one);
  await ran(people.supervisor, other);
  expect(await named('同名贸易%')).toBe(2);
});
