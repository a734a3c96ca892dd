import type { ApolloServer } from '@apollo/server';
import apiSdl from '../../../schema/api.graphql?raw';
import type { RequestContext } from '../context/request-context';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { buildSubgraph } from './build-subgraph';
import { createGraphServer, type GraphServerOptions } from './graph-server';
import { createJitExecutor } from './jit-executor';
import type { SubgraphDefinition } from './subgraph';
import { assembleTogether } from './together';

let api: GraphQLSchema | undefined;

/** The types of the API, without what answers them. Built when first asked for: no start waits for them. */
export function apiSchema(): GraphQLSchema {
  return (api ??= buildSchema(apiSdl, { assumeValid: true, noLocation: true }));
}

/** The whole graph in one process. Started. */
export async function createGraph(
  subgraphs: readonly SubgraphDefinition[],
  { trusted, mayLag }: Pick<GraphServerOptions, 'trusted' | 'mayLag'> = {},
): Promise<ApolloServer<RequestContext>> {
  const schema = assembleTogether(apiSdl, subgraphs.map(buildSubgraph));
  const server = createGraphServer({ schema, executor: createJitExecutor(schema), trusted, mayLag });
  await server.start();
  return server;
}
