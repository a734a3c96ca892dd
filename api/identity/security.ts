/** How hard signing in is. Every number of it is here. */

/** Argon2id at the strength OWASP advises for a server: 19 MiB, two passes, one lane. */
export const PASSWORD_HASHING = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Longer passwords are refused before they are hashed. */
export const MAX_PASSWORD_CHARACTERS = 200;

export const MAX_ACCOUNT_CHARACTERS = 100;

export const SESSION = {
  tokenBytes: 32,
  /** A session ends this long after its last request … */
  idleHours: 12,
  /** … and this long after signing in, whatever is done with it. */
  absoluteHours: 7 * 24,
} as const;

/**
 * Failures allowed within a window; the next one waits until the oldest of them is past it. An account is counted
 * from its last success. An address may be a whole office, so it is allowed more.
 */
export const SIGN_IN_LIMIT = { windowMinutes: 15, failuresPerAccount: 10, failuresPerAddress: 100 } as const;

export const API_TOKEN = {
  /** Says what it is wherever it is found, so that scanners for leaked secrets can look for it. */
  prefix: 'kehu_',
  /** So much of a token is kept in clear for recognising it; the other 208 bits are not. */
  shownCharacters: 13,
  mostNameCharacters: 100,
  /** Of one person, at a time. */
  mostActive: 20,
  /** Unless the operator says otherwise (KEHU_TOKEN_MOST_DAYS). */
  mostDays: 90,
} as const;

/** Wrong tokens allowed from one address within a window; then it waits, right tokens included. */
export const WRONG_TOKEN_LIMIT = { windowMinutes: 15, perAddress: 100 } as const;
