import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { pageAsked } from '../../platform/graph/newest-first';
import {
  CancelClientEventInput,
  ChangeClientEventResult,
  EditClientEventInput,
  InviteToClientEventInput,
  PlanClientEventInput,
  RecordEventGuestInput,
  ReportClientEventInput,
} from './change-event.schema';
import { cancelClientEvent, editClientEvent, planClientEvent, reportClientEvent } from './change-event.service';
import { countGuests } from './client-event.repository';
import { ClientEvent, ClientEventConnection, ClientEventFilter, ClientEventVersion } from './client-event.schema';
import { eventById, eventPage, guestsOfEvent, historyOfEvent, type ShownEvent } from './client-event.service';
import { ClientEventGuestConnection } from './event-guest.schema';
import { inviteToClientEvent, recordEventGuest } from './event-guest.service';

@Resolver(() => ClientEvent)
export class ClientEventResolver {
  @Query(() => ClientEventConnection, {
    description:
      'Trainings, seminars, symposiums, fairs and campaigns the viewer may know of, the latest first (SD-7, AM-1).',
  })
  clientEvents(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => ClientEventFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter: ClientEventFilter | null,
  ): Promise<unknown> {
    return eventPage(context, { first, after, filter });
  }

  @Query(() => ClientEvent, { nullable: true, description: 'An event the viewer may know of; null otherwise.' })
  clientEvent(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Which.' }) id: string,
  ): Promise<unknown> {
    return eventById(context, id);
  }

  @FieldResolver(() => Int)
  async invitedCount(@Root() event: ShownEvent, @Ctx() context: RequestContext): Promise<number> {
    return (await countGuests(context, event.id)).invited;
  }

  @FieldResolver(() => Int)
  async attendedCount(@Root() event: ShownEvent, @Ctx() context: RequestContext): Promise<number> {
    return (await countGuests(context, event.id)).attended;
  }

  @FieldResolver(() => [ClientEventVersion])
  history(@Root() event: ShownEvent, @Ctx() context: RequestContext): Promise<unknown> {
    return historyOfEvent(context, event);
  }

  @FieldResolver(() => ClientEventGuestConnection, {
    description: 'Its guests of whose clients the viewer reads the records, the last invited first.',
  })
  guests(
    @Root() event: ShownEvent,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return guestsOfEvent(context, event, { first, after, ...pageAsked(info) });
  }

  @Mutation(() => ChangeClientEventResult, { description: 'Plans an event (SD-7, AM-1).' })
  planClientEvent(
    @Ctx() context: RequestContext,
    @Arg('input', () => PlanClientEventInput, { description: 'What is planned.' }) input: PlanClientEventInput,
  ): Promise<unknown> {
    return planClientEvent(context, input);
  }

  @Mutation(() => ChangeClientEventResult, {
    description: 'Plans an event otherwise; what the plan said is kept (SD-7).',
  })
  editClientEvent(
    @Ctx() context: RequestContext,
    @Arg('input', () => EditClientEventInput, { description: 'What it should say.' }) input: EditClientEventInput,
  ): Promise<unknown> {
    return editClientEvent(context, input);
  }

  @Mutation(() => ChangeClientEventResult, { description: 'Reports what was carried out of an event (SD-7, AM-1).' })
  reportClientEvent(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReportClientEventInput, { description: 'The report.' }) input: ReportClientEventInput,
  ): Promise<unknown> {
    return reportClientEvent(context, input);
  }

  @Mutation(() => ChangeClientEventResult, { description: 'Takes an event back, with the reason (SD-7).' })
  cancelClientEvent(
    @Ctx() context: RequestContext,
    @Arg('input', () => CancelClientEventInput, { description: 'Which, and why.' }) input: CancelClientEventInput,
  ): Promise<unknown> {
    return cancelClientEvent(context, input);
  }

  @Mutation(() => ChangeClientEventResult, { description: 'Invites a client to an event (SD-7).' })
  inviteToClientEvent(
    @Ctx() context: RequestContext,
    @Arg('input', () => InviteToClientEventInput, { description: 'Whom.' }) input: InviteToClientEventInput,
  ): Promise<unknown> {
    return inviteToClientEvent(context, input);
  }

  @Mutation(() => ChangeClientEventResult, {
    description: 'Records whether an invited client came, and what came of it (SD-7).',
  })
  recordEventGuest(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordEventGuestInput, { description: 'Which guest.' }) input: RecordEventGuestInput,
  ): Promise<unknown> {
    return recordEventGuest(context, input);
  }
}
