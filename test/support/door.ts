import type { ApolloServer } from '@apollo/server';
import { viewerOf, type Viewer, type ViewerFacts } from '../../api/kernel/access/viewer';
import { mayLag } from '../../api/commands/replica';
import type { RequestContext } from '../../api/platform/context/request-context';
import type { Replica } from '../../api/platform/database/replica';
import { RequestDatabase } from '../../api/platform/database/request-database';
import { viewerSettings } from '../../api/platform/database/viewer-settings';
import { apiSchema, createGraph } from '../../api/platform/graph/graph';
import { createFront, type FrontOptions } from '../../api/platform/http/front';
import { subgraphs } from '../../api/subgraphs';
import type { TestDatabase } from './database';

export const entitiesOfAllRooms = (): Function[] => subgraphs.flatMap(({ entities }) => [...entities]);

/** The product's door over a test database, answering whoever is named by the session. */
export interface Door {
  readonly url: string;
  /** Makes somebody known; answers the headers of their requests. */
  readonly enter: (viewer: Partial<ViewerFacts>) => Record<string, string>;
  /** Ends a session that was made known, by the headers it was given. */
  readonly leave: (headers: Record<string, string>) => void;
  readonly stop: () => Promise<void>;
}

interface DoorOptions {
  readonly now: string;
  readonly attachmentDirectory?: string;
  readonly live?: FrontOptions['live'];
  readonly replica?: Replica;
  /** Answers instead of all rooms in one; stopped with the door. */
  readonly graph?: ApolloServer<RequestContext>;
}

export async function openDoor(
  database: Pick<TestDatabase, 'source'>,
  { now, attachmentDirectory = '/nowhere', live, replica, graph: given }: DoorOptions,
): Promise<Door> {
  const people = new Map<string, Viewer>();
  let entered = 0;
  const graph = given ?? (await createGraph(subgraphs, { mayLag }));
  const front = await createFront({
    graph,
    schema: apiSchema,
    sessions: {
      signIn: () => Promise.resolve({ ok: false, code: 'WRONG_CREDENTIALS' }),
      viewerOf: (token) => Promise.resolve(people.get(token) ?? null),
      changePassword: () => Promise.resolve({ ok: false, code: 'SIGNED_OUT' }),
      signOut: () => Promise.resolve(),
    },
    tokens: { viewerOf: () => Promise.resolve({ ok: false, code: 'WRONG_TOKEN' }) },
    databaseFor: (viewer, wrote) => new RequestDatabase(database.source, viewerSettings(viewer), { replica, wrote }),
    ready: () => Promise.resolve(),
    now: () => now,
    webDirectory: '/nowhere',
    attachmentDirectory,
    secureCookies: false,
    demoAccounts: [],
    ...(live && { live }),
    papers: subgraphs.flatMap(({ papers = [] }) => papers),
  });
  const url = await front.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    enter: (facts) => {
      const staffId = facts.staffId ?? '00000000-0000-7000-8000-000000000001';
      const session = `session-${(entered += 1)}`;
      people.set(
        session,
        viewerOf({ name: 'x', posts: [], circles: { own: [], team: [], unit: [] }, ...facts, staffId }),
      );
      return { cookie: `kehu_session=${session}`, 'x-kehu-csrf': '1', 'accept-language': 'en' };
    },
    leave: ({ cookie = '' }) => void people.delete(cookie.replace('kehu_session=', '')),
    stop: async () => {
      const closed = front.close();
      front.server.closeAllConnections();
      await closed;
      await graph.stop();
    },
  };
}
