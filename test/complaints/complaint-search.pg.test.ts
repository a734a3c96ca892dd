import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintPage } from '../../api/complaints/complaint-list.service';
import { complaints } from '../../api/complaints/subgraph';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../support/database';
import { addComplaint, arrange, type Arranged } from './arrange';
import { director, holderOf, specialist, supervisor } from './viewers';

type Viewer = Partial<ViewerFacts>;

/** More than are ever listed by id. */
const MANY = 2_100;

let database: TestDatabase;
let people: Arranged;

beforeAll(async () => {
  database = await testDatabase(complaints.entities);
  people = await arrange(database);
  await database.sql(`update clients.client set name = '秘密公司 Alpha' where id = $1`, [people.clientOfHong]);
  // As many clients of one name as complaints, so that neither can be listed.
  await database.sql(
    `insert into clients.client (id, number, name, business_type, owner_id)
     select md5('c' || n)::uuid, 'X' || n, '海天商贸' || n, 'DEALER', case n % 2 when 0 then $1::uuid else $2::uuid end
     from generate_series(1, ${MANY}) as n`,
    [people.ming, people.hong],
  );
  await database.sql(
    `insert into complaints.complaint (id, number, class, state, severity, channel, client_id, occurred_at, place, content,
       received_at, received_on, accepted_at, order_number, part_number)
     select md5('k' || n)::uuid, 'K' || n, 'PACKAGING', 'RECEIVED', 'LOW', 'PHONE', md5('c' || n)::uuid, '2026-11-20T02:00Z', '仓库',
       case when n % 700 = 0 then '外箱 锆石 100%' else '外箱 破损' end, '2026-11-20T02:00Z', '2026-11-20', '2026-11-20T02:00Z',
       'SO-' || n, case n % 3 when 0 then 'Part_' || n end
     from generate_series(1, ${MANY}) as n`,
  );
  await addComplaint(database, { clientId: people.clientOfHong, post: 'QUALITY_MANAGER' });
  await addComplaint(database, { clientId: people.clientOfHong, content: '海天的货' });
});
afterAll(() => database.drop());

async function found(viewer: Viewer, search: string): Promise<{ ids: string[]; total: number }> {
  const context = database.contextOf(viewer);
  const ids: string[] = [];
  let after: string | null = null;
  let total: number;
  do {
    const page = await complaintPage(context, {
      first: 200,
      after,
      sort: null,
      filter: { search },
      selection: [],
      counted: true,
    });
    ids.push(...page.edges.map(({ node }) => node.id));
    total = page.totalCount;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  await context.database.close();
  return { ids, total };
}

/** The same by reading everything; `reached` and `readable` are conditions over the client `l`. */
async function expected(
  search: string,
  { reached, readable }: { reached: string; readable: string },
): Promise<string[]> {
  const rows = await database.sql<{ id: string }>(
    `select c.id from complaints.complaint c join clients.client l on l.id = c.client_id
     where (${reached}) and (
       strpos(lower(concat_ws(chr(10), c.number, c.content, c.order_number, c.part_number)), lower($1)) > 0
       or (${readable}) and strpos(lower(l.number || chr(10) || l.name), lower($1)) > 0)
     order by c.received_at desc, c.id desc`,
    [search.trim()],
  );
  return rows.map(({ id }) => id);
}

const SEARCHES = [
  '锆石',
  '破损',
  '海天',
  '秘密公司',
  'alpha',
  'K17',
  'so-1',
  'part_3',
  '100%',
  '不存在的词',
  '箱',
  ' 石 ',
  '"',
];

const ownedBy = (staffId: string): string => `l.owner_id = '${staffId}'`;
const atQuality = (): string =>
  `l.id in (select k.client_id from access.case_client k where k.post = 'QUALITY_MANAGER')`;

const VIEWERS: readonly (readonly [string, () => Viewer, () => { reached: string; readable: string }])[] = [
  ['a service director', () => director(people), () => ({ reached: 'true', readable: 'true' })],
  [
    'a specialist',
    () => specialist(people.hong),
    () => ({ reached: ownedBy(people.hong), readable: ownedBy(people.hong) }),
  ],
  ['a supervisor', () => supervisor(people), () => ({ reached: ownedBy(people.ming), readable: ownedBy(people.ming) })],
  [
    'a manager of many portfolios',
    () => ({
      staffId: people.supervisor,
      posts: ['KA_MANAGER'],
      circles: {
        own: [],
        team: [],
        unit: [people.ming, ...Array.from({ length: 20 }, (_, n) => people.ming.replace(/..$/, String(10 + n)))],
      },
    }),
    () => ({ reached: ownedBy(people.ming), readable: ownedBy(people.ming) }),
  ],
  ['an analyst', () => holderOf('ANALYST', people.director), () => ({ reached: 'true', readable: 'false' })],
  ['the GM office', () => holderOf('GM_OFFICE', people.director), () => ({ reached: 'true', readable: 'false' })],
  [
    'a quality manager',
    () => holderOf('QUALITY_MANAGER', people.director),
    () => ({
      reached: `c.id in (select p.complaint_id from complaints.case_post p where p.post = 'QUALITY_MANAGER')`,
      readable: atQuality(),
    }),
  ],
];

describe('a search of complaints', () => {
  it.each(VIEWERS)(
    'finds for %s what reading everything finds, and no client by a hidden name',
    async (_, viewer, scope) => {
      for (const search of SEARCHES) {
        const { ids, total } = await found(viewer(), search);
        expect([search, ids]).toEqual([search, await expected(search, scope())]);
        expect(total).toBe(ids.length);
      }
    },
  );

  it('can be answered by an index on the grams of the text', async () => {
    // Of a table of two hundred pages the planner may prefer to read all: what it costs to do so is set out of reach.
    await database.sql('set enable_seqscan = off');
    const plan = await database.sql(
      `explain select id from complaints.complaint where platform.grams(search_text) @> platform.pairs('锆石')`,
    );
    await database.sql('reset enable_seqscan');
    expect(JSON.stringify(plan)).toContain('complaint_grams');
  });

  it('finds a complaint by what was written into it since', async () => {
    const id = await addComplaint(database, { clientId: people.clientOfMing, content: '旧内容' });
    await database.sql(`update complaints.complaint set content = '改过的内容' where id = $1`, [id]);
    expect((await found(director(people), '改过')).ids).toEqual([id]);
    expect((await found(director(people), '旧内')).ids).toEqual([]);
  });
});
