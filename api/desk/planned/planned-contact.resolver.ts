import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { DateScalar } from '../../platform/graph/scalars';
import {
  CancelPlannedContactInput,
  MovePlannedContactInput,
  PlanContactInput,
  PlanContactResult,
} from './plan-contact.schema';
import { cancelPlannedContact, movePlannedContact, planContact } from './plan-contact.service';
import type { TallyRow } from './planned-contact.repository';
import {
  PlannedContact,
  PlannedContactConnection,
  PlannedContactMove,
  PlannedContactTally,
} from './planned-contact.schema';
import { movesOf, plannedPage, type PlannedPage, type ShownMove, type ShownPlanned } from './planned-contact.service';

@Resolver(() => PlannedContactConnection)
export class PlannedContactConnectionResolver {
  @Query(() => PlannedContactConnection, {
    description: 'Visits and callbacks by plan that the viewer may know of, in the order of their days (SD-6, KA-16).',
  })
  plannedContacts(
    @Ctx() context: RequestContext,
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day, at most 98 days of them in all.' }) to: string,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('staffId', () => ID, { nullable: true, description: 'Only those to which this colleague goes.' })
    staffId: string | null,
    @Arg('clientId', () => ID, { nullable: true, description: 'Only with this client.' }) clientId: string | null,
  ): Promise<PlannedPage> {
    return plannedPage(context, { from, to, first, after, staffId, clientId });
  }

  @FieldResolver(() => PlannedContactTally)
  tally(@Root() page: PlannedPage): Promise<TallyRow> {
    return page.tally();
  }
}

@Resolver(() => PlannedContact)
export class PlannedContactResolver {
  @FieldResolver(() => [PlannedContactMove])
  moves(@Root() plan: ShownPlanned, @Ctx() context: RequestContext): Promise<ShownMove[]> {
    return movesOf(context, plan);
  }

  @Mutation(() => PlanContactResult, { description: 'Plans a visit or callback (SD-6, KA-16).' })
  planContact(
    @Ctx() context: RequestContext,
    @Arg('input', () => PlanContactInput, { description: 'What is planned.' }) input: PlanContactInput,
  ): Promise<unknown> {
    return planContact(context, input);
  }

  @Mutation(() => PlanContactResult, {
    description: 'Puts a planned contact to another day or to somebody else, with the reason (SD-6).',
  })
  movePlannedContact(
    @Ctx() context: RequestContext,
    @Arg('input', () => MovePlannedContactInput, { description: 'Where to.' }) input: MovePlannedContactInput,
  ): Promise<unknown> {
    return movePlannedContact(context, input);
  }

  @Mutation(() => PlanContactResult, { description: 'Takes a planned contact back, with the reason (SD-6).' })
  cancelPlannedContact(
    @Ctx() context: RequestContext,
    @Arg('input', () => CancelPlannedContactInput, { description: 'Which, and why.' }) input: CancelPlannedContactInput,
  ): Promise<unknown> {
    return cancelPlannedContact(context, input);
  }
}
