import type pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { endLoginsPast } from '../../../api/identity/database-logins/guard-logins.service';
import { listLogins } from '../../../api/identity/database-logins/database-login.service';
import { migrations } from '../../../api/migrations';
import { POSTS_WITH_LOGINS } from '../../../api/kernel/access/whole-company';
import { prepareDatabase } from '../../../api/platform/database/prepare';
import { testDatabase, type TestDatabase } from '../../support/database';
import { connectAs, isMade, operatorOf, type Operator } from '../../support/analyst-login';
import { ANALYST, arrangeAnalysts, CLIENT } from './some-analysts';

const ONE = [{ client_id: CLIENT }];
const CLIENTS = 'select client_id from clients';

let database: TestDatabase;
let operator: Operator;
const open: pg.Client[] = [];

beforeAll(async () => {
  database = await testDatabase();
  await arrangeAnalysts(database);
  operator = await operatorOf(database);
});
beforeEach(async () => {
  await operator.end('ana');
  await database.sql('update identity.staff set active = true, locked_at = null');
  await database.sql(`update identity.staff_post set valid = '[2020-01-01,)' where staff_id = $1`, [ANALYST]);
});
afterAll(async () => {
  for (const client of open) await client.end().catch(() => undefined);
  for (const account of ['ana', 'director']) await operator.end(account);
  await operator.leave();
  await database.drop();
});

async function connection(): Promise<pg.Client> {
  const client = await connectAs(database, isMade(await operator.make('ana')));
  open.push(client);
  return client;
}

const rowsOf = async (client: pg.Client, text = CLIENTS): Promise<unknown[]> => (await client.query(text)).rows;
const trail = (): Promise<unknown[]> =>
  database.sql(
    `select action, after ->> 'account' as made, before ->> 'account' as ended from platform.audit
     where subject_type = 'DatabaseLogin' order by at desc, id desc limit 1`,
  );

describe('a database login', () => {
  it('is made for one member of staff, reads the views, and is on record', async () => {
    const made = isMade(await operator.make('ana', { days: 2 }));
    expect(made.role).toMatch(/^kehu_login_ana_[0-9a-f]{6}$/);
    expect(await trail()).toEqual([{ action: 'login.make', made: 'ana', ended: null }]);
    const client = await connectAs(database, made);
    open.push(client);
    expect(await rowsOf(client)).toEqual(ONE);
    const settings = `select name, setting || coalesce(unit, '') as value from pg_settings where name = any (
      '{statement_timeout,lock_timeout,temp_file_limit,idle_in_transaction_session_timeout,default_transaction_read_only}') order by 1`;
    expect(await rowsOf(client, settings)).toEqual([
      { name: 'default_transaction_read_only', value: 'on' },
      { name: 'idle_in_transaction_session_timeout', value: '60000ms' },
      { name: 'lock_timeout', value: '5000ms' },
      { name: 'statement_timeout', value: '60000ms' },
      { name: 'temp_file_limit', value: '1048576kB' },
    ]);
    expect(
      await database.sql(
        `select rolconnlimit, rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls as mighty,
           rolvaliduntil > now() + interval '47 hours' and rolvaliduntil < now() + interval '49 hours' as timely,
           array(select r.rolname::text from pg_auth_members as m join pg_roles as r on r.oid = m.roleid where m.member = l.oid) as groups
         from pg_roles as l where rolname = $1`,
        [made.role],
      ),
    ).toEqual([{ rolconnlimit: 2, mighty: false, timely: true, groups: ['kehu_login'] }]);
    const [listed] = await listLogins(operator.database);
    expect(listed).toMatchObject({ account: 'ana', role: made.role, allowed: true, connections: 1, endedAt: null });
    await operator.database.close();
    expect(JSON.stringify(await database.sql('select * from platform.audit'))).not.toContain(made.password);
  });

  it.each([
    ['nobody', {}, /There is no account nobody/],
    ['spec', {}, /holds no post today that reads the whole company/],
    ['ana', { days: 91 }, /1 to 90 days/],
    ['ana', { days: 0 }, /1 to 90 days/],
  ])('is refused to %s, asked %o', async (account, asked, why) => {
    expect(await operator.make(account, asked)).toEqual({ problem: expect.stringMatching(why) as string });
  });

  it('is refused to who is locked, and to who has one', async () => {
    await database.sql('update identity.staff set locked_at = now() where id = $1', [ANALYST]);
    expect(await operator.make('ana')).toMatchObject({ problem: expect.stringMatching(/is locked/) as string });
    await database.sql('update identity.staff set locked_at = null');
    const [one, other] = await Promise.all([operator.make('ana'), operator.make('ana')]);
    expect([one, other].filter((outcome) => 'problem' in outcome)).toHaveLength(1);
  });

  it.each([
    ['leaves', 'update identity.staff set active = false where id = $1'],
    ['is locked', 'update identity.staff set locked_at = now() where id = $1'],
    ['loses the post', `update identity.staff_post set valid = '[2020-01-01,2020-02-01)' where staff_id = $1`],
    ['has a post only later', `update identity.staff_post set valid = '[2999-01-01,)' where staff_id = $1`],
    [
      'has one that expired',
      `update identity.database_login set valid_until = made_at + interval '1 ms' where staff_id = $1 and ended_at is null`,
    ],
  ])('shows nothing from the next statement on when its holder %s', async (_what, change) => {
    const client = await connection();
    await client.query(`begin`);
    expect(await rowsOf(client)).toEqual(ONE);
    await database.sql(change, [ANALYST]);
    expect(await rowsOf(client)).toEqual([]);
    expect(await rowsOf(client, 'select is_allowed() as yes')).toEqual([{ yes: false }]);
    await client.query('commit');
  });

  it('is ended at once, with its connections and its role', async () => {
    const made = isMade(await operator.make('ana'));
    const client = await connectAs(database, made);
    open.push(client);
    expect(await operator.end('ana')).toEqual({ role: made.role });
    await expect(client.query(CLIENTS)).rejects.toThrow();
    await expect(connectAs(database, made)).rejects.toThrow(/password authentication failed|does not exist/);
    expect(await trail()).toEqual([{ action: 'login.end', made: null, ended: 'ana' }]);
    expect(await operator.end('ana')).toMatchObject({
      problem: expect.stringMatching(/has no database login/) as string,
    });
    expect(isMade(await operator.make('ana')).role).not.toBe(made.role);
  });

  it('gives way to the next one once it has expired', async () => {
    const first = isMade(await operator.make('ana'));
    await database.sql(
      `update identity.database_login set valid_until = made_at + interval '1 ms' where staff_id = $1 and ended_at is null`,
      [ANALYST],
    );
    const next = isMade(await operator.make('ana'));
    expect(
      await database.sql('select rolname::text from pg_roles where rolname = any ($1)', [[first.role, next.role]]),
    ).toEqual([{ rolname: next.role }]);
  });

  it('is for the posts that read in the graph all that it shows, and no other', async () => {
    const [definition] = await database.sql<{ text: string }>(
      `select pg_get_functiondef('identity.login_may_read'::regproc) as text`,
    );
    const posts = /'\{([A-Z_,]+)\}'/.exec(definition?.text ?? '')?.[1]?.split(',');
    expect(posts).toEqual([...POSTS_WITH_LOGINS].sort());
    expect(posts).toContain('ANALYST');
    expect(posts).not.toContain('EXECUTIVE');
  });
});

