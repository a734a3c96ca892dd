import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionOf } from '../../platform/graph/look-ahead';
import type { ClientRow } from '../client.repository';
import { Client, CONFIDENTIAL } from '../client.schema';
import { prospectOfClient } from './prospect-list.service';
import { Prospect } from './prospect.schema';

/** What this adds to a client. */
@Resolver(() => Client)
export class ClientProspectResolver {
  @Classified(CONFIDENTIAL)
  @FieldResolver(() => Prospect, {
    nullable: true,
    description:
      'The prospect it was recognised from, the latest where a merge brought several (KA-6); null when there was none, and when withheld. The read is recorded.',
  })
  prospect(@Root() row: ClientRow, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return prospectOfClient(context, row.id, selectionOf(info));
  }
}
