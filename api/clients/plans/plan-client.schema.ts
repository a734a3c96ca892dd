import { Field, ID, ObjectType } from 'type-graphql';
import { Classified } from '../../platform/graph/classified';
import { DateTimeScalar, MoneyScalar } from '../../platform/graph/scalars';
import { Tier } from '../../shared-types/tier.schema';
import { Why } from '../../shared-types/why.schema';
import { Client, CONFIDENTIAL } from '../client.schema';
import { DevelopmentPlan, PlanVerdict } from './development-plan.schema';
import type { PlanVerdict as Verdict } from './plan-directory.repository';
import { StaffStub } from '../staff-stub.schema';

@Classified(CONFIDENTIAL)
@ObjectType({ description: 'A client that a plan develops further (KA-9, KA-15).' })
export class PlanClient {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ID, { description: 'Of the plan.' })
  planId: string;

  @Field(() => DevelopmentPlan, { nullable: true, description: 'The plan; null when the viewer may not know of it.' })
  plan: DevelopmentPlan | null;

  @Field(() => Client, {
    nullable: true,
    description: 'The client; null: it went to somebody whose clients the viewer does not reach.',
  })
  client: Client | null;

  @Field(() => String, { description: 'Why it is developed further.' })
  reason: string;

  @Field(() => Tier, { nullable: true, description: 'Its tier when it was put in; null: ungraded.' })
  tierBefore: Tier | null;

  @Field(() => MoneyScalar, { description: 'Yuan it bought in the twelve months before it was put in.' })
  yearlyBefore: string;

  @Field(() => MoneyScalar, { description: 'Yuan it is to buy in twelve months.' })
  aimYearly: string;

  @Field(() => Tier, {
    nullable: true,
    description: 'The tier it earns by that volume, as its credit and profit stood when it was put in; null: none.',
  })
  aimTier: Tier | null;

  @Field(() => Why, { description: 'Why that tier (KA-3).' })
  aimWhy: Why;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'It buys that much: now, or on the day the plan was closed; null: what it buys is not within the viewer’s reach.',
  })
  isReached: boolean | null;

  @Field(() => Tier, { nullable: true, description: 'Its tier when the plan was closed; null: not closed.' })
  tierAfter: Tier | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description:
      'Yuan it bought in the twelve months before the plan was closed; null: not closed, or out of reach of who closed it.',
  })
  yearlyAfter: string | null;

  @Field(() => PlanVerdict, { nullable: true, description: 'Whether it is pursued; null: not screened yet.' })
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
