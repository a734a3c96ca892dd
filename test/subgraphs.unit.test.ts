import { validateSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSubgraph } from '../api/platform/graph/build-subgraph';
import { subgraphs } from '../api/subgraphs';

// Asked here and not at every start.
describe('a room’s schema', () => {
  it.each(subgraphs.map((definition) => [definition.name, definition] as const))(
    'is valid: %s',
    (_name, definition) => {
      expect(validateSchema(buildSubgraph(definition).schema)).toEqual([]);
    },
  );
});
