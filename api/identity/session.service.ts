import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import type { Viewer } from '../kernel/access/viewer';
import { civilDateAt } from '../kernel/civil-date';
import { recordAudit } from '../platform/audit/audit';
import { RequestDatabase, type Transaction } from '../platform/database/request-database';
import { viewerSettings } from '../platform/database/viewer-settings';
import { publish } from '../platform/outbox';
import { deleteWrongTokensPast } from './api-token.repository';
import { hashPassword, isPassword } from './password';
import { passwordFault, type PasswordFault } from './password-rule';
import { MAX_ACCOUNT_CHARACTERS, SESSION } from './security';
import { newToken, tokenHash } from './session-token';
import * as sessions from './session.repository';
import * as attempts from './sign-in-attempt.repository';

export type SignIn =
  | { readonly ok: true; readonly token: string; readonly expiresAt: string; readonly viewer: Viewer }
  | { readonly ok: false; readonly code: 'WRONG_CREDENTIALS' | 'MUST_CHANGE_PASSWORD' }
  | { readonly ok: false; readonly code: 'UNFIT_PASSWORD'; readonly fault: PasswordFault }
  | { readonly ok: false; readonly code: 'TOO_MANY_ATTEMPTS'; readonly retryAfterSeconds: number };

/** A password, and the one that takes its place when it is good for one sign-in only. */
export type GivenPasswords = string | { readonly password: string; readonly newPassword?: string };

export type ChangedPassword =
  | { readonly ok: true; readonly token: string; readonly expiresAt: string }
  | { readonly ok: false; readonly code: 'SIGNED_OUT' }
  | { readonly ok: false; readonly code: 'WRONG_CREDENTIALS' }
  | { readonly ok: false; readonly code: 'TOO_MANY_ATTEMPTS'; readonly retryAfterSeconds: number }
  | { readonly ok: false; readonly code: 'UNFIT_PASSWORD'; readonly fault: PasswordFault };

/** Sessions of the staff, kept in PostgreSQL, so that every process knows them. Instants are ISO 8601 UTC. */
export interface SessionStore {
  /**
   * Begins a session. Takes as long for an account that does not exist, and answers the same. Every attempt is
   * counted against its account and its address, and audited unless it was turned away for being too many. With a
   * password that the administrator handed out, it begins only when a new one comes along.
   */
  signIn(account: string, given: GivenPasswords, address: string, now: string): Promise<SignIn>;
  /**
   * Who holds this token, with the posts of the day; null when it is unknown, ended, idle too long or too old. Who only
   * looks whether it is still there does not touch it.
   */
  viewerOf(token: string, now: string, how?: { readonly touches: boolean }): Promise<Viewer | null>;
  /**
   * Changes the password of who holds this token, who knows the old one. All their sessions end, and one begins. A wrong
   * old one counts as a wrong sign-in.
   */
  changePassword(
    token: string,
    passwords: { readonly password: string; readonly newPassword: string },
    from: { readonly address: string; readonly now: string },
  ): Promise<ChangedPassword>;
  /** Ends a session. Does nothing for a token that is none. */
  signOut(token: string, now: string): Promise<void>;
  /** Drops what nobody needs: sessions past their end, old attempts and old wrong tokens. For a daily job. */
  tidy(now: string): Promise<void>;
}

type Recognised =
  | { readonly ok: true; readonly viewer: Viewer; readonly attemptId: number; readonly isOneTime: boolean }
  | { readonly ok: false; readonly code: 'WRONG_CREDENTIALS' }
  | { readonly ok: false; readonly code: 'TOO_MANY_ATTEMPTS'; readonly retryAfterSeconds: number };

interface Beginning {
  readonly attemptId: number;
  readonly address: string;
  readonly now: string;
  /** Done in the transaction in which the session begins. */
  readonly before?: (transaction: Transaction) => Promise<void>;
}

const WRONG = { ok: false, code: 'WRONG_CREDENTIALS' } as const;

