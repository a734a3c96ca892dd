import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../../kernel/access/viewer';
import { Loaders, type RequestContext, type RequestLimits } from '../context/request-context';
import type { Lsn } from '../database/lsn';
import type { RequestDatabase } from '../database/request-database';
import { PREFLIGHT_HEADERS } from '../graph/graph-server';
import { callerOf, refusalHeaders, refusalText } from './caller';
import { localeOf, type Locale } from './locale';
import { BY_POST, NO_QUESTION } from './request-wording';
import type { ViewerCache } from './session-store';
import type { TokenStore } from './token-store';
import { tellWrote, wroteOf } from './wrote';

/** What every route needs that answers from the graph. */
export interface GraphRouteOptions {
  readonly graph: ApolloServer<RequestContext>;
  readonly viewers: ViewerCache;
  readonly tokens: TokenStore;
  readonly databaseFor: (viewer: Viewer | null, wrote?: Lsn) => RequestDatabase;
  readonly now: () => string;
  readonly limits?: RequestLimits;
  readonly secureCookies: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    kehuContext?: RequestContext;
  }
}

/** Written out, not computed: the policy of pages is long, and an answer is no page. */
const ANSWER_SECURITY = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

/** `/graphql`: the graph, for pages with their cookie and for programs with their token. */
export function serveGraph(front: FastifyInstance, options: GraphRouteOptions): void {
  front.decorateRequest('kehuContext', undefined);
  front.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    helmet: false,
    // Before the body is read: who is refused sends no megabyte.
    onRequest: (request, reply) => admit(request, reply, options),
    preHandler: refuseShape,
    handler: fastifyApolloHandler(options.graph, { context: (request) => Promise.resolve(contextOf(request)) }),
    onSend: async (request, reply) => {
      reply.headers(ANSWER_SECURITY).header('x-request-id', request.id);
      const database = request.kehuContext?.database;
      if (database === undefined) return;
      tellWrote(reply, database, { before: wroteOf(request), secure: options.secureCookies });
      // Not awaited: ending a snapshot that only read owes the caller nothing.
      void database.close();
    },
  });
}

const BATCH = {
  'zh-CN': '一次请求只能包含一个操作；请逐个发送，或把几个字段写进同一个查询。',
  en: 'A request carries one operation. Send them one by one, or ask for several fields in one query.',
} as const;

/**
 * Many operations in a request would each be within the limits, and together beyond them; and what carries none at all
 * is told so in its language.
 */
async function refuseShape(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const refuse = (code: string, wording: Record<Locale, string>): unknown =>
    reply.code(400).send({ errors: [{ message: wording[localeOf(request)], extensions: { code } }] });
  if (request.method !== 'POST') return isOurs(request) ? undefined : refuse('BAD_REQUEST', BY_POST);
  if (Array.isArray(request.body)) return refuse('BATCH_REFUSED', BATCH);
  return isQuestion(request.body) ? undefined : refuse('BAD_REQUEST', NO_QUESTION);
}

/** Another site can make a browser ask by GET; it cannot give it headers. */
const isOurs = ({ headers }: FastifyRequest): boolean =>
  headers['content-type']?.startsWith('application/json') === true ||
  PREFLIGHT_HEADERS.some((name) => headers[name] !== undefined);

/** Whether a body has the shape of GraphQL over HTTP; a document asked for by its name has no text. */
function isQuestion(body: unknown): boolean {
  if (!isRecord(body)) return false;
  const { query, operationName, variables, extensions } = body;
  const isOptional = (value: unknown, type: 'string' | 'object'): boolean =>
    value == null || (type === 'string' ? typeof value === 'string' : isRecord(value));
  if (!isOptional(operationName, 'string') || !isOptional(variables, 'object') || !isOptional(extensions, 'object'))
    return false;
  return query == null
    ? isRecord(extensions) && 'persistedQuery' in extensions
    : typeof query === 'string' && query !== '';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function admit(request: FastifyRequest, reply: FastifyReply, options: GraphRouteOptions): Promise<unknown> {
  const now = options.now();
  const caller = await callerOf(request, { ...options, now });
  if (caller.kind === 'refused')
    return reply
      .code(caller.status)
      .headers(refusalHeaders(caller))
      .send({ errors: [{ message: refusalText(request, caller), extensions: { code: caller.code } }] });
  const { viewer } = caller;
  request.kehuContext = {
    viewer,
    database: options.databaseFor(viewer, wroteOf(request)),
    loaders: new Loaders(),
    now,
    requestId: request.id,
    locale: localeOf(request),
    limits: options.limits,
  };
  return undefined;
}

function contextOf({ kehuContext }: FastifyRequest): RequestContext {
  if (kehuContext === undefined) throw new Error('A request got past the door without a context');
  return kehuContext;
}
