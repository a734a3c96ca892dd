import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLISHED, SETTINGS } from '../../api/migrations/published';
import { subgraphs } from '../../api/subgraphs';
import { testDatabase, type TestDatabase } from '../support/database';
import { namesIn } from '../support/sql-names';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const published = Object.values(PUBLISHED).flat();
const namesOf = async (text: string): Promise<string[]> =>
  (await database.sql<{ name: string }>(text)).map(({ name }) => name);

describe('what is published', () => {
  it('is the whole of the schema access, and nothing that is not there', async () => {
    const there = await namesOf(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'v')
       union all
       select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace`,
    );
    expect([...published, ...SETTINGS].filter((name) => !there.includes(name))).toEqual([]);
    const offered = there.filter((name) => name.startsWith('access.'));
    expect(offered.filter((name) => !published.includes(name) && !SETTINGS.includes(name))).toEqual([]);
  });

  it('is all that the functions of a room name of the other rooms', async () => {
    const functions = await database.sql<{ room: string; name: string; definition: string }>(
      `select n.nspname as room, p.proname as name, pg_get_functiondef(p.oid) as definition
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = any ($1) and p.prokind = 'f'`,
      [subgraphs.map(({ name }) => name)],
    );
    expect(functions.length).toBeGreaterThan(10);
    const foreign = functions.flatMap(({ room, name, definition }) =>
      namesIn(definition)
        .filter((found) => !found.startsWith(`${room}.`) && ![...published, ...SETTINGS].includes(found))
        .map((found) => `${room}.${name}: ${found}`),
    );
    expect(foreign).toEqual([]);
  });

  it('shows regions to whoever is signed in, and to nobody else', async () => {
    await database.sql(`insert into identity.region (code, name) values ('EAST', '华东')`);
    const read = async (context: ReturnType<TestDatabase['contextOf']>) =>
      context.database
        .rows({ text: 'select code, name from access.region', values: [] })
        .finally(() => context.database.close());
    expect(await read(database.contextOf({}))).toEqual([{ code: 'EAST', name: '华东' }]);
    expect(await read(database.systemContext())).toHaveLength(1);
    expect(await read(database.contextOf(null))).toEqual([]);
  });
});
