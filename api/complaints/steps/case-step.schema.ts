import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../platform/graph/classified';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { Post } from '../../shared-types/post.schema';
import { ClauseStub } from '../../shared-types/why.schema';
import { ComplaintState } from '../complaint-words.schema';
import { CASE, Deadline } from '../case-words.schema';
import { StaffStub } from '../staff-stub.schema';
import { ComplaintMove, FieldKind, StepResult } from './step-words.schema';

@Classified(CASE)
@ObjectType({ description: 'One thing that a step handed on.' })
export class HandedOnField {
  @Field(() => String, { description: 'As the policy calls it: findings, conclusion, amount …' })
  name: string;

  @Field(() => FieldKind, { description: 'What the value is.' })
  kind: FieldKind;

  @Field(() => String, {
    nullable: true,
    description:
      'Text, an option, yuan, a day YYYY-MM-DD, or an id of staff; null for an amount that is not the viewer’s to see.',
  })
  value: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who it names; null for what is no member of staff.' })
  staff: StaffStub | null;
}

@Classified(CASE)
@ObjectType({ description: 'One step of a case: who had it, by when, and what came of it (CC-5 to CC-13, CQ-4).' })
export class CaseStep {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Int, { description: 'Its place on the way of the case, from 1.' })
  place: number;

  @Field(() => String, { description: 'As the policy calls it.' })
  step: string;

  @Field(() => Post, { description: 'Whose step it is.' })
  post: keyof typeof Post;

  @Field(() => DateTimeScalar, { description: 'When the case came there.' })
  startedAt: string;

  @Field(() => Deadline, { nullable: true, description: 'By when it must be done; null when no clause says.' })
  due: Deadline | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it waits for the client; null: it does not.',
  })
  waitingSince: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it is open.' })
  doneAt: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who did it.' })
  doneBy: StaffStub | null;

  @Field(() => StaffStub, {
    nullable: true,
    description: 'Who was absent, and in whose name it was done (CC-2); null: in their own.',
  })
  doneFor: StaffStub | null;

  @Field(() => StepResult, { nullable: true, description: 'How it ended; null while it is open.' })
  result: StepResult | null;

  @Field(() => [HandedOnField], { description: 'What it handed on, in the order of the policy.' })
  handedOn: HandedOnField[];
}

@Classified(CASE)
@ObjectType({ description: 'A field of the form that a move opens.' })
export class AskedField {
  @Field(() => String, { description: 'As `MoveFieldInput.name` wants it.' })
  name: string;

  @Field(() => FieldKind, { description: 'What it holds.' })
  kind: FieldKind;

  @Field(() => Boolean, { description: 'The move is refused without it.' })
  required: boolean;

  @Field(() => Int, { nullable: true, description: 'Characters at most; null when its kind says enough.' })
  most: number | null;

  @Field(() => [String], { description: 'What may be chosen; empty for what is not a choice.' })
  options: readonly string[];
}

@Classified(CASE)
@ObjectType({ description: 'A move that the viewer may make now.' })
export class OfferedMove {
  @Field(() => ComplaintMove, { description: 'As `MoveComplaintInput.move` wants it.' })
  move: ComplaintMove;

  @Field(() => String, { nullable: true, description: 'The open step; null when none is.' })
  step: string | null;

  @Field(() => ComplaintState, { description: 'Where it leads, unless what is handed on leads elsewhere.' })
  leadsTo: ComplaintState;

  @Field(() => ID, { description: 'The clause that asks for it or allows it.' })
  clause: string;

  @Field(() => ClauseStub, { nullable: true, description: 'The same clause, to be named; null where it is gone.' })
  byClause: ClauseStub | null;

  @Field(() => [AskedField], { description: 'The form it opens, in order.' })
  fields: readonly AskedField[];
}
