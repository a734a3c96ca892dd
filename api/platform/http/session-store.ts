import type { Viewer } from '../../kernel/access/viewer';

export type SignInAnswer =
  | { readonly ok: true; readonly token: string; readonly expiresAt: string; readonly viewer: Viewer }
  | { readonly ok: false; readonly code: 'WRONG_CREDENTIALS' | 'MUST_CHANGE_PASSWORD' }
  | { readonly ok: false; readonly code: 'UNFIT_PASSWORD'; readonly fault: UnfitPassword }
  | { readonly ok: false; readonly code: 'TOO_MANY_ATTEMPTS'; readonly retryAfterSeconds: number };

/** Why a text is no new password. */
type UnfitPassword = 'TOO_SHORT' | 'TOO_LONG' | 'IS_ACCOUNT' | 'TOO_PLAIN' | 'SAME';

export type PasswordAnswer =
  | { readonly ok: true; readonly token: string; readonly expiresAt: string }
  | { readonly ok: false; readonly code: 'SIGNED_OUT' }
  | { readonly ok: false; readonly code: 'WRONG_CREDENTIALS' }
  | { readonly ok: false; readonly code: 'TOO_MANY_ATTEMPTS'; readonly retryAfterSeconds: number }
  | {
      readonly ok: false;
      readonly code: 'UNFIT_PASSWORD';
      readonly fault: UnfitPassword;
    };

/** What the front needs of whoever keeps the sessions. */
export interface SessionStore {
  signIn(
    account: string,
    given: { readonly password: string; readonly newPassword?: string },
    address: string,
    now: string,
  ): Promise<SignInAnswer>;
  /** @param how with `touches: false` it is only looked at, and grows idle all the same; left out: it is used */
  viewerOf(token: string, now: string, how?: { readonly touches: boolean }): Promise<Viewer | null>;
  changePassword(
    token: string,
    passwords: { readonly password: string; readonly newPassword: string },
    from: { readonly address: string; readonly now: string },
  ): Promise<PasswordAnswer>;
  signOut(token: string, now: string): Promise<void>;
}

const KEPT_MS = 2_000;
const MOST = 10_000;

/**
 * Remembers who holds a token for two seconds, so that a page of many requests asks the database once. A session that
 * ends elsewhere is refused two seconds later at the most.
 */
export class ViewerCache {
  readonly #kept = new Map<string, { readonly viewer: Promise<Viewer | null>; readonly untilMs: number }>();

  constructor(
    private readonly sessions: SessionStore,
    private readonly monotonicMs: () => number,
  ) {}

  viewerOf(token: string, now: string, how?: { readonly touches: boolean }): Promise<Viewer | null> {
    const at = this.monotonicMs();
    const known = this.#kept.get(token);
    if (known !== undefined && known.untilMs > at) return known.viewer;
    if (this.#kept.size >= MOST) this.#kept.clear();
    const viewer = this.sessions.viewerOf(token, now, how);
    this.#kept.set(token, { viewer, untilMs: at + KEPT_MS });
    viewer.catch(() => this.#kept.delete(token));
    return viewer;
  }

  forget(token: string): void {
    this.#kept.delete(token);
  }

  /** Sessions may have ended, or their holders may do less than before. */
  forgetAll(): void {
    this.#kept.clear();
  }
}
