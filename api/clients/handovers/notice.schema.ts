import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import { CARD, Client, LOCATING } from '../client.schema';
import { ToldWay } from '../notices/client-notice-words.schema';
import type { ToldWay as Way } from '../notices/notice-recipient';
import { StaffStub } from '../staff-stub.schema';
import type { NoticeOccasion as Occasion, NoticeState as State } from './notice';

export const NoticeState = {
  OPEN: 'OPEN',
  TOLD: 'TOLD',
  CALLED_OFF: 'CALLED_OFF',
} as const satisfies { readonly [Name in State]: Name };
registerEnumType(NoticeState, {
  name: 'NoticeState',
  description: 'Where the notice of a handover to a client stands (KA-14).',
  valuesConfig: {
    OPEN: { description: 'Still to be given.' },
    TOLD: { description: 'The client was told.' },
    CALLED_OFF: { description: 'The handover was undone before the client was told.' },
  },
});

export const NoticeOccasion = {
  HANDOVER: 'HANDOVER',
  UNDO: 'UNDO',
} as const satisfies { readonly [Name in Occasion]: Name };
registerEnumType(NoticeOccasion, {
  name: 'NoticeOccasion',
  description: 'Why a client is to be told who looks after it (KA-14).',
  valuesConfig: {
    HANDOVER: { description: 'It was handed over.' },
    UNDO: {
      description: 'It was told of a handover that was undone, and went back to its former account manager.',
    },
  },
});

@Classified(CARD)
@ObjectType({ description: 'A client to be told who looks after it now, or told of it (KA-14).' })
export class Notice {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Client, { nullable: true, description: 'The client.' })
  client: Client | null;

  @Field(() => NoticeOccasion, { description: 'Why.' })
  occasion: Occasion;

  @Field(() => NoticeState, { description: 'Where it stands.' })
  state: State;

  @Field(() => DateScalar, { description: 'The day from which it can be told.' })
  aroseOn: string;

  @Field(() => DateScalar, { description: 'The day by which it is to be told.' })
  dueOn: string;

  @Field(() => Boolean, { description: 'It is open, and the day has passed.' })
  overdue: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was told; null: it was not.' })
  toldOn: string | null;

  @Field(() => ToldWay, { nullable: true, description: 'How it was told; null also of what was told long ago.' })
  way: Way | null;

  @Classified(LOCATING)
  @Field(() => String, { nullable: true, description: 'What was remarked of it.' })
  remark: string | null;

  @Classified(LOCATING)
  @Field(() => StaffStub, { nullable: true, description: 'Who recorded that it was told.' })
  toldBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was recorded.' })
  doneAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was called off; null: it was not.' })
  calledOffAt: string | null;

  @Field(() => Boolean, { description: 'The viewer may record that it was told.' })
  mayClose: boolean;

  @Field(() => Boolean, { description: 'The viewer may take back a mistaken record that it was told.' })
  mayReopen: boolean;

  @Field(() => Int, { description: 'Grows with every change; send it back when recording.' })
  version: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A notice in a list.' })
export class NoticeEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => Notice, { description: 'The notice.' })
  node: Notice;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of notices.' })
export class NoticeConnection {
  @Field(() => [NoticeEdge], { description: 'The rows of the page.' })
  edges: NoticeEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}
