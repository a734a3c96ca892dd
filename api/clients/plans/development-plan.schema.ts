import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import { Why } from '../../shared-types/why.schema';
import { CONFIDENTIAL } from '../client.schema';
import type { PlanMove as Move, PlanStage as Stage } from './development-plan';
import type { PlanVerdict as Verdict } from './plan-directory.repository';
import { Prospect } from '../prospects/prospect.schema';
import { StaffStub } from '../staff-stub.schema';

export const PlanStage = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  APPROVED: 'APPROVED',
  CLOSED: 'CLOSED',
  ABANDONED: 'ABANDONED',
} as const satisfies { readonly [S in Stage]: S };
registerEnumType(PlanStage, {
  name: 'PlanStage',
  description: 'How far a development plan has come; no stage is skipped (KA-9).',
  valuesConfig: {
    DRAFT: { description: 'It is being written.' },
    SUBMITTED: { description: 'It waits for approval.' },
    APPROVED: { description: 'It is under way.' },
    CLOSED: { description: 'It ended with a conclusion.' },
    ABANDONED: { description: 'It was given up, with a reason.' },
  },
});

export const PlanMove = {
  SUBMIT: 'SUBMIT',
  WITHDRAW: 'WITHDRAW',
  APPROVE: 'APPROVE',
  RETURN: 'RETURN',
  CLOSE: 'CLOSE',
  ABANDON: 'ABANDON',
} as const satisfies { readonly [M in Move]: M };
registerEnumType(PlanMove, {
  name: 'PlanMove',
  description: 'What is done with a development plan (KA-9, KA-11).',
  valuesConfig: {
    SUBMIT: { description: 'Submits it to the KA manager; it has to be whole.' },
    WITHDRAW: { description: 'Takes it back before it is decided.' },
    APPROVE: { description: 'Approves it; never by who submitted it.' },
    RETURN: { description: 'Gives it back with a reason; it can be submitted again.' },
    CLOSE: {
      description:
        'Ends it with a conclusion: reviewed, screened, and no decision open; what clients reached is noted.',
    },
    ABANDON: { description: 'Gives it up, with a reason.' },
  },
});

export const PlanVerdict = {
  PURSUE: 'PURSUE',
  SET_ASIDE: 'SET_ASIDE',
} as const satisfies { readonly [V in Verdict]: V };
registerEnumType(PlanVerdict, {
  name: 'PlanVerdict',
  description: 'What the survey of a prospect, or our contact with a client, leads to (KA-15).',
  valuesConfig: {
    PURSUE: { description: 'It is developed further.' },
    SET_ASIDE: { description: 'It is left for now.' },
  },
});

@Classified(CONFIDENTIAL)
@ObjectType({ description: 'A prospect in the directory of a plan (KA-9, KA-15).' })
export class PlanProspect {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Prospect, { nullable: true, description: 'The prospect.' })
  prospect: Prospect | null;

  @Field(() => PlanVerdict, { nullable: true, description: 'What its survey led to; null: not screened yet.' })
  verdict: Verdict | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  verdictNote: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who screened it.' })
  screenedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' })
  screenedAt: string | null;

  @Field(() => DateTimeScalar, { description: 'Since when it is in the directory.' })
  addedAt: string;
}

@Classified(CONFIDENTIAL)
@ObjectType({ description: 'What a review of a plan decided, to be carried out by a day (KA-11).' })
export class PlanDecision {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ID, { description: 'Of the plan.' })
  planId: string;

  @Field(() => String, { description: 'Of the plan.' })
  planTitle: string;

  @Field(() => String, { description: 'What is to be done.' })
  content: string;

  @Field(() => StaffStub, { nullable: true, description: 'Who carries it out.' })
  responsible: StaffStub | null;

  @Field(() => DateScalar, { description: 'By which day.' })
  dueOn: string;

  @Field(() => Boolean, { description: 'Its day is over and it is not done.' })
  isOverdue: boolean;

  @Field(() => String, { nullable: true, description: 'What came of it; null: not done.' })
  outcome: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was done; null: not done.' })
  doneOn: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who finished it.' })
  doneBy: StaffStub | null;

  @Field(() => Boolean, { description: 'The viewer may finish it now.' })
  mayFinish: boolean;
}

