import pg from 'pg';
import type { MixedList } from 'typeorm';
import { OperatorError } from '../operator-error';
import { createDataSource } from './data-source';

const OLDEST_SERVER = 150_000;
const MIGRATION_LOCK = 0x6b656875;

export interface PrepareOptions {
  readonly adminUrl: string;
  readonly migrations: MixedList<Function>;
  /** When given, kehu_app may log in with it. */
  readonly appPassword?: string;
}

/**
 * Brings a database to this program's schema: checks the server, makes the roles, runs the migrations that are new.
 * @returns names of the migrations that were run
 * @throws OperatorError when the server does not answer, is too old, or has a schema this program does not know
 */
export async function prepareDatabase(options: PrepareOptions): Promise<string[]> {
  const client = new pg.Client({ connectionString: options.adminUrl, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      `The database does not answer (${reason}).\nCheck DATABASE_URL, and that the server runs and accepts this login.`,
      69,
      { cause: error },
    );
  }
  client.on('error', () => undefined);
  try {
    await requireServerVersion(client);
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await createRoles(client, options.appPassword);
    return await migrate(options);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function requireServerVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; text: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as text`,
  );
  const server = rows[0];
  if (server === undefined || server.version < OLDEST_SERVER)
    throw new OperatorError(
      `Kehu needs PostgreSQL 15 or newer; this server is ${server?.text ?? 'unknown'}.\nPoint DATABASE_URL to a newer one, or leave it unset for the one that comes with Kehu.`,
      69,
    );
}

/**
 * The owner of the tables cannot log in; the application owns nothing and obeys row-level security. Analysts' logins are
 * members of `kehu_login` alone and read the views that `kehu_analysis` owns, which cannot log in either.
 */
async function createRoles(client: pg.Client, appPassword: string | undefined): Promise<void> {
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'kehu_owner') then create role kehu_owner nologin; end if;
      if not exists (select from pg_roles where rolname = 'kehu_app') then create role kehu_app nologin nobypassrls; end if;
      if not exists (select from pg_roles where rolname = 'kehu_analyst') then create role kehu_analyst nologin nobypassrls; end if;
      if not exists (select from pg_roles where rolname = 'kehu_analysis') then create role kehu_analysis nologin nobypassrls; end if;
      if not exists (select from pg_roles where rolname = 'kehu_login') then create role kehu_login nologin nobypassrls; end if;
    end $$;
    grant kehu_owner to current_user;
    grant kehu_app to current_user;
    grant kehu_analysis to kehu_owner;
  `);
  if (appPassword !== undefined) {
    await client.query(`alter role kehu_app login password ${pg.escapeLiteral(appPassword)}`);
  }
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  await client.query(`grant create on database ${pg.escapeIdentifier(rows[0]?.name ?? '')} to kehu_owner`);
  await client.query('create schema if not exists platform authorization kehu_owner');
}

async function migrate(options: PrepareOptions): Promise<string[]> {
  const source = createDataSource({
    url: options.adminUrl,
    role: 'kehu_owner',
    poolSize: 2,
    entities: [],
    migrations: options.migrations,
  });
  await source.initialize();
  try {
    const known = new Set(source.migrations.map((migration) => migration.name ?? migration.constructor.name));
    const done = await migrationsDone(source);
    const unknown = done.filter((name) => !known.has(name));
    if (unknown.length > 0)
      throw new OperatorError(
        `The database was migrated by a newer Kehu (${unknown.join(', ')}). Start that version, or restore a backup made before it.`,
        78,
      );
    if (done.length < known.size) await endLogins(source);
    const run = await source.runMigrations({ transaction: 'each' });
    return run.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/** Ends transactions of database logins, whose locks a migration would wait for: no jobs run yet that would (0049). */
async function endLogins(source: { query<T>(sql: string): Promise<T> }): Promise<void> {
  const [guard] = await source.query<{ found: string | null }[]>(
    `select to_regprocedure('identity.end_logins_past(interval, interval, interval)') as found`,
  );
  if (guard?.found != null) await source.query(`select identity.end_logins_past('0', '0', '0')`);
}

async function migrationsDone(source: { query<T>(sql: string): Promise<T> }): Promise<string[]> {
  const [table] = await source.query<{ found: string | null }[]>(`select to_regclass('platform.migration') as found`);
  if (table?.found == null) return [];
  const rows = await source.query<{ name: string }[]>('select name from platform.migration order by id');
  return rows.map((row) => row.name);
}
