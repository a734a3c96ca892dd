import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIVE_CHANNEL, OUTBOX_CHANNEL, publish } from '../../../api/platform/outbox';
import { OutboxListener } from '../../../api/platform/outbox-listener';
import { testDatabase, type TestDatabase } from '../../support/database';
import { connectAs, isMade, operatorOf, type Operator } from '../../support/analyst-login';
import { arrangeAnalysts, CLIENT, SPECIALIST } from './some-analysts';

let database: TestDatabase;
let operator: Operator;
let login: { role: string; password: string };
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  await arrangeAnalysts(database);
  operator = await operatorOf(database);
  login = isMade(await operator.make('ana'));
  client = await connectAs(database, login);
  // Whoever types SQL lifts what a session may lift, before anything else.
  await client.query(
    'set default_transaction_read_only = off; set statement_timeout = 0; set search_path = analysis, public',
  );
});
afterAll(async () => {
  await client.end();
  await operator.end('ana');
  await operator.leave();
  await database.drop();
});

const read = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  (await client.query<Record<string, unknown>>(text, values)).rows;

describe('with SQL of their own an analyst', () => {
  it.each([
    ['another role', 'set role kehu_app'],
    ['the owner of the tables', 'set role kehu_owner'],
    ['the owner of the views', 'set role kehu_analysis'],
    ['the former role of analysts', 'set role kehu_analyst'],
    ['another session', 'set session authorization kehu_app'],
    ['a role of their making', 'create role mine superuser'],
    ['rights of the application', 'grant kehu_app to current_user'],
    ['more connections', 'alter role current_user connection limit 100'],
    ['a later end', `alter role current_user valid until 'infinity'`],
    ['larger files', 'set temp_file_limit = -1'],
  ])('takes on nothing: %s', async (_what, text) => {
    await expect(client.query(text)).rejects.toThrow(/permission denied|must be/);
  });

  it.each(
    `clients.client clients.contact clients.agreement identity.staff identity.session identity.database_login platform.audit
     platform.outbox access.client_summary access.order_fact sales."order" complaints.complaint desk.activity policy.regulation
     jobs.job analytics.tally pg_authid pg_shadow pg_largeobject pg_statistic pg_user_mapping pg_file_settings`
      .trim()
      .split(/\s+/),
  )('reads nothing of %s', async (table) => {
    await expect(client.query(`select * from ${table}`)).rejects.toThrow(/permission denied/);
  });

  it('sees the same whatever settings they make', async () => {
    const seen = 'select * from clients';
    const before = await read(seen);
    expect(before).toHaveLength(1);
    await client.query(`
      set kehu.client = 'all'; set kehu.confidential = 'all'; set kehu.audit = 'all'; set kehu.staff_id = '${SPECIALIST}';
      set kehu.posts = 'GENERAL_MANAGER'`);
    expect(await read(seen)).toEqual(before);
    await client.query(`set kehu.client = 'none'`);
    expect(await read(seen)).toEqual(before);
    await client.query('set row_security = off');
    await expect(read(seen)).rejects.toThrow(/would be affected by row-level security/);
    await client.query('reset row_security');
  });

  it('finds no name, phone, address or number of a client in any view', async () => {
    const views = await read(`select table_name as name from information_schema.views where table_schema = 'analysis'`);
    expect(views.length).toBeGreaterThan(15);
    const everything = await Promise.all(views.map(({ name }) => read(`select * from "${String(name)}"`)));
    const text = JSON.stringify(everything);
    expect(text).toContain(CLIENT);
    expect(text).not.toMatch(/隐秘|13900000001|K-0001|苏州|91320000000000001X|姓名|hash-of-it/);
  });

  it.each([
    ['update', 'update clients set tier = null'],
    ['delete', 'delete from complaints'],
    ['insert', `insert into regions values ('X', 'x')`],
    ['lock rows', 'select * from clients for update'],
    ['lock tables', 'begin; lock table clients in share mode'],
    ['make a table', 'create table public.mine (a int)'],
    ['make a temporary table', 'create temp table mine (a int)'],
    ['make a temporary table in passing', 'select * into temp mine from clients'],
    ['make a function', 'create function public.mine() returns int language sql as $$ select 1 $$'],
    ['make a temporary function', 'create function pg_temp.mine() returns int language sql as $$ select 1 $$'],
    ['make a view', 'create view analysis.mine as select 1'],
    ['make a schema', 'create schema mine'],
    ['add an extension', 'create extension dblink'],
    ['read a file', `select pg_read_file('/etc/passwd')`],
    ['list files', `select pg_ls_dir('.')`],
    ['run a program', `copy (select 1) to program 'true'`],
    ['write a file', `copy (select 1) to '/tmp/kehu-attack'`],
    ['read a file by COPY', 'copy regions from $$/etc/passwd$$'],
    ['import a large object', `select lo_import('/etc/passwd')`],
    ['make a large object', `select lo_from_bytea(0, 'x')`],
    ['make an empty large object', 'select lo_create(0)'],
    ['write to the log of the server', `select pg_logical_emit_message(false, 'a', 'b')`],
    ['take a lock of the application', `select pg_advisory_lock(hashtextextended('identity.staffing', 0))`],
    ['try for one', 'select pg_try_advisory_xact_lock(1)'],
    ['share one', 'select pg_advisory_xact_lock_shared(1, 2)'],
    ['end the application', `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'kehu_app'`],
    ['stop the application', `select pg_cancel_backend(pid) from pg_stat_activity where usename = 'kehu_app'`],
    ['reload the server', 'select pg_reload_conf()'],
    ['turn a page of the log', 'select pg_switch_wal()'],
    ['reset counters', 'select pg_stat_reset()'],
    ['make a replication slot', `select pg_create_physical_replication_slot('mine')`],
    ['publish', 'create publication mine for all tables'],
    [
      'change the database',
      `do $$ begin execute format('alter database %I set work_mem = 64', current_database()); end $$`,
    ],
    ['guard others', `select identity.end_logins_past('0', '0', '0')`],
    ['ask what channels are called', `select platform.channel('kehu_live')`],
    ['read what they are called', 'select * from platform.channel_name'],
    ['vouch for themselves', `select identity.login_may_read('kehu_login')`],
  ])('cannot %s', async (_what, text) => {
    await expect(client.query(text).finally(() => client.query('rollback'))).rejects.toThrow(
      /permission denied|must be (owner|superuser)|cannot (insert|update|delete|lock|copy)|no schema has been selected|Only roles with/i,
    );
  });

  it('may call nothing of ours but the question whether they are allowed', async () => {
    const callable = await read(`
      select p.oid::regprocedure::text as name from pg_proc as p join pg_namespace as n on n.oid = p.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema')
        and has_schema_privilege(n.oid, 'usage') and has_function_privilege(p.oid, 'execute')`);
    expect(callable).toEqual([{ name: 'is_allowed()' }]);
    const reachable = await read(`
      select nspname as name from pg_namespace where has_schema_privilege(oid, 'usage') and nspname not like 'pg\\_%' order by 1`);
    expect(reachable).toEqual([{ name: 'analysis' }, { name: 'information_schema' }, { name: 'public' }]);
    expect(await read(`select nspname from pg_namespace where has_schema_privilege(oid, 'create')`)).toEqual([]);
  });

  it('may select from the views and no other relation of ours', async () => {
    const readable = await read(`
      select distinct n.nspname as schema from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
      where n.nspname not in ('pg_catalog', 'information_schema') and c.relkind in ('r', 'v', 'm', 'p', 'f', 'S')
        and (has_table_privilege(c.oid, 'select, insert, update, delete, truncate, references, trigger')
          or (c.relkind <> 'S' and has_any_column_privilege(c.oid, 'select, insert, update, references')))`);
    expect(readable).toEqual([{ schema: 'analysis' }]);
  });

  it('sees neither what others ask nor the statistics of what they store', async () => {
    const waiting = database.source.query(`select pg_sleep(1), '隐秘'`);
    const asked = await read(`select query from pg_stat_activity where usename = 'kehu_app'`);
    expect(asked.length).toBeGreaterThan(0);
    for (const { query } of asked) expect(query).toBe('<insufficient privilege>');
    await waiting;
    await database.sql('analyze clients.client');
    expect(await read(`select * from pg_stats where schemaname = 'clients'`)).toEqual([]);
  });

  it('learns nothing behind the barrier once they are no longer allowed, not even from errors and plans', async () => {
    await database.sql(`update identity.staff set locked_at = now() where account = 'ana'`);
    const failing = `select * from clients where 1 / (case when annual_volume = 1234.50 then 0 else 1 end) = 1`;
    expect(await read(failing)).toEqual([]);
    const plan = (await read(`explain (analyze, costs off, timing off, summary off) ${failing}`))
      .map((line) => line['QUERY PLAN'])
      .join('\n');
    expect(plan).toContain('One-Time Filter');
    expect(plan).toContain('never executed');
    await database.sql(`update identity.staff set locked_at = null`);
    await expect(client.query(failing)).rejects.toThrow(/division by zero/);
  });

  it('opens no more connections than two', async () => {
    const second = await connectAs(database, login);
    await expect(connectAs(database, login)).rejects.toThrow(/too many connections/);
    await second.end();
  });

  it('has no business in another database of the same server', async () => {
    const other = await testDatabase();
    await arrangeAnalysts(other);
    const name = new URL(other.adminUrl).pathname.slice(1);
    const there = await connectAs(database, login, name);
    expect((await there.query('select * from analysis.clients')).rows).toEqual([]);
    await there.end();
    await other.drop();
  });

  it('neither hears what is published nor calls anybody to look again', async () => {
    const heard: pg.Notification[] = [];
    const told: string[] = [];
    const listener = await OutboxListener.start({
      url: database.adminUrl,
      channel: LIVE_CHANNEL,
      onTopic: (topic) => told.push(topic),
      onFault: (fault) => {
        throw fault;
      },
    });
    client.on('notification', (one) => heard.push(one));
    await client.query(`listen ${LIVE_CHANNEL}; listen ${OUTBOX_CHANNEL}; notify ${LIVE_CHANNEL}, 'staff.changed'`);
    await database.systemContext().database.write((tx) => publish(tx, 'complaint.filed', { complaintId: CLIENT }));
    await expect.poll(() => told).toEqual([`complaint.filed ${CLIENT}`]);
    await expect.poll(() => heard.map(({ payload }) => payload)).toEqual(['staff.changed']);
    await client.query('unlisten *');
    await listener.stop();
  });

  it('leaves the application every right it had', async () => {
    await expect(database.source.query(`select pg_advisory_xact_lock(1)`)).resolves.toHaveLength(1);
  });
});
