import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { pageAsked } from '../../platform/graph/newest-first';
import { OlderThan } from '../../platform/graph/older-than';
import { LIST } from '../activities/activity.schema';
import { ClientStub } from '../client-stub.schema';
import { StaffStub } from '../staff-stub.schema';
import { ClientEvent } from './client-event.schema';
import { eventById, eventsOfClient, mayRecordGuest } from './client-event.service';
import type { GuestRow } from './event-guest.repository';
import { ClientEventGuest, ClientEventGuestConnection } from './event-guest.schema';

@Resolver(() => ClientEventGuest)
export class ClientEventGuestResolver {
  @FieldResolver(() => ClientEvent, { nullable: true })
  event(@Root() row: GuestRow, @Ctx() context: RequestContext): Promise<unknown> {
    return eventById(context, row.eventId);
  }

  @FieldResolver(() => ClientStub, { nullable: true })
  client(@Root() row: GuestRow): ClientStub | null {
    return row.clientId == null ? null : { id: row.clientId };
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  invitedBy(@Root() row: GuestRow): StaffStub | null {
    return row.invitedById == null ? null : { id: row.invitedById };
  }

  @FieldResolver(() => Boolean, { nullable: true })
  mayRecord(@Root() row: GuestRow, @Ctx() context: RequestContext): boolean {
    return mayRecordGuest(context, row);
  }
}

/** The events a client was invited to. */
@Resolver(() => ClientStub)
export class ClientEventsOfClientResolver {
  @Classified(LIST)
  @FieldResolver(() => ClientEventGuestConnection, {
    nullable: true,
    description: 'The events it was invited to, the latest first (SD-7).',
  })
  eventsInvitedTo(
    @Root() client: ClientStub,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @OlderThan() olderThan: string | null,
  ): Promise<unknown> {
    return eventsOfClient(context, client.id, {
      first,
      after,
      olderThan,
      ...pageAsked(info),
    });
  }
}
