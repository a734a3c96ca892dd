import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestDatabase } from '../database/request-database';
import { isLsn, type Lsn } from '../database/lsn';
import { WROTE_HEADER } from '../graph/router-credential';

const WROTE_COOKIE = 'kehu_wrote';
/** Longer than a replica that still answers may be behind. */
const REMEMBERED_SECONDS = 3_600;

export function wroteOf(request: FastifyRequest): Lsn | undefined {
  const { [WROTE_HEADER]: header } = request.headers;
  return [header, request.cookies[WROTE_COOKIE]].find(
    (text): text is string => typeof text === 'string' && isLsn(text),
  );
}

/** Tells the reader where the writes of this answer ended, when there were some and a replica might not have them yet. */
export function tellWrote(
  reply: FastifyReply,
  { wrote }: RequestDatabase,
  { before, secure }: { readonly before: Lsn | undefined; readonly secure: boolean },
): void {
  if (wrote === undefined || wrote === before) return;
  reply.header(WROTE_HEADER, wrote);
  reply.setCookie(WROTE_COOKIE, wrote, {
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: '/',
    maxAge: REMEMBERED_SECONDS,
  });
}
