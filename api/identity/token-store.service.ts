import type { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import type { Viewer } from '../kernel/access/viewer';
import { recordAudit } from '../platform/audit/audit';
import { RequestDatabase } from '../platform/database/request-database';
import { viewerSettings } from '../platform/database/viewer-settings';
import * as tokens from './api-token.repository';
import { apiTokenHash, apiTokenPrefix } from './api-token-secret';

export type TokenAnswer =
  | { readonly ok: true; readonly viewer: Viewer }
  | { readonly ok: false; readonly code: 'WRONG_TOKEN' | 'EXPIRED_TOKEN' | 'REVOKED_TOKEN' }
  | { readonly ok: false; readonly code: 'TOO_MANY_ATTEMPTS'; readonly retryAfterSeconds: number };

/** API tokens as the door needs them. Instants are ISO 8601 UTC. */
export interface TokenStore {
  /** Who asks with this token. A wrong one is counted against its address and audited; too many of them have to wait. */
  viewerOf(secret: string, address: string, now: string): Promise<TokenAnswer>;
}

export function createTokenStore(source: DataSource): TokenStore {
  return {
    async viewerOf(secret, address, now) {
      const offer = { hash: apiTokenHash(secret), address, now };
      const viewer = await tokens.findTokenViewer(source, offer);
      return viewer === undefined ? refuse(source, offer, secret) : { ok: true, viewer };
    },
  };
}

async function refuse(source: DataSource, offer: tokens.TokenOffer, secret: string): Promise<TokenAnswer> {
  const { address, now, hash } = offer;
  return new RequestDatabase(source, viewerSettings(null)).write(async (transaction): Promise<TokenAnswer> => {
    const { waitSeconds, tokenId, reason } = await tokens.refuseToken(transaction, offer);
    if (waitSeconds > 0) return { ok: false, code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: waitSeconds };
    // Text that is no token may be a password pasted in the wrong place: nothing of it is kept.
    const subjectId = tokenId ?? (hash === undefined ? 'none' : apiTokenPrefix(secret));
    await recordAudit(
      transaction,
      { viewer: null, now, requestId: v7() },
      { action: 'token.refuse', subjectType: 'ApiToken', subjectId, after: { address, reason } },
    );
    return { ok: false, code: codeOf(reason) };
  });
}

/** Only who holds a token that was one learns what became of it. */
function codeOf(reason: string | null): 'WRONG_TOKEN' | 'EXPIRED_TOKEN' | 'REVOKED_TOKEN' {
  if (reason === 'EXPIRED') return 'EXPIRED_TOKEN';
  return reason === 'REVOKED' ? 'REVOKED_TOKEN' : 'WRONG_TOKEN';
}
