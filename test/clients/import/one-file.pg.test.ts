import { afterAll, beforeAll, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { findDuplicates } from '../../../api/clients/duplicates/duplicate-search.service';
import { breakOffImport } from '../../../api/clients/import/under-way.service';
import { workAtRun } from '../../../api/clients/import/run-import.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { arrangeKeyAccounts, change, enactSeeded, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import {
  check,
  checked,
  importing,
  importOf,
  inputColumns,
  rowsOf,
  run,
  workCheck,
  workRun,
  type Shown,
} from './some-imports';

const LATER = '2026-11-23T03:00:00.000Z';

let database: TestDatabase;
let people: KeyAccounts;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA']);
});
afterAll(() => database.drop());

const ran = (viewer: Partial<ViewerFacts>, { id, version }: Shown): Promise<Outcome> =>
  run(database, viewer, { id, version });
const named = async (name: string): Promise<number> =>
  (await database.sql('select from clients.client where name = $1', [name])).length;

it('creates the clients of a file once, however many people bring it, and checks again what was imported meanwhile', async () => {
  const file = '客户名称,业务类型\n一次贸易有限公司,经销商';
  const [first, second] = [
    await checked(database, people.specialist, file),
    await checked(database, people.supervisor, file),
  ];
  const outcomes = await Promise.all([ran(people.specialist, first), ran(people.supervisor, second)]);
  const refused = outcomes.findIndex((outcome) => outcome['code'] === 'IMPORTED_SINCE_CHECK');
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(['ClientImportChanged', 'IllegalMove']);
  const [winner, loser] =
    refused === 1 ? [people.specialist, people.supervisor] : [people.supervisor, people.specialist];
  const [done, waiting] = refused === 1 ? [first, second] : [second, first];

  await workAtRun(importing(database, winner), done.id, { now: () => LATER });
  expect(await ran(loser, waiting)).toMatchObject({ code: 'IMPORTED_SINCE_CHECK' });
  expect(await named('一次贸易有限公司')).toBe(1);

  // Two hours later.
  await database.sql(`update clients.client_import set ended_at = ended_at - interval '2 hours' where id = $1`, [
    done.id,
  ]);
  await findDuplicates(database.systemContext());
  const columns = inputColumns(waiting.columns.map(({ field }) => field));
  await check(database, loser, { id: waiting.id, version: waiting.version, columns });
  await workCheck(database, loser, waiting.id);
  expect(await rowsOf(database, loser, waiting.id)).toMatchObject([{ state: 'WARNED' }]);
  expect(await ran(loser, await importOf(database, loser, waiting.id))).toMatchObject({ code: 'NOTHING_TO_IMPORT' });
});

it('lets another file, and one that brought nothing, be imported', async () => {
  const [one, other] = [
    await checked(database, people.specialist, '客户名称,业务类型\n甲乙五金有限公司,经销商'),
    await checked(database, people.supervisor, '客户名称,业务类型\n丙丁纺织有限公司,经销商'),
  ];
  for (const [viewer, found] of [
    [people.specialist, one],
    [people.supervisor, other],
  ] as const) {
    expect((await ran(viewer, found)).__typename).toBe('ClientImportChanged');
    await workRun(database, viewer, found.id);
  }
  expect([await named('甲乙五金有限公司'), await named('丙丁纺织有限公司')]).toEqual([1, 1]);
});

it('does not let an import that broke off go on once another has brought its file', async () => {
  const file = '客户名称,业务类型\n戊己家具有限公司,经销商';
  const broken = await checked(database, people.specialist, file);
  await ran(people.specialist, broken);
  const system = database.systemContext().database;
  await breakOffImport(system, { id: broken.id, faultId: v7(), now: LATER });

  const other = await checked(database, people.supervisor, file);
  await ran(people.supervisor, other);
  await workAtRun(importing(database, people.supervisor), other.id, { now: () => LATER });
  const { version } = await importOf(database, people.specialist, broken.id);
  const outcome = await change(database, people.specialist, {
    mutation: 'retryClientImport',
    input: { id: broken.id, version, idempotencyKey: v7() },
    answer: '... on ClientImportChanged { clientImport { id } }',
  });
  expect(outcome).toMatchObject({ __typename: 'IllegalMove', code: 'IMPORTED_SINCE_FAULT' });
  expect(await named('戊己家具有限公司')).toBe(1);
});
