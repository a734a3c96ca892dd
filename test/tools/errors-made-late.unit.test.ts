import { createRequire } from 'node:module';
import fc from 'fast-check';
import { buildSchema, execute, GraphQLError, GraphQLScalarType, parse } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { describe, expect, it } from 'vitest';
import { errorsMadeLate } from '../../tools/errors-made-late';

const schema = buildSchema(`
  scalar Day
  enum Class { MAJOR MINOR }
  type Query { rows: [Row!] }
  type Row { id: ID!, class: Class!, day: Day, amount: Int, inner: Row, days: [Day] }
`);
Object.assign(schema.getType('Day') as GraphQLScalarType, {
  serialize: (value: unknown) => {
    if (typeof value !== 'string' || value === '') throw new GraphQLError('No day');
    return value;
  },
});
const document = parse('{ rows { id class day amount days inner { id class day amount } } }');

/** What a resolver may leave in the place of a value. */
const absent = fc.constantFrom(null, undefined, new Error('Gone'), new GraphQLError('Refused'));
const orAbsent = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: absent });
const leaf = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  orAbsent(fc.oneof({ weight: 9, arbitrary: right }, { weight: 1, arbitrary: fc.constant({}) }));
const leaves = {
  id: leaf(fc.string({ minLength: 1 })),
  class: leaf(fc.constantFrom('MAJOR', 'MINOR')),
  day: leaf(fc.string({ minLength: 1 })),
  amount: leaf(fc.integer({ min: -1_000, max: 1_000 })),
};
const row = fc.record({
  ...leaves,
  days: orAbsent(fc.array(leaf(fc.string({ minLength: 1 })), { maxLength: 2 })),
  inner: fc.option(fc.record(leaves)),
});

describe('a query that makes the errors of its leaves late', () => {
  it('answers by the specification, and refuses as one that makes them early', async () => {
    const { query } = compiledBy(compileQuery);
    const early = compiledBy(
      (createRequire(import.meta.url)('graphql-jit') as typeof import('graphql-jit')).compileQuery,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 3 }), async (rows) => {
        const answer = await query({ rows }, undefined, undefined);
        expect(answer.data).toEqual((await execute({ schema, document, rootValue: { rows } })).data);
        expect(answer.errors?.map(told)).toEqual((await early.query({ rows }, undefined, undefined)).errors?.map(told));
      }),
    );
  });

  it('is not built of a compiler that is written otherwise', () => {
    const transform = errorsMadeLate().transform as (code: string, id: string) => { readonly code: string } | null;
    expect(() => transform('return "otherwise"', '/node_modules/graphql-jit/dist/execution.mjs')).toThrow('0 places');
    expect(transform('return "otherwise"', '/node_modules/graphql-jit/dist/index.mjs')).toBeNull();
  });
});

function compiledBy(compile: typeof compileQuery): CompiledQuery {
  const compiled = compile(schema, document);
  if (!isCompiledQuery(compiled)) throw new Error('It did not compile');
  return compiled;
}

const told = ({ message, path, locations, originalError }: GraphQLError): unknown => ({
  message,
  path,
  locations,
  originalError,
});
