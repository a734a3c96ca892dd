import { viewerOf, type ViewerFacts } from '../../api/kernel/access/viewer';
import { Loaders, type RequestContext } from '../../api/platform/context/request-context';
import type { RequestDatabase } from '../../api/platform/database/request-database';

/** A request that touches no database; closing is counted. */
export function requestOf(viewer: Partial<ViewerFacts> | null): RequestContext & { readonly closed: () => number } {
  let closed = 0;
  const database = { close: () => Promise.resolve(void (closed += 1)) } as unknown as RequestDatabase;
  const facts = { staffId: 's1', name: 'Test', posts: [], circles: { own: [], team: [], unit: [] } };
  return {
    viewer: viewer === null ? null : viewerOf({ ...facts, ...viewer }),
    database,
    loaders: new Loaders(),
    now: '2026-11-23T01:00:00.000Z',
    requestId: 'r1',
    locale: 'en',
    closed: () => closed,
  };
}
