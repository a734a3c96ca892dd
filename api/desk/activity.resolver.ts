import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import { selectionAt } from '../platform/graph/look-ahead';
import type { ActivityRow } from './activity.repository';
import { Activity, ActivityConnection } from './activity.schema';
import { activitiesOfClient, activityPage } from './activity.service';
import { ClientStub } from './client-stub.schema';
import { StaffStub } from './staff-stub.schema';

@Resolver(() => Activity)
export class ActivityResolver {
  @Query(() => ActivityConnection, { description: 'The contacts with clients the viewer reaches, newest first.' })
  activities(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('clientId', () => ID, { nullable: true, description: 'Only with this client.' }) clientId: string | null,
  ): Promise<unknown> {
    const input = { first, after, selection: selectionAt(info, 'edges', 'node') };
    return clientId == null ? activityPage(context, input) : activitiesOfClient(context, clientId, input);
  }

  @FieldResolver(() => ClientStub, { nullable: true })
  client(@Root() row: ActivityRow): ClientStub | null {
    return row.clientId == null ? null : { id: row.clientId };
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  by(@Root() row: ActivityRow): StaffStub | null {
    return row.byId == null ? null : { id: row.byId };
  }
}
