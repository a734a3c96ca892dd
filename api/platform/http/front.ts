import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { Loaders, type RequestContext } from '../context/request-context';
import type { RequestDatabase } from '../database/request-database';
import type { Viewer } from '../../kernel/access/viewer';
import { log } from '../log';
import { hasOwnOrigin } from './cross-site';
import { localeOf } from './locale';
import { sessionRoutes, tokenOf, type SessionRoutesOptions } from './session-routes';
import { ViewerCache, type SessionStore } from './session-store';
import { serveWeb } from './static-files';

const BODY_LIMIT_BYTES = 1_048_576;

export interface FrontOptions {
  readonly graph: ApolloServer<RequestContext>;
  readonly sessions: SessionStore;
  readonly databaseFor: (viewer: Viewer | null) => RequestDatabase;
  /** Resolves when the product can answer; rejects with the reason when it cannot. */
  readonly ready: () => Promise<unknown>;
  readonly now: () => string;
  readonly webDirectory: string;
  readonly secureCookies: boolean;
  readonly demoAccounts: SessionRoutesOptions['demoAccounts'];
}

/** The one door of the product: web client, sessions and graph on one port. Not yet listening. */
export async function createFront(options: FrontOptions): Promise<FastifyInstance> {
  const front = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
  });
  await front.register(helmet, {
    contentSecurityPolicy: { directives: CONTENT_SECURITY },
    hsts: options.secureCookies,
  });
  await front.register(cookie);
  await front.register(compress, {
    global: true,
    threshold: 2048,
    encodings: ['br', 'gzip'],
    customTypes: /^(?!text\/event-stream)/,
  });
  answerFaults(front);

  front.get('/health', () => ({ alive: true }));
  front.get('/ready', async (_request, reply) => {
    try {
      await options.ready();
      return { ready: true };
    } catch {
      return reply.code(503).send({ ready: false });
    }
  });
  const viewers = new ViewerCache(options.sessions, () => performance.now());
  sessionRoutes(front, { ...options, viewers });
  serveGraph(front, options, viewers);
  await serveWeb(front, options.webDirectory);
  return front;
}

const CONTENT_SECURITY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  workerSrc: ["'self'", 'blob:'],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  upgradeInsecureRequests: null,
};

const ANSWER_SECURITY = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

declare module 'fastify' {
  interface FastifyRequest {
    kehuContext?: RequestContext;
  }
}

function serveGraph(front: FastifyInstance, options: FrontOptions, viewers: ViewerCache): void {
  async function contextOf(request: FastifyRequest): Promise<RequestContext> {
    const now = options.now();
    const token = tokenOf(request);
    const viewer = token === undefined || !hasOwnOrigin(request) ? null : await viewers.viewerOf(token, now);
    const context: RequestContext = {
      viewer,
      database: options.databaseFor(viewer),
      loaders: new Loaders(),
      now,
      requestId: request.id,
      locale: localeOf(request),
    };
    request.kehuContext = context;
    return context;
  }
  front.decorateRequest('kehuContext', undefined);
  front.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    // Written out, not computed: the policy of pages is long, and an answer is no page.
    helmet: false,
    handler: fastifyApolloHandler(options.graph, { context: contextOf }),
    onSend: async (request, reply) => {
      reply.headers(ANSWER_SECURITY).header('x-request-id', request.id);
      // Not awaited: ending a snapshot that only read owes the caller nothing.
      void request.kehuContext?.database.close();
    },
  });
}

/** Wrong requests get their status and a cure; faults an id, and the log the rest. */
function answerFaults(front: FastifyInstance): void {
  front.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    // The browser went away while it was being answered: nobody is left to tell, and nothing failed.
    if (error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    const status = error.statusCode ?? 500;
    if (status === 413)
      return reply
        .code(413)
        .send({ code: 'TOO_LARGE', message: `A request may be ${BODY_LIMIT_BYTES} bytes at most.` });
    if (status < 500) return reply.code(status).send({ code: error.code ?? 'BAD_REQUEST', message: error.message });
    log('error', 'fault', { id: request.id, url: request.url, error: error.stack ?? error.message });
    return reply.code(500).send({ code: 'FAULT', message: 'Something failed on our side.', faultId: request.id });
  });
}
