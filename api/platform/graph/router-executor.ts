import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import {
  buildASTSchema,
  GraphQLError,
  parse,
  print,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { RequestContext } from '../context/request-context';
import type { GraphExecutor } from './graph-server';
import { sealPassport } from './router-credential';

export interface RouterOptions {
  /** schema/supergraph.graphql */
  readonly supergraphSdl: string;
  /** Where each room listens, by its name. */
  readonly urls: ReadonlyMap<string, string>;
  /** What the rooms ask of a router. */
  readonly secret: string;
}

const ANSWER_WITHIN_MS = 30_000;

type Handler = Awaited<ReturnType<typeof unifiedGraphHandler>>;
type SubgraphExecute = Parameters<typeof unifiedGraphHandler>[0]['onSubgraphExecute'];
type ExecutorRequest = Parameters<NonNullable<Handler['executor']>>[0];

/** Plans operations over the supergraph and asks the rooms, each under the router's credential. */
export async function createRouterExecutor(options: RouterOptions): Promise<GraphExecutor> {
  const supergraph: GraphQLSchema = buildASTSchema(parse(options.supergraphSdl), {
    assumeValid: true,
    assumeValidSDL: true,
  });
  const handler = await unifiedGraphHandler({
    unifiedGraph: supergraph,
    getUnifiedGraphSDL: () => options.supergraphSdl,
    onSubgraphExecute: ((name: string, request: ExecutorRequest) => askRoom(name, request, options)) as SubgraphExecute,
  });
  const { executor } = handler;
  if (executor === undefined) throw new Error('The router made no executor');
  return async ({ document, operationName, operation, request, context }) => {
    const result = (await executor({
      document,
      operationName: operationName ?? undefined,
      operationType: operation.operation,
      variables: request.variables ?? {},
      context,
    })) as ExecutionResult;
    // Left out means to a client that nothing ran.
    return { ...result, data: result.data ?? null };
  };
}

interface RoomAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

async function askRoom(name: string, request: ExecutorRequest, options: RouterOptions): Promise<ExecutionResult> {
  const room = name.toLowerCase();
  const url = options.urls.get(room);
  if (url === undefined) throw new Error(`No address for room ${room}`);
  const context = request.context as RequestContext;
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      authorization: `Bearer ${options.secret}`,
      'x-kehu-passport': sealPassport(context, options.secret, Date.now()),
    },
    body: JSON.stringify({ query: textOf(request.document), variables: request.variables }),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  const answer = (await response.json().catch(() => ({}))) as RoomAnswer;
  if (answer.data === undefined && answer.errors === undefined)
    throw new Error(`Room ${room} at ${url} answered ${response.status}`);
  return { ...answer, errors: answer.errors?.map(whole) } as ExecutionResult;
}

const texts = new WeakMap<DocumentNode, string>();

function textOf(document: DocumentNode): string {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = print(document);
  texts.set(document, text);
  return text;
}

/**
 * An error of a room as one of ours. Its locations are those of the router's question; a status does not travel in the
 * body of an answer, and the one code that has its own gets it back.
 */
function whole({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  const http = extensions?.['code'] === 'UNAUTHENTICATED' ? { http: { status: 401 } } : {};
  return new GraphQLError(message, { path, extensions: { ...extensions, ...http } });
}
