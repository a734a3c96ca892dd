import pg from 'pg';
import { OperatorError } from '../operator-error';
import type { Transaction } from './request-database';

/** What PostgreSQL lets everybody do, and a login that only reads must not: each with what takes it away. */
interface Opening {
  readonly statement: string;
}

/**
 * Takes from everybody what PostgreSQL gives to everybody and the application alone needs: temporary tables, which no limit
 * counts; large objects and messages in the log, which write; and advisory locks, whose keys the application's own are
 * among. A superuser does it here; for another login it must have been done.
 *
 * @param others databases of the server that are ours to close as well
 * @throws OperatorError with what a superuser has to run
 */
export async function closeToLogins(transaction: Transaction, others: readonly string[] = []): Promise<void> {
  const rows = <Row>(text: string): Promise<Row[]> => transaction.rows<Row>({ text, values: [] });
  const [who] = await rows<{ name: string; mighty: boolean; makes: boolean; limits: boolean; gives: boolean }>(
    `select current_user::text as name, rolsuper as mighty, rolsuper or rolcreaterole as makes,
       has_parameter_privilege('temp_file_limit', 'set') as limits,
       current_setting('server_version_num')::int < 160000 or pg_has_role('kehu_login', 'member with admin option') as gives
     from pg_roles where rolname = current_user`,
  );
  if (who === undefined) throw new Error('Nobody asks');
  const openings = (await rows<Opening>(OPENINGS)).map(({ statement }) => statement);
  for (const database of others)
    openings.push(`revoke connect on database ${pg.escapeIdentifier(database)} from public`);
  const name = pg.escapeIdentifier(who.name);
  if (!who.makes) openings.push(`alter role ${name} createrole`);
  if (!who.limits) openings.push(`grant set on parameter temp_file_limit to ${name}`);
  // Until PostgreSQL 16 who makes roles may give any; since then only those they have made.
  if (!who.gives) openings.push(`grant kehu_login to ${name} with admin option`);
  if (openings.length === 0) return;
  if (!who.mighty)
    throw new OperatorError(
      `The database is not ready for logins of analysts. Have a superuser run in it, once:\n\n${openings.map((one) => `  ${one};`).join('\n')}\n`,
      69,
    );
  for (const opening of openings) await rows(opening);
}

const WRITING = `p.proname like 'lo\\_%' or p.proname in ('lowrite', 'loread', 'pg_logical_emit_message')`;
const LOCKING = `p.proname like 'pg\\_advisory\\_%' or p.proname like 'pg\\_try\\_advisory\\_%'`;

const OPENINGS = `
  select format('revoke temporary on database %I from public', current_database()) as statement
  where has_database_privilege('public', current_database(), 'temporary')
  union all
  select 'revoke create on schema public from public'
  from pg_namespace where nspname = 'public' and has_schema_privilege('public', oid, 'create')
  union all
  select format(way, p.oid::regprocedure)
  from pg_proc as p cross join (values
    (1, 'grant execute on function pg_catalog.%s to kehu_owner, kehu_app'),
    (2, 'revoke execute on function pg_catalog.%s from public')) as ways (place, way)
  where p.pronamespace = 'pg_catalog'::regnamespace and (${WRITING} or ${LOCKING})
    and has_function_privilege('public', p.oid, 'execute')`;
