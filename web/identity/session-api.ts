import { fetchSignedIn } from '../shared/graph/ended-session';
import type { ChangeOutcome } from '../shared/graph/useChange';

/** Sign-in and sign-out over REST; everything else of the product is GraphQL. */

export interface DemoAccount {
  account: string;
  password: string;
  name: string;
  post: string;
}

export interface SessionState {
  signedIn: boolean;
  /** accounts to choose from on a demo installation, else null */
  demo: { accounts: DemoAccount[] } | null;
}

export type SignInOutcome =
  | { kind: 'signedIn' }
  | { kind: 'wrongCredentials' }
  | { kind: 'tooManyAttempts'; retryAfterSeconds: number }
  /** the password was handed out, and opens the choice of another only */
  | { kind: 'mustChange' }
  | { kind: 'unfit'; message: string }
  | { kind: 'unreachable' };

const stateChanging = { 'content-type': 'application/json', 'x-kehu-csrf': '1' };

/** @throws when the server cannot be reached or answers with a fault */
export async function fetchSession(): Promise<SessionState> {
  // As `index.html` asks for it beforehand, so that the answer is there.
  const response = await fetch('/session');
  if (!response.ok) throw new Error(`GET /session answered ${response.status}`);
  return (await response.json()) as SessionState;
}

/** A password, and the one of one's own that takes its place when it is good once. */
export interface GivenPasswords {
  password: string;
  newPassword?: string;
  /** the language of what is wrong with them */
  locale: string;
}

/** Never throws. */
export async function postSession(
  account: string,
  { password, newPassword, locale }: GivenPasswords,
): Promise<SignInOutcome> {
  try {
    const response = await fetch('/session', {
      method: 'POST',
      headers: { ...stateChanging, 'x-kehu-locale': locale },
      body: JSON.stringify({ account, password, ...(newPassword && { newPassword }) }),
    });
    if (response.ok) return { kind: 'signedIn' };
    if (response.status === 401) return { kind: 'wrongCredentials' };
    if (response.status === 409) return { kind: 'mustChange' };
    if (response.status === 422) {
      const { message = '' } = (await response.json()) as { message?: string };
      return { kind: 'unfit', message };
    }
    if (response.status !== 429) return { kind: 'unreachable' };
    const body = (await response.json().catch(() => ({}))) as { retryAfterSeconds?: number };
    return { kind: 'tooManyAttempts', retryAfterSeconds: body.retryAfterSeconds ?? 60 };
  } catch {
    return { kind: 'unreachable' };
  }
}

/** Changes the own password; this browser stays signed in. Never throws. */
export async function putPassword(
  passwords: { password: string; newPassword: string },
  locale: string,
): Promise<ChangeOutcome<{ ok: true }>> {
  try {
    const headers = { ...stateChanging, 'x-kehu-locale': locale };
    const response = await fetchSignedIn('/session/password', {
      method: 'PUT',
      headers,
      body: JSON.stringify(passwords),
    });
    if (response.ok) return { kind: 'done', done: { ok: true } };
    if (response.status === 401) return { kind: 'signedOut' };
    const { message, field = null } = (await response.json()) as { message?: string; field?: string | null };
    return message ? { kind: 'problem', message, field, clause: null } : { kind: 'uncertain' };
  } catch {
    return { kind: 'uncertain' };
  }
}

/** @returns whether the session is over; a server that could not be told keeps it. Never throws. */
export async function deleteSession(): Promise<boolean> {
  try {
    const { ok, status } = await fetch('/session', { method: 'DELETE', headers: stateChanging, body: '{}' });
    return ok || status === 401;
  } catch {
    return false;
  }
}
