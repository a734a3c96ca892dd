import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../platform/graph/classified';
import { DateScalar, DecimalScalar, MoneyScalar } from '../../platform/graph/scalars';
import { StaffStub } from '../receivables/stubs.schema';
import { REBATE } from './rebate.schema';
import { RebateState } from './rebate-words.schema';

@Classified(REBATE)
@ObjectType({ description: 'The rebates of a month together, as far as the viewer reaches (SD-8).' })
export class RebatePeriod {
  @Field(() => DateScalar, { description: 'The first day of the month.' })
  month: string;

  @Field(() => Int, { description: 'Agents with terms for the month.' })
  agents: number;

  @Field(() => Int, { description: 'Statements that were made.' })
  stated: number;

  @Field(() => Int, { description: 'Statements that are missing.' })
  missing: number;

  @Field(() => Int, { description: 'Statements made after their day.' })
  late: number;

  @Field(() => Int, { description: 'Statements that were corrected.' })
  corrected: number;

  @Field(() => MoneyScalar, { description: 'Traded amount.' })
  traded: string;

  @Field(() => MoneyScalar, { description: 'Earned.' })
  earned: string;

  @Field(() => MoneyScalar, { description: 'Paid.' })
  paid: string;

  @Field(() => MoneyScalar, { description: 'Pending.' })
  pending: string;

  @Field(() => Int, { description: 'Rebates that are overdue for payment.' })
  overdue: number;

  @Field(() => DateScalar, { description: 'By when statements are due.' })
  dueOn: string;

  @Field(() => DateScalar, { description: 'By when rebates are to be paid.' })
  payBy: string;
}

@Classified(REBATE)
@ObjectType({ description: 'From this amount on, the rate holds for the whole of it.' })
export class RebateTierOfTerms {
  @Field(() => MoneyScalar, { description: 'Traded amount of a month.' })
  fromYuan: string;

  @Field(() => DecimalScalar, { description: 'A fraction.' })
  rate: string;
}

@Classified(REBATE)
@ObjectType({ description: 'What was agreed with an agent for some months.' })
export class RebateTerms {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Int, { description: 'From 1, by agent.' })
  version: number;

  @Field(() => DateScalar, { description: 'The first day.' })
  from: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null: until further notice.' })
  until: string | null;

  @Field(() => [RebateTierOfTerms], { description: 'Rising from zero.' })
  tiers: RebateTierOfTerms[];

  @Field(() => StaffStub, { nullable: true, description: 'Who agreed for us; null when imported.' })
  by: StaffStub | null;

  @Field(() => String, { nullable: true, description: 'What was said to it.' })
  note: string | null;

  @Field(() => Boolean, {
    description: 'Agreed with an agent that became part of this one: they hold where it has none of its own.',
  })
  isOfMerged: boolean;
}

@InputType({ description: 'Which rebates; conditions hold together.' })
export class RebateFilter {
  @Field(() => DateScalar, { nullable: true, description: 'Of this month; any day in it.' })
  month?: string | null;

  @Field(() => [RebateState], { nullable: true, description: 'In one of these states.' })
  states?: RebateState[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this agent.' })
  clientId?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the agent’s name or number, at most 100 characters.' })
  search?: string | null;
}
