import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Classified } from '../../platform/graph/classified';
import { DateScalar, DateTimeScalar, DecimalScalar, MoneyScalar } from '../../platform/graph/scalars';
import { Post } from '../../shared-types/post.schema';
import { CaseChangeInput } from '../records/case-record.schema';
import { CASE } from '../case-words.schema';
import { LiableParty } from '../records/split-words.schema';
import { StaffStub } from '../staff-stub.schema';
import { ThirdPartyAnswer, ThirdPartyEntryKind, ThirdPartyStanding } from './third-party-words.schema';

const WITHHELD = 'null when amounts are not the viewer’s to see.';

@InputType({ description: 'Which third party of a case (CQ-11).' })
abstract class OfThirdPartyInput extends CaseChangeInput {
  @Field(() => LiableParty, { description: 'SUPPLIER, CARRIER or THIRD_PARTY.' })
  party: LiableParty;

  @Field(() => String, { description: 'Its name, as the split has it.' })
  name: string;

  @Field(() => DateScalar, { description: 'On which day: today or earlier.' })
  happenedOn: string;

  @Field(() => String, { nullable: true, description: 'What else, at most 1 000 characters.' })
  note?: string | null;
}

@InputType({ description: 'What a third party says to what is claimed of it (CQ-11).' })
export class RecordThirdPartyAnswerInput extends OfThirdPartyInput {
  @Field(() => ThirdPartyAnswer, { description: 'Its answer; an objection says in the note what it objects to.' })
  answer: ThirdPartyAnswer;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'What was negotiated, in yuan, at most the claim; for AGREED only.',
  })
  amount?: string | null;
}

@InputType({ description: 'Money that came in of a third party (CQ-11).' })
export class RecordRecoveryInput extends OfThirdPartyInput {
  @Field(() => MoneyScalar, { description: 'Yuan, above 0, and no more than is still open.' })
  amount: string;
}

@Classified(CASE)
@ObjectType({ description: 'One thing on record of a third party; entries are only ever added.' })
export class ThirdPartyRecord {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ThirdPartyEntryKind, { description: 'An answer, or money.' })
  kind: ThirdPartyEntryKind;

  @Field(() => MoneyScalar, { nullable: true, description: `Yuan agreed or recovered; ${WITHHELD}` })
  amount: string | null;

  @Field(() => DateScalar, { description: 'On which day.' })
  happenedOn: string;

  @Field(() => String, { nullable: true, description: 'What else.' })
  note: string | null;

  @Field(() => StaffStub, { description: 'Who put it on record.' })
  by: StaffStub;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;
}

@Classified(CASE)
@ObjectType({
  description: 'A supplier, carrier or other that bears a share; its liability is handled jointly (CQ-11).',
})
export class ThirdParty {
  @Field(() => LiableParty, { description: 'What it is to the company.' })
  party: LiableParty;

  @Field(() => String, { description: 'Its name.' })
  name: string;

  @Field(() => Post, { nullable: true, description: 'The post that handles it; null when no clause says.' })
  handledBy: keyof typeof Post | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: `Its share in parts of a hundred, by the decision in force; null without one; ${WITHHELD}`,
  })
  percentage: string | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: `What is claimed of it in yuan: its part of the budget, 0 without a decision in force; ${WITHHELD}`,
  })
  claimed: string | null;

  @Field(() => ThirdPartyAnswer, { nullable: true, description: 'Its latest answer to this claim; null without one.' })
  answer: ThirdPartyAnswer | null;

  @Field(() => MoneyScalar, { nullable: true, description: `Yuan it owes by its own word; null before; ${WITHHELD}` })
  agreed: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: `Yuan that came in so far; ${WITHHELD}` })
  recovered: string | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: `Yuan still to come of what is agreed, else of what is claimed; ${WITHHELD}`,
  })
  open: string | null;

  @Field(() => ThirdPartyStanding, { description: 'Where the claim stands.' })
  standing: ThirdPartyStanding;

  @Field(() => [ThirdPartyRecord], { description: 'Answers and money, oldest first.' })
  entries: ThirdPartyRecord[];

  @Field(() => Boolean, { description: 'The viewer may record its answer now.' })
  mayAnswer: boolean;

  @Field(() => Boolean, { description: 'The viewer may record money of it now.' })
  mayRecover: boolean;
}