export function createSessionStore(source: DataSource): SessionStore {
  const anonymous = <Result>(work: (transaction: Transaction) => Promise<Result>) =>
    new RequestDatabase(source, viewerSettings(null)).write(work);
  /** Checked when there is no such account, so that the answer takes as long. */
  const decoyHash = hashPassword(newToken());

  async function signIn(name: string, given: GivenPasswords, address: string, now: string): Promise<SignIn> {
    const account = name.trim().toLowerCase().slice(0, MAX_ACCOUNT_CHARACTERS);
    const { password, newPassword } = typeof given === 'string' ? { password: given } : given;
    const known = await recognise({ account, address, now }, password);
    if (!known.ok) return known;
    const entering = { attemptId: known.attemptId, address, now };
    if (!known.isOneTime) return begin(known.viewer, entering);
    if (newPassword === undefined) return { ok: false, code: 'MUST_CHANGE_PASSWORD' };
    const fault = passwordFault(newPassword, { account, old: password });
    if (fault !== undefined) return { ok: false, code: 'UNFIT_PASSWORD', fault };
    return begin(known.viewer, { ...entering, before: await replacing(known.viewer, newPassword, now) });
  }

  /** What puts a new password in the place of the viewer's own. */
  async function replacing(
    viewer: Viewer,
    newPassword: string,
    now: string,
  ): Promise<(transaction: Transaction) => Promise<void>> {
    const passwordHash = await hashPassword(newPassword);
    return async (transaction) => {
      await sessions.changeOwnPassword(transaction, passwordHash);
      await recordAudit(
        transaction,
        { viewer, now, requestId: v7() },
        { action: 'staff.changePassword', subjectType: 'Staff', subjectId: viewer.staffId },
      );
      await publish(transaction, 'staff.changed', { staffId: viewer.staffId });
    };
  }

  /** Whose account and password these are; every try is counted. */
  async function recognise(attempt: attempts.Attempt, password: string): Promise<Recognised> {
    const { account, address, now } = attempt;
    const admitted = await anonymous(async (transaction) => {
      await attempts.queueUp(transaction, attempt);
      const retryAfterSeconds = await attempts.secondsToWait(transaction, attempt);
      if (retryAfterSeconds > 0) return { retryAfterSeconds };
      const attemptId = await attempts.insertAttempt(transaction, attempt);
      return { attemptId, credential: await sessions.findCredential(transaction, account) };
    });
    if (admitted.retryAfterSeconds !== undefined)
      return { ok: false, code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: admitted.retryAfterSeconds };

    const { attemptId, credential } = admitted;
    const matches = await isPassword(password, credential?.passwordHash ?? (await decoyHash));
    const oneTimeUntil = credential?.oneTimeUntil ?? null;
    const isOver = oneTimeUntil !== null && Date.parse(oneTimeUntil) <= Date.parse(now);
    const staffId = matches && !isOver ? credential?.staffId : undefined;
    const viewer = await anonymous(async (transaction) => {
      const found = staffId && (await sessions.findViewer(transaction, staffId, civilDateAt(now)));
      if (found) return found;
      await recordAudit(
        transaction,
        { viewer: null, now, requestId: v7() },
        { action: 'session.refuse', subjectType: 'Account', subjectId: account, after: { address } },
      );
      return undefined;
    });
    return viewer === undefined ? WRONG : { ok: true, viewer, attemptId, isOneTime: oneTimeUntil !== null };
  }

  async function begin(
    viewer: Viewer,
    { attemptId, address, now, before }: Beginning,
  ): Promise<Extract<SignIn, { ok: true }>> {
    const token = newToken();
    const expiresAt = new Date(Date.parse(now) + SESSION.absoluteHours * 3_600_000).toISOString();
    await new RequestDatabase(source, viewerSettings(viewer)).write(async (transaction) => {
      await before?.(transaction);
      await attempts.markSucceeded(transaction, attemptId);
      await sessions.noteSignIn(transaction, now);
      await sessions.insertSession(transaction, {
        tokenHash: tokenHash(token) as Buffer,
        staffId: viewer.staffId,
        createdAt: now,
        expiresAt,
        lastSeenAt: now,
      });
      await recordAudit(
        transaction,
        { viewer, now, requestId: v7() },
        { action: 'session.begin', subjectType: 'Staff', subjectId: viewer.staffId, after: { address } },
      );
    });
    return { ok: true, token, expiresAt, viewer };
  }

  async function viewerOf(token: string, now: string, { touches } = { touches: true }): Promise<Viewer | null> {
    const hash = tokenHash(token);
    return (hash && (await sessions.findSessionViewer(source, hash, { now, touches }))) ?? null;
  }

  return {
    signIn,

    viewerOf,

    async changePassword(token, { password, newPassword }, { address, now }) {
      const viewer = await viewerOf(token, now);
      if (viewer === null) return { ok: false, code: 'SIGNED_OUT' };
      const database = new RequestDatabase(source, viewerSettings(viewer));
      const account = await database.write((transaction) => sessions.ownAccount(transaction, viewer.staffId));
      const fault = passwordFault(newPassword, { account, old: password });
      if (fault !== undefined) return { ok: false, code: 'UNFIT_PASSWORD', fault };
      const known = await recognise({ account, address, now }, password);
      if (!known.ok) return known;
      const before = await replacing(viewer, newPassword, now);
      return begin(known.viewer, { attemptId: known.attemptId, address, now, before });
    },

    async signOut(token, now) {
      const hash = tokenHash(token);
      if (hash === undefined) return;
      await anonymous(async (transaction) => {
        const staffId = await sessions.endSession(transaction, hash);
        if (staffId === undefined) return;
        // The audit trail takes no line in another's name, and the session that named this one is gone.
        await transaction.rows({ text: `select set_config('kehu.staff_id', $1, true)`, values: [staffId] });
        await recordAudit(
          transaction,
          { viewer: { staffId }, now, requestId: v7() },
          { action: 'session.end', subjectType: 'Staff', subjectId: staffId },
        );
      });
    },

    async tidy(now) {
      await sessions.deleteSessionsPast(source, now);
      await attempts.deleteAttemptsPast(source, now);
      await deleteWrongTokensPast(source, now);
    },
  };
}
