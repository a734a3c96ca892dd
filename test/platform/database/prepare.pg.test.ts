import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../../api/migrations';
import { prepareDatabase } from '../../../api/platform/database/prepare';
import { oldPostgres } from '../../support/old-postgres';
import { testDatabase, type TestDatabase } from '../../support/database';

describe('preparing a database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it('does nothing where everything is done, however many start at once', async () => {
    const starts = Array.from({ length: 3 }, () => prepareDatabase({ adminUrl: database.adminUrl, migrations }));
    expect(await Promise.all(starts)).toEqual([[], [], []]);
  });

  it('leaves the tables to an owner who cannot log in, and the application without a way around its rows', async () => {
    const owners = await database.sql(
      `select distinct tableowner from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    expect(owners).toEqual([{ tableowner: 'kehu_owner' }]);
    const roles = await database.sql(
      `select rolname, rolcanlogin, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty
       from pg_roles where rolname in ('kehu_owner', 'kehu_app') order by 1`,
    );
    expect(roles).toEqual([
      { rolname: 'kehu_app', rolcanlogin: true, mighty: false },
      { rolname: 'kehu_owner', rolcanlogin: false, mighty: false },
    ]);
  });

  it('puts every table the application reads behind row-level security, but for what belongs to nobody', async () => {
    const open = await database.sql<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c
       where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
         and c.relnamespace::regnamespace::text in ('identity', 'clients', 'sales', 'complaints', 'returns', 'desk')
         and (has_table_privilege('kehu_app', c.oid, 'select') or has_any_column_privilege('kehu_app', c.oid, 'select'))
       order by 1`,
    );
    expect(open.map(({ name }) => name)).toEqual(['complaints.number_counter', 'sales.exchange_rate', 'sales.product']);
  });

  it('lets functions that run as their owner look where they say, and only those call them who were let', async () => {
    const loose = async (): Promise<string[]> =>
      (
        await database.sql<{ name: string }>(
          `select p.oid::regprocedure::text as name from pg_proc p
           where p.prosecdef and p.pronamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
             and (not exists (select from unnest(p.proconfig) as c (setting) where starts_with(c.setting, 'search_path='))
               or (p.prorettype <> 'trigger'::regtype and has_function_privilege('public', p.oid, 'execute')))
           order by 1`,
        )
      ).map(({ name }) => name);
    expect(await loose()).toEqual([]);
    await database.sql(`create function clients.loose() returns int language sql security definer return 1`);
    await database.sql(`create function clients.called() returns int language sql security definer set search_path = ''
      return 1`);
    expect(await loose()).toEqual(['clients.called()', 'clients.loose()']);
    await database.sql('drop function clients.loose(), clients.called()');
  });

  it('lets views look as whoever reads them, but for those that are published or open for analysis', async () => {
    const open = async (): Promise<string[]> =>
      (
        await database.sql<{ name: string }>(
          `select c.oid::regclass::text as name from pg_class c
           where c.relkind = 'v'
             and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'access', 'analysis')
             and not coalesce(c.reloptions && '{security_invoker=true,security_invoker=on}', false)
             and (has_table_privilege('kehu_app', c.oid, 'select') or has_any_column_privilege('kehu_app', c.oid, 'select'))
           order by 1`,
        )
      ).map(({ name }) => name);
    expect(await open()).toEqual([]);
    await database.sql('create view clients.window as select id from clients.client');
    await database.sql('grant select on clients.window to kehu_app');
    expect(await open()).toEqual(['clients."window"']);
    await database.sql('drop view clients.window');
  });

  it('refuses a schema that a newer program has made', async () => {
    await database.sql(`insert into platform.migration (timestamp, name) values (9999999999999, 'Later9999999999999')`);
    await expect(prepareDatabase({ adminUrl: database.adminUrl, migrations })).rejects.toMatchObject({
      name: 'OperatorError',
      exitCode: 78,
      message:
        'The database was migrated by a newer Kehu (Later9999999999999). Start that version, or restore a backup made before it.',
    });
  });

  it.each([
    [140_011, '14.11 (Debian 14.11-1.pgdg120+2)'],
    [90_624, '9.6.24'],
  ])('refuses a server of version %i, before it has asked anything else of it', async (number, text) => {
    const server = await oldPostgres({ number, text });
    try {
      await expect(prepareDatabase({ adminUrl: server.url, migrations })).rejects.toMatchObject({
        name: 'OperatorError',
        exitCode: 69,
        message: `Kehu needs PostgreSQL 15 or newer; this server is ${text}.\nPoint DATABASE_URL to a newer one, or leave it unset for the one that comes with Kehu.`,
      });
      expect(server.asked).toEqual([expect.stringContaining('server_version_num')]);
    } finally {
      await server.stop();
    }
  });

  it('says what to check when no server answers or the login is wrong', async () => {
    const wrong = new URL(database.adminUrl);
    wrong.password = 'wrong';
    for (const adminUrl of [wrong.href, 'postgresql://a:b@127.0.0.1:1/kehu'])
      await expect(prepareDatabase({ adminUrl, migrations })).rejects.toMatchObject({
        exitCode: 69,
        message: expect.stringContaining('DATABASE_URL') as string,
      });
  });
});
