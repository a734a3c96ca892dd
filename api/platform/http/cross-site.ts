import type { FastifyRequest } from 'fastify';

/** A header a page of another site cannot send without being asked first. */
const HEADER = 'x-kehu-csrf';

/**
 * True when a request that changes state comes from our own pages: it carries the header, and the browser's Origin,
 * when there is one, is the host it was sent to. Scripts send no Origin.
 */
export function isSameSite(request: FastifyRequest): boolean {
  return request.headers[HEADER] !== undefined && hasOwnOrigin(request);
}

export function hasOwnOrigin(request: FastifyRequest): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
