import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { arrangeKeyAccounts, enactSeeded, type KeyAccounts } from '../prospects/key-accounts';
import { cancel, checked, creditCode, importOf, open, rowsOf, run, uploaded, workRun } from './some-imports';

let database: TestDatabase;
let people: KeyAccounts;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA']);
});
beforeEach(async () => {
  // In one transaction: a client is never without an owner.
  const tables = ['client_import_row', 'client_import', 'contact', 'assignment', 'client'];
  await database.sql(tables.map((name) => `delete from clients.${name}`).join(';'));
});
afterAll(() => database.drop());

const HEADER = '客户名称,业务类型,统一社会信用代码,区域,账期';
const table = (...rows: string[]): string => [HEADER, ...rows].join('\n');
const many = (count: number): string =>
  table(
    ...Array.from(
      { length: count },
      (_, at) => `北${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${at}号贸易,经销商,${creditCode(at + 1)},华东,30`,
    ),
  );
const clients = () =>
  database.sql<{ name: string; owner_id: string; number: string }>(
    'select name, owner_id, number from clients.client order by number',
  );

describe('who imports', () => {
  it('creates only for account managers within reach', async () => {
    const rows = [
      '名称,业务类型,客户经理',
      '甲乙丙贸易,经销商,李',
      '丁戊己贸易,经销商,张',
      '庚辛壬贸易,经销商,王',
    ].join('\n');
    const mine = await checked(database, people.specialist, rows);
    expect((await rowsOf(database, people.specialist, mine.id)).map(({ state }) => state)).toEqual([
      'REFUSED',
      'REFUSED',
      'READY',
    ]);
    const team = await checked(database, people.supervisor, rows);
    expect((await rowsOf(database, people.supervisor, team.id)).map(({ state }) => state)).toEqual([
      'READY',
      'REFUSED',
      'READY',
    ]);
    await run(database, people.supervisor, { id: team.id, version: team.version });
    await workRun(database, people.supervisor, team.id);
    expect((await clients()).map(({ owner_id: owner }) => owner)).toEqual([people.mate, people.me]);
  });

  it('brings contacts of the clients it creates', async () => {
    const rows =
      '名称,业务类型,联系人,电话\n甲乙丙贸易,经销商,刘一,13800138000\n丁戊己贸易,经销商,陈二,12\n庚辛壬贸易,经销商,,13800138001\n';
    const found = await checked(database, people.specialist, rows);
    expect((await rowsOf(database, people.specialist, found.id)).map(({ problems }) => problems)).toEqual([
      [],
      [{ code: 'PHONE_WRONG', field: 'CONTACT_PHONE' }],
      [{ code: 'REQUIRED', field: 'CONTACT_NAME' }],
    ]);
    await run(database, people.specialist, { id: found.id, version: found.version });
    await workRun(database, people.specialist, found.id);
    expect(await database.sql('select name, phone from clients.contact')).toEqual([
      { name: '刘一', phone: '13800138000' },
    ]);
  });

  it('loses the import with the right to it', async () => {
    const found = await checked(database, people.specialist, many(2));
    await run(database, people.specialist, { id: found.id, version: found.version });
    const without = { ...people.specialist, posts: ['QUALITY_MANAGER'] as const };
    expect(await workRun(database, without, found.id)).toBe('FAILED');
    expect(await clients()).toEqual([]);
    expect(String((await importOf(database, people.specialist, found.id))['fault'])).toContain('不能导入');
  });

  it('is read by a head without its rows, and by nobody else at all', async () => {
    const found = await checked(database, people.specialist, many(2));
    expect(await importOf(database, people.supervisor, found.id)).toMatchObject({
      ready: 2,
      mine: false,
      columns: [{ samples: [] }, {}, {}, {}, {}],
    });
    expect(await rowsOf(database, people.supervisor, found.id)).toEqual([]);
    for (const viewer of [
      people.deputy,
      people.director,
      { ...people.specialist, staffId: people.stranger, circles: { own: [people.stranger], team: [], unit: [] } },
    ]) {
      expect(await importOf(database, viewer, found.id)).toBeNull();
      expect(await rowsOf(database, viewer, found.id)).toEqual([]);
    }
    expect(await run(database, people.supervisor, { id: found.id, version: found.version })).toMatchObject({
      code: 'NO_SUCH_IMPORT',
    });
    expect(await cancel(database, people.supervisor, found.id)).toMatchObject({ code: 'NO_SUCH_IMPORT' });
    const tableId = await uploaded(database, people.specialist, many(1));
    expect(await open(database, people.supervisor, { tableId })).toMatchObject({ code: 'NO_SUCH_TABLE' });
    expect(await open(database, people.director, { tableId })).toMatchObject({ code: 'MAY_NOT_IMPORT_CLIENTS' });
  });
});

describe('a hostile table', () => {
  it('spoils its own rows and nothing else', async () => {
    const found = await checked(
      database,
      people.specialist,
      table(
        `${'长'.repeat(5_000)},经销商,,,`,
        `有\u0000空字符,经销商,,,`,
        `=HYPERLINK(1),经销商,,,`,
        `'=1+1公司,经销商,,,`,
        `'); drop table clients.client; --,经销商,,,`,
      ),
    );
    const rows = await rowsOf(database, people.specialist, found.id);
    expect(rows.map(({ state, problems }) => [state, ...problems.map(({ code }) => code)])).toEqual([
      ['REFUSED', 'TOO_LONG'],
      ['REFUSED', 'CONTROL_CHARACTER'],
      ['READY'],
      ['READY'],
      ['READY'],
    ]);
    expect(rows[3]?.name).toBe('=1+1公司');
    await run(database, people.specialist, { id: found.id, version: found.version });
    await workRun(database, people.specialist, found.id);
    expect((await clients()).map(({ name }) => name)).toEqual([
      '=HYPERLINK(1)',
      '=1+1公司',
      `'); drop table clients.client; --`,
    ]);
  });
});
