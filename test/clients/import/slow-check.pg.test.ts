import { afterAll, beforeAll, expect, it } from 'vitest';
import { workAtCheck } from '../../../api/clients/import/check-import.service';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { arrangeKeyAccounts, enactSeeded, type KeyAccounts } from '../prospects/key-accounts';
import { check, importing, importOf, inputColumns, NOW, open, shownOf, uploaded } from './some-imports';

let database: TestDatabase;
let people: KeyAccounts;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA']);
});
afterAll(() => database.drop());

const HEADER = '客户名称,业务类型';
const many = (count: number): string =>
  [HEADER, ...Array.from({ length: count }, (_, at) => `北${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${at}号贸易,经销商`)].join(
    '\n',
  );

it('is checked in smaller batches where a comparison takes longer than a statement may', async () => {
  const [alike] = await database.sql<{ text: string }>(
    `select pg_get_functiondef(oid) as text from pg_proc where oid::regproc::text = 'clients.alike'`,
  );
  await database.sql(`create or replace function clients.alike(asked_pairs text[], asked_rare text[], asked_code text,
      asked_phones text[], asked_address text) returns table (client_id uuid, likeness int, same_code boolean,
      codes_differ boolean, same_phone boolean, same_address boolean)
    language plpgsql volatile security definer rows 20 set search_path = pg_catalog as $$
    begin perform pg_sleep(0.015); end $$`);
  try {
    const opened = shownOf(
      await open(database, people.specialist, {
        tableId: await uploaded(database, people.specialist, many(40)),
      }),
    );
    const { id, version } = opened;
    const columns = inputColumns(opened.columns.map(({ field }) => field));
    await check(database, people.specialist, { id, version, columns });
    const job = importing(database, people.specialist);
    let given = 0;
    const impatient: Pick<typeof job.database, 'write'> = {
      write: (work) => {
        given += 1;
        return job.database.write(async (transaction) => {
          await transaction.rows({ text: 'set local statement_timeout = 200', values: [] });
          return work(transaction);
        });
      },
    };
    const slow = { ...job, database: Object.assign(Object.create(job.database), impatient) as typeof job.database };
    expect(await workAtCheck(slow, id, { now: () => NOW, batch: 40 })).toBe('CHECKED');
    expect(given).toBeGreaterThan(4);
    expect(await importOf(database, people.specialist, id)).toMatchObject({ total: 40, ready: 40, refused: 0 });
  } finally {
    await database.sql(alike?.text ?? '');
  }
});
