import { createUnionType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { Staff } from '../staff.schema';
import type { ReportCard as ReportCardName, ReportPage as ReportPageName } from './report-cards';

export const ReportPage = { DASHBOARD: 'DASHBOARD', QUALITY: 'QUALITY' } as const satisfies Record<
  ReportPageName,
  ReportPageName
>;
export const ReportCard = {
  KPI: 'KPI',
  CLASS_MONTH: 'CLASS_MONTH',
  RATE_MONTH: 'RATE_MONTH',
  RESOLUTION_MONTH: 'RESOLUTION_MONTH',
  TIERS: 'TIERS',
  FIGURES: 'FIGURES',
  CONTROL: 'CONTROL',
  PARETO: 'PARETO',
} as const satisfies { readonly [Name in ReportCardName]: Name };
export const ReportRhythm = { WORKING_DAYS: 'WORKING_DAYS', WEEKLY: 'WEEKLY', MONTHLY: 'MONTHLY' } as const;
export type ReportRhythm = (typeof ReportRhythm)[keyof typeof ReportRhythm];
export const ReportLanguage = { ZH_CN: 'ZH_CN', EN: 'EN' } as const;
export type ReportLanguage = (typeof ReportLanguage)[keyof typeof ReportLanguage];
export const ReportAttachment = { NONE: 'NONE', XLSX: 'XLSX', CSV: 'CSV' } as const;
export type ReportAttachment = (typeof ReportAttachment)[keyof typeof ReportAttachment];
export const ReportState = { ACTIVE: 'ACTIVE', PAUSED: 'PAUSED', ENDED: 'ENDED' } as const;
export type ReportState = (typeof ReportState)[keyof typeof ReportState];
export const ReportMailKind = { SCHEDULED: 'SCHEDULED', TEST: 'TEST' } as const;
export type ReportMailKind = (typeof ReportMailKind)[keyof typeof ReportMailKind];
export const ReportMailState = { WAITING: 'WAITING', SENT: 'SENT', REFUSED: 'REFUSED', FAILED: 'FAILED' } as const;
export type ReportMailState = (typeof ReportMailState)[keyof typeof ReportMailState];
export const UnsentReason = {
  LEFT: 'LEFT',
  NO_REACH: 'NO_REACH',
  NO_ADDRESS: 'NO_ADDRESS',
  NOT_ACTIVE: 'NOT_ACTIVE',
  SERVER_REFUSED: 'SERVER_REFUSED',
  NO_ANSWER: 'NO_ANSWER',
} as const;
export type UnsentReason = (typeof UnsentReason)[keyof typeof UnsentReason];

registerEnumType(ReportPage, {
  name: 'ReportPage',
  description: 'A page that reports are made of.',
  valuesConfig: {
    DASHBOARD: { description: 'The executive dashboard.' },
    QUALITY: { description: 'Complaint quality.' },
  },
});
registerEnumType(ReportCard, {
  name: 'ReportCard',
  description: 'A part of a report.',
  valuesConfig: {
    KPI: { description: 'Headline figures of the dashboard.' },
    CLASS_MONTH: { description: 'Complaints by class and month.' },
    RATE_MONTH: { description: 'Complaint rate by month.' },
    RESOLUTION_MONTH: { description: 'Resolution time by month of receipt.' },
    TIERS: { description: 'Clients and volume by tier.' },
    FIGURES: { description: 'Headline figures of complaint quality.' },
    CONTROL: { description: 'Complaint rate by month with its control limits.' },
    PARETO: { description: 'Complaints by class, most frequent first.' },
  },
});
registerEnumType(ReportRhythm, {
  name: 'ReportRhythm',
  description: 'How often a report is sent. Days are those in Asia/Shanghai.',
  valuesConfig: {
    WORKING_DAYS: { description: 'On every working day.' },
    WEEKLY: { description: 'On a day of the week, holidays included.' },
    MONTHLY: { description: 'By a day of the month: on the last working day up to it.' },
  },
});
registerEnumType(ReportLanguage, {
  name: 'ReportLanguage',
  description: 'The language of a report.',
  valuesConfig: { ZH_CN: { description: 'Chinese.' }, EN: { description: 'English.' } },
});
registerEnumType(ReportAttachment, {
  name: 'ReportAttachment',
  description: 'A file beside the text of a report, with all rows and where they come from.',
  valuesConfig: {
    NONE: { description: 'None.' },
    XLSX: { description: 'A workbook, a sheet a card.' },
    CSV: { description: 'A CSV file a card.' },
  },
});
registerEnumType(ReportState, {
  name: 'ReportState',
  description: 'Whether a report is sent.',
  valuesConfig: {
    ACTIVE: { description: 'It is sent in its rhythm.' },
    PAUSED: { description: 'It is sent no more until it is taken up.' },
    ENDED: { description: 'It is sent no more.' },
  },
});
registerEnumType(ReportMailKind, {
  name: 'ReportMailKind',
  description: 'Why a mail was sent.',
  valuesConfig: {
    SCHEDULED: { description: 'It was due.' },
    TEST: { description: 'Somebody asked for it, and got it.' },
  },
});
registerEnumType(ReportMailState, {
  name: 'ReportMailState',
  description: 'What became of a mail.',
  valuesConfig: {
    WAITING: { description: 'It is being sent, or tried again later.' },
    SENT: { description: 'The mail server took it.' },
    REFUSED: { description: 'It was not sent, and will not be.' },
    FAILED: { description: 'It was tried several times, and given up.' },
  },
});
registerEnumType(UnsentReason, {
  name: 'UnsentReason',
  description: 'Why a report reached nobody.',
  valuesConfig: {
    LEFT: { description: 'The recipient has left the company.' },
    NO_REACH: { description: 'The recipient may not see the page any more.' },
    NO_ADDRESS: { description: 'The recipient has no mail address.' },
    NOT_ACTIVE: { description: 'The subscription was paused or ended in between.' },
    SERVER_REFUSED: { description: 'The mail server refused it for good.' },
    NO_ANSWER: { description: 'It could not be made or the mail server did not take it, several times.' },
  },
});

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

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';
const NAME = 'What to call it, 1 to 60 characters.';
const WEEKDAY = 'Day of the week, 1 Monday to 7 Sunday; for a weekly report only.';
const MONTH_DAY = 'By which day of the month, 1 to 31; for a monthly report only.';
const VERSION = 'Its version as it was read; another is answered StaleVersion.';

@InputType({ description: 'A report to be sent by mail.' })
export class SubscribeReportInput {
  @Field(() => ReportPage, { description: 'The page.' })
  page: ReportPageName;

  @Field(() => String, { description: NAME })
  name: string;

  @Field(() => String, { description: 'The filters of the page, as its address has them.' })
  query: string;

  @Field(() => [ReportCard], { description: 'What to send of the page, at least one.' })
  cards: ReportCardName[];

  @Field(() => ReportRhythm, { description: 'How often.' })
  rhythm: ReportRhythm;

  @Field(() => Int, { nullable: true, description: WEEKDAY })
  weekday?: number | null;

  @Field(() => Int, { nullable: true, description: MONTH_DAY })
  monthDay?: number | null;

  @Field(() => String, { description: 'Time of day in Asia/Shanghai, HH:MM.' })
  atTime: string;

  @Field(() => ReportLanguage, { description: 'The language.' })
  locale: ReportLanguage;

  @Field(() => ReportAttachment, { description: 'The file beside it.' })
  attachment: ReportAttachment;

  @Field(() => [ID], { description: 'Who gets it, 1 to 20: the viewer, or staff who report to the viewer.' })
  recipientIds: string[];

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'What a subscription of one’s own shall send, and when.' })
export class ChangeReportInput {
  @Field(() => ID, { description: 'The subscription.' })
  id: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => String, { description: NAME })
  name: string;

  @Field(() => String, { nullable: true, description: 'The filters of the page; left out: they stay.' })
  query?: string | null;

  @Field(() => [ReportCard], { description: 'What to send of the page, at least one.' })
  cards: ReportCardName[];

  @Field(() => ReportRhythm, { description: 'How often.' })
  rhythm: ReportRhythm;

  @Field(() => Int, { nullable: true, description: WEEKDAY })
  weekday?: number | null;

  @Field(() => Int, { nullable: true, description: MONTH_DAY })
  monthDay?: number | null;

  @Field(() => String, { description: 'Time of day in Asia/Shanghai, HH:MM.' })
  atTime: string;

  @Field(() => ReportLanguage, { description: 'The language.' })
  locale: ReportLanguage;

  @Field(() => ReportAttachment, { description: 'The file beside it.' })
  attachment: ReportAttachment;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A subscription to be paused, taken up or ended.' })
