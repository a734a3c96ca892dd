import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { documentFault, priceOf } from '../../api/identity/kept/query-document';
import { createPricer } from '../../api/platform/graph/price';

const schema = buildSchema(
  `type Query { clients(first: Int!): [Client!]! } type Mutation { pay: Int } type Client { name: String }`,
);
const price = createPricer(() => schema);
const text = (document: string, more: { variables?: string; operationName?: string } = {}) => ({
  document,
  variables: more.variables ?? null,
  operationName: more.operationName ?? null,
});
const codeOf = (...given: Parameters<typeof text>): unknown => documentFault(text(...given), price)?.code;

describe('a query that is kept', () => {
  it('fits the schema, with its variables', () => {
    expect(codeOf('{ clients(first: 5) { name } }')).toBeUndefined();
    expect(codeOf('query A($n: Int!) { clients(first: $n) { name } }', { variables: '{"n": 5}' })).toBeUndefined();
  });

  it('names its operation when the document has several', () => {
    const two = 'query A { clients(first: 1) { name } } query B { clients(first: 2) { name } }';
    expect(codeOf(two)).toBe('DOES_NOT_FIT');
    expect(codeOf(two, { operationName: 'B' })).toBeUndefined();
    expect(codeOf(two, { operationName: 'C' })).toBe('DOES_NOT_FIT');
  });

  it.each([
    ['nothing', '  ', undefined, 'REQUIRED'],
    ['no GraphQL', '{ clients(', undefined, 'DOES_NOT_FIT'],
    ['a field there is not', '{ clients(first: 1) { age } }', undefined, 'DOES_NOT_FIT'],
    ['a mutation', 'mutation { pay }', undefined, 'ONLY_QUERIES'],
    ['a list of variables', '{ clients(first: 1) { name } }', '[1]', 'WRONG_VARIABLES'],
    ['variables that are no JSON', '{ clients(first: 1) { name } }', '{n: 5}', 'WRONG_VARIABLES'],
    ['without end', `{ clients(first: 1) { name } } #${'x'.repeat(20_000)}`, undefined, 'TOO_LONG'],
  ])('is refused as %s', (_what, document, variables, code) => {
    expect(codeOf(document, variables === undefined ? {} : { variables })).toBe(code);
  });

  it('says where it does not fit, in both languages', () => {
    const fault = documentFault(text('{\n  clients(first: 1) { age }\n}'), price);
    expect(fault?.wording['zh-CN']).toContain('第 2 行：类型 Client 没有字段 age。');
    expect(fault?.wording.en).toContain('Line 2: The type Client has no field age.');
  });

  it('is priced as it would be when it is run', () => {
    expect(priceOf(text('{ clients(first: 5) { name } }'), price)).toMatchObject({ cost: 6, allowed: true });
    expect(priceOf(text('{ clients(first: 200000) { name } }'), price)).toMatchObject({ allowed: false });
  });
});
