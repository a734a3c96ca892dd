import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import { Classified } from '../platform/graph/classified';
import { selectionOf } from '../platform/graph/look-ahead';
import { pageAsked } from '../platform/graph/newest-first';
import { OlderThan } from '../platform/graph/older-than';
import { ClientStub } from './client-stub.schema';
import { CASE, ReturnConnection } from './return.schema';
import { returnsOfClient } from './return.service';

/** What this room adds to a client. */
@Resolver(() => ClientStub)
export class ClientReturnsResolver {
  @Classified(CASE)
  @FieldResolver(() => ReturnConnection, { nullable: true, description: 'What it gave back, newest first.' })
  returns(
    @Root() client: ClientStub,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @OlderThan() olderThan: string | null,
  ): Promise<unknown> {
    const counted = selectionOf(info).has('totalCount');
    return returnsOfClient(context, client.id, { first, after, olderThan, counted, ...pageAsked(info) });
  }
}