export class MoveReportInput {
  @Field(() => ID, { description: 'The subscription.' })
  id: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => ReportState, { description: 'What it becomes; what has ended stays ended.' })
  state: ReportState;
}

@InputType({ description: 'A subscription of which a mail is to be sent to the viewer now.' })
export class SendTestMailInput {
  @Field(() => ID, { description: 'The subscription.' })
  id: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The report is subscribed, for each recipient by itself.' })
export class ReportSubscribed {
  @Field(() => [ReportSubscription], { description: 'One for each recipient.' })
  subscriptions: ReportSubscription[];

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The subscription is changed.' })
export class ReportChanged {
  @Field(() => ReportSubscription, { description: 'The subscription.' })
  subscription: ReportSubscription;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The subscription is paused, taken up or ended.' })
export class ReportMoved {
  @Field(() => ReportSubscription, { description: 'The subscription.' })
  subscription: ReportSubscription;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The mail is on its way to the viewer.' })
export class TestMailAsked {
  @Field(() => ReportMail, { description: 'The mail.' })
  mail: ReportMail;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

const typeOf = (value: object): string | undefined => ('__typename' in value ? String(value.__typename) : undefined);

export const SubscribeReportResult = createUnionType({
  name: 'SubscribeReportResult',
  description: 'What came of subscribing a report.',
  types: () => [ReportSubscribed, InvalidInput, NotAllowed, NotFound] as const,
  resolveType: typeOf,
});

export const ChangeReportResult = createUnionType({
  name: 'ChangeReportResult',
  description: 'What came of changing a subscription.',
  types: () => [ReportChanged, InvalidInput, NotAllowed, NotFound, StaleVersion] as const,
  resolveType: typeOf,
});

export const MoveReportResult = createUnionType({
  name: 'MoveReportResult',
  description: 'What came of pausing, taking up or ending a subscription.',
  types: () => [ReportMoved, NotAllowed, NotFound, StaleVersion] as const,
  resolveType: typeOf,
});

export const SendTestMailResult = createUnionType({
  name: 'SendTestMailResult',
  description: 'What came of asking for a mail.',
  types: () => [TestMailAsked, InvalidInput, NotAllowed, NotFound] as const,
  resolveType: typeOf,
});
