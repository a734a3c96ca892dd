import { createHash, randomBytes } from 'node:crypto';
import { SESSION } from './security';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A new secret of 32 random bytes, in base64url. */
export function newToken(): string {
  return randomBytes(SESSION.tokenBytes).toString('base64url');
}

/** What is stored of a token: a secret this long needs no slow hash. Undefined for text that is no token. */
export function tokenHash(token: string): Buffer | undefined {
  return TOKEN.test(token) ? createHash('sha256').update(token).digest() : undefined;
}
