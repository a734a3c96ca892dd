import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isNonNullType,
  isObjectType,
  isUnionType,
  parse,
  validate,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { planExport } from '../../../api/platform/export/export-plan';
import { createPricer } from '../../../api/platform/graph/price';

const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'));
const plan = (query: string, name?: string) => planExport(schema, query, name);
const QUERY = `query Rows($tier: [Tier!], $first: Int!) {
  mine: clients(first: $first, after: "x", filter: { tiers: $tier }) {
    totalCount
    edges { cursor node { ...Card orders(first: 2) { edges { node { number } } } } }
  }
}
fragment Card on Client { number annualVolume tier { code why { clause { id } } } owner { name posts } }`;

type Way = readonly GraphQLField<unknown, unknown>[];

const connectionOf = (field: GraphQLField<unknown, unknown>): GraphQLObjectType | undefined => {
  const answer = getNamedType(field.type);
  const members = isUnionType(answer) ? answer.getTypes() : [answer];
  return members.filter(isObjectType).find((type) => 'edges' in type.getFields());
};

/** Every paged list of the schema that single things lead to, each type gone into once. */
function listsOf(): Way[] {
  const found: Way[] = [];
  const seen = new Set<string>();
  const walk = (type: GraphQLObjectType, way: Way): void => {
    if (seen.has(type.name) || way.length > 5) return;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      if (connectionOf(field) !== undefined) found.push([...way, field]);
      else {
        const single = getNullableType(field.type);
        if (isObjectType(single)) walk(single, [...way, field]);
      }
    }
  };
  const query = schema.getQueryType();
  if (query) walk(query, []);
  return found;
}

function questionFor(way: Way): string {
  const [last] = way.slice(-1);
  const connection = last && connectionOf(last);
  const variables = way.flatMap(({ args }, at) =>
    args
      .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
      .map((arg) => ({ at, arg })),
  );
  const calls = way.map(({ name }, at) => {
    const asked = variables.filter((each) => each.at === at).map(({ arg }) => `${arg.name}: $v${at}${arg.name}`);
    return asked.length > 0 ? `${name}(${asked.join(', ')})` : name;
  });
  const declared = variables.map(({ at, arg }) => `$v${at}${arg.name}: ${arg.type.toString()}`);
  const rows = 'edges { node { __typename } }';
  const inner = isUnionType(getNamedType(last?.type)) ? `... on ${connection?.name} { ${rows} }` : rows;
  const body = calls.reduceRight((below, call) => `${call} { ${below} }`, inner);
  return `query Rows${declared.length > 0 ? `(${declared.join(', ')})` : ''} { ${body} }`;
}

