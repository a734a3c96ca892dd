import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import { selectionAt } from '../platform/graph/look-ahead';
import type { AlertRow } from './alert.repository';
import { Alert, AlertConnection, ReadAlertsInput, ReadAlertsResult } from './alert.schema';
import { alertPage, readAlerts, unreadAlertCount } from './alert.service';
import {
  ClientNoticeStub,
  ComplaintStub,
  ControlSignalStub,
  CreditApplicationStub,
  MarketNoteStub,
  DelegationStub,
  QuestionStub,
  RegulationDraftStub,
  ReportSubscriptionStub,
  SalesTargetStub,
  StaffStub,
} from './stubs.schema';

@Resolver(() => Alert)
export class AlertResolver {
  @Query(() => AlertConnection, { description: 'What the viewer is told of, newest first.' })
  alerts(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('unreadOnly', () => Boolean, { defaultValue: false, description: 'Leave out what was marked read.' })
    unreadOnly: boolean,
  ): Promise<unknown> {
    return alertPage(context, { first, after, selection: selectionAt(info, 'edges', 'node') }, unreadOnly);
  }

  @Query(() => Int, { description: 'How many of the viewer’s alerts are unread; counted up to 1000.' })
  unreadAlertCount(@Ctx() context: RequestContext): Promise<number> {
    return unreadAlertCount(context);
  }

  @Mutation(() => ReadAlertsResult, { description: 'Marks alerts of the viewer’s own read.' })
  readAlerts(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReadAlertsInput, { description: 'Which ones.' }) input: ReadAlertsInput,
  ): Promise<unknown> {
    return readAlerts(context, input.ids ?? null);
  }

  @FieldResolver(() => ComplaintStub, { nullable: true })
  complaint(@Root() row: AlertRow): ComplaintStub | null {
    return row.complaintId == null ? null : { id: row.complaintId };
  }

  @FieldResolver(() => QuestionStub, { nullable: true })
  question(@Root() row: AlertRow): QuestionStub | null {
    return row.questionId == null ? null : { id: row.questionId };
  }

  @FieldResolver(() => DelegationStub, { nullable: true })
  delegation(@Root() row: AlertRow): DelegationStub | null {
    return row.delegationId == null ? null : { id: row.delegationId };
  }
  @FieldResolver(() => ReportSubscriptionStub, { nullable: true })
  subscription(@Root() row: AlertRow): ReportSubscriptionStub | null {
    return row.subscriptionId == null ? null : { id: row.subscriptionId };
  }

  @FieldResolver(() => ClientNoticeStub, { nullable: true })
  notice(@Root() row: AlertRow): ClientNoticeStub | null {
    return row.noticeId == null ? null : { id: row.noticeId };
  }

  @FieldResolver(() => ControlSignalStub, { nullable: true })
  signal(@Root() row: AlertRow): ControlSignalStub | null {
    return row.signalId == null ? null : { id: row.signalId };
  }

  @FieldResolver(() => SalesTargetStub, { nullable: true })
  target(@Root() row: AlertRow): SalesTargetStub | null {
    return row.targetId == null ? null : { id: row.targetId };
  }

  @FieldResolver(() => RegulationDraftStub, { nullable: true })
  draft(@Root() row: AlertRow): RegulationDraftStub | null {
    return row.draftId == null ? null : { id: row.draftId };
  }

  @FieldResolver(() => CreditApplicationStub, { nullable: true })
  creditApplication(@Root() row: AlertRow): CreditApplicationStub | null {
    return row.creditApplicationId == null ? null : { id: row.creditApplicationId };
  }

  @FieldResolver(() => MarketNoteStub, { nullable: true })
  marketNote(@Root() row: AlertRow): MarketNoteStub | null {
    return row.marketNoteId == null ? null : { id: row.marketNoteId };
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  from(@Root() row: AlertRow): StaffStub | null {
    return row.fromStaff == null ? null : { id: row.fromStaff };
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  onBehalfOf(@Root() row: AlertRow): StaffStub | null {
    return row.forStaff == null ? null : { id: row.forStaff };
  }
}
