import { compositionHasErrors, composeServices } from '@theguild/federation-composition';
import { buildASTSchema, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { OperatorError } from '../operator-error';
import type { Subgraph } from './build-subgraph';

export interface Composition {
  /** What a federation router plans over. */
  readonly supergraph: string;
  /** What a client of the API sees. */
  readonly api: string;
}

/** One graph of all rooms. @throws OperatorError that lists why they do not compose */
export function composeRooms(subgraphs: readonly Pick<Subgraph, 'definition' | 'sdl'>[]): Composition {
  const composed = composeServices(
    subgraphs.map(({ definition: { name }, sdl }) => ({
      name,
      typeDefs: parse(sdl),
      url: `http://${name}.internal/graphql`,
    })),
  );
  if (compositionHasErrors(composed))
    throw new OperatorError(
      `The subgraphs do not compose:\n  ${composed.errors.map((error) => error.message).join('\n  ')}`,
      65,
    );
  const api = lexicographicSortSchema(buildASTSchema(parse(composed.publicSdl)));
  return { supergraph: `${composed.supergraphSdl.trim()}\n`, api: `${printSchema(api).trim()}\n` };
}
