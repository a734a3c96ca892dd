import { createHash } from 'node:crypto';
import { API_TOKEN } from './security';
import { newToken } from './session-token';

const SECRET = new RegExp(`^${API_TOKEN.prefix}[A-Za-z0-9_-]{43}$`);

/** A new token: its kind, then 32 random bytes in base64url. */
export function newApiToken(): string {
  return API_TOKEN.prefix + newToken();
}

/** What is stored of a token: a secret this long needs no slow hash. Undefined for text that is no token. */
export function apiTokenHash(secret: string): Buffer | undefined {
  return SECRET.test(secret) ? createHash('sha256').update(secret).digest() : undefined;
}

/** How a token begins, for recognising it in a list. */
export function apiTokenPrefix(secret: string): string {
  return secret.slice(0, API_TOKEN.shownCharacters);
}
