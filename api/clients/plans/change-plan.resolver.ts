import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionAt } from '../../platform/graph/look-ahead';
import {
  AddPlanClientInput,
  AddPlanProspectsInput,
  EditPlanInput,
  FinishPlanDecisionInput,
  MovePlanInput,
  OpenPlanInput,
  RecordPlanReviewInput,
  RemovePlanClientInput,
  RemovePlanProspectInput,
  ScreenPlanClientInput,
  ScreenPlanProspectInput,
  PlanResult,
} from './change-plan.schema';
import { movePlan } from './move-plan.service';
import { editPlan, openPlan } from './open-plan.service';
import { addPlanProspects, removePlanProspect, screenPlanProspect } from './plan-directory.service';
import { addPlanClient, removePlanClient, screenPlanClient } from './plan-client.service';
import { finishPlanDecision, recordPlanReview } from './plan-review.service';

@Resolver()
export class ChangePlanResolver {
  @Mutation(() => PlanResult, {
    description: 'Begins a development plan under its own number; once for an idempotency key (KA-9).',
  })
  openPlan(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => OpenPlanInput, { description: 'The plan.' }) input: OpenPlanInput,
  ): Promise<unknown> {
    return openPlan(context, input, selectionAt(info, 'plan'));
  }

  @Mutation(() => PlanResult, {
    description: 'Rewrites a plan while it is a draft; once for an idempotency key (KA-9).',
  })
  editPlan(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => EditPlanInput, { description: 'Which plan, and how it reads.' }) input: EditPlanInput,
  ): Promise<unknown> {
    return editPlan(context, input, selectionAt(info, 'plan'));
  }

  @Mutation(() => PlanResult, {
    description: 'Moves a plan one stage on or back; no stage is skipped; once for an idempotency key (KA-9, KA-11).',
  })
  movePlan(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MovePlanInput, { description: 'Which plan, and what.' }) input: MovePlanInput,
  ): Promise<unknown> {
    return movePlan(context, input, selectionAt(info, 'plan'));
  }

  @Mutation(() => PlanResult, {
    description:
      'Puts prospects into the directory of a plan that is a draft or under way; once for an idempotency key (KA-9).',
  })
  addPlanProspects(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AddPlanProspectsInput, { description: 'Which plan, and which prospects.' })
    input: AddPlanProspectsInput,
  ): Promise<unknown> {
    return addPlanProspects(context, input, selectionAt(info, 'plan'));
  }

  @Mutation(() => PlanResult, {
    description: 'Takes a prospect out of the directory of a draft; once for an idempotency key (KA-9).',
  })
  removePlanProspect(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RemovePlanProspectInput, { description: 'Which plan, and which prospect.' })
    input: RemovePlanProspectInput,
  ): Promise<unknown> {
    return removePlanProspect(context, input, selectionAt(info, 'plan'));
  }

  @Mutation(() => PlanResult, {
    description:
      'Decides after its survey whether a prospect of a plan under way is pursued; once for an idempotency key (KA-15).',
  })
  screenPlanProspect(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ScreenPlanProspectInput, { description: 'Which prospect of which plan, and what.' })
    input: ScreenPlanProspectInput,
  ): Promise<unknown> {
    return screenPlanProspect(context, input, selectionAt(info, 'plan'));
  }

  @Mutation(() => PlanResult, {
    description:
      'Puts a client that is to be developed further into the directory of a plan that is a draft or under way; once for an idempotency key (KA-9).',
  })
  addPlanClient(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AddPlanClientInput, { description: 'Which plan, which client, and what it is to reach.' })
    input: AddPlanClientInput,
  ): Promise<unknown> {
    return addPlanClient(context, input, selectionAt(info, 'plan'));
  }

  @Mutation(() => PlanResult, {
    description: 'Takes a client out of the directory of a draft; once for an idempotency key (KA-9).',
  })
  removePlanClient(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RemovePlanClientInput, { description: 'Which plan, and which client.' })
    input: RemovePlanClientInput,
  ): Promise<unknown> {
    return removePlanClient(context, input, selectionAt(info, 'plan'));
  }

  @Mutation(() => PlanResult, {
    description:
      'Decides by our contact with it whether a client of a plan under way is pursued; once for an idempotency key (KA-15).',
  })
  screenPlanClient(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ScreenPlanClientInput, { description: 'Which client of which plan, and what.' })
    input: ScreenPlanClientInput,
  ): Promise<unknown> {
    return screenPlanClient(context, input, selectionAt(info, 'plan'));
  }

  @Mutation(() => PlanResult, {
    description: 'Records a review of a plan under way with its decisions; once for an idempotency key (KA-11).',
  })
  recordPlanReview(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RecordPlanReviewInput, { description: 'The meeting.' }) input: RecordPlanReviewInput,
  ): Promise<unknown> {
    return recordPlanReview(context, input, selectionAt(info, 'plan'));
  }

  @Mutation(() => PlanResult, {
    description:
      'Finishes a decision; who is responsible for it, or the lead of the plan; once for an idempotency key (KA-11).',
  })
  finishPlanDecision(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => FinishPlanDecisionInput, { description: 'Which decision, and what came of it.' })
    input: FinishPlanDecisionInput,
  ): Promise<unknown> {
    return finishPlanDecision(context, input, selectionAt(info, 'plan'));
  }
}
