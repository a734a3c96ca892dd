import { getNamedType, graphql, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaints } from '../../api/complaints/subgraph';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { buildSubgraph } from '../../api/platform/graph/build-subgraph';
import { testDatabase, type TestDatabase } from '../support/database';
import { goodInputs, type Good } from './good-inputs';
import { hostileInputs, uncovered, type Input } from './hostile-values';
import { holderOf, specialist } from './viewers';

const { schema } = buildSubgraph(complaints);
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
const PROBLEMS = ['NotAllowed', 'IllegalMove', 'StaleVersion', 'InvalidInput', 'NotFound'];

let database: TestDatabase;
let goods: Awaited<ReturnType<typeof goodInputs>>;

beforeAll(async () => {
  database = await testDatabase(complaints.entities);
  goods = await goodInputs(database);
}, 120_000);
afterAll(() => database.drop());

function inputTypeOf(mutation: string): GraphQLInputObjectType {
  const type = getNamedType(schema.getMutationType()?.getFields()[mutation]?.args[0]?.type);
  if (!isInputObjectType(type)) throw new Error(`${mutation} takes no input object`);
  return type;
}

/** What a mutation answers: a member of its union, or the code of an error; a fault is told as it is. */
async function answer(mutation: string, viewer: Partial<ViewerFacts> | null, input: Input): Promise<string> {
  const context = database.contextOf(viewer);
  try {
    const source = `mutation ($input: ${inputTypeOf(mutation).name}!) { ${mutation}(input: $input) { __typename } }`;
    const { data, errors } = await graphql({ schema, source, contextValue: context, variableValues: { input } });
    const [error] = errors ?? [];
    if (error === undefined) return (data?.[mutation] as { __typename: string }).__typename;
    // Without a path it is an argument that is none; with one, somebody must have meant to refuse.
    return error.path === undefined ? 'BAD_ARGUMENT' : String(error.extensions['code'] ?? `FAULT ${error.message}`);
  } finally {
    await context.database.close();
  }
}

/** All that a mutation could have left behind. */
async function traces(): Promise<unknown> {
  return database.sql(
    `select n.nspname || '.' || c.relname as name, (xpath('/row/n/text()',
       query_to_xml(format('select count(*) as n from %I.%I', n.nspname, c.relname), false, true, '')))[1]::text as rows
     from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
     where c.relkind = 'r' and (n.nspname = 'complaints' or c.oid in ('platform.audit'::regclass, 'platform.outbox'::regclass))
     union all select 'versions', sum(version)::text from complaints.complaint
     union all select 'numbers', sum(last)::text from complaints.number_counter
     order by 1`,
  );
}

const refused = [...PROBLEMS, 'BAD_ARGUMENT', 'BAD_USER_INPUT', 'UNAUTHENTICATED', 'FORBIDDEN'];

it('is asked of every mutation of the room, with a value for every type they take', () => {
  expect(Object.keys(goods).sort()).toEqual(mutations.map(({ name }) => name).sort());
  expect(mutations.flatMap(({ name }) => uncovered(inputTypeOf(name)))).toEqual([]);
});

describe.each(mutations.map(({ name }) => name))('%s', (mutation) => {
  const good = (): Good => goods[mutation] as Good;

  it('refuses whatever is wrong in a single place, leaves nothing behind, and breaks on nothing', async () => {
    const { viewer, input } = good();
    const before = await traces();
    const attempts = hostileInputs(inputTypeOf(mutation), input);
    expect(attempts.length).toBeGreaterThan(8);
    const wrong: string[] = [];
    for (const { about, input: hostile } of attempts) {
      const told = await answer(mutation, viewer, hostile);
      if (!refused.includes(told)) wrong.push(`${about} → ${told}`);
    }
    expect(wrong).toEqual([]);
    expect(await traces()).toEqual(before);
  });

  it('refuses who may not, and tells those who may not even read that there is nothing', async () => {
    const { input, strangers = [] } = good();
    const before = await traces();
    const outsiders: (Partial<ViewerFacts> | null)[] = [
      null,
      holderOf('ANALYST', v7()),
      holderOf('EXECUTIVE', v7()),
      holderOf('ADMINISTRATOR', v7()),
      specialist(v7()),
      ...strangers,
    ];
    for (const viewer of outsiders) {
      const told = await answer(mutation, viewer, { ...input, idempotencyKey: v7() });
      expect(refused, `${viewer?.posts?.join() ?? 'nobody'}: ${told}`).toContain(told);
    }
    expect(await traces()).toEqual(before);
  });

  it('refuses in another state, however right the rest is', async () => {
    const { viewer, input, elsewhere } = good();
    const before = await traces();
    for (const each of elsewhere) {
      const told = await answer(mutation, viewer, { ...input, ...each, idempotencyKey: v7() });
      expect(PROBLEMS, `${JSON.stringify(each)}: ${told}`).toContain(told);
    }
    expect(await traces()).toEqual(before);
  });

  it('does the same thing once it is right, once for a key, and not again from the version that was', async () => {
    const { viewer, input } = good();
    const done = await answer(mutation, viewer, input);
    expect(refused).not.toContain(done);
    const after = await traces();
    expect(await answer(mutation, viewer, input)).toBe(done);
    expect(await traces()).toEqual(after);
    if (typeof input['version'] !== 'number') return;
    expect(PROBLEMS).toContain(await answer(mutation, viewer, { ...input, idempotencyKey: v7() }));
    expect(await traces()).toEqual(after);
  });
});
