import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import Fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext, RequestLimits } from '../context/request-context';
import { createPricer } from '../graph/price';
import type { Lsn } from '../database/lsn';
import type { RequestDatabase } from '../database/request-database';
import type { Viewer } from '../../kernel/access/viewer';
import { log } from '../log';
import type { PaperDefinition } from '../papers/paper';
import { AttachmentFiles } from '../attachments/attachment-files';
import { attachmentRoutes, type AttachmentRoutesOptions } from './attachment-routes';
import { viewerOfSession } from './session-viewer';
import { serveExports } from './export-route';
import { serveGraph } from './graph-route';
import { serveLive, type LiveOptions } from './live-route';
import { localeOf } from './locale';
import { servePapers } from './paper-route';
import { servePrices } from './price-route';
import { fault, REQUEST_WORDING, tooLarge } from './request-wording';
import { tableRoutes } from './table-routes';
import { sessionRoutes, type SessionRoutesOptions } from './session-routes';
import { ViewerCache, type SessionStore } from './session-store';
import { readableUrl, serveWeb } from './static-files';
import { TokenCache, type TokenStore } from './token-store';

const BODY_LIMIT_BYTES = 1_048_576;

export interface FrontOptions {
  readonly graph: ApolloServer<RequestContext>;
  /** The API that the graph answers, for pricing and planning what is asked of it. */
  readonly schema: () => GraphQLSchema;
  readonly sessions: SessionStore;
  readonly tokens: TokenStore;
  readonly databaseFor: (viewer: Viewer | null, wrote?: Lsn) => RequestDatabase;
  /** Resolves when the product can answer; rejects with the reason when it cannot. */
  readonly ready: () => Promise<unknown>;
  readonly now: () => string;
  readonly webDirectory: string;
  /** Where documents are kept. */
  readonly attachmentDirectory: string;
  readonly secureCookies: boolean;
  readonly limits?: RequestLimits;
  /** The papers of all rooms; left out: none. */
  readonly papers?: readonly PaperDefinition[];
  /** What may be followed as it changes; left out: nothing. */
  readonly live?: LiveOptions;
  readonly demoAccounts: SessionRoutesOptions['demoAccounts'];
}

/** The one door of the product: web client, sessions and graph on one port. Not yet listening. */
export async function createFront(options: FrontOptions): Promise<FastifyInstance> {
  const front = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200 },
    rewriteUrl: readableUrl,
    // The schema of schemas takes a thirtieth of a start; what cannot be read of our own fails without it.
    ajv: { customOptions: { validateSchema: false } },
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
  const keeping: AttachmentRoutesOptions = {
    ...options,
    files: new AttachmentFiles(options.attachmentDirectory),
    viewerOf: (request) => viewerOfSession(request, viewers, options.now()),
  };
  attachmentRoutes(front, keeping);
  tableRoutes(front, keeping);
  const tokens = new TokenCache(options.tokens, () => performance.now());
  if (options.live !== undefined) heedChangedStaff(front, [tokens, viewers], options.live.changes);
  const price = createPricer(options.schema);
  const answering = { ...options, viewers, tokens, price };
  serveGraph(front, answering);
  if (options.live !== undefined) serveLive(front, { ...answering, live: options.live });
  servePrices(front, answering);
  serveExports(front, answering);
  servePapers(front, { ...answering, papers: options.papers ?? [] });
  await serveWeb(front, options.webDirectory);
  return front;
}

/** A revoked token, or whoever was locked out, is not let in for the two seconds they would be remembered. */
function heedChangedStaff(
  front: FastifyInstance,
  caches: readonly (TokenCache | ViewerCache)[],
  changes: LiveOptions['changes'],
): void {
  const watch = changes.watch(({ topic }) => topic === 'token.revoked' || topic === 'staff.changed');
  const heed = async (): Promise<void> => {
    while (await watch.changed()) for (const cache of caches) cache.forgetAll();
  };
  void heed();
  front.addHook('onClose', () => {
    watch.end();
    return Promise.resolve();
  });
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

/** Wrong requests get their status and a cure, in their language; faults an id, and the log the rest. */
function answerFaults(front: FastifyInstance): void {
  front.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    // The browser went away while it was being answered: nobody is left to tell, and nothing failed.
    if (error.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
    const status = error.statusCode ?? 500;
    const locale = localeOf(request);
    if (status === 413) {
      const message = tooLarge(request.routeOptions.bodyLimit ?? BODY_LIMIT_BYTES)[locale];
      return reply.code(413).send({ code: 'TOO_LARGE', message });
    }
    if (status < 500) {
      const message = REQUEST_WORDING[error.code ?? '']?.[locale] ?? error.message;
      return reply.code(status).send({ code: error.code ?? 'BAD_REQUEST', message });
    }
    log('error', 'fault', { id: request.id, url: request.url, error: error.stack ?? error.message });
    return reply.code(500).send({ code: 'FAULT', message: fault(request.id)[locale], faultId: request.id });
  });
}
