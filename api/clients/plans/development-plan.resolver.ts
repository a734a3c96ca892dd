import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { civilDateAt } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { TellsOfRows } from '../../platform/graph/rows-guard';
import { signedIn } from '../../platform/graph/signed-in';
import { Why, whyOf } from '../../shared-types/why.schema';
import type { PlanMove as Move, PlanStage as Stage } from './development-plan';
import {
  decisionsDue,
  planById,
  planCounts,
  planPage,
  planProspects,
  planReviews,
  planSteps,
  possibleColleagues,
  reviewDecisions,
} from './development-plan-list.service';
import type { PlanRow, PlanStepRow } from './development-plan.repository';
import {
  DevelopmentPlan,
  PlanConnection,
  PlanCount,
  PlanDecision,
  PlanMove,
  PlanProspect,
  PlanReview,
  PlanStage,
  PlanStep,
} from './development-plan.schema';
import { planMoves, writesPlan } from './development-plan.service';
import type { PlanProspectRow } from './plan-directory.repository';
import { isDecisionOverdue } from './plan-review';
import type { PlanDecisionRow, PlanReviewRow } from './plan-review.repository';
import { loadProspect, prospectPlan, type ProspectRow } from '../prospects/prospect.repository';
import { Prospect } from '../prospects/prospect.schema';
import { StaffStub } from '../staff-stub.schema';

const staffOf = (id: string | null | undefined): StaffStub | null => (id == null ? null : { id });

@Resolver(() => DevelopmentPlan)
export class DevelopmentPlanResolver {
  @Query(() => DevelopmentPlan, {
    nullable: true,
    description: 'A development plan; null when there is none the viewer may know of.',
  })
  developmentPlan(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the plan.' }) id: string,
  ): Promise<unknown> {
    return planById(context, id, selectionOf(info));
  }

  @Query(() => PlanConnection, {
    description: 'Development plans the viewer leads, heads or is involved in, the latest moved first (KA-9, SD-10).',
  })
  developmentPlans(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('stages', () => [PlanStage], { nullable: true, description: 'Only at these stages.' }) stages: Stage[] | null,
  ): Promise<unknown> {
    return planPage(context, { first, after, selection: selectionAt(info, 'edges', 'node') }, stages);
  }

  @TellsOfRows('CLIENT_CONFIDENTIAL')
  @Query(() => [PlanCount], { description: 'How many development plans stand at each stage that has any (KA-9).' })
  planCounts(@Ctx() context: RequestContext): Promise<unknown> {
    return planCounts(context);
  }

  @Query(() => [PlanDecision], {
    description:
      'Decisions the viewer has to carry out, of plans under way, the earliest due first; 100 at most (KA-11).',
  })
  planDecisionsDue(@Ctx() context: RequestContext): Promise<unknown> {
    return decisionsDue(context);
  }

  @Query(() => [StaffStub], {
    description: 'At most 20 colleagues whom a review may name, by a part of their name (KA-11).',
  })
  planColleagues(
    @Ctx() context: RequestContext,
    @Arg('search', () => String, { defaultValue: '', description: 'Part of a name, at most 100 characters.' })
    search: string,
  ): Promise<unknown> {
    return possibleColleagues(context, search);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  lead(@Root() row: PlanRow): StaffStub {
    return { id: row.leadId };
  }

  @FieldResolver(() => [PlanProspect], { nullable: true })
  prospects(@Root() row: PlanRow, @Ctx() context: RequestContext): Promise<PlanProspectRow[]> {
    return planProspects(context, row.id);
  }

  @FieldResolver(() => [PlanReview], { nullable: true })
  reviews(@Root() row: PlanRow, @Ctx() context: RequestContext): Promise<PlanReviewRow[]> {
    return planReviews(context, row.id);
  }

  @FieldResolver(() => Boolean, { nullable: true })
  isReviewOverdue(@Root() { stage, reviewBy }: PlanRow, @Ctx() context: RequestContext): boolean {
    return stage === 'APPROVED' && reviewBy != null && civilDateAt(context.now) > reviewBy;
  }

  @FieldResolver(() => Why, { nullable: true })
  reviewWhy(@Root() { reviewWhy }: PlanRow): Why | null {
    return reviewWhy == null ? null : whyOf(reviewWhy);
  }

  @FieldResolver(() => [PlanStep], { nullable: true })
  steps(@Root() row: PlanRow, @Ctx() context: RequestContext): Promise<PlanStepRow[]> {
    return planSteps(context, row.id);
  }

  @FieldResolver(() => [PlanMove], { nullable: true })
  moves(@Root() row: PlanRow, @Ctx() context: RequestContext): Promise<Move[]> {
    return planMoves(context, row);
  }

  @FieldResolver(() => Boolean, { nullable: true })
  mayWrite(@Root() { leadId }: PlanRow, @Ctx() context: RequestContext): boolean {
    return writesPlan(context, leadId);
  }
}

@Resolver(() => PlanProspect)
export class PlanProspectResolver {
  @FieldResolver(() => Prospect, { nullable: true })
  prospect(
    @Root() { prospectId }: PlanProspectRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProspectRow | null> {
    // That it was read is on record already, for the whole directory at once.
    const list = prospectPlan.list(context.database.source, selectionOf(info), signedIn(context));
    return loadProspect(context, prospectId, list);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  screenedBy(@Root() row: PlanProspectRow): StaffStub | null {
    return staffOf(row.screenedById);
  }
}

@Resolver(() => PlanReview)
export class PlanReviewResolver {
  @FieldResolver(() => [StaffStub], { nullable: true })
  attendees(@Root() { attendeeIds }: PlanReviewRow): StaffStub[] {
    return attendeeIds.map((id) => ({ id }));
  }

  @FieldResolver(() => [PlanDecision])
  decisions(@Root() { id }: PlanReviewRow, @Ctx() context: RequestContext): Promise<PlanDecisionRow[]> {
    return reviewDecisions(context, id);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  recordedBy(@Root() row: PlanReviewRow): StaffStub | null {
    return staffOf(row.recordedById);
  }
}

@Resolver(() => PlanDecision)
export class PlanDecisionResolver {
  @FieldResolver(() => StaffStub, { nullable: true })
  responsible(@Root() row: PlanDecisionRow): StaffStub | null {
    return staffOf(row.responsibleId);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  doneBy(@Root() row: PlanDecisionRow): StaffStub | null {
    return staffOf(row.doneById);
  }

  @FieldResolver(() => Boolean)
  isOverdue(@Root() row: PlanDecisionRow, @Ctx() context: RequestContext): boolean {
    return isDecisionOverdue(row, civilDateAt(context.now));
  }

  @FieldResolver(() => Boolean)
  mayFinish(@Root() { doneOn, responsibleId, leadId }: PlanDecisionRow, @Ctx() context: RequestContext): boolean {
    return doneOn === null && (responsibleId === signedIn(context).staffId || writesPlan(context, leadId));
  }
}

@Resolver(() => PlanStep)
export class PlanStepResolver {
  @FieldResolver(() => StaffStub, { nullable: true })
  by(@Root() row: PlanStepRow): StaffStub | null {
    return staffOf(row.byId);
  }
}
