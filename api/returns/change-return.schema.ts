import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { InvalidInput, NotAllowed, NotFound, StaleVersion } from '../platform/graph/problem';
import { DateScalar, DecimalScalar } from '../platform/graph/scalars';
import { Instruction, ReturnKind } from './return-words.schema';
import { Return } from './return.schema';

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';

@InputType({ description: 'How much of an order line comes back.' })
export class ReturnLineInput {
  @Field(() => ID, { description: 'The order line; of the client, delivered.' })
  orderLineId: string;

  @Field(() => DecimalScalar, {
    description: 'Above zero, in the product’s unit, not more than is left of what was delivered.',
  })
  quantity: string;
}

@InputType({ description: 'A finished-goods return note (CQ-16).' })
export class RequestReturnInput {
  @Field(() => ID, { description: 'Who gives back; a client the viewer looks after.' })
  clientId: string;

  @Field(() => ReturnKind, { description: 'RETURN or REWORK.' })
  kind: ReturnKind;

  @Field(() => String, { description: 'Why, at most 500 characters.' })
  reason: string;

  @Field(() => String, { description: 'On what grounds, at most 500 characters.' })
  basis: string;

  @Field(() => ID, { nullable: true, description: 'The complaint of this client that it settles.' })
  complaintId?: string | null;

  @Field(() => [ReturnLineInput], {
    description: '1 to 100 order lines, of one currency; of several orders as it may be.',
  })
  lines: ReturnLineInput[];

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'How much is allowed on an order line.' })
export class AllowanceLineInput {
  @Field(() => ID, { description: 'The order line; of the client, delivered.' })
  orderLineId: string;

  @Field(() => DecimalScalar, { description: 'For how many, above zero, in the product’s unit.' })
  quantity: string;

  @Field(() => DecimalScalar, {
    description: 'Off the price of each, above zero, in the order’s currency, four decimals at most.',
  })
  unitAllowance: string;
}

@InputType({ description: 'A sales-allowance certificate (CQ-15): an allowance on goods, or a compensation.' })
export class RequestAllowanceInput {
  @Field(() => ID, { description: 'Who receives it; a client the viewer looks after.' })
  clientId: string;

  @Field(() => String, { description: 'Why, at most 500 characters.' })
  reason: string;

  @Field(() => String, { description: 'On what grounds, at most 500 characters.' })
  basis: string;

  @Field(() => ID, { nullable: true, description: 'The complaint of this client that it settles.' })
  complaintId?: string | null;

  @Field(() => [AllowanceLineInput], {
    nullable: true,
    description: 'An allowance: 1 to 100 order lines of one currency.',
  })
  lines?: AllowanceLineInput[] | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'A compensation: yuan, above zero, two decimals at most; then without lines.',
  })
  compensation?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A return and the state of it that the caller saw.' })
export class ReturnStepInput {
  @Field(() => ID, { description: 'The return.' })
  returnId: string;

  @Field(() => Int, { description: 'Its version as it was read; another is refused.' })
  version: number;

  @Field(() => String, {
    nullable: true,
    description: 'What is to be said to it, at most 500 characters; a refusal and a withdrawal need it.',
  })
  note?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'How much of a line arrived.' })
export class ReceiptLineInput {
  @Field(() => ID, { description: 'The line of the return.' })
  lineId: string;

  @Field(() => DecimalScalar, { description: 'Above zero, in the line’s unit.' })
  quantity: string;

  @Field(() => String, { nullable: true, description: 'What differs from the note, at most 500 characters.' })
  difference?: string | null;
}

@InputType({ description: 'What the warehouse signs for (CQ-18).' })
export class ReceiveGoodsInput extends ReturnStepInput {
  @Field(() => DateScalar, { description: 'The day it arrived.' })
  receivedOn: string;

  @Field(() => [ReceiptLineInput], { description: 'What arrived; lines of which nothing came are left out.' })
  lines: ReceiptLineInput[];

  @Field(() => Boolean, { description: 'Nothing more will come: the quantities are compared now (CQ-17).' })
  last: boolean;
}

@InputType({ description: 'How a held return is booked (CQ-17).' })
export class InstructReturnInput extends ReturnStepInput {
  @Field(() => Instruction, { description: 'By what quantity.' })
  instruction: Instruction;
}

@InputType({ description: 'The client’s signature under a certificate (CQ-15).' })
export class SignAllowanceInput extends ReturnStepInput {
  @Field(() => String, { description: 'Who signed for the client, at most 100 characters.' })
  signedBy: string;

  @Field(() => DateScalar, { description: 'When.' })
  signedOn: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'It is done.' })
export class ReturnChanged {
  @Field(() => Return, { description: 'As it is now.' })
  return: Return;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const ChangeReturnResult = createUnionType({
  name: 'ChangeReturnResult',
  description: 'What came of a step of a return.',
  types: () => [ReturnChanged, NotAllowed, InvalidInput, NotFound, StaleVersion] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
