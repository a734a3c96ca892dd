import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { Staff } from '../staff.schema';
import type { ReportCard as ReportCardName, ReportPage as ReportPageName } from './report-cards';
import {
  ReportPage,
  ReportCard,
  ReportRhythm,
  ReportLanguage,
  ReportAttachment,
  ReportState,
  ReportMailKind,
  ReportMailState,
  UnsentReason,
} from './report-words.schema';

/** Public as a type: the rows are those the viewer set up or gets, by row-level security. */
@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A report that was due or asked for.' })
export class ReportMail {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ReportMailKind, { description: 'Why.' })
  kind: ReportMailKind;

  @Field(() => DateTimeScalar, { description: 'When it was due.' })
  slot: string;

  @Field(() => Boolean, { description: 'It was made up for later.' })
  late: boolean;

  @Field(() => ReportMailState, { description: 'What became of it.' })
  state: ReportMailState;

  @Field(() => UnsentReason, { nullable: true, description: 'Why it reached nobody; null: it was sent, or it waits.' })
  reason: UnsentReason | null;

  @Field(() => Staff, { description: 'Whose rights it was made with.' })
  recipient: Staff;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent or given up; null: it waits.' })
  endedAt: string | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A mail in a list.' })
export class ReportMailEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => ReportMail, { description: 'The mail.' })
  node: ReportMail;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of what was sent.' })
export class ReportMailConnection {
  @Field(() => [ReportMailEdge], { description: 'The rows of the page.' })
  edges: ReportMailEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

/** Public as a type: the rows are those the viewer set up or gets, by row-level security. */
@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A page with its filters that is sent to somebody by mail in a rhythm. It carries no row: every mail is made with the rights its recipient has when it is sent.',
})
export class ReportSubscription {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ReportPage, { description: 'The page.' })
  page: ReportPageName;

  @Field(() => String, { description: 'What it is called; the subject of its mails.' })
  name: string;

  @Field(() => String, { description: 'What stands behind the question mark of the page’s address.' })
  query: string;

  @Field(() => [ReportCard], { description: 'What is sent of the page.' })
  cards: ReportCardName[];

  @Field(() => ReportRhythm, { description: 'How often.' })
  rhythm: ReportRhythm;

  @Field(() => Int, { nullable: true, description: 'Day of the week, 1 Monday to 7 Sunday; null unless weekly.' })
  weekday: number | null;

  @Field(() => Int, { nullable: true, description: 'By which day of the month, 1 to 31; null unless monthly.' })
  monthDay: number | null;

  @Field(() => String, { description: 'Time of day in Asia/Shanghai, HH:MM.' })
  atTime: string;

  @Field(() => ReportLanguage, { description: 'Its language.' })
  locale: ReportLanguage;

  @Field(() => ReportAttachment, { description: 'The file beside it.' })
  attachment: ReportAttachment;

  @Field(() => ReportState, { description: 'Whether it is sent.' })
  state: ReportState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is sent next; null unless it is active.' })
  nextAt: string | null;

  @Field(() => Staff, { description: 'Who set it up.' })
  owner: Staff;

  @Field(() => Staff, { description: 'Who gets it.' })
  recipient: Staff;

  @Field(() => Boolean, { description: 'The viewer set it up, and may change what it sends.' })
  isMine: boolean;

  @Field(() => ReportMailConnection, { description: 'What was sent, newest first.' })
  mails: ReportMailConnection;

  @Field(() => Int, { description: 'Grows with every change; send it back when changing.' })
  version: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A subscription in a list.' })
export class ReportSubscriptionEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => ReportSubscription, { description: 'The subscription.' })
  node: ReportSubscription;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of subscriptions.' })
export class ReportSubscriptionConnection {
  @Field(() => [ReportSubscriptionEdge], { description: 'The rows of the page.' })
  edges: ReportSubscriptionEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'Somebody the viewer may subscribe reports for.' })
export class ReportRecipient {
  @Field(() => Staff, { description: 'Who.' })
  staff: Staff;

  @Field(() => Boolean, { description: 'Mail can be addressed to them.' })
  hasAddress: boolean;

  @Field(() => Boolean, { description: 'Their posts see figures, so that a report would show them something.' })
  hasReach: boolean;
}
