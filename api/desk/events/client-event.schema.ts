import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../platform/graph/scalars';
import { StaffStub } from '../staff-stub.schema';
import { ClientEventKind, ClientEventState } from './client-event-words.schema';

/*
 * Public as types, as planned contacts are: row-level security shows an event to its circle and to those who look after a
 * client that is invited. Text and names are left out for pseudonymous readers where rows are shaped, and money for those
 * outside the circle.
 */
@Classified(UNCLASSIFIED)
@ObjectType({ description: 'What the plan of an event said before it was changed.' })
export class ClientEventVersion {
  @Field(() => Int, { description: 'From 1.' })
  version: number;

  @Field(() => ClientEventKind, { description: 'What it was to be.' })
  kind: ClientEventKind;

  @Field(() => String, { nullable: true, description: 'What it was called.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place: string | null;

  @Field(() => DateScalar, { description: 'The first day.' })
  fromDay: string;

  @Field(() => DateScalar, { description: 'The last day.' })
  toDay: string;

  @Field(() => StaffStub, { nullable: true, description: 'Who changed it.' })
  replacedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When it was changed.' })
  replacedAt: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({
  description: 'A training, seminar, symposium, fair or campaign for clients (SD-7, AM-1; secret, SD-10).',
})
export class ClientEvent {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ClientEventKind, { description: 'What it is.' })
  kind: ClientEventKind;

  @Field(() => String, { nullable: true, description: 'What it is called; null: hidden.' })
  title: string | null;

  @Field(() => String, { nullable: true, description: 'Where; null: hidden.' })
  place: string | null;

  @Field(() => DateScalar, { description: 'The first day.' })
  fromDay: string;

  @Field(() => DateScalar, { description: 'The last day; that of one day is its first.' })
  toDay: string;

  @Field(() => StaffStub, { nullable: true, description: 'Who answers for it; null: hidden.' })
  organiser: StaffStub | null;

  @Field(() => String, { nullable: true, description: 'What for, and for whom.' })
  purpose: string | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'What it may cost, in yuan; null: nothing was granted, or the viewer is not of its circle.',
  })
  budget: string | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'What it cost, in yuan; null: not known, or the viewer is not of its circle.',
  })
  cost: string | null;

  @Field(() => ClientEventState, { description: 'What became of it.' })
  state: ClientEventState;

  @Field(() => Boolean, { description: 'Its last day is over, and it is neither reported nor cancelled.' })
  late: boolean;

  @Field(() => String, { nullable: true, description: 'What was carried out, and what came of it.' })
  report: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who planned it.' })
  plannedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When it was planned.' })
  plannedAt: string;

  @Field(() => StaffStub, { nullable: true, description: 'Who reported or cancelled it.' })
  endedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was reported or cancelled.' })
  endedAt: string | null;

  @Field(() => Int, {
    description:
      'Invitations that stand, to clients whose records the viewer reads; one that was taken back does not count.',
  })
  invitedCount: number;

  @Field(() => Int, { description: 'How many of them came.' })
  attendedCount: number;

  @Field(() => [ClientEventVersion], { description: 'What its plan said before it was changed, newest first.' })
  history: ClientEventVersion[];

  @Field(() => Boolean, {
    description: 'The viewer may change, report and cancel it; no more once it is cancelled or reported.',
  })
  mayChange: boolean;

  @Field(() => Boolean, {
    description: 'The viewer may invite clients of theirs; no more once it is cancelled or reported.',
  })
  mayInvite: boolean;

  @Field(() => Int, { description: 'Grows with every change; send it back when changing.' })
  version: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'An event in a list.' })
export class ClientEventEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => ClientEvent, { description: 'The event.' })
  node: ClientEvent;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of events.' })
export class ClientEventConnection {
  @Field(() => [ClientEventEdge], { description: 'The rows of the page.' })
  edges: ClientEventEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@InputType({ description: 'Which events; all conditions together.' })
export class ClientEventFilter {
  @Field(() => [ClientEventKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: ClientEventKind[] | null;

  @Field(() => [ClientEventState], { nullable: true, description: 'In one of these states.' })
  states?: ClientEventState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that are over and neither reported nor cancelled.' })
  late?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those that the viewer organises or planned.' })
  mine?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of title or place, at most 100 characters.' })
  search?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Not over before this day.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Begun by this day.' })
  to?: string | null;
}
