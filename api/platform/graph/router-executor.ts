import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import {
  buildASTSchema,
  GraphQLError,
  isEnumType,
  parse,
  print,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import { Pool } from 'undici';
import type { RequestContext } from '../context/request-context';
import { isLsn } from '../database/lsn';
import type { GraphExecutor } from './graph-server';
import { sealPassport, WROTE_HEADER } from './router-credential';

export interface RouterOptions {
  /** schema/supergraph.graphql */
  readonly supergraphSdl: string;
  /** Where each room listens, by its name. */
  readonly urls: ReadonlyMap<string, string>;
  /** What the rooms ask of a router. */
  readonly secret: string;
}

const ANSWER_WITHIN_MS = 30_000;
const SAME_PASSPORT_MS = 1_000;

type Handler = Awaited<ReturnType<typeof unifiedGraphHandler>>;
type SubgraphExecute = Parameters<typeof unifiedGraphHandler>[0]['onSubgraphExecute'];
type ExecutorRequest = Parameters<NonNullable<Handler['executor']>>[0];

/** Plans operations over the supergraph and asks the rooms, each under the router's credential. */
export async function createRouterExecutor(options: RouterOptions): Promise<GraphExecutor> {
  const supergraph: GraphQLSchema = buildASTSchema(parse(options.supergraphSdl), {
    assumeValid: true,
    assumeValidSDL: true,
  });
  forgetDirectivesOfValues(supergraph);
  const rooms = roomsOf(options.urls);
  const handler = await unifiedGraphHandler({
    unifiedGraph: supergraph,
    getUnifiedGraphSDL: () => options.supergraphSdl,
    onSubgraphExecute: ((name: string, request: ExecutorRequest) => {
      const room = rooms.get(name.toLowerCase());
      if (room === undefined) throw new Error(`No address for room ${name}`);
      return askRoom(room, request, options.secret);
    }) as SubgraphExecute,
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

/**
 * Of each value of an enum that is answered the router asks the directives, to leave out those that are inaccessible.
 * The composed graph has none of these; to ask took a twentieth of the router's time with lists. The enums of federation
 * itself (`join__Graph`) keep theirs, which say what the rooms are.
 */
function forgetDirectivesOfValues(supergraph: GraphQLSchema): void {
  for (const type of Object.values(supergraph.getTypeMap()))
    if (isEnumType(type) && !type.name.includes('__')) for (const value of type.getValues()) value.astNode = undefined;
}

interface RoomAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** A room, and the connections to it that are kept. */
interface Room {
  readonly url: string;
  readonly path: string;
  readonly pool: Pool;
}

function roomsOf(urls: RouterOptions['urls']): Map<string, Room> {
  return new Map(
    [...urls].map(([name, url]) => {
      const { origin, pathname } = new URL(url);
      const pool = new Pool(origin, { headersTimeout: ANSWER_WITHIN_MS, bodyTimeout: ANSWER_WITHIN_MS });
      return [name, { url, path: pathname, pool }];
    }),
  );
}

/** Not by `fetch`: its streams and signals cost a router a quarter of its time. */
async function askRoom(room: Room, request: ExecutorRequest, secret: string): Promise<ExecutionResult> {
  const context = request.context as RequestContext;
  const { database } = context;
  const { statusCode, headers, body } = await room.pool.request({
    path: room.path,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      authorization: `Bearer ${secret}`,
      'x-kehu-passport': passportOf(context, secret),
    },
    body: JSON.stringify({ query: textOf(request.document), variables: request.variables }),
  });
  const wrote = headers[WROTE_HEADER];
  if (typeof wrote === 'string' && isLsn(wrote)) database.noteWrite(wrote);
  const answer = (await body.json().catch(() => ({}))) as RoomAnswer;
  if (answer.data === undefined && answer.errors === undefined)
    throw new Error(`The room at ${room.url} answered ${statusCode}`);
  return { ...answer, errors: answer.errors?.map(whole) } as ExecutionResult;
}

interface Passed {
  readonly wrote: string | undefined;
  readonly sealedMs: number;
  readonly text: string;
}

const passports = new WeakMap<RequestContext, Passed>();

/** One passport for the rooms that a request asks at about the same time. */
function passportOf(context: RequestContext, secret: string): string {
  const { wrote } = context.database;
  const nowMs = Date.now();
  const known = passports.get(context);
  if (known !== undefined && known.wrote === wrote && nowMs - known.sealedMs < SAME_PASSPORT_MS) return known.text;
  const text = sealPassport({ ...context, wrote }, secret, nowMs);
  passports.set(context, { wrote, sealedMs: nowMs, text });
  return text;
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
