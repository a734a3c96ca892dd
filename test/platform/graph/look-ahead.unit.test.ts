import { buildSchema, graphql, type GraphQLResolveInfo } from 'graphql';
import { describe, expect, it } from 'vitest';
import { selectionAt, selectionOf } from '../../../api/platform/graph/look-ahead';

const schema = buildSchema(`
  type Query { clients: Connection }
  type Connection { edges: [Edge], totalCount: Int }
  type Edge { node: Client }
  type Client { id: ID, name: String, tier: Tier }
  type Tier { code: String, since: String, why: Why }
  type Why { rule: String }
`);

/** What is found below `clients` by every request, one after the other, of one parsed document or of several. */
async function look<Found>(
  source: string,
  find: (info: GraphQLResolveInfo) => Found,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<Found> {
  let found: Found | undefined;
  const clients = (_args: unknown, _context: unknown, info: GraphQLResolveInfo): null => {
    found = find(info);
    return null;
  };
  const { errors } = await graphql({ schema, source, rootValue: { clients }, variableValues });
  expect(errors).toBeUndefined();
  return found as Found;
}

const node = (info: GraphQLResolveInfo): string[] => [...selectionAt(info, 'edges', 'node').keys()];

describe('looking ahead', () => {
  it('names the fields below, and those below them with a dot', async () => {
    expect(
      await look('{ clients { totalCount edges { node { id } } } }', (info) => [...selectionOf(info).keys()]),
    ).toEqual(['totalCount', 'edges', 'edges.node']);
    expect(await look('{ clients { edges { node { id tier { code why { rule } } } } } }', node)).toEqual([
      'id',
      'tier',
      'tier.code',
      'tier.why',
    ]);
  });

  it('names a field once, whatever it is called in the answer and from however many fragments', async () => {
    const source = `{ clients { edges { node { ...names band: tier { code } ... on Client { tier { since code } } } } } }
      fragment names on Client { title: name tier { code } }`;
    expect(await look(source, node)).toEqual(['name', 'tier', 'tier.code', 'tier.since']);
  });

  it.each([true, false])('follows a variable that decides (%s), also one step further down', async (wanted) => {
    const source = `query ($wanted: Boolean!) {
      clients { edges { node { name @skip(if: $wanted) tier { code why @include(if: $wanted) { rule } } } } } }`;
    const found = await look(source, node, { wanted });
    expect(found.includes('name')).toBe(!wanted);
    expect(found.includes('tier.why')).toBe(wanted);
  });
});
