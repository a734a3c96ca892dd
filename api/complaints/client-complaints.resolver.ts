import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import { Classified } from '../platform/graph/classified';
import { selectionOf } from '../platform/graph/look-ahead';
import { pageAsked } from '../platform/graph/newest-first';
import { OlderThan } from '../platform/graph/older-than';
import { ClientStub } from './client-stub.schema';
import { ComplaintConnection } from './complaint-connection.schema';
import { complaintsOfClient } from './complaint-list.service';
import { loadCounts } from './complaint.repository';
import { CASE } from './case-words.schema';

/** What this room adds to a client. */
@Resolver(() => ClientStub)
export class ClientComplaintsResolver {
  @Classified(CASE)
  @FieldResolver(() => ComplaintConnection, { nullable: true, description: 'Its complaints, newest first.' })
  complaints(
    @Root() client: ClientStub,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @OlderThan() olderThan: string | null,
  ): Promise<unknown> {
    const counted = selectionOf(info).has('totalCount');
    return complaintsOfClient(context, client.id, { first, after, olderThan, counted, ...pageAsked(info) });
  }

  @Classified(CASE)
  @FieldResolver(() => Int, { nullable: true, description: 'Complaints it ever filed, void ones included.' })
  async complaintCount(@Root() client: ClientStub, @Ctx() context: RequestContext): Promise<number> {
    return (await loadCounts(context, client.id)).all;
  }

  @Classified(CASE)
  @FieldResolver(() => Int, { nullable: true, description: 'Complaints of its that have not ended.' })
  async openComplaintCount(@Root() client: ClientStub, @Ctx() context: RequestContext): Promise<number> {
    return (await loadCounts(context, client.id)).open;
  }
}
