import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { scopesOfTexts } from '../kernel/access/token-scope';
import type { RequestContext } from '../platform/context/request-context';
import { selectionAt } from '../platform/graph/look-ahead';
import { signedIn } from '../platform/graph/signed-in';
import type { ApiTokenRow } from './api-token.repository';
import {
  ApiToken,
  ApiTokenConnection,
  ApiTokenScope,
  ApiTokenState,
  CreateApiTokenInput,
  CreateApiTokenResult,
  RevokeApiTokenResult,
} from './api-token.schema';
import { createToken, ownTokens, revokeToken, tokenMostDays } from './api-token.service';

@Resolver(() => ApiToken)
export class ApiTokenResolver {
  @Query(() => ApiTokenConnection, {
    description: 'API tokens of the viewer’s own, ended ones included, newest first.',
  })
  apiTokens(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return ownTokens(context, { first, after, selection: selectionAt(info, 'edges', 'node') });
  }

  @Query(() => Int, { description: 'Days an API token may live at most; the operator’s setting.' })
  apiTokenMostDays(@Ctx() context: RequestContext): number {
    signedIn(context);
    return tokenMostDays(context);
  }

  @Mutation(() => CreateApiTokenResult, {
    description:
      'Makes an API token for the viewer, who is signed in: a token makes no tokens. The secret is answered once.',
  })
  createApiToken(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateApiTokenInput, { description: 'What it is called, may do, and how long it lives.' })
    input: CreateApiTokenInput,
  ): Promise<unknown> {
    return createToken(context, input);
  }

  @Mutation(() => RevokeApiTokenResult, {
    description:
      'Ends an API token of the viewer’s own, within two seconds everywhere. Ending it again changes nothing.',
  })
  revokeApiToken(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Id of the token.' }) id: string,
  ): Promise<unknown> {
    return revokeToken(context, id);
  }

  @FieldResolver(() => [ApiTokenScope])
  scopes(@Root() row: ApiTokenRow): readonly ApiTokenScope[] {
    return scopesOfTexts(row.scopes ?? []) as readonly ApiTokenScope[];
  }

  @FieldResolver(() => ApiTokenState)
  state(@Root() row: ApiTokenRow, @Ctx() context: RequestContext): ApiTokenState {
    if (row.revokedAt != null) return 'REVOKED';
    return Date.parse(row.expiresAt ?? '') <= Date.parse(context.now) ? 'EXPIRED' : 'ACTIVE';
  }
}
