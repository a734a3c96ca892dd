import { createUnionType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import { Why } from '../../shared-types/why.schema';
import { PENALTY, Penalty } from '../penalties/penalty.schema';
import { StaffStub } from '../staff-stub.schema';

export const PenaltyListChangeKind = { APPROVED: 'APPROVED', TAKEN_BACK: 'TAKEN_BACK' } as const;
export type PenaltyListChangeKind = (typeof PenaltyListChangeKind)[keyof typeof PenaltyListChangeKind];

registerEnumType(PenaltyListChangeKind, {
  name: 'PenaltyListChangeKind',
  description: 'What is known of a penalty since its list was made (CQ-14).',
  valuesConfig: {
    APPROVED: { description: 'It stands and is not on the list (补批).' },
    TAKEN_BACK: { description: 'It is on the list and was taken back (已撤销).' },
  },
});

@Classified(PENALTY)
@ObjectType({ description: 'What is known of a penalty since its list was made (CQ-14).' })
export class PenaltyListChange {
  @Field(() => String, { description: 'Number of the penalty.' })
  number: string;

  @Field(() => Penalty, { nullable: true, description: 'The penalty.' })
  penalty: Penalty | null;

  @Field(() => PenaltyListChangeKind, { description: 'What happened.' })
  change: PenaltyListChangeKind;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who decided.' })
  reason: string | null;
}

@Classified(PENALTY)
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'The administrative penalties that were approved in a month, as they are handed out (CQ-14).',
})
export class PenaltyList {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'The month, "2026-10".' })
  id: string;

  @Field(() => DateScalar, { description: 'The day by which it is to be frozen.' })
  dueOn: string;

  @Field(() => Boolean, { description: 'Frozen after that day, or past it and not frozen.' })
  overdue: boolean;

  @Field(() => Why, { description: 'The clause that sets the day.' })
  why: Why;

  @Field(() => Int, { description: 'How many penalties it holds.' })
  count: number;

  @Field(() => DateTimeScalar, { description: 'When it was compiled.' })
  compiledAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was frozen; null: not yet.' })
  frozenAt: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who froze it.' })
  frozenBy: StaffStub | null;

  @Field(() => Int, { description: 'Grows with every change; send it back when freezing.' })
  version: number;

  @Field(() => [PenaltyListChange], {
    description: 'What is known since: approved and not on it, or on it and taken back; by number, at most 200.',
  })
  since: PenaltyListChange[];

  @Field(() => Boolean, { description: 'The viewer may freeze it now.' })
  mayFreeze: boolean;
}

@InputType({ description: 'Which list is frozen as it stands.' })
export class FreezePenaltyListInput {
  @Field(() => ID, { description: 'The month, "2026-10".' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The list is frozen.' })
export class PenaltyListFrozen {
  @Field(() => PenaltyList, { description: 'As it is now.' })
  list: PenaltyList;

  @Field(() => Boolean, { description: 'It was done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const PenaltyListResult = createUnionType({
  name: 'PenaltyListResult',
  description: 'What came of freezing a list of administrative penalties.',
  types: () => [PenaltyListFrozen, NotAllowed, InvalidInput, NotFound, StaleVersion, IllegalMove] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
