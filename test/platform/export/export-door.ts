import { throughToken } from '../../../api/kernel/access/token-scope';
import { viewerOf, type Viewer } from '../../../api/kernel/access/viewer';
import { RequestDatabase } from '../../../api/platform/database/request-database';
import { viewerSettings } from '../../../api/platform/database/viewer-settings';
import { apiSchema, createGraph } from '../../../api/platform/graph/graph';
import { createFront } from '../../../api/platform/http/front';
import { subgraphs } from '../../../api/subgraphs';
import { arrangeCompany, MANAGER, SPECIALIST } from '../../identity/company';
import { testDatabase, type TestDatabase } from '../../support/database';

/** In Shanghai it is the 23rd already. */
export const NOW = '2026-11-22T17:00:00.000Z';
const CSRF = { 'x-kehu-csrf': '1' };
export const ACTIVITIES = '{ activities(first: 5) { edges { node { id at summary } } } }';

const circles = { own: [], team: [], unit: [] };
const director = viewerOf({ staffId: MANAGER, name: 'm', posts: ['GENERAL_MANAGER'], circles });
const specialist = viewerOf({
  staffId: SPECIALIST,
  name: 's',
  posts: ['KA_SPECIALIST'],
  circles: { ...circles, own: [SPECIALIST] },
});

/** The door of a company with some clients and so many activities. */
export interface ExportDoor {
  readonly database: TestDatabase;
  readonly url: string;
  /** Whom the door knows, by cookie and by token: `gm`, `ka`, `kehu_gm` and `kehu_ka`. */
  readonly people: Map<string, Viewer>;
  /** Requests to the database so far. */
  readonly requests: () => number;
  readonly ask: (body: object, options?: AskOptions) => Promise<Response>;
  readonly stop: () => Promise<void>;
}

interface AskOptions {
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

export const byCookie = (session: string) => ({ ...CSRF, cookie: `kehu_session=${session}` });
export const byToken = (token: string) => ({ authorization: `Bearer ${token}` });

/** Everybody known again. */
export function meetEverybody(people: Map<string, Viewer>): void {
  people.set('gm', director).set('ka', specialist);
  const reading = (...resources: ('ACTIVITY' | 'CLIENT_CARD' | 'MONEY')[]) => ({
    id: MANAGER,
    scopes: resources.map((resource) => ({ resource, write: false })),
  });
  people.set('kehu_gm', throughToken(director, reading('ACTIVITY')));
  people.set('kehu_ka', throughToken(specialist, reading('CLIENT_CARD', 'MONEY')));
}

export async function openExportDoor(rows: number): Promise<ExportDoor> {
  const people = new Map<string, Viewer>();
  meetEverybody(people);
  const stop: (() => Promise<unknown>)[] = [];
  let requests = 0;
  const database = await testDatabase(subgraphs.flatMap(({ entities }) => [...entities]));
  stop.push(() => database.drop());
  await arrangeCompany(database);
  const amounts = [
    ['C1', '=HYPERLINK("http://evil.example")', '100.10', SPECIALIST],
    ['C2', 'Two\nlines, "quoted"', '0.05', SPECIALIST],
    ['C3', '三号', null, MANAGER],
    ['C4', '四号', '999999999.99', MANAGER],
  ];
  for (const [number, name, volume, owner] of amounts)
    await database.sql(
      `insert into clients.client (id, number, name, business_type, owner_id, annual_volume)
       values (gen_random_uuid(), $1, $2, 'DEALER', $4, coalesce($3::numeric, 0))`,
      [number, name, volume, owner],
    );
  await database.sql(
    `insert into desk.activity (id, kind, client_id, at, summary)
     select gen_random_uuid(), 'CALL', (select id from clients.client where number = 'C3'),
       timestamptz '2026-01-01' + (n / 3) * interval '1 second', 'call ' || n from generate_series(1, $1) n`,
    [rows],
  );
  await database.sql('analyze desk.activity');
  const graph = await createGraph(subgraphs);
  stop.push(() => graph.stop());
  const front = await createFront({
    graph,
    schema: apiSchema,
    sessions: {
      signIn: () => Promise.resolve({ ok: false, code: 'WRONG_CREDENTIALS' }),
      viewerOf: (token) => Promise.resolve(people.get(token) ?? null),
      changePassword: () => Promise.resolve({ ok: false, code: 'SIGNED_OUT' }),
      signOut: () => Promise.resolve(),
    },
    tokens: {
      viewerOf: (secret) => {
        const viewer = people.get(secret);
        return Promise.resolve(viewer === undefined ? { ok: false, code: 'WRONG_TOKEN' } : { ok: true, viewer });
      },
    },
    databaseFor: (viewer) => {
      requests += 1;
      return new RequestDatabase(database.source, viewerSettings(viewer));
    },
    ready: () => Promise.resolve(),
    now: () => NOW,
    webDirectory: '/nowhere',
    attachmentDirectory: '/nowhere',
    secureCookies: false,
    demoAccounts: [],
  });
  const url = await front.listen({ host: '127.0.0.1', port: 0 });
  stop.push(() => {
    const closed = front.close();
    front.server.closeAllConnections();
    return closed;
  });

  return {
    database,
    url,
    people,
    requests: () => requests,
    ask: (body, { headers = byCookie('gm'), signal } = {}) =>
      fetch(`${url}/export`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
        body: JSON.stringify(body),
        signal,
      }),
    stop: async () => {
      for (const end of stop.reverse()) await end();
    },
  };
}

export interface Line {
  readonly cursor: string;
  readonly node: { readonly id: string; readonly number?: string };
  readonly end?: {
    readonly rows: number;
    readonly complete: boolean;
    readonly sha256: string;
    readonly error?: unknown;
  };
}

export const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
