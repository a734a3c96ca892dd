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
  return {
    supergraph: `${composed.supergraphSdl.trim()}\n`,
    api: `${withRootDescriptions(printSchema(api)).trim()}\n`,
  };
}

const ROOT_DESCRIPTIONS: Readonly<Record<string, string>> = {
  Query: 'What may be asked. Answers hold what the viewer may see; what is withheld looks like what is not there.',
  Mutation: 'What may be done. Every result is a union: what was done, or a problem whose message names the cure.',
};

/** No single room describes the roots, so their descriptions are put on here. */
function withRootDescriptions(sdl: string): string {
  return Object.entries(ROOT_DESCRIPTIONS).reduce(
    (text, [name, description]) => text.replace(`\ntype ${name} {`, `\n"""${description}"""\ntype ${name} {`),
    sdl,
  );
}