describe('the plan of an export', () => {
  it('asks for the rows and for nothing that is asked again with every page', () => {
    const { pageQuery, field } = plan(QUERY);
    expect(field).toBe('mine');
    expect(validate(schema, parse(pageQuery))).toEqual([]);
    expect(pageQuery).not.toMatch(/totalCount|\$first\b|"x"/);
    expect(pageQuery).toContain('first: $kehuFirst, after: $kehuAfter');
    expect(pageQuery).toContain('filter: {tiers: $tier}');
  });

  it('has a column for each value of a row, and JSON for what may be many', () => {
    const columns = Object.fromEntries(plan(QUERY).columns.map(({ path, kind }) => [path.join('.'), kind]));
    expect(columns).toMatchObject({
      number: 'value',
      annualVolume: 'money',
      'tier.code': 'value',
      'owner.name': 'value',
      'owner.posts': 'json',
      orders: 'json',
    });
  });

  it('reads the rows of a list that may answer a problem instead, and the problem', () => {
    const { pageQuery, columns } = plan(
      `query Behind($where: BreakdownFilter!) {
        tallyRows(measure: REVENUE, where: $where, first: 20) {
          __typename
          ... on TallyRowConnection { totalCount edges { node { day numerator client { name } leftOut { amount } } } }
          ... on Problem { message }
        }
      }`,
    );
    expect(validate(schema, parse(pageQuery))).toEqual([]);
    expect(pageQuery).toContain('... on Problem');
    expect(pageQuery).not.toContain('totalCount');
    expect(columns.map(({ path, kind }) => [path.join('.'), kind])).toEqual([
      ['day', 'value'],
      ['numerator', 'decimal'],
      ['client.name', 'value'],
      ['leftOut', 'json'],
    ]);
  });

  it('keeps what is asked of each row beside its node, in columns behind those of the node', () => {
    const { pageQuery, columns } = plan(
      `query Repeats($where: BreakdownFilter!) {
        figureRows(measure: REPEAT_SHARE, where: $where) {
          ... on FigureRowConnection { totalCount edges { gapDays cursor next { number receivedAt } node { number } } }
        }
      }`,
    );
    expect(validate(schema, parse(pageQuery))).toEqual([]);
    expect(columns.map(({ path, isBeside = false }) => [path.join('.'), isBeside])).toEqual([
      ['number', false],
      ['gapDays', true],
      ['next.number', true],
      ['next.receivedAt', true],
    ]);
  });

  it('reads a list within single things, each with its own arguments', () => {
    const { pageQuery, field, path } = plan(
      'query Of($id: ID!, $n: Int!) { it: client(id: $id) { last: orders(first: $n) { edges { node { number amount } } } } }',
    );
    expect([field, path]).toEqual(['last', ['it', 'last']]);
    expect(validate(schema, parse(pageQuery))).toEqual([]);
    expect(pageQuery.replaceAll(/\s+/g, ' ')).toContain(
      'it: client(id: $id) { last: orders(first: $kehuFirst, after: $kehuAfter) {',
    );
    expect(pageQuery).not.toContain('$n');
  });

  it('reads every list of the schema that is paged, at the top or within a single thing', () => {
    const ways = listsOf();
    expect(ways.length).toBeGreaterThan(60);
    for (const way of ways) {
      const { pageQuery, path } = plan(questionFor(way));
      expect([way.map(({ name }) => name), validate(schema, parse(pageQuery))]).toEqual([path, []]);
    }
  });

  it('names equal questions alike, however they are laid out', () => {
    const hashes = [QUERY, QUERY.replaceAll(/\s+/g, ' '), QUERY.replace('number', 'id')].map(
      (text) => plan(text).operationHash,
    );
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[0]).not.toBe(hashes[2]);
  });

  it.each([
    ['a mutation', 'mutation { revokeApiToken(id: "x") { __typename } }', /Only queries/],
    ['two lists', '{ clients { edges { node { id } } } complaints { edges { node { id } } } }', /exactly one field/],
    [
      'one list under many names',
      '{ a: clients { edges { node { id } } } b: clients { edges { node { id } } } }',
      /exactly one/,
    ],
    [
      'a fragment at the top',
      '{ ...Q } fragment Q on Query { clients { edges { node { id } } } }',
      /exactly one field/,
    ],
    ['one thing', '{ client(id: "x") { name } }', /not a list/],
    ['the schema', '{ __schema { types { name } } }', /not a list/],
    [
      'two columns of one name',
      '{ figureRows(measure: REPEAT_SHARE, where: { from: "2026-01-01", to: "2026-02-01" }) { ... on FigureRowConnection { edges { number: gapDays node { number } } } } }',
      /Two columns would be called number/,
    ],
    ['no rows', '{ clients { totalCount } }', /edges/],
    ['rows twice', '{ clients { edges { node { id } } edges { node { name } } } }', /once/],
    [
      'a fragment that contains itself',
      '{ clients { edges { node { ...A } } } } fragment A on Client { ...A }',
      /itself/,
    ],
    ['a field that is not there', '{ clients { edges { node { nothing } } } }', /nothing/],
    [
      'one of several operations',
      'query A { clients { edges { node { id } } } } query B { viewer { demo } }',
      /operationName/,
    ],
  ])('refuses %s with the cure', (_what, query, cure) => {
    expect(() => plan(query)).toThrow(cure);
  });
});

describe('the price of an operation', () => {
  const price = createPricer(() => schema);

  it('is what would refuse it', () => {
    const cheap = price({ query: '{ clients(first: 10) { edges { node { id } } } }' });
    expect(cheap).toMatchObject({ limit: 100_000, allowed: true });
    const page =
      'query ($n: Int!) { clients(first: $n) { edges { node { orders(first: 200) { edges { node { id number } } } } } } }';
    const [some, many] = [2, 200].map((n) => price({ query: page, variables: { n } }));
    expect(some).toMatchObject({ allowed: true });
    expect(many).toMatchObject({ allowed: false });
  });

  it.each([
    ['a text that is none', '{ clients(', /cannot be read/],
    ['nothing but brackets', `{ clients(filter: ${'['.repeat(9_000)}) { totalCount } }`, /nested too deep/],
    ['a field that is not there', '{ clients { nothing } }', /nothing/],
    ['too many names', `{ ${Array.from({ length: 201 }, (_, at) => `a${at}: __typename`).join(' ')} }`, /renamed/],
    ['too many tokens', `{ ${'__typename '.repeat(10_001)} }`, /10000 words/],
  ])('says why there is none for %s', (_what, query, message) => {
    expect(price({ query }).errors?.[0]?.message).toMatch(message);
  });
});
