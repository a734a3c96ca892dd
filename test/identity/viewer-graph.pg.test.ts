import { graphql, type GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identity } from '../../api/identity/subgraph';
import { Loaders, type RequestContext } from '../../api/platform/context/request-context';
import { RowMemory } from '../../api/platform/database/row-memory';
import { testDatabase, type TestDatabase } from '../support/database';
import { arrangeCompany, LEAVER, MANAGER, SPECIALIST, SUPERVISOR } from './company';

let database: TestDatabase;
let schema: GraphQLSchema;

beforeAll(async () => {
  database = await testDatabase(identity.entities);
  await arrangeCompany(database);
  schema = await buildSchema({ resolvers: identity.resolvers, validate: false, skipCheck: true });
  for (const [number, owner] of [
    ['C1', SPECIALIST],
    ['C2', SPECIALIST],
    ['C3', MANAGER],
  ])
    await database.sql(
      `insert into clients.client (id, number, name, business_type, owner_id) values (gen_random_uuid(), $1, $1, 'DEALER', $2)`,
      [number, owner],
    );
});
afterAll(() => database.drop());

async function ask(source: string, contextValue: RequestContext): Promise<unknown> {
  const { data, errors } = await graphql({ schema, source, contextValue });
  await contextValue.database.close();
  if (errors?.[0] !== undefined) throw errors[0];
  return data;
}

const specialist = { staffId: SPECIALIST, name: 'specialist', posts: ['KA_SPECIALIST'] as const };
const circles = { own: [SPECIALIST], team: [], unit: [] };

describe('the graph of identity', () => {
  it('answers null for the viewer when nobody is signed in, and no staff', async () => {
    expect(await ask('{ viewer { posts } }', database.contextOf(null))).toEqual({ viewer: null });
    await expect(ask('{ regions { code } }', database.contextOf(null))).rejects.toThrow('Sign in first');
    await expect(ask('{ portfolioOwners { id } }', database.contextOf(null))).rejects.toThrow('Sign in first');
  });

  it('says who the viewer is and what they may see', async () => {
    const answer = await ask(
      '{ viewer { demo posts staff { name number unit { name } region { code } posts } reaches { resource scope write } } }',
      database.contextOf({ ...specialist, circles }),
    );
    expect(answer).toMatchObject({
      viewer: {
        demo: false,
        posts: ['KA_SPECIALIST'],
        staff: {
          name: 'specialist',
          number: 'S2',
          unit: { name: '大客户' },
          region: { code: 'EAST' },
          posts: ['KA_SPECIALIST'],
        },
      },
    });
    const { reaches } = (answer as { viewer: { reaches: unknown[] } }).viewer;
    expect(reaches).toContainEqual({ resource: 'CLIENT_CARD', scope: 'OWN', write: true });
    expect(reaches).toContainEqual({ resource: 'AUDIT', scope: 'NONE', write: false });
    expect(reaches).toContainEqual({ resource: 'POLICY', scope: 'ALL', write: false });
  });

  it('answers figures without rows to an executive, and every row of what only has figures', async () => {
    const answer = await ask(
      '{ viewer { reaches { resource scope write } } }',
      database.contextOf({ posts: ['EXECUTIVE'] }),
    );
    const { reaches } = (answer as { viewer: { reaches: { resource: string; scope: string }[] } }).viewer;
    expect(Object.fromEntries(reaches.map(({ resource, scope }) => [resource, scope]))).toEqual({
      CLIENT_CARD: 'AGGREGATE',
      CLIENT_CONFIDENTIAL: 'NONE',
      ASSIGNMENT: 'NONE',
      GRADING: 'NONE',
      MERGING: 'NONE',
      FIELDS: 'NONE',
      REGRADING: 'NONE',
      ACTIVITY: 'AGGREGATE',
      SURVEY_FORM: 'NONE',
      COMPLAINT: 'AGGREGATE',
      FILING: 'NONE',
      RETURN: 'AGGREGATE',
      TARGET: 'ALL',
      MONEY: 'AGGREGATE',
      REBATE: 'NONE',
      CREDIT: 'NONE',
      PENALTY: 'NONE',
      NOTICE: 'NONE',
      RECEIVABLE: 'AGGREGATE',
      AGGREGATE: 'ALL',
      AUDIT: 'NONE',
      STAFFING: 'NONE',
      DRAFTING: 'NONE',
      ENACTING: 'NONE',
      POLICY: 'ALL',
    });
  });

  it('reads staff who left, and answers null for nobody', async () => {
    const answer = await ask(
      `{ left: staff(id: "${LEAVER}") { name } none: staff(id: "${LEAVER.replace('b5', 'ff')}") { name } no: staff(id: "x") { name } }`,
      database.contextOf(specialist),
    );
    expect(answer).toEqual({ left: { name: 'leaver' }, none: null, no: null });
  });

  it('reads many staff in one statement, and their names once for the requests that follow', async () => {
    RowMemory.of(database.source).forget();
    const context = database.contextOf(specialist);
    const statements: string[] = [];
    const rows = context.database.rows.bind(context.database);
    context.database.rows = (statement) => (statements.push(statement.text), rows(statement));
    const query = `{ a: staff(id: "${SPECIALIST}") { name unit { name } posts } b: staff(id: "${SUPERVISOR}") { name unit { name } posts } }`;
    const first = await ask(query, context);
    expect(statements).toHaveLength(3);
    const later = { ...context, loaders: new Loaders() };
    expect(await ask(query, later)).toEqual(first);
    expect(statements.slice(3)).toEqual([expect.stringContaining('identity.staff_post')]);
  });

  it('names as owners only those whose portfolios the viewer may see', async () => {
    const owners = (facts: Parameters<TestDatabase['contextOf']>[0]) =>
      ask('{ portfolioOwners { name } }', database.contextOf(facts));
    expect(await owners({ ...specialist, circles })).toEqual({ portfolioOwners: [{ name: 'specialist' }] });
    expect(await owners({ posts: ['GENERAL_MANAGER'] })).toEqual({
      portfolioOwners: [{ name: 'manager' }, { name: 'specialist' }],
    });
    expect(await owners({ posts: ['QUALITY_MANAGER'] })).toEqual({ portfolioOwners: [] });
  });

  it('lists the regions by name, as the reader’s language sorts', async () => {
    expect(await ask('{ regions { code name } }', database.contextOf(specialist))).toEqual({
      regions: [
        { code: 'NORTH', name: '华北' },
        { code: 'EAST', name: '华东' },
      ],
    });
  });
});
