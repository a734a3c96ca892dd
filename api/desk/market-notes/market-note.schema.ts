import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import { ClientStub } from '../client-stub.schema';
import { StaffStub } from '../staff-stub.schema';
import { MarketSubject } from './market-note-words.schema';

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Prospect', { description: 'A company that may become a key client.' })
export class ProspectStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

/*
 * Public as types, as planned contacts are: row-level security shows a note to its circle, to who looks after the client it
 * is about, and to whom it was passed on. Text and names are left out for pseudonymous readers where rows are shaped.
 */
@Classified(UNCLASSIFIED)
@ObjectType({ description: 'To whom a note was passed on (KA-16).' })
export class MarketNoteReader {
  @Field(() => StaffStub, { nullable: true, description: 'Who was told; null: hidden.' })
  staff: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they read it; null: not yet.' })
  readAt: string | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'What a note said before it was corrected.' })
export class MarketNoteVersion {
  @Field(() => Int, { description: 'From 1.' })
  version: number;

  @Field(() => MarketSubject, { description: 'What it was about.' })
  subject: MarketSubject;

  @Field(() => String, { nullable: true, description: 'What it said.' })
  content: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was corrected.' })
  reason: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who corrected it.' })
  replacedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When it was corrected.' })
  replacedAt: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'What an account manager learned of the market (AM-1, KA-16; secret, SD-10).' })
export class MarketNote {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => MarketSubject, { description: 'What it is about.' })
  subject: MarketSubject;

  @Field(() => ClientStub, { nullable: true, description: 'Of which client; null: of none.' })
  client: ClientStub | null;

  @Field(() => ProspectStub, { nullable: true, description: 'Of which prospect; null: of none.' })
  prospect: ProspectStub | null;

  @Field(() => ID, { nullable: true, description: 'Code of the region it is about; null: of none.' })
  regionCode: string | null;

  @Field(() => String, { nullable: true, description: 'What was learned; null: hidden.' })
  content: string | null;

  @Field(() => String, { nullable: true, description: 'From whom, or where it was seen.' })
  source: string | null;

  @Field(() => DateScalar, { description: 'The day it was learned.' })
  learnedOn: string;

  @Field(() => StaffStub, { nullable: true, description: 'Who noted it.' })
  notedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When it was noted.' })
  notedAt: string;

  @Field(() => [MarketNoteReader], { description: 'To whom it was passed on, by when they read it.' })
  readers: MarketNoteReader[];

  @Field(() => [MarketNoteVersion], { description: 'What it said before it was corrected, newest first.' })
  history: MarketNoteVersion[];

  @Field(() => Boolean, { description: 'It was passed on to the viewer, who has not confirmed reading it.' })
  unread: boolean;

  @Field(() => Boolean, { description: 'The viewer may correct it.' })
  mayCorrect: boolean;

  @Field(() => Int, { description: 'Grows with every correction; send it back when correcting.' })
  version: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A market note in a list.' })
export class MarketNoteEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => MarketNote, { description: 'The note.' })
  node: MarketNote;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of market notes.' })
export class MarketNoteConnection {
  @Field(() => [MarketNoteEdge], { description: 'The rows of the page.' })
  edges: MarketNoteEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@InputType({ description: 'Which market notes; all conditions together.' })
export class MarketNoteFilter {
  @Field(() => [MarketSubject], { nullable: true, description: 'About one of these.' })
  subjects?: MarketSubject[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Of one of these regions, by code: the note’s own or that of its client.',
  })
  regions?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Part of text or source, at most 100 characters.' })
  search?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Learned from this day on.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Learned by this day.' })
  to?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those the viewer noted.' })
  mine?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those passed on to the viewer and not confirmed as read.',
  })
  unread?: boolean | null;
}
