import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectAs, isMade, operatorOf, type Operator } from '../../support/analyst-login';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrangeAnalysts, CLIENT } from './some-analysts';

const ROLE = `kehu_test_operator_${process.pid}`;

let database: TestDatabase;
let operator: Operator;
beforeAll(async () => {
  database = await testDatabase();
  await arrangeAnalysts(database);
  await database.sql(`create role ${ROLE} login createrole password 'operator'`);
  await database.sql(`grant kehu_owner, kehu_app to ${ROLE}`);
  const url = new URL(database.adminUrl);
  Object.assign(url, { username: ROLE, password: 'operator' });
  operator = await operatorOf({ adminUrl: url.href });
});
afterAll(async () => {
  await operator.end('ana');
  await operator.leave();
  await database.sql(`drop owned by ${ROLE}; drop role ${ROLE}`);
  await database.drop();
});

it('is told by an operator who is no superuser what a superuser has to run, and makes nothing before that', async () => {
  const refusal = (await operator.make('ana').catch((error: unknown) => error)) as Error & { exitCode: number };
  expect(refusal).toMatchObject({ name: 'OperatorError', exitCode: 69 });
  const statements = refusal.message.split('\n').flatMap((line) => /^ {2}(.*);$/.exec(line)?.[1] ?? []);
  expect(statements).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^revoke temporary on database "?kehu_test/),
      'revoke execute on function pg_catalog.pg_advisory_lock(bigint) from public',
      'grant execute on function pg_catalog.pg_advisory_lock(bigint) to kehu_owner, kehu_app',
      'revoke execute on function pg_catalog.lo_from_bytea(oid,bytea) from public',
      `grant set on parameter temp_file_limit to "${ROLE}"`,
      `grant kehu_login to "${ROLE}" with admin option`,
    ]),
  );
  expect(await database.sql(`select from identity.database_login`)).toEqual([]);
  for (const statement of statements) await database.sql(statement);

  const made = isMade(await operator.make('ana'));
  const client = await connectAs(database, made);
  expect((await client.query('select client_id from clients')).rows).toEqual([{ client_id: CLIENT }]);
  await expect(client.query('select pg_advisory_lock(1)')).rejects.toThrow(/permission denied/);
  expect(await operator.end('ana')).toEqual({ role: made.role });
  await expect(client.query('select 1')).rejects.toThrow();
  expect(await database.sql('select from pg_roles where rolname = $1', [made.role])).toEqual([]);
});
