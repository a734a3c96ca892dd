import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar, DecimalScalar } from '../../platform/graph/scalars';
import { Rebate } from './rebate.schema';
import { RebateTerms } from './rebate-period.schema';

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';
const VERSION = 'Its version as it was read; another is refused.';

@InputType({ description: 'A statement to be made anew (SD-8).' })
export class CorrectRebateInput {
  @Field(() => ID, { description: 'The rebate.' })
  rebateId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => String, { description: 'Why, at most 500 characters.' })
  reason: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'What was paid of a rebate (SD-8).' })
export class PayRebateInput {
  @Field(() => ID, { description: 'The rebate.' })
  rebateId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => DecimalScalar, { description: 'Yuan, above zero, two decimals at most, not more than is pending.' })
  amount: string;

  @Field(() => DateScalar, { description: 'The day it was paid: after the month, not later than today.' })
  paidOn: string;

  @Field(() => String, { nullable: true, description: 'What is to be said to it, at most 500 characters.' })
  note?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'From this amount on, the rate holds for the whole of it.' })
export class RebateTierInput {
  @Field(() => DecimalScalar, { description: 'Traded amount of a month in yuan; the first one is 0.' })
  fromYuan: string;

  @Field(() => DecimalScalar, { description: 'A fraction, 0.5 at most, four decimals at most.' })
  rate: string;
}

@InputType({ description: 'Terms that an agent agreed to; they end those before (SD-8).' })
export class AgreeRebateInput {
  @Field(() => ID, { description: 'The agent.' })
  clientId: string;

  @Field(() => DateScalar, { description: 'The first day of a month, this one at the earliest.' })
  from: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day of a month; left out: until further notice.' })
  until?: string | null;

  @Field(() => [RebateTierInput], { description: '1 to 20, rising from 0.' })
  tiers: RebateTierInput[];

  @Field(() => String, { nullable: true, description: 'What is to be said to it, at most 500 characters.' })
  note?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'It is done.' })
export class RebateChanged {
  @Field(() => Rebate, { description: 'As it is now.' })
  rebate: Rebate;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'They are agreed.' })
export class RebateAgreed {
  @Field(() => [RebateTerms], { description: 'The terms of the agent, the latest first.' })
  terms: RebateTerms[];

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

const byName = (value: object): string | undefined => ('__typename' in value ? String(value.__typename) : undefined);

export const ChangeRebateResult = createUnionType({
  name: 'ChangeRebateResult',
  description: 'What came of a step with a rebate.',
  types: () => [RebateChanged, NotAllowed, NotFound, InvalidInput, StaleVersion] as const,
  resolveType: byName,
});

export const AgreeRebateResult = createUnionType({
  name: 'AgreeRebateResult',
  description: 'What came of agreeing terms.',
  types: () => [RebateAgreed, NotAllowed, NotFound, InvalidInput] as const,
  resolveType: byName,
});
