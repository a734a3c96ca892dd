import { afterAll, beforeAll, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { importClients, loseImport } from '../../../api/commands/client-imports';
import { Jobs, prepareJobs, type FailedJob } from '../../../api/platform/jobs';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { arrangeKeyAccounts, change, enactSeeded, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { check, importOf, inputColumns, NOW, open, run, shownOf, uploaded, type Shown } from './some-imports';

let database: TestDatabase;
let people: KeyAccounts;
let jobs: Jobs;
const failed: FailedJob[] = [];
const now = (): string => NOW;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA']);
  const [{ name } = { name: '' }] = await database.sql<{ name: string }>('select current_database() as name');
  await database.sql(`grant create on database ${name} to kehu_owner`);
  await prepareJobs(database.adminUrl, ['imports']);
  jobs = await Jobs.start({
    url: database.adminUrl,
    role: 'kehu_app',
    onFault: (fault, job) => {
      if (job === undefined) throw fault;
      failed.push(job);
    },
  });
  const idOf = (payload: unknown): string => (payload as { id: string }).id;
  await jobs.work(
    'imports',
    (payload) => importClients(database.source, idOf(payload), now),
    (payload, faultId) => loseImport(database.source, { id: idOf(payload), faultId, now: NOW }),
  );
});
afterAll(async () => {
  await jobs.stop();
  await database.drop();
});

type Import = Shown & Record<string, unknown>;
const stands = async (id: string, state: string): Promise<Import> => {
  await expect
    .poll(async () => (await importOf(database, people.specialist, id))['state'], { timeout: 20_000 })
    .toBe(state);
  return importOf(database, people.specialist, id);
};
const retry = ({ id, version }: Shown, more: object = {}): Promise<Outcome> =>
  change(database, people.specialist, {
    mutation: 'retryClientImport',
    input: { id, version, idempotencyKey: v7(), ...more },
    answer: '... on ClientImportChanged { clientImport { id version state } }',
  });
/** Every write of a table throws while the work is done. */
async function broken(table: string, work: () => Promise<void>): Promise<void> {
  await database.sql(`create function public.broken() returns trigger language plpgsql as
    $$ begin raise exception 'the disk of % is on fire', tg_table_name; end $$`);
  await database.sql(
    `create trigger broken before insert on ${table} for each statement execute function public.broken()`,
  );
  await work();
  await database.sql('drop function public.broken() cascade');
}

it('tells of a check and of a run that failed for good, with the id of the fault, and goes on where it stood', async () => {
  const table = ['客户名称,业务类型', '甲贸易,经销商', '乙贸易,经销商'].join('\n');
  const opened = shownOf(
    await open(database, people.specialist, { tableId: await uploaded(database, people.specialist, table) }),
  );
  const { id, version } = opened;
  const columns = inputColumns(opened.columns.map(({ field }) => field));
  let shown: Import = opened as Import;
  await broken('clients.client_import_row', async () => {
    await check(database, people.specialist, { id, version, columns });
    await jobs.send('imports', { id }, { retries: 0 });
    shown = await stands(id, 'FAILED');
  });
  expect(failed).toMatchObject([{ queue: 'imports', lost: true }]);
  expect(shown).toMatchObject({ mayRetry: true, created: 0 });
  expect(shown['fault']).toContain(failed[0]?.faultId);

  expect(await retry(shown, { version: shown.version - 1 })).toMatchObject({ __typename: 'StaleVersion' });
  expect(await retry(shown)).toMatchObject({ clientImport: { state: 'CHECKING' } });
  expect(await retry(shown)).toMatchObject({ __typename: 'StaleVersion' });
  await jobs.send('imports', { id });
  shown = await stands(id, 'CHECKED');
  expect(shown).toMatchObject({ ready: 2, mayRetry: false, fault: null });

  await broken('clients.assignment', async () => {
    await run(database, people.specialist, { id, version: shown.version });
    await jobs.send('imports', { id }, { retries: 0 });
    shown = await stands(id, 'FAILED');
  });
  expect(shown).toMatchObject({ mayRetry: true, created: 0, left: 2 });
  expect(await retry(shown)).toMatchObject({ clientImport: { state: 'RUNNING' } });
  await jobs.send('imports', { id });
  expect(await stands(id, 'DONE')).toMatchObject({ created: 2, left: 0, reconciles: true });
}, 90_000);

it('is not had to go on when it was cancelled, or by somebody else', async () => {
  const table = ['客户名称,业务类型', '丙贸易,经销商'].join('\n');
  const { id, version } = shownOf(
    await open(database, people.specialist, { tableId: await uploaded(database, people.specialist, table) }),
  );
  expect(await retry({ id, version, columns: [] })).toMatchObject({ code: 'IMPORT_ELSEWHERE' });
  // It is not under way: a job of before has nothing to end.
  await loseImport(database.source, { id, faultId: v7(), now: NOW });
  expect(await importOf(database, people.specialist, id)).toMatchObject({ state: 'MAPPING', version });
  const columns = inputColumns(['NAME', 'BUSINESS_TYPE']);
  await check(database, people.specialist, { id, version, columns });
  await loseImport(database.source, { id, faultId: v7(), now: NOW });
  const shown = await importOf(database, people.specialist, id);
  const asked = { id, version: shown.version, idempotencyKey: v7() };
  const other = await change(database, people.supervisor, {
    mutation: 'retryClientImport',
    input: asked,
    answer: '... on ClientImportChanged { clientImport { id } }',
  });
  expect(other).toMatchObject({ code: 'NO_SUCH_IMPORT' });
}, 90_000);
