import type { ApolloServer } from '@apollo/server';
import apiSdl from '../../../schema/api.graphql?raw';
import type { RequestContext } from '../context/request-context';
import { buildSubgraph } from './build-subgraph';
import { createGraphServer } from './graph-server';
import { createJitExecutor } from './jit-executor';
import type { SubgraphDefinition } from './subgraph';
import { assembleTogether } from './together';
import type { TrustedDocuments } from './trusted-documents';

/** The whole graph in one process. Started. */
export async function createGraph(
  subgraphs: readonly SubgraphDefinition[],
  trusted?: TrustedDocuments,
): Promise<ApolloServer<RequestContext>> {
  const schema = assembleTogether(apiSdl, subgraphs.map(buildSubgraph));
  const server = createGraphServer({ schema, executor: createJitExecutor(schema), trusted });
  await server.start();
  return server;
}
