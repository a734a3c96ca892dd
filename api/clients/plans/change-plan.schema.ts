import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar, MoneyScalar } from '../../platform/graph/scalars';
import type { PlanMove as Move } from './development-plan';
import { DevelopmentPlan, PlanMove, PlanVerdict } from './development-plan.schema';
import type { PlanVerdict as Verdict } from './plan-directory.repository';

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';
const VERSION = 'The version that was read.';

@InputType()
abstract class PlanTextsInput {
  @Field(() => String, { description: 'Its name, at most 200 characters.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Its scope (KA-9), at most 2000 characters.' })
  scope?: string | null;

  @Field(() => String, { nullable: true, description: 'Its direction (KA-9), at most 2000 characters.' })
  direction?: string | null;

  @Field(() => String, { nullable: true, description: 'Analysis of the directory (KA-9), at most 4000 characters.' })
  analysis?: string | null;

  @Field(() => String, { nullable: true, description: 'Channel and method (KA-10), at most 2000 characters.' })
  channel?: string | null;

  @Field(() => String, { nullable: true, description: 'Reception standard (KA-12), at most 2000 characters.' })
  reception?: string | null;
}

@InputType({ description: 'A development plan to be begun; what is left out is written before it is submitted.' })
export class OpenPlanInput extends PlanTextsInput {
  @Field(() => ID, { nullable: true, description: 'Who leads it; the viewer when left out.' })
  leadId?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A draft as it is to read from now on; what is left out is empty.' })
export class EditPlanInput extends PlanTextsInput {
  @Field(() => ID, { description: 'Which plan.' })
  id: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'What is to be done with a plan.' })
export class MovePlanInput {
  @Field(() => ID, { description: 'Which plan.' })
  id: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => PlanMove, { description: 'One of its `moves`.' })
  move: Move;

  @Field(() => String, {
    nullable: true,
    description: 'The reason of a return or of giving up, the conclusion of a close; at most 2000 characters.',
  })
  note?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'Prospects for the directory of a plan.' })
export class AddPlanProspectsInput {
  @Field(() => ID, { description: 'Which plan.' })
  id: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => [ID], { description: 'Prospects still being developed, 1 to 200.' })
  prospectIds: string[];

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A prospect that is taken out of the directory of a draft.' })
export class RemovePlanProspectInput {
  @Field(() => ID, { description: 'Which plan.' })
  id: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => ID, { description: 'Which prospect.' })
  prospectId: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'What the survey of a prospect leads to (KA-15).' })
export class ScreenPlanProspectInput {
  @Field(() => ID, { description: 'Which plan.' })
  id: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => ID, { description: 'Which prospect; its general survey is on record.' })
  prospectId: string;

  @Field(() => PlanVerdict, { description: 'Pursued or set aside.' })
  verdict: Verdict;

  @Field(() => String, { description: 'Why, at most 1000 characters.' })
  note: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A client that a plan is to develop further (KA-9).' })
export class AddPlanClientInput {
  @Field(() => ID, { description: 'Which plan.' })
  id: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => ID, { description: 'Which client: one that the viewer or those who report to them look after.' })
  clientId: string;

  @Field(() => MoneyScalar, { description: 'Yuan it is to buy in twelve months: more than it buys now.' })
  aimYearly: string;

  @Field(() => String, { description: 'Why it is developed further, at most 1000 characters.' })
  reason: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A client that is taken out of the directory of a draft.' })
export class RemovePlanClientInput {
  @Field(() => ID, { description: 'Which plan.' })
  id: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => ID, { description: 'Which of its `clients`.' })
  entryId: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'Whether a client of a plan is pursued (KA-15).' })
export class ScreenPlanClientInput {
  @Field(() => ID, { description: 'Which plan.' })
  id: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => ID, { description: 'Which of its `clients`; pursued are those with a contact since they are in it.' })
  entryId: string;

  @Field(() => PlanVerdict, { description: 'Pursued or set aside.' })
  verdict: Verdict;

  @Field(() => String, { description: 'Why, at most 1000 characters.' })
  note: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'What a review decided (KA-11).' })
export class PlanDecisionInput {
  @Field(() => String, { description: 'What is to be done, at most 1000 characters.' })
  content: string;

  @Field(() => ID, { description: 'Who carries it out: one of `planColleagues`.' })
  responsibleId: string;

  @Field(() => DateScalar, { description: 'By which day; on the day of the review or later.' })
  dueOn: string;
}

@InputType({ description: 'A meeting that reviewed a plan (KA-11).' })
export class RecordPlanReviewInput {
  @Field(() => ID, { description: 'Which plan.' })
  id: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => DateScalar, { description: 'The day it was held: today or before, and not before the approval.' })
  heldOn: string;

  @Field(() => [ID], { description: 'Colleagues who were there, 1 to 50 of `planColleagues`.' })
  attendeeIds: string[];

  @Field(() => String, { nullable: true, description: 'Who else was there, at most 500 characters.' })
  guests?: string | null;

  @Field(() => String, { description: 'What was said, at most 8000 characters.' })
  minutes: string;

  @Field(() => [PlanDecisionInput], { description: 'What was decided, 0 to 20.' })
  decisions: PlanDecisionInput[];

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A decision that was carried out (KA-11).' })
export class FinishPlanDecisionInput {
  @Field(() => ID, { description: 'Which decision.' })
  id: string;

  @Field(() => String, { description: 'What came of it, at most 1000 characters.' })
  outcome: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The plan is as asked.' })
export class PlanChanged {
  @Field(() => DevelopmentPlan, { description: 'As it is now.' })
  plan: DevelopmentPlan;

  @Field(() => Boolean, { description: 'It was done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const PlanResult = createUnionType({
  name: 'PlanResult',
  description: 'What came of beginning a plan, or of changing one.',
  types: () => [PlanChanged, NotAllowed, InvalidInput, NotFound, StaleVersion, IllegalMove] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
