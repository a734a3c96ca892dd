import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { costOf } from '../../../api/platform/graph/query-cost';
import { withWeights } from '../../../api/platform/graph/weight';

const SDL = `scalar DateTime
type Query {
  figures(by: String, asOf: DateTime): Int
  plain: Int
}`;
const room = buildSchema(SDL);
Object.assign(room.getQueryType()?.getFields()['figures'] ?? {}, {
  extensions: { complexity: 2_000, weights: { asOf: 3_000 } },
});
const schema = buildSchema(withWeights(SDL, [{ schema: room }]));
const cost = (text: string, variables?: Record<string, unknown>): number =>
  costOf(schema, { document: parse(text), operationName: undefined, variables });

describe('what a question weighs', () => {
  it('counts beside its values, and more where an argument that weighs is given', () => {
    expect(cost('{ plain }')).toBe(1);
    expect(cost('{ figures(by: "a") }')).toBe(2_001);
    expect(cost('{ figures(asOf: "2026-01-01T00:00:00Z") }')).toBe(5_001);
    expect(cost('{ figures(asOf: null) }')).toBe(2_001);
  });

  it('is told of the same document anew once a text that weighs is given', () => {
    const document = parse('query Q($asOf: DateTime) { figures(asOf: $asOf) }');
    const costWith = (variables: Record<string, unknown>): number =>
      costOf(schema, { document, operationName: undefined, variables });
    expect(costWith({})).toBe(2_001);
    expect(costWith({ asOf: null })).toBe(2_001);
    expect(costWith({ asOf: '2026-01-01T00:00:00Z' })).toBe(5_001);
    expect(costWith({ asOf: '2026-02-01T00:00:00Z' })).toBe(5_001);
  });
});