@Classified(CONFIDENTIAL)
@ObjectType({ description: 'A meeting that reviewed a plan (KA-11); never changed.' })
export class PlanReview {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => DateScalar, { description: 'The day it was held.' })
  heldOn: string;

  @Field(() => [StaffStub], { nullable: true, description: 'Colleagues who were there.' })
  attendees: StaffStub[] | null;

  @Field(() => String, { nullable: true, description: 'Who else was there.' })
  guests: string | null;

  @Field(() => String, { description: 'What was said.' })
  minutes: string;

  @Field(() => [PlanDecision], { description: 'What was decided, in order; 20 at most.' })
  decisions: PlanDecision[];

  @Field(() => StaffStub, { nullable: true, description: 'Who recorded it.' })
  recordedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  recordedAt: string;
}

@Classified(CONFIDENTIAL)
@ObjectType({ description: 'What was done with a plan; never changed.' })
export class PlanStep {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => PlanMove, { description: 'What was done.' })
  move: Move;

  @Field(() => String, { nullable: true, description: 'The reason or the conclusion.' })
  note: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'By whom.' })
  by: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;
}

@Classified(CONFIDENTIAL)
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A plan by which key clients are developed (KA-9; top secret, every read is recorded, SD-10).',
})
export class DevelopmentPlan {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Its own number, within the year.' })
  number: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  title: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'The account manager or head who leads it.' })
  lead: StaffStub | null;

  @Field(() => PlanStage, { nullable: true, description: 'How far it has come.' })
  stage: Stage | null;

  @Field(() => String, { nullable: true, description: 'Its scope (KA-9).' })
  scope: string | null;

  @Field(() => String, { nullable: true, description: 'Its direction (KA-9).' })
  direction: string | null;

  @Field(() => String, { nullable: true, description: 'The analysis of its directory (KA-9).' })
  analysis: string | null;

  @Field(() => String, { nullable: true, description: 'Channel and method (KA-10).' })
  channel: string | null;

  @Field(() => String, { nullable: true, description: 'The standard by which prospects are received (KA-12).' })
  reception: string | null;

  @Field(() => [PlanProspect], {
    nullable: true,
    description: 'Its directory, as far as the viewer reaches; 200 at most.',
  })
  prospects: PlanProspect[] | null;

  @Field(() => Int, { nullable: true, description: 'How many prospects it names.' })
  prospectCount: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of them are screened.' })
  screenedCount: number | null;

  @Field(() => Int, { nullable: true, description: 'How many clients it develops further.' })
  clientCount: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of these are screened.' })
  screenedClientCount: number | null;

  @Field(() => [PlanReview], { nullable: true, description: 'The meetings that reviewed it, the latest first.' })
  reviews: PlanReview[] | null;

  @Field(() => Int, { nullable: true, description: 'Decisions of its reviews that are not done.' })
  openDecisionCount: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'By when it is reviewed next; null before its approval.' })
  reviewBy: string | null;

  @Field(() => Boolean, { nullable: true, description: 'It is under way, and that day is over.' })
  isReviewOverdue: boolean | null;

  @Field(() => Why, { nullable: true, description: 'Why by that day (KA-11).' })
  reviewWhy: Why | null;

  @Field(() => [PlanStep], { nullable: true, description: 'What was done with it, the first before all.' })
  steps: PlanStep[] | null;

  @Field(() => [PlanMove], { nullable: true, description: 'What the viewer may do with it now.' })
  moves: Move[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The viewer leads it: writes the draft, adds prospects, screens them and records reviews.',
  })
  mayWrite: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it came to its stage.' })
  movedAt: string | null;

  @Field(() => Int, { nullable: true, description: 'Grows with every change; send it back when changing.' })
  version: number | null;
}

@Classified(CONFIDENTIAL)
@ObjectType({ description: 'How many plans stand at a stage.' })
export class PlanCount {
  @Field(() => PlanStage, { description: 'The stage.' })
  stage: Stage;

  @Field(() => Int, { description: 'Plans of the viewer’s reach.' })
  count: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A plan in a page.' })
export class PlanEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => DevelopmentPlan, { description: 'The plan.' })
  node: DevelopmentPlan;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of plans, the latest moved first.' })
export class PlanConnection {
  @Field(() => [PlanEdge], { description: 'The rows of the page.' })
  edges: PlanEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}
