import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { pageAsked } from '../../platform/graph/newest-first';
import { OlderThan } from '../../platform/graph/older-than';
import { ActivityConnection, LIST } from './activity.schema';
import { activitiesOfClient } from './activity.service';
import { ClientStub } from '../client-stub.schema';
import { PlannedContact } from '../planned/planned-contact.schema';
import { openPlansOf, type ShownPlanned } from '../planned/planned-contact.service';

/** What this room adds to a client. */
@Resolver(() => ClientStub)
export class ClientActivitiesResolver {
  @Classified(LIST)
  @FieldResolver(() => ActivityConnection, { nullable: true, description: 'Our contacts with it, newest first.' })
  activities(
    @Root() client: ClientStub,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @OlderThan() olderThan: string | null,
  ): Promise<unknown> {
    return activitiesOfClient(context, client.id, {
      first,
      after,
      olderThan,
      ...pageAsked(info),
    });
  }

  @Classified(LIST)
  @FieldResolver(() => [PlannedContact], {
    nullable: true,
    description: 'What is planned with it and neither made nor cancelled, the soonest first, at most 20 (SD-6).',
  })
  plannedContacts(@Root() client: ClientStub, @Ctx() context: RequestContext): Promise<ShownPlanned[]> {
    return openPlansOf(context, client.id);
  }
}
