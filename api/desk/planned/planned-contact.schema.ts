import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import { ActivityKind } from '../activities/activity-words.schema';
import { ClientStub } from '../client-stub.schema';
import { StaffStub } from '../staff-stub.schema';

export const PlannedContactState = { PLANNED: 'PLANNED', DONE: 'DONE', CANCELLED: 'CANCELLED' } as const;
export type PlannedContactState = (typeof PlannedContactState)[keyof typeof PlannedContactState];

registerEnumType(PlannedContactState, {
  name: 'PlannedContactState',
  description: 'What became of a visit or callback by plan (SD-6).',
  valuesConfig: {
    PLANNED: { description: 'It is to be made; late once its day is over.' },
    DONE: { description: 'It was made, and is on record.' },
    CANCELLED: { description: 'It was cancelled, with a reason.' },
  },
});

/*
 * Public as types, as questions are: row-level security shows a plan to those who read the call records of its client, and
 * to a colleague who is named to go, whichever department that is. Text and names are left out for pseudonymous readers
 * where rows are shaped.
 */
@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A plan put to another day, or to somebody else.' })
export class PlannedContactMove {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => DateScalar, { description: 'The day it was planned for before.' })
  fromDay: string;

  @Field(() => DateScalar, { description: 'The day it was moved to.' })
  toDay: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who moved it.' })
  movedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  movedAt: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A visit or callback by plan (SD-6, KA-16; secret, SD-10).' })
export class PlannedContact {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ActivityKind, { description: 'VISIT or CALLBACK.' })
  kind: ActivityKind;

  @Field(() => ClientStub, {
    nullable: true,
    description: 'Whom; a colleague who is named to go may see no card of it.',
  })
  client: ClientStub | null;

  @Field(() => String, { nullable: true, description: 'The name of the client, for who goes.' })
  clientName: string | null;

  @Field(() => DateScalar, { description: 'The day it was planned for at first; kept when it is moved.' })
  firstDay: string;

  @Field(() => DateScalar, { description: 'The day it is planned for.' })
  day: string;

  @Field(() => String, { nullable: true, description: 'What for.' })
  purpose: string | null;

  @Field(() => StaffStub, {
    nullable: true,
    description: 'Who goes: the colleague who was named, or else whoever looks after the client now.',
  })
  goes: StaffStub | null;

  @Field(() => Boolean, {
    description: 'A colleague was named; otherwise it goes to the next account manager together with the client.',
  })
  named: boolean;

  @Field(() => PlannedContactState, { description: 'What became of it.' })
  state: PlannedContactState;

  @Field(() => Boolean, { description: 'Its day is over, and it is neither made nor cancelled.' })
  late: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'When it was made; null: not yet.' })
  doneOn: string | null;

  @Field(() => ID, { nullable: true, description: 'The record by which it was made.' })
  activityId: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who planned it.' })
  plannedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When it was planned.' })
  plannedAt: string;

  @Field(() => [PlannedContactMove], { description: 'How it was moved, oldest first.' })
  moves: PlannedContactMove[];

  @Field(() => Boolean, { description: 'The viewer may move, cancel and record it.' })
  mayChange: boolean;

  @Field(() => Int, { description: 'Grows with every change; send it back when changing.' })
  version: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'What became of the visits and callbacks of a range; the four add up to all of them.' })
export class PlannedContactTally {
  @Field(() => Int, { description: 'Still to be made, and their day is not over.' })
  planned: number;

  @Field(() => Int, { description: 'Made.' })
  made: number;

  @Field(() => Int, { description: 'Late: their day is over, and they are neither made nor cancelled.' })
  late: number;

  @Field(() => Int, { description: 'Cancelled.' })
  cancelled: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A planned contact in a list.' })
export class PlannedContactEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => PlannedContact, { description: 'The planned contact.' })
  node: PlannedContact;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of planned contacts.' })
export class PlannedContactConnection {
  @Field(() => [PlannedContactEdge], { description: 'The rows of the page.' })
  edges: PlannedContactEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => PlannedContactTally, { description: 'Of the whole range, not of the page.' })
  tally: PlannedContactTally;
}
