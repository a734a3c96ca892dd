import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import type { Viewer } from '../../kernel/access/viewer';
import type { Lsn } from '../database/lsn';
import type { RequestContext } from '../context/request-context';

/** What a subgraph takes over from the router: who asks, when, in which language, under which id. */
export type Passport = Pick<RequestContext, 'now' | 'requestId' | 'locale'> & {
  readonly viewer: Viewer | null;
  /** Up to where the reader has written, where a replica might answer. */
  readonly wrote?: Lsn | undefined;
};

/**
 * Carries up to where a reader has written, so that a replica does not answer with what was before: from rooms to the
 * router, and to programs, which send it back; a page has it in a cookie.
 */
export const WROTE_HEADER = 'x-kehu-wrote';

interface Sealed extends Passport {
  readonly expiresMs: number;
}

/** Long enough for a slow subgraph's queue, too short to be worth keeping. */
const VALID_MS = 30_000;

/** The passport as text that only a holder of the secret can make. */
export function sealPassport(passport: Passport, secret: string, nowMs: number): string {
  const { viewer, now, requestId, locale, wrote } = passport;
  const sealed: Sealed = { viewer, now, requestId, locale, wrote, expiresMs: nowMs + VALID_MS };
  const body = Buffer.from(JSON.stringify(sealed)).toString('base64url');
  return `${body}.${macOf(body, secret)}`;
}

/** The passport of a text, or undefined when it was not made with the secret or is too old. */
export function openPassport(text: string | undefined, secret: string, nowMs: number): Passport | undefined {
  const [body = '', mac = ''] = (text ?? '').split('.');
  if (!isSame(mac, macOf(body, secret))) return undefined;
  const { expiresMs, ...passport } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Sealed;
  return expiresMs >= nowMs ? passport : undefined;
}

/** Compares in a time that tells nothing about where two texts differ. */
export function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(hash('sha256', given, 'buffer'), hash('sha256', expected, 'buffer'));
}

function macOf(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('base64url');
}
