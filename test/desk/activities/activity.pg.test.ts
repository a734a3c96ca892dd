import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import {
  activitiesOfClient,
  activityById,
  activityPage,
  type ActivitiesAsked,
} from '../../../api/desk/activities/activity.service';
import { desk } from '../../../api/desk/subgraph';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { buildSubgraph } from '../../../api/platform/graph/build-subgraph';
import { testDatabase, type TestDatabase } from '../../support/database';
import { addComplaint, arrange, type Arranged } from '../../complaints/arrange';
import { director, holderOf, specialist, supervisor } from '../../complaints/viewers';

type Viewer = Partial<ViewerFacts>;

let database: TestDatabase;
let people: Arranged;
const { schema } = buildSubgraph(desk);

beforeAll(async () => {
  database = await testDatabase(desk.entities);
  people = await arrange(database);
  for (let at = 0; at < 17; at += 1)
    await database.sql(
      `insert into desk.activity (id, kind, client_id, at, by_staff, summary, satisfied) values ($1, 'CALL', $2, $3, $4, '谈价格', true)`,
      [
        v7(),
        at % 3 === 0 ? people.clientOfHong : people.clientOfMing,
        `2026-11-20T02:00:00.00000${at % 4}Z`,
        at % 3 === 0 ? people.hong : people.ming,
      ],
    );
  await addComplaint(database, { clientId: people.clientOfHong, post: 'QUALITY_MANAGER' });
});
afterAll(() => database.drop());

async function asking<Result>(viewer: Viewer, work: (context: RequestContext) => Promise<Result>): Promise<Result> {
  const context = database.contextOf(viewer);
  try {
    return await work(context);
  } finally {
    await context.database.close();
  }
}

async function everyId(viewer: Viewer, first: number): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo } = await asking(viewer, (context) =>
      activityPage(context, { first, after, selection: [] }),
    );
    ids.push(...edges.map((edge) => edge.node.id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

const idsOf = async (where: string): Promise<string[]> =>
  (await database.sql<{ id: string }>(`select id from desk.activity where ${where} order by at desc, id desc`)).map(
    (row) => row.id,
  );

describe('activities', () => {
  it('follow page upon page the whole list of each scope', async () => {
    const scopes: readonly (readonly [Viewer, string])[] = [
      [director(people), 'true'],
      [specialist(people.ming), `client_id = '${people.clientOfMing}'`],
      [supervisor(people), `client_id = '${people.clientOfMing}'`],
      [holderOf('QUALITY_MANAGER', people.director), 'false'],
      [holderOf('ANALYST', people.director), 'true'],
      [holderOf('EXECUTIVE', people.director), 'false'],
    ];
    for (const [viewer, where] of scopes)
      for (const first of [1, 5, 200]) expect(await everyId(viewer, first)).toEqual(await idsOf(where));
  });

  it('are those of some days by the clock in Shanghai, and of a kind', async () => {
    const ids = [v7(), v7()];
    // The last instant of 1 October and the first of 2 October in Shanghai.
    for (const [id, kind, instant] of [
      [ids[0], 'VISIT', '2026-10-01T15:59:59.999999Z'],
      [ids[1], 'WALK_IN', '2026-10-01T16:00:00Z'],
    ])
      await database.sql(
        `insert into desk.activity (id, kind, client_id, at, by_staff, summary) values ($1, $2, $3, $4, $5, '谈')`,
        [id, kind, people.clientOfMing, instant, people.ming],
      );
    const asked = async (which: ActivitiesAsked): Promise<string[]> => {
      const input = { first: 50, after: null, selection: [] };
      const page = await asking(director(people), (context) => activityPage(context, input, which));
      return page.edges.map(({ node }) => node.id);
    };
    expect(await asked({ to: '2026-10-01' })).toEqual([ids[0]]);
    expect(await asked({ from: '2026-10-02', to: '2026-10-02' })).toEqual([ids[1]]);
    expect(await asked({ from: '2026-10-01', to: '2026-10-02', kind: 'VISIT' })).toEqual([ids[0]]);
    expect(await asked({ from: '2026-10-03', to: '2026-11-19' })).toEqual([]);
    await database.sql('delete from desk.activity where id = any ($1)', [ids]);
  });

  it('show a foreign, an unknown and a misshapen id alike: not at all', async () => {
    const [foreign = ''] = await idsOf(`client_id = '${people.clientOfHong}'`);
    for (const id of [foreign, v7(), 'no id'])
      expect(await asking(specialist(people.ming), (context) => activityById(context, id, ['summary']))).toBeNull();
    expect(
      await asking(specialist(people.hong), (context) => activityById(context, foreign, ['summary'])),
    ).toMatchObject({
      summary: '谈价格',
    });
  });

  it('of several clients are read in one statement', async () => {
    const context = database.contextOf(specialist(people.ming));
    let statements = 0;
    const rows = context.database.rows.bind(context.database);
    context.database.rows = (statement) => ((statements += 1), rows(statement));
    const pages = await Promise.all(
      [people.clientOfMing, people.clientOfHong].map((id) =>
        activitiesOfClient(context, id, { first: 3, after: null, selection: [] }),
      ),
    );
    expect(pages.map((page) => page.edges.length)).toEqual([3, 0]);
    expect(statements).toBe(1);
    await context.database.close();
  });

  const ALL = '{ activities(first: 1) { edges { node { kind at summary satisfied by { id } client { id } } } } }';

  it('are whole for the account manager, and without text and names for the analyst', async () => {
    const first = (viewer: Viewer) =>
      asking(viewer, async (context) => {
        const { data, errors } = await graphql({ schema, source: ALL, contextValue: context });
        expect(errors).toBeUndefined();
        const { edges } = data?.['activities'] as { edges: { node: Record<string, unknown> }[] };
        return { ...edges[0]?.node };
      });
    expect(await first(specialist(people.ming))).toMatchObject({
      kind: 'CALL',
      summary: '谈价格',
      satisfied: true,
      by: { id: people.ming },
    });
    expect(await first(holderOf('ANALYST', people.director))).toMatchObject({
      kind: 'CALL',
      summary: null,
      satisfied: true,
      by: null,
    });
  });
});