describe('the guard', () => {
  const NEVER = { pauseSeconds: 3_600, transactionSeconds: 3_600, graceSeconds: 0 };
  const look = (statementSeconds: number, others: Partial<typeof NEVER> = {}) =>
    endLoginsPast(database.source, { statementSeconds }, { ...NEVER, ...others });

  it('leaves who keeps to the limits alone', async () => {
    const client = await connection();
    await client.query('begin');
    expect(await rowsOf(client)).toEqual(ONE);
    expect(await look(60)).toEqual([]);
    expect(await rowsOf(client)).toEqual(ONE);
    await client.query('commit');
  });

  it.each([
    [
      'a statement',
      'STATEMENT',
      `do $$ begin perform pg_sleep(60); exception when query_canceled then perform pg_sleep(60); end $$`,
      { statement: 0 },
    ],
    ['a pause within a transaction', 'PAUSE', 'begin', { pauseSeconds: 0 }],
    ['a transaction', 'TRANSACTION', 'begin', { transactionSeconds: 0 }],
  ])(
    'ends %s that goes on for too long, though the session has lifted its own limit',
    async (_what, reason, text, limits) => {
      const client = await connection();
      await client.query('set statement_timeout = 0; set idle_in_transaction_session_timeout = 0');
      const running = client.query(text);
      running.catch(() => undefined);
      if (reason === 'STATEMENT') await new Promise((resolve) => setTimeout(resolve, 200));
      else await running;
      const { statement = 3_600, ...others } = limits as { statement?: number } & Partial<typeof NEVER>;
      expect(await look(statement, others)).toMatchObject([{ reason }]);
      await expect(running.then(() => client.query('select 1'))).rejects.toThrow();
    },
  );

  it('ends the connection of who is no longer allowed, which a snapshot would hide', async () => {
    const client = await connection();
    await client.query('begin isolation level repeatable read');
    expect(await rowsOf(client)).toEqual(ONE);
    await database.sql('update identity.staff set active = false where id = $1', [ANALYST]);
    expect(await look(60)).toMatchObject([{ reason: 'NOT_ALLOWED' }]);
    await expect(client.query(CLIENTS)).rejects.toThrow();
  });

  it('stands in no migration’s way, though the session has lifted its own limit', async () => {
    const client = await connection();
    await client.query('set idle_in_transaction_session_timeout = 0; begin');
    expect(await rowsOf(client)).toEqual(ONE);
    class Later99990000000000 implements MigrationInterface {
      readonly name = 'Later99990000000000';
      async up(runner: QueryRunner): Promise<void> {
        await runner.query('alter table clients.client add column later int');
      }
      async down(): Promise<void> {
        throw new Error('Migrations go forward only.');
      }
    }
    const ran = await prepareDatabase({
      adminUrl: database.adminUrl,
      migrations: [...migrations, Later99990000000000],
    });
    expect(ran).toEqual(['Later99990000000000']);
    await expect(client.query('select 1')).rejects.toThrow();
  });

  it('can end nobody else', async () => {
    await expect(
      database.source.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', ['postgres']),
    ).rejects.toThrow(/permission denied/);
  });
});
