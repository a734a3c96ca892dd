import pg from 'pg';
import type { CivilDate } from '../../kernel/civil-date';
import type { Post } from '../../kernel/access/post';
import type { Transaction } from '../../platform/database/request-database';
import { CONNECTIONS } from './login-limits';

/** Reads of a request and of a transaction alike. */
type Reader = Pick<Transaction, 'rows'>;

export interface LoginRow {
  readonly id: string;
  readonly role: string;
  readonly account: string;
  readonly madeAt: string;
  readonly validUntil: string;
  readonly endedAt: string | null;
  /** Whether it may read at this moment. */
  readonly allowed: boolean;
  readonly connections: number;
}

export interface Holder {
  readonly id: string;
  readonly account: string;
  readonly maySignIn: boolean;
  readonly posts: readonly Post[];
}

export async function holderNamed(reader: Reader, account: string, today: CivilDate): Promise<Holder | undefined> {
  const [found] = await reader.rows<Holder>({
    text: `select s.id, s.account, s.active and s.locked_at is null as "maySignIn",
             array(select p.post from identity.staff_post as p where p.staff_id = s.id and p.valid @> $2::date) as posts
           from identity.staff as s where s.account = $1`,
    values: [account, today],
  });
  return found;
}

export function readLogins(reader: Reader): Promise<LoginRow[]> {
  return reader.rows<LoginRow>({
    text: `select l.id, l.role_name::text as role, s.account, l.made_at as "madeAt", l.valid_until as "validUntil",
             l.ended_at as "endedAt", identity.login_may_read(l.role_name) as allowed,
             (select count(*)::int from pg_stat_activity as a where a.usename = l.role_name) as connections
           from identity.database_login as l join identity.staff as s on s.id = l.staff_id
           order by l.made_at desc, l.id`,
    values: [],
  });
}

/** The login of somebody that was not ended yet. Who makes or ends one waits for who else does. */
export async function lockLoginOf(transaction: Transaction, account: string): Promise<LoginKey | undefined> {
  await transaction.rows({ text: 'lock table identity.database_login in share row exclusive mode', values: [] });
  const [found] = await transaction.rows<LoginKey>({
    text: `select l.id, l.role_name::text as role, l.valid_until <= clock_timestamp() as expired
           from identity.database_login as l join identity.staff as s on s.id = l.staff_id
           where s.account = $1 and l.ended_at is null`,
    values: [account],
  });
  return found;
}

export interface LoginKey {
  readonly id: string;
  readonly role: string;
  readonly expired: boolean;
}

export interface NewLogin {
  readonly id: string;
  readonly staffId: string;
  readonly role: string;
  readonly at: string;
  readonly until: string;
}

export async function insertLogin(transaction: Transaction, { id, staffId, role, at, until }: NewLogin): Promise<void> {
  await transaction.rows({
    text: `insert into identity.database_login (id, staff_id, role_name, made_at, valid_until) values ($1, $2, $3, $4, $5)`,
    values: [id, staffId, role, at, until],
  });
}

/**
 * A role of the server: it owns nothing, belongs to nothing but `kehu_login`, and its owner is who guards it. None of its
 * attributes is left to what the server takes for granted.
 */
export async function createRole(
  transaction: Transaction,
  { role, until }: Pick<NewLogin, 'role' | 'until'>,
  { verifier, settings }: { readonly verifier: string; readonly settings: Readonly<Record<string, string>> },
): Promise<void> {
  const name = pg.escapeIdentifier(role);
  const statements = [
    `create role ${name} login inherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls
       connection limit ${CONNECTIONS} password ${pg.escapeLiteral(verifier)} valid until ${pg.escapeLiteral(until)}`,
    `grant kehu_login to ${name}`,
    `grant ${name} to kehu_owner`,
    ...Object.entries(settings).map(
      ([setting, value]) => `alter role ${name} set ${setting} = ${pg.escapeLiteral(value)}`,
    ),
  ];
  for (const text of statements) await transaction.rows({ text, values: [] });
}

/** From here on nobody logs in with it, and views are empty to whoever has. */
export async function closeLogin(transaction: Transaction, { id, role }: LoginKey, at: string): Promise<void> {
  await transaction.rows({
    text: 'update identity.database_login set ended_at = greatest($2::timestamptz, made_at) where id = $1',
    values: [id, at],
  });
  const [there] = await transaction.rows({ text: 'select 1 as one from pg_roles where rolname = $1', values: [role] });
  if (there !== undefined)
    await transaction.rows({ text: `alter role ${pg.escapeIdentifier(role)} nologin`, values: [] });
}

/** Roles of logins that have ended. */
export async function endedRoles(reader: Reader): Promise<string[]> {
  const rows = await reader.rows<{ role: string }>({
    text: `select l.role_name::text as role from identity.database_login as l join pg_roles as r on r.rolname = l.role_name
           where l.ended_at is not null`,
    values: [],
  });
  return rows.map(({ role }) => role);
}

/** Ends its connections, and waits for them to be gone. */
export async function disconnect(reader: Reader, role: string): Promise<void> {
  await reader.rows({
    text: 'select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = $1',
    values: [role],
  });
}

export async function dropRole(transaction: Transaction, role: string): Promise<void> {
  await transaction.rows({ text: `drop role ${pg.escapeIdentifier(role)}`, values: [] });
}

/** Other databases of the server that it may connect to, as everybody may unless the operator closes them. */
export async function otherDatabases(reader: Reader, role: string): Promise<string[]> {
  const rows = await reader.rows<{ name: string }>({
    text: `select datname::text as name from pg_database
           where datallowconn and datname <> current_database() and has_database_privilege($1, oid, 'connect') order by 1`,
    values: [role],
  });
  return rows.map(({ name }) => name);
}
