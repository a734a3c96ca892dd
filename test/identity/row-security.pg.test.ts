import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestContext } from '../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../support/database';
import { arrangeCompany, SPECIALIST, SUPERVISOR } from './company';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await arrangeCompany(database);
});
afterAll(() => database.drop());

async function read<Row>(context: RequestContext, text: string): Promise<Row[]> {
  return context.database.rows<Row>({ text, values: [] }).finally(() => context.database.close());
}

const count = (table: string): string => `select count(*)::int as n from ${table}`;

describe('row-level security', () => {
  it.each(['identity.staff', 'identity.staff_post', 'identity.unit', 'identity.region'])(
    'shows nobody %s before they sign in',
    async (table) => {
      expect(await database.source.query(count(table))).toEqual([{ n: 0 }]);
      expect(await read(database.contextOf(null), count(table))).toEqual([{ n: 0 }]);
      const [seen] = await read<{ n: number }>(database.contextOf({}), count(table));
      expect(seen?.n).toBeGreaterThan(0);
    },
  );

  it('lets only the system change staff', async () => {
    const rename = { text: `update identity.staff set name = name returning id`, values: [] };
    const general = database.contextOf({ staffId: SUPERVISOR, posts: ['GENERAL_MANAGER'] });
    expect(await general.database.write((tx) => tx.rows(rename))).toEqual([]);
    expect(await database.systemContext().database.write((tx) => tx.rows(rename))).toHaveLength(6);
  });

  it('never gives a password’s hash to a query', async () => {
    const read = database
      .systemContext()
      .database.rows({ text: 'select password_hash from identity.staff', values: [] });
    await expect(read).rejects.toThrow(/permission denied/);
  });

  it('shows everybody their own sessions only', async () => {
    await database.sql(
      `insert into identity.session values (sha256('token'), $1, now(), now() + interval '1 day', now())`,
      [SPECIALIST],
    );
    const seen = (staffId: string) => read(database.contextOf({ staffId }), count('identity.session'));
    expect(await seen(SPECIALIST)).toEqual([{ n: 1 }]);
    expect(await seen(SUPERVISOR)).toEqual([{ n: 0 }]);
  });

  it('refuses the same post twice on one day', async () => {
    const again = database.sql(
      `insert into identity.staff_post (staff_id, post, valid) values ($1, 'KA_SPECIALIST', '[2026-01-01,2026-02-01)')`,
      [SPECIALIST],
    );
    await expect(again).rejects.toThrow(/staff_post_once/);
  });
});
