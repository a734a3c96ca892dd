import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GraphQLError, type ExecutionArgs, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import type { FastifyInstance } from 'fastify';
import { WebSocketServer, type WebSocket } from 'ws';
import { Loaders, type RequestContext } from '../context/request-context';
import { coded, worded } from '../graph/faults';
import type { Wording } from '../graph/problem';
import { inLocale, wordedError } from '../graph/worded-error';
import { follow } from '../live/follow';
import type { LiveChanges } from '../live/live-changes';
import { liveQuery, type LiveFields, type LiveQuery } from '../live/live-query';
import type { GraphRouteOptions } from './graph-route';
import { localeOfText, type Locale } from './locale';
import { SESSION_COOKIE } from './session-routes';

/** What may be followed, and who hears of changes. */
export interface LiveOptions {
  readonly changes: LiveChanges;
  readonly fields: LiveFields;
}

export interface LiveRouteOptions extends GraphRouteOptions {
  /** The API with its subscriptions. */
  readonly schema: () => GraphQLSchema;
  readonly live: LiveOptions;
}

const MOST_SOCKETS = 5_000;
const MOST_SOCKETS_OF_ONE = 20;
const MOST_FOLLOWED = 20;
const LONGEST_MESSAGE_BYTES = 65_536;
const TOO_MANY: Wording = {
  'zh-CN': `同时最多 ${MOST_FOLLOWED} 个订阅。请先结束一个。`,
  en: `At most ${MOST_FOLLOWED} subscriptions at a time. End one first.`,
};
const CHECK_SESSION_MS = 15_000;
const SIGNED_OUT = 4_401;
/** Somebody may have been locked out: whoever follows is looked at again, at once. */
const STAFF_CHANGED = 'staff.changed';

interface Extra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

/**
 * Subscriptions at `/graphql`, over the protocol graphql-transport-ws, for pages with their cookie. Each event is asked
 * for anew as the holder of the session then is: what they may not see any more is not told, and a session that has
 * ended cuts its sockets off.
 */
export function serveLive(front: FastifyInstance, options: LiveRouteOptions): void {
  const { viewers, now } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE_BYTES });
  const ofSession = new Map<string, number>();

  const server = useServer<Record<string, unknown>, Record<string, never>>(
    {
      onSubscribe: (connection, _id, payload) => {
        const extra = connection.extra as unknown as Extra;
        const said = connection.connectionParams?.['locale'];
        const locale = localeOfText(said ?? extra.request.headers['accept-language']);
        if (Object.keys(connection.subscriptions).length > MOST_FOLLOWED)
          return told([wordedError(TOO_MANY, { code: 'TOO_MANY_SUBSCRIPTIONS' })], locale);
        const schema = options.schema();
        const query = liveQuery(schema, options.live.fields, payload);
        if (Array.isArray(query)) return told(query, locale);
        const follower: Follower = { query, locale, ...extra };
        const { document, operationName } = query;
        return { schema, document, operationName, contextValue: follower } satisfies ExecutionArgs;
      },
      subscribe: ({ contextValue }) => {
        const { query, ...follower } = contextValue as Follower;
        const watch = options.live.changes.watch(query.concerns);
        return follow(() => ask(options, query, follower), watch);
      },
    },
    sockets,
  );

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy());
    void admit(request)
      .then((refused) => {
        if (refused !== undefined) return refuse(socket, refused);
        sockets.handleUpgrade(request, socket, head, (opened) => {
          watchSession(opened, sessionOf(request) ?? '');
          sockets.emit('connection', opened, request);
        });
        return undefined;
      })
      .catch(() => refuse(socket, '503 Service Unavailable'));
  };

  async function admit(request: IncomingMessage): Promise<string | undefined> {
    if (request.url?.split('?')[0] !== '/graphql') return '404 Not Found';
    const { origin, host } = request.headers;
    // Browsers send cookies with sockets to anywhere, and say truly where a page is from.
    if (origin === undefined || !URL.canParse(origin) || new URL(origin).host !== host) return '403 Forbidden';
    const token = sessionOf(request);
    if (token === undefined || (await viewers.viewerOf(token, now())) === null) return '401 Unauthorized';
    const isFull = sockets.clients.size >= MOST_SOCKETS || (ofSession.get(token) ?? 0) >= MOST_SOCKETS_OF_ONE;
    return isFull ? '503 Service Unavailable' : undefined;
  }

  function watchSession(socket: WebSocket, token: string): void {
    ofSession.set(token, (ofSession.get(token) ?? 0) + 1);
    const timer = setInterval(() => void check(), CHECK_SESSION_MS);
    const check = async (): Promise<void> => {
      // Nobody did anything: an open page must not keep a session from growing idle.
      const viewer = await viewers.viewerOf(token, now(), { touches: false }).catch(() => undefined);
      if (viewer === null) socket.close(SIGNED_OUT, 'Signed out');
    };
    const watch = options.live.changes.watch(({ topic }) => topic === STAFF_CHANGED);
    const heed = async (): Promise<void> => {
      while (await watch.changed()) {
        viewers.forget(token);
        await check();
      }
    };
    void heed();
    socket.on('close', () => {
      clearInterval(timer);
      watch.end();
      const left = (ofSession.get(token) ?? 1) - 1;
      if (left > 0) ofSession.set(token, left);
      else ofSession.delete(token);
    });
  }

  function sessionOf({ headers: { cookie } }: IncomingMessage): string | undefined {
    return cookie === undefined ? undefined : front.parseCookie(cookie)[SESSION_COOKIE];
  }

  async function ask(
    { graph, databaseFor, limits }: LiveRouteOptions,
    { text, operationName, variables }: LiveQuery,
    { socket, request, locale }: Omit<Follower, 'query'>,
  ): Promise<ExecutionResult | null> {
    const viewer = await viewers.viewerOf(sessionOf(request) ?? '', now(), { touches: false });
    if (viewer === null) {
      socket.close(SIGNED_OUT, 'Signed out');
      return null;
    }
    const database = databaseFor(viewer);
    const contextValue: RequestContext = {
      viewer,
      database,
      loaders: new Loaders(),
      now: now(),
      requestId: randomUUID(),
      locale,
      limits,
    };
    try {
      const question = { query: text, operationName, variables: { ...variables } };
      const { body } = await graph.executeOperation(question, { contextValue });
      return body.kind === 'single' ? (body.singleResult as ExecutionResult) : null;
    } finally {
      await database.close();
    }
  }

  front.server.on('upgrade', upgrade);
  front.addHook('preClose', async () => {
    front.server.off('upgrade', upgrade);
    for (const socket of sockets.clients) socket.terminate();
    await server.dispose();
  });
}

/** What is refused before anything runs, in the language of the page, as over HTTP. */
function told(errors: readonly GraphQLError[], locale: Locale): GraphQLError[] {
  return errors.map((error) => {
    const { nodes, source, positions } = error;
    const { message, extensions } = inLocale(worded(coded(error.toJSON())), locale);
    return new GraphQLError(message, { nodes, source, positions, extensions });
  });
}

interface Follower extends Extra {
  readonly query: LiveQuery;
  readonly locale: Locale;
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
