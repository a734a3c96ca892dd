import type { Viewer } from '../../kernel/access/viewer';

export type TokenAnswer =
  | { readonly ok: true; readonly viewer: Viewer }
  | { readonly ok: false; readonly code: 'WRONG_TOKEN' | 'EXPIRED_TOKEN' | 'REVOKED_TOKEN' }
  | { readonly ok: false; readonly code: 'TOO_MANY_ATTEMPTS'; readonly retryAfterSeconds: number };

/** What the front needs of whoever keeps the API tokens. */
export interface TokenStore {
  viewerOf(secret: string, address: string, now: string): Promise<TokenAnswer>;
}

const KEPT_MS = 2_000;
const MOST = 10_000;

/**
 * Remembers right tokens for two seconds, so that a script of many requests asks the database seldom; until one is
 * revoked. Wrong ones are counted each time.
 */
export class TokenCache implements TokenStore {
  readonly #kept = new Map<string, { readonly answer: TokenAnswer; readonly untilMs: number }>();

  constructor(
    private readonly tokens: TokenStore,
    private readonly monotonicMs: () => number,
  ) {}

  async viewerOf(secret: string, address: string, now: string): Promise<TokenAnswer> {
    const at = this.monotonicMs();
    const known = this.#kept.get(secret);
    if (known !== undefined && known.untilMs > at) return known.answer;
    const answer = await this.tokens.viewerOf(secret, address, now);
    if (this.#kept.size >= MOST) this.#kept.clear();
    if (answer.ok) this.#kept.set(secret, { answer, untilMs: at + KEPT_MS });
    else this.#kept.delete(secret);
    return answer;
  }

  /** Asks anew for every token: one of them may have been revoked. */
  forgetAll(): void {
    this.#kept.clear();
  }
}
