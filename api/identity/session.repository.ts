import type { DataSource } from 'typeorm';
import type { Post } from '../kernel/access/post';
import type { Circles } from '../kernel/access/reach';
import type { StandIn } from '../kernel/access/stand-in';
import { viewerOf, type Viewer } from '../kernel/access/viewer';
import { deleteInBatches } from '../platform/database/delete-in-batches';
import type { Transaction } from '../platform/database/request-database';
import { SESSION } from './security';
import { SessionEntity } from './session.entity';

export interface Credential {
  readonly staffId: string;
  readonly passwordHash: string;
  /** It was handed out by the administrator, and only opens the choice of another until then; null: it is their own. */
  readonly oneTimeUntil: string | null;
}

export interface ViewerRow {
  readonly staffId: string;
  readonly name: string;
  readonly posts: readonly Post[];
  readonly team: readonly string[];
  readonly unit: readonly string[];
  /** Left out or null: nobody is absent for whom they stand in. */
  readonly standsIn?: readonly StandInRow[] | null;
}

interface StandInRow extends StandIn {
  readonly team: readonly string[];
  readonly unit: readonly string[];
}

export const VIEWER_COLUMNS = `staff_id as "staffId", name, posts, team, unit`;

/** The password of an account whose holder is on the staff; undefined for every other account. */
export async function findCredential(transaction: Transaction, account: string): Promise<Credential | undefined> {
  const [found] = await transaction.rows<Credential>({
    text: `select staff_id as "staffId", password_hash as "passwordHash", one_time_until as "oneTimeUntil"
           from identity.credential($1)`,
    values: [account],
  });
  return found;
}

/** Who a member of staff is on a day: posts, team and unit. Undefined for somebody who left. */
export async function findViewer(transaction: Transaction, staffId: string, day: string): Promise<Viewer | undefined> {
  const [row] = await transaction.rows<ViewerRow>({
    text: `select ${VIEWER_COLUMNS}, identity.standing_in(staff_id, $2) as "standsIn" from identity.viewer_facts($1, $2)`,
    values: [staffId, day],
  });
  return row && toViewer(row);
}

/**
 * The viewer of a session that is neither idle nor past its end. One statement, on every request.
 *
 * @param touches mark it as seen, so that it is not idle
 */
export async function findSessionViewer(
  source: DataSource,
  hash: Buffer,
  { now, touches }: { readonly now: string; readonly touches: boolean },
): Promise<Viewer | undefined> {
  const [row] = await source.query<ViewerRow[]>(
    `select ${VIEWER_COLUMNS}, stands_in as "standsIn" from identity.session_viewer($1, $2, make_interval(hours => $3), $4)`,
    [hash, now, SESSION.idleHours, touches],
  );
  return row && toViewer(row);
}

/** The account of the viewer. */
export async function ownAccount(transaction: Transaction, staffId: string): Promise<string> {
  const [found] = await transaction.rows<{ account: string }>({
    text: 'select account from identity.staff where id = $1',
    values: [staffId],
  });
  return found?.account ?? '';
}

/** Changes the viewer's own password; every session of theirs ends. */
export async function changeOwnPassword(transaction: Transaction, passwordHash: string): Promise<void> {
  await transaction.rows({ text: 'select identity.change_own_password($1)', values: [passwordHash] });
}

/** The viewer signs in. */
export async function noteSignIn(transaction: Transaction, at: string): Promise<void> {
  await transaction.rows({ text: 'select identity.note_sign_in($1)', values: [at] });
}

export async function insertSession(transaction: Transaction, session: SessionEntity): Promise<void> {
  await transaction.manager.insert(SessionEntity, session);
}

/** @returns whose session it was; undefined when there was none */
export async function endSession(transaction: Transaction, hash: Buffer): Promise<string | undefined> {
  const [ended] = await transaction.rows<{ staffId: string | null }>({
    text: `select identity.end_session($1) as "staffId"`,
    values: [hash],
  });
  return ended?.staffId ?? undefined;
}

export function deleteSessionsPast(source: DataSource, now: string): Promise<number> {
  return deleteInBatches(source, { table: 'identity.session', where: 'expires_at <= $1::timestamptz', value: now });
}

export function toViewer(row: ViewerRow): Viewer {
  return viewerOf({
    staffId: row.staffId,
    name: row.name,
    posts: row.posts,
    circles: circlesOf(row),
    standsIn: (row.standsIn ?? []).map(({ post, staffId, name, ...circles }) => ({
      post,
      staffId,
      name,
      circles: circlesOf({ staffId, ...circles }),
    })),
  });
}

function circlesOf({ staffId, team, unit }: Pick<ViewerRow, 'staffId' | 'team' | 'unit'>): Circles {
  return { own: [staffId], team, unit };
}
