import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { inputDefaults } from '../../../api/platform/graph/input-defaults';

const schema = buildSchema(`
  enum Colour { RED GREEN }
  input Line { text: String! = "none" again: [Line!] }
  input Order { number: String! paid: Boolean! = false colour: Colour! = GREEN note: String = "left to others" lines: [Line!] }
  input Plain { text: String }
  type Query { order(order: Order!, plain: Plain): String }
`);

function fill(document: string, variables: Record<string, unknown>) {
  const operation = getOperationAST(parse(document));
  return operation && inputDefaults(schema, operation)?.(variables);
}

const ORDER = 'query ($order: Order!) { order(order: $order) }';

describe('input objects of an operation', () => {
  it('are given the fields that their sender may leave out', () => {
    expect(fill(ORDER, { order: { number: '1', lines: [{}, { text: 'a', again: [{}] }] } })).toEqual({
      order: {
        number: '1',
        paid: false,
        colour: 'GREEN',
        lines: [{ text: 'none' }, { text: 'a', again: [{ text: 'none' }] }],
      },
    });
  });

  it('keep what was sent, also what is wrong', () => {
    const order = { number: '1', paid: null, colour: 'RED', lines: 'no list' };
    expect(fill(ORDER, { order })).toEqual({ order });
    expect(fill(ORDER, {})).toEqual({});
    expect(fill(ORDER, { order: null })).toEqual({ order: null });
  });

  it('are left alone where nothing can be left out', () => {
    expect(fill('query ($plain: Plain) { order(order: { number: "1" }, plain: $plain) }', {})).toBeUndefined();
  });
});
