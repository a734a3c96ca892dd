import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, type KeyAccounts } from '../prospects/key-accounts';
import { checked, open, shownOf, uploaded } from './some-imports';

let database: TestDatabase;
let people: KeyAccounts;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
});
afterAll(() => database.drop());

describe('an import', () => {
  it('is found by its file, its state, its day in Shanghai and who brought it', async () => {
    const mine = await checked(database, people.specialist, '名称\n甲公司');
    const other = shownOf(
      await open(database, people.supervisor, { tableId: await uploaded(database, people.supervisor, '名称\n甲公司') }),
    );
    await database.sql(
      `update clients.client_import set file_name = '广交会_100%.CSV', asked_at = '2026-10-01T16:00:00Z' where id = $1`,
      [mine.id],
    );
    const listed = async (filter: string): Promise<string[]> => {
      const text = `{ clientImports(first: 50, filter: { ${filter} }) { edges { node { id } } } }`;
      const { data, errors } = await askGraph(database, people.supervisor, text);
      if (errors.length > 0) throw new Error(errors.join('\n'));
      const ids = (data?.['clientImports'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
      return ids.filter((id) => id === mine.id || id === other.id);
    };
    expect(await listed('')).toEqual([other.id, mine.id]);
    expect(await listed('search: "_100%.c"')).toEqual([mine.id]);
    expect(await listed('search: "1000"')).toEqual([]);
    expect(await listed('states: [CHECKED, DONE]')).toEqual([mine.id]);
    expect(await listed('mine: true')).toEqual([other.id]);
    expect(await listed('from: "2026-10-02", to: "2026-10-02"')).toEqual([mine.id]);
    expect(await listed('to: "2026-10-01"')).toEqual([]);
    expect(await listed('from: "2026-10-03"')).toEqual([other.id]);
    await expect(listed(`search: "${'长'.repeat(101)}"`)).rejects.toThrow('100');
  });
});
