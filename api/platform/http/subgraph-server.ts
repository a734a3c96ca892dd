import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { Loaders, type RequestContext, type RequestLimits } from '../context/request-context';
import type { Lsn } from '../database/lsn';
import type { RequestDatabase } from '../database/request-database';
import type { Viewer } from '../../kernel/access/viewer';
import { isSame, openPassport, WROTE_HEADER } from '../graph/router-credential';

const BODY_LIMIT_BYTES = 8 * 1_048_576;
/** A passport names every portfolio its holder reaches. */
const HEADER_LIMIT_BYTES = 1_048_576;

export interface SubgraphServerOptions {
  readonly graph: ApolloServer<RequestContext>;
  readonly databaseFor: (viewer: Viewer | null, wrote?: Lsn) => RequestDatabase;
  readonly ready: () => Promise<unknown>;
  readonly secret: string;
  readonly limits?: RequestLimits;
}

declare module 'fastify' {
  interface FastifyRequest {
    passport?: ReturnType<typeof openPassport>;
    kehuContext?: RequestContext;
  }
}

/** One room behind the router: it answers nobody who does not carry the router's credential. Not yet listening. */
export function createSubgraphServer(options: SubgraphServerOptions): FastifyInstance {
  const server = Fastify({ bodyLimit: BODY_LIMIT_BYTES, http: { maxHeaderSize: HEADER_LIMIT_BYTES } });
  server.decorateRequest('passport', undefined);
  server.decorateRequest('kehuContext', undefined);
  server.get('/health', () => ({ alive: true }));
  server.get('/ready', async (_request, reply) => {
    try {
      await options.ready();
      return { ready: true };
    } catch {
      return reply.code(503).send({ ready: false });
    }
  });
  server.route({
    url: '/graphql',
    method: 'POST',
    onRequest: async (request, reply) => {
      if (!isSame(request.headers.authorization ?? '', `Bearer ${options.secret}`))
        return reply.code(401).send({ code: 'ROUTER_ONLY', message: 'Only the router may ask a room.' });
      request.passport = openPassport(header(request, 'x-kehu-passport'), options.secret, Date.now());
      if (request.passport === undefined)
        return reply.code(401).send({ code: 'NO_PASSPORT', message: 'The passport is missing, forged or too old.' });
      return undefined;
    },
    handler: fastifyApolloHandler(options.graph, {
      context: (request) => Promise.resolve((request.kehuContext = contextOf(request, options))),
    }),
    onSend: (request, reply, _payload, done) => {
      const wrote = request.kehuContext?.database.wrote;
      if (wrote !== undefined && wrote !== request.passport?.wrote) reply.header(WROTE_HEADER, wrote);
      done();
    },
  });
  return server;
}

function contextOf(request: FastifyRequest, options: SubgraphServerOptions): RequestContext {
  const { passport } = request;
  if (passport === undefined) throw new Error('A request got past the door without a passport');
  return {
    ...passport,
    database: options.databaseFor(passport.viewer, passport.wrote),
    loaders: new Loaders(),
    limits: options.limits,
  };
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}
