import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { arrangeKeyAccounts, enactSeeded, type KeyAccounts } from '../prospects/key-accounts';
import { checked, importOf, rowsOf, run, workRun, type Shown } from './some-imports';

let database: TestDatabase;
let people: KeyAccounts;

const NAMES = ['春江贸易', '夏河五金', '秋山家具'] as const;
const file = (form: string, more: readonly string[] = []): string =>
  ['客户名称,业务类型', ...[...NAMES, ...more].map((name) => `${name}${form},经销商`)].join('\n');

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA']);
  const first = await checked(database, people.specialist, file('有限公司'));
  await run(database, people.specialist, { id: first.id, version: first.version });
  await workRun(database, people.specialist, first.id);
});
afterAll(() => database.drop());

const again = (form: string, more: readonly string[] = []): Promise<Shown> =>
  checked(database, people.specialist, file(form, more));
const statesOf = async (id: string): Promise<string[]> =>
  (await rowsOf(database, people.specialist, id)).map(({ state }) => state);

it('creates those that were chosen row by row, leaves the rest out, and says in the audit which', async () => {
  const found = await again('公司', ['冬海新材']);
  expect(found).toMatchObject({ ready: 1, warned: 3 });
  const asked = { id: found.id, version: found.version, exceptLines: [3], idempotencyKey: v7() };
  expect(await run(database, people.specialist, asked)).toMatchObject({ __typename: 'ClientImportChanged' });
  expect(await run(database, people.specialist, asked)).toMatchObject({ __typename: 'ClientImportChanged' });
  await workRun(database, people.specialist, found.id, 1);
  expect(await statesOf(found.id)).toEqual(['SKIPPED', 'CREATED', 'SKIPPED', 'CREATED']);
  expect(await importOf(database, people.specialist, found.id)).toMatchObject({
    created: 2,
    skipped: 2,
    reconciles: true,
  });
  const lines = await database.sql<{ after: object }>(
    `select after from platform.audit where action = 'clientImport.run' and subject_id = $1`,
    [found.id],
  );
  expect(lines).toMatchObject([{ after: { takesWarned: false, exceptLines: [3], taken: 1 } }]);
});

it('creates all but those that were chosen to be left out', async () => {
  const found = await again('有限责任公司');
  await run(database, people.specialist, {
    id: found.id,
    version: found.version,
    takeWarned: true,
    exceptLines: [2, 4],
  });
  await workRun(database, people.specialist, found.id);
  expect(await statesOf(found.id)).toEqual(['SKIPPED', 'CREATED', 'SKIPPED']);
});

it('refuses lines that are no possible duplicates, and a choice that leaves nothing to be created', async () => {
  const found = await again('股份有限公司', ['立冬包装']);
  const refused = (input: object) =>
    run(database, people.specialist, { id: found.id, version: found.version, ...input });
  expect(await refused({ exceptLines: [2, 5] })).toMatchObject({ code: 'IMPORT_WRONG_LINES' });
  expect(await refused({ exceptLines: Array.from({ length: 5_001 }, (_, at) => at) })).toMatchObject({
    code: 'IMPORT_WRONG_LINES',
  });
  const alone = await again('集团公司');
  const none = { id: alone.id, version: alone.version, takeWarned: true, exceptLines: [2, 3, 4] };
  expect(await run(database, people.specialist, none)).toMatchObject({ code: 'NOTHING_TO_IMPORT' });
});
