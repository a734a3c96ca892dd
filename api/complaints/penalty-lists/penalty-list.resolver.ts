import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionOf } from '../../platform/graph/look-ahead';
import { TellsOfRows } from '../../platform/graph/rows-guard';
import { TokenWrites } from '../../platform/graph/token-guard';
import { Why, whyOf } from '../../shared-types/why.schema';
import { isOverdue } from '../monthly/monthly-report';
import { Penalty } from '../penalties/penalty.schema';
import { penaltyById } from '../penalties/penalty.service';
import { StaffStub } from '../staff-stub.schema';
import { freezePenaltyList } from './freeze-penalty-list.service';
import type { ChangedSince, PenaltyListRow } from './penalty-list.repository';
import { FreezePenaltyListInput, PenaltyList, PenaltyListChange, PenaltyListResult } from './penalty-list.schema';
import { changesOf, mayFreezeList, penaltyListById, penaltyLists } from './penalty-list.service';

@Resolver(() => PenaltyList)
export class PenaltyListResolver {
  @TellsOfRows('PENALTY')
  @Query(() => [PenaltyList], {
    description: 'The monthly lists of administrative penalties, the latest first, at most 36 (CQ-14).',
  })
  penaltyLists(@Ctx() context: RequestContext): Promise<unknown> {
    return penaltyLists(context);
  }

  @Query(() => PenaltyList, { nullable: true, description: 'The list of a month; null when there is none (CQ-14).' })
  penaltyList(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'The month, "2026-10".' }) id: string,
  ): Promise<unknown> {
    return penaltyListById(context, id);
  }

  @TokenWrites('PENALTY')
  @Mutation(() => PenaltyListResult, {
    description: 'Freezes the administrative penalties of a month as they stand; once for an idempotency key (CQ-14).',
  })
  freezePenaltyList(
    @Ctx() context: RequestContext,
    @Arg('input', () => FreezePenaltyListInput, { description: 'Which one.' }) input: FreezePenaltyListInput,
  ): Promise<unknown> {
    return freezePenaltyList(context, input);
  }

  @FieldResolver(() => Boolean)
  overdue(@Root() row: PenaltyListRow, @Ctx() context: RequestContext): boolean {
    return isOverdue(row, context.now);
  }

  @FieldResolver(() => Why)
  why(@Root() row: PenaltyListRow): Why {
    return whyOf(row.why);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  frozenBy(@Root() { frozenById }: PenaltyListRow): StaffStub | null {
    return frozenById === null ? null : { id: frozenById };
  }

  @FieldResolver(() => [PenaltyListChange])
  since(@Root() row: PenaltyListRow, @Ctx() context: RequestContext): Promise<unknown> {
    return changesOf(context, row);
  }

  @FieldResolver(() => Boolean)
  mayFreeze(@Root() row: PenaltyListRow, @Ctx() context: RequestContext): Promise<boolean> {
    return mayFreezeList(context, row);
  }
}

@Resolver(() => PenaltyListChange)
export class PenaltyListChangeResolver {
  @FieldResolver(() => Penalty, { nullable: true })
  penalty(
    @Root() row: ChangedSince,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return penaltyById(context, row.penaltyId, selectionOf(info));
  }
}
