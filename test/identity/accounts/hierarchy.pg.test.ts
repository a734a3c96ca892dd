import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestDatabase } from '../../support/database';
import { testDatabase } from '../../support/database';

const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const SIZE = 7;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  for (let n = 1; n <= SIZE; n += 1) {
    await database.sql('insert into identity.staff (id, number, name, account) values ($1, $2, $2, $2)', [
      idOf(n),
      `p${n}`,
    ]);
    await database.sql('insert into identity.unit (id, name) values ($1, $2)', [idOf(n), `u${n}`]);
  }
});
afterAll(() => database.drop());

const moves = fc.array(fc.tuple(fc.integer({ min: 1, max: SIZE }), fc.integer({ min: 0, max: SIZE })), {
  minLength: 1,
  maxLength: 12,
});

/** Rows from which the way up comes back to itself. */
const circles = (table: string, parent: string) =>
  database.sql(
    `with recursive up (start, at, depth) as (
       select id, ${parent}, 1 from ${table} where ${parent} is not null
       union all select up.start, t.${parent}, depth + 1 from up join ${table} t on t.id = up.at
         where t.${parent} is not null and depth <= ${SIZE})
     select start from up where at = start`,
  );

describe.each([
  ['identity.staff', 'reports_to'],
  ['identity.unit', 'parent_id'],
])('%s', (table, parent) => {
  it('has no circle after any sequence of moves, and takes every move that makes none', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (sequence) => {
        await database.sql(`update ${table} set ${parent} = null`);
        const parents = new Map<number, number>();
        for (const [child, wanted] of sequence) {
          const chain = new Set<number>();
          for (let at: number | undefined = wanted; at !== undefined && at !== 0; at = parents.get(at)) chain.add(at);
          const move = database.sql(`update ${table} set ${parent} = $2 where id = $1`, [
            idOf(child),
            wanted === 0 ? null : idOf(wanted),
          ]);
          const isTaken = await move.then(
            () => true,
            () => false,
          );
          expect(isTaken).toBe(!chain.has(child));
          if (isTaken) parents.set(child, wanted);
        }
        expect(await circles(table, parent)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
