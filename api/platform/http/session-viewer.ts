import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../../kernel/access/viewer';
import { hasOwnOrigin } from './cross-site';
import { tokenOf } from './session-routes';
import type { ViewerCache } from './session-store';

/** Who is signed in; null when nobody is, or a page of another site asks in their name. */
export async function viewerOfSession(
  request: FastifyRequest,
  viewers: ViewerCache,
  now: string,
): Promise<Viewer | null> {
  const token = tokenOf(request);
  return token === undefined || !hasOwnOrigin(request) ? null : viewers.viewerOf(token, now);
}
