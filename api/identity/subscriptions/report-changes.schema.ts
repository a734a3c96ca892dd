import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import type { ReportCard as ReportCardName, ReportPage as ReportPageName } from './report-cards';
import { ReportMail, ReportSubscription } from './report-subscription.schema';
import {
  ReportPage,
  ReportCard,
  ReportRhythm,
  ReportLanguage,
  ReportAttachment,
  ReportState,
} from './report-words.schema';

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
