import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { POSTS, type Post } from '../../../api/kernel/access/post';
import { viewerOf } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** By the names that the policies ask for. */
const READ = { client: 'CLIENT_CARD', complaint: 'COMPLAINT', money: 'MONEY', penalty: 'PENALTY' } as const;
const STAFF_ID = '0193f000-0000-7000-8000-000000000009';
const CIRCLES = { own: [STAFF_ID], team: [STAFF_ID, '0193f000-0000-7000-8000-000000000008'], unit: [STAFF_ID] };

interface Told {
  readonly staff: string | null;
  readonly posts: readonly string[];
  readonly reaches: readonly { readonly reach: string; readonly owners: readonly string[]; readonly cases: boolean }[];
}

const TOLD = `select pg_backend_pid() as pid, access.staff_id() as staff, access.posts() as posts, jsonb_agg(jsonb_build_object('reach', access.reach(r),
    'owners', access.owners(r), 'cases', access.on_cases(r)) order by place) as reaches
  from unnest($1::text[]) with ordinality as asked (r, place)`;

it('tells the policies of whoever asks what they reach, and nothing of whoever asked on the connection before', async () => {
  const asked = fc.option(fc.uniqueArray(fc.constantFrom(...POSTS), { maxLength: 2 }));
  await fc.assert(
    fc.asyncProperty(fc.array(asked, { minLength: 2, maxLength: 12 }), async (everybody) => {
      const connections = new Set<number>();
      for (const posts of everybody) {
        const facts = { staffId: STAFF_ID, posts: posts ?? [], circles: CIRCLES };
        const context = database.contextOf(posts === null ? null : facts);
        const [told] = await context.database.rows<Told & { pid: number }>({ text: TOLD, values: [Object.keys(READ)] });
        await context.database.close();
        expect(told).toMatchObject(posts === null ? NOBODY : expected(posts));
        connections.add(told?.pid ?? 0);
      }
      expect(connections.size).toBe(1);
    }),
    { numRuns: 60 },
  );
});

const NONE = { reach: 'none', owners: [], cases: false };
const NOBODY: Told = { staff: null, posts: [], reaches: Object.keys(READ).map(() => NONE) };

function expected(posts: readonly Post[]): Told {
  const { reaches } = viewerOf({ staffId: STAFF_ID, name: '', posts, circles: CIRCLES });
  return {
    staff: STAFF_ID,
    posts,
    reaches: Object.values(READ).map((resource) => {
      const { all, pseudonymous, staffIds, cases } = reaches[resource];
      const isListed = staffIds.length > 0 || cases;
      return { reach: all || pseudonymous ? 'all' : isListed ? 'list' : 'none', owners: all ? [] : staffIds, cases };
    }),
  };
}
