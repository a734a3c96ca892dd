import { trimText } from '../kernel/text';
import { v7 } from 'uuid';
import type { Viewer } from '../kernel/access/viewer';
import { scopeTexts } from '../kernel/access/token-scope';
import { DAY_MS } from '../kernel/civil-date';
import { recordAudit } from '../platform/audit/audit';
import type { RequestContext } from '../platform/context/request-context';
import type { Transaction } from '../platform/database/request-database';
import { Conditions } from '../platform/database/conditions';
import { isId } from '../platform/graph/cursor';
import type { PageInput } from '../platform/graph/newest-first';
import type { Page } from '../platform/graph/page';
import { problem, type ProblemName, type ProblemValue } from '../platform/graph/problem';
import { signedIn } from '../platform/graph/signed-in';
import { publish } from '../platform/outbox';
import { nameTaken, noSuchToken, tokenFault, tooMany, type ProblemText, type TokenRequest } from './api-token-request';
import * as tokens from './api-token.repository';
import { apiTokenHash, apiTokenPrefix, newApiToken } from './api-token-secret';
import type { Resource } from './reach.schema';
import { API_TOKEN } from './security';

type Outcome<Name extends string, Rest> = ({ readonly __typename: Name } & Rest) | ProblemValue;
type Created = Outcome<'ApiTokenCreated', { readonly token: tokens.ApiTokenRow; readonly secret: string }>;
type Revoked = Outcome<'ApiTokenRevoked', { readonly token: tokens.ApiTokenRow }>;

/** A page of the viewer's own tokens, newest first. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export function ownTokens(context: RequestContext, input: PageInput): Promise<Page<tokens.ApiTokenRow>> {
  const own = new Conditions().add('t.staff_id = ?', signedIn(context).staffId);
  return tokens.newestTokens.page(context, input, own);
}

/** Days a token may live here. */
export function tokenMostDays({ limits }: RequestContext): number {
  return limits?.tokenMostDays ?? API_TOKEN.mostDays;
}

/**
 * Makes a token for the viewer. It takes no idempotency key: an answer with a secret is not stored to be given again. A
 * token whose answer was lost has a name, so a second request is told of it, and it can be revoked.
 */
export async function createToken(context: RequestContext, request: TokenRequest): Promise<Created> {
  const viewer = signedIn(context);
  const fault = tokenFault(request, viewer.reaches, tokenMostDays(context));
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const secret = newApiToken();
  return context.database.write(async (transaction): Promise<Created> => {
    if ((await tokens.countActiveTokens(transaction, viewer.staffId, context.now)) >= API_TOKEN.mostActive)
      return refusal(context, 'NotAllowed', tooMany);
    const token = await tokens.insertToken(transaction, newTokenOf(viewer, request, { secret, now: context.now }));
    if (token === undefined) return refusal(context, 'InvalidInput', nameTaken);
    await note(transaction, context, { action: 'token.create', token });
    return { __typename: 'ApiTokenCreated', token, secret };
  });
}

function newTokenOf(
  viewer: Viewer,
  { name, scopes, days }: TokenRequest,
  { secret, now }: { readonly secret: string; readonly now: string },
): tokens.NewToken {
  const reached = scopes.map(({ resource, write }) => ({
    resource: resource as Exclude<Resource, 'POLICY'>,
    write,
  }));
  return {
    id: v7(),
    staffId: viewer.staffId,
    name: trimText(name),
    tokenHash: apiTokenHash(secret) as Buffer,
    prefix: apiTokenPrefix(secret),
    scopes: scopeTexts(reached),
    createdAt: now,
    expiresAt: new Date(Date.parse(now) + days * DAY_MS).toISOString(),
  };
}

/** Ends a token of the viewer's own; ending it again changes nothing. */
export async function revokeToken(context: RequestContext, id: string): Promise<Revoked> {
  signedIn(context);
  if (!isId(id)) return refusal(context, 'NotFound', noSuchToken);
  return context.database.write(async (transaction): Promise<Revoked> => {
    const revoked = await tokens.revokeToken(transaction, id, context.now);
    if (revoked === undefined) return refusal(context, 'NotFound', noSuchToken);
    if (revoked.isNew) {
      await note(transaction, context, { action: 'token.revoke', token: revoked.token });
      await publish(transaction, 'token.revoked', { tokenId: id });
    }
    return { __typename: 'ApiTokenRevoked', token: revoked.token };
  });
}

function note(
  transaction: Transaction,
  context: RequestContext,
  { action, token }: { readonly action: string; readonly token: tokens.ApiTokenRow },
): Promise<void> {
  const { id, name, prefix, scopes, expiresAt } = token;
  const after = action === 'token.create' ? { name, prefix, scopes, expiresAt } : { name, prefix };
  return recordAudit(transaction, context, { action, subjectType: 'ApiToken', subjectId: id, after });
}

function refusal({ locale }: RequestContext, name: ProblemName, text: ProblemText): ProblemValue {
  return problem(name, { ...text, locale });
}
