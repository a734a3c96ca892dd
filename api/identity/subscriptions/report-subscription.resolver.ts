import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { pageAsked } from '../../platform/graph/newest-first';
import { Staff } from '../staff.schema';
import { staffById } from '../staff.service';
import type { ReportMailRow, SubscriptionRow } from './report-subscription.repository';
import {
  ChangeReportInput,
  ChangeReportResult,
  MoveReportInput,
  MoveReportResult,
  SendTestMailInput,
  SendTestMailResult,
  SubscribeReportInput,
  SubscribeReportResult,
} from './report-changes.schema';
import {
  ReportMail,
  ReportMailConnection,
  ReportRecipient,
  ReportSubscription,
  ReportSubscriptionConnection,
} from './report-subscription.schema';
import { ReportLanguage } from './report-words.schema';
import {
  changeReport,
  mailPage,
  moveReport,
  recipients,
  subscribeReport,
  subscriptionPage,
  type Recipient,
} from './report-subscription.service';
import { timeOf } from './rhythm';
import { sendTestMail } from './test-mail.service';

const FIRST = 'Rows a page, 1 to 200.';
const AFTER = 'Cursor behind which the page starts.';

@Resolver(() => ReportSubscription)
export class ReportSubscriptionResolver {
  @Query(() => ReportSubscriptionConnection, {
    description: 'Reports by mail that the viewer set up or gets, newest first.',
  })
  reportSubscriptions(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: FIRST }) first: number,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null,
    @Arg('withEnded', () => Boolean, { defaultValue: false, description: 'Those that have ended as well.' })
    withEnded: boolean,
  ): Promise<unknown> {
    return subscriptionPage(context, { first, after, selection: selectionAt(info, 'edges', 'node') }, withEnded);
  }

  @Query(() => [ReportRecipient], {
    description: 'Whom the viewer may subscribe reports for: themselves and whoever reports to them, 200 at most.',
  })
  reportRecipients(@Ctx() context: RequestContext): Promise<unknown> {
    return recipients(context);
  }

  @Query(() => Boolean, { description: 'A mail server is configured, so that reports are sent.' })
  sendsMail(@Ctx() context: RequestContext): boolean {
    return context.limits?.sendsMail === true;
  }

  @Mutation(() => SubscribeReportResult, { description: 'Has a page sent by mail in a rhythm.' })
  subscribeReport(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SubscribeReportInput, { description: 'What, when, and to whom.' }) input: SubscribeReportInput,
  ): Promise<unknown> {
    return subscribeReport(context, input, selectionAt(info, 'subscriptions'));
  }

  @Mutation(() => ChangeReportResult, {
    description: 'Changes what a subscription of the viewer’s own sends, and when.',
  })
  changeReport(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangeReportInput, { description: 'What it shall be.' }) input: ChangeReportInput,
  ): Promise<unknown> {
    return changeReport(context, input, selectionAt(info, 'subscription'));
  }

  @Mutation(() => MoveReportResult, {
    description: 'Pauses, takes up or ends a subscription that the viewer set up or gets.',
  })
  moveReport(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveReportInput, { description: 'Which one, and what it becomes.' }) input: MoveReportInput,
  ): Promise<unknown> {
    return moveReport(context, input, selectionAt(info, 'subscription'));
  }

  @Mutation(() => SendTestMailResult, {
    description: 'Sends what a subscription sends to the viewer now, with the viewer’s own rights; at most 10 an hour.',
  })
  sendTestMail(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SendTestMailInput, { description: 'Which one.' }) input: SendTestMailInput,
  ): Promise<unknown> {
    return sendTestMail(context, input, selectionAt(info, 'mail'));
  }

  @FieldResolver(() => String)
  atTime(@Root() row: SubscriptionRow): string {
    return timeOf(row.atMinute ?? 0);
  }

  @FieldResolver(() => ReportLanguage)
  locale(@Root() row: SubscriptionRow): ReportLanguage {
    return row.locale === 'en' ? 'EN' : 'ZH_CN';
  }

  @FieldResolver(() => Boolean)
  isMine(@Root() row: SubscriptionRow, @Ctx() context: RequestContext): boolean {
    return row.ownerId === context.viewer?.staffId;
  }

  @FieldResolver(() => Staff)
  owner(
    @Root() row: SubscriptionRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return staffById(context, row.ownerId ?? '', selectionOf(info));
  }

  @FieldResolver(() => Staff)
  recipient(
    @Root() row: SubscriptionRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return staffById(context, row.recipientId ?? '', selectionOf(info));
  }

  @FieldResolver(() => ReportMailConnection)
  mails(
    @Root() row: SubscriptionRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 10, description: FIRST }) first: number,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null,
  ): Promise<unknown> {
    return mailPage(context, row.id, { first, after, ...pageAsked(info) });
  }
}

@Resolver(() => ReportMail)
export class ReportMailResolver {
  @FieldResolver(() => Staff)
  recipient(
    @Root() row: ReportMailRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return staffById(context, row.recipientId ?? '', selectionOf(info));
  }
}

@Resolver(() => ReportRecipient)
export class ReportRecipientResolver {
  @FieldResolver(() => Staff)
  staff(@Root() row: Recipient, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return staffById(context, row.staffId, selectionOf(info));
  }
}
