import type { DataSource } from 'typeorm';
import { throughToken, scopesOfTexts } from '../kernel/access/token-scope';
import type { Viewer } from '../kernel/access/viewer';
import { deleteInBatches } from '../platform/database/delete-in-batches';
import type { Transaction } from '../platform/database/request-database';
import { UNCLASSIFIED } from '../platform/graph/classified';
import { NewestFirst } from '../platform/graph/newest-first';
import { ReadPlan } from '../platform/graph/read-plan';
import { ApiTokenEntity } from './api-token.entity';
import { WRONG_TOKEN_LIMIT } from './security';
import { toViewer, VIEWER_COLUMNS, type ViewerRow } from './session.repository';

/** A token as its select list reads it; never with its hash. */
export type ApiTokenRow = Pick<ApiTokenEntity, 'id'> & Partial<Omit<ApiTokenEntity, 'tokenHash'>>;

const plan = new ReadPlan(ApiTokenEntity, {
  alias: 't',
  always: ['id', 'scopes', 'expiresAt', 'revokedAt'],
  needs: { state: [] },
  classified: { default: UNCLASSIFIED },
});

/** Row-level security shows everybody their own. */
export const newestTokens = new NewestFirst<ApiTokenRow>({
  name: 'API token',
  plan,
  from: 'identity.api_token t',
  newest: 'createdAt',
  type: 'timestamptz',
  parent: 'staffId',
});

const COLUMNS = `id, name, prefix, scopes, created_at as "createdAt", expires_at as "expiresAt",
  last_used_at as "lastUsedAt", revoked_at as "revokedAt"`;

export type NewToken = Omit<ApiTokenEntity, 'lastUsedAt' | 'revokedAt'>;

/** @returns the token; undefined when one of that name is active */
export async function insertToken(transaction: Transaction, token: NewToken): Promise<ApiTokenRow | undefined> {
  const [made] = await transaction.rows<ApiTokenRow>({
    text: `insert into identity.api_token (id, staff_id, name, token_hash, prefix, scopes, created_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)
           on conflict (staff_id, name) where revoked_at is null do nothing returning ${COLUMNS}`,
    values: [
      token.id,
      token.staffId,
      token.name,
      token.tokenHash,
      token.prefix,
      token.scopes,
      token.createdAt,
      token.expiresAt,
    ],
  });
  return made;
}

/** Active tokens of a person; those who make one at the same time wait for each other. */
export async function countActiveTokens(transaction: Transaction, staffId: string, now: string): Promise<number> {
  const lock = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';
  await transaction.rows({ text: lock, values: [`tokens of ${staffId}`] });
  const [found] = await transaction.rows<{ active: number }>({
    text: `select count(*)::int as active from identity.api_token
           where staff_id = $1 and revoked_at is null and expires_at > $2`,
    values: [staffId, now],
  });
  return found?.active ?? 0;
}

/** Ends a token once. @returns the token, and whether it was ended now; undefined when the viewer has none of that id */
export async function revokeToken(
  transaction: Transaction,
  id: string,
  now: string,
): Promise<{ readonly token: ApiTokenRow; readonly isNew: boolean } | undefined> {
  const [revoked] = await transaction.rows<ApiTokenRow>({
    text: `update identity.api_token set revoked_at = $2 where id = $1 and revoked_at is null returning ${COLUMNS}`,
    values: [id, now],
  });
  if (revoked !== undefined) return { token: revoked, isNew: true };
  const [known] = await transaction.rows<ApiTokenRow>({
    text: `select ${COLUMNS} from identity.api_token where id = $1`,
    values: [id],
  });
  return known && { token: known, isNew: false };
}

export interface TokenOffer {
  readonly hash: Buffer | undefined;
  readonly address: string;
  /** Instant. */
  readonly now: string;
}

const limited = ({ hash, address, now }: TokenOffer): unknown[] => [
  hash ?? NO_HASH,
  address,
  now,
  WRONG_TOKEN_LIMIT.windowMinutes,
  WRONG_TOKEN_LIMIT.perAddress,
];

/** Of nothing: text that is no token is looked up and counted like one that is wrong. */
const NO_HASH = Buffer.alloc(32);

/** Whose token it is, as far as the token goes; marks it as used. Undefined for a wrong one, and from an address that waits. */
export async function findTokenViewer(source: DataSource, offer: TokenOffer): Promise<Viewer | undefined> {
  const [row] = await source.query<(ViewerRow & { tokenId: string; scopes: string[] })[]>(
    `select token_id as "tokenId", scopes, ${VIEWER_COLUMNS}
     from identity.token_viewer($1, $2, $3, make_interval(mins => $4), $5)`,
    limited(offer),
  );
  return row && throughToken(toViewer(row), { id: row.tokenId, scopes: scopesOfTexts(row.scopes) });
}

export interface TokenRefusal {
  readonly waitSeconds: number;
  readonly tokenId: string | null;
  /** UNKNOWN, REVOKED, EXPIRED or INACTIVE; null when the address has to wait. */
  readonly reason: string | null;
}

/** Counts a wrong token against its address. */
export async function refuseToken(transaction: Transaction, offer: TokenOffer): Promise<TokenRefusal> {
  const [refusal] = await transaction.rows<TokenRefusal>({
    text: `select wait_seconds as "waitSeconds", token_id as "tokenId", reason
           from identity.refuse_token($1, $2, $3, make_interval(mins => $4), $5)`,
    values: limited(offer),
  });
  if (refusal === undefined) throw new Error('A wrong token was not counted');
  return refusal;
}

/** Drops wrong tokens older than a day: the audit trail keeps what matters of them. */
export function deleteWrongTokensPast(source: DataSource, now: string): Promise<number> {
  return deleteInBatches(source, {
    table: 'identity.wrong_token',
    where: `at < $1::timestamptz - interval '1 day'`,
    value: now,
  });
}
