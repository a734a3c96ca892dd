import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { pageAsked } from '../../platform/graph/newest-first';
import { OlderThan } from '../../platform/graph/older-than';
import { TokenWrites } from '../../platform/graph/token-guard';
import type { ClientRow } from '../client.repository';
import { Client } from '../client.schema';
import { clientById } from '../client.service';
import { StaffStub } from '../staff-stub.schema';
import { acknowledgeNotice, mayAcknowledge, noticesOfClient, recipientPage } from './acknowledge-notice.service';
import { AcknowledgeClientNoticeInput, ClientNoticeAcknowledgedResult } from './change-notice.schema';
import { noticeById } from './client-notice-list.service';
import { ClientNotice, TOLD } from './client-notice.schema';
import { NoticeStanding } from './client-notice-words.schema';
import { standingOf, type RecipientStanding } from './notice-recipient';
import type { RecipientRow } from './notice-recipient.repository';
import {
  ClientNoticeRecipient,
  ClientNoticeRecipientConnection,
  ClientNoticeRecipientFilter,
} from './notice-recipient.schema';

const staffOf = (id: string | null | undefined): StaffStub | null => (id == null ? null : { id });

@Resolver(() => ClientNoticeRecipient)
export class NoticeRecipientResolver {
  @Query(() => ClientNoticeRecipientConnection, {
    description: 'Clients that notices were sent to, of those the viewer speaks with, the latest sent first (CC-7).',
  })
  clientNoticeRecipients(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => ClientNoticeRecipientFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter: ClientNoticeRecipientFilter | null,
  ): Promise<unknown> {
    return recipientPage(context, { first, after, selection: selectionAt(info, 'edges', 'node') }, filter ?? {});
  }

  @TokenWrites('ACTIVITY')
  @Mutation(() => ClientNoticeAcknowledgedResult, {
    description: 'Records that a client was told of a notice and whether it understood; once for a key (CC-7).',
  })
  acknowledgeClientNotice(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AcknowledgeClientNoticeInput, { description: 'Which client, and how it was told.' })
    input: AcknowledgeClientNoticeInput,
  ): Promise<unknown> {
    return acknowledgeNotice(context, input, selectionAt(info, 'recipient'));
  }

  @FieldResolver(() => Client, { nullable: true })
  client(
    @Root() row: RecipientRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return clientById(context, row.clientId, selectionOf(info));
  }

  @FieldResolver(() => ClientNotice, { nullable: true })
  notice(
    @Root() row: RecipientRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return noticeById(context, row.noticeId, selectionOf(info));
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  owner(@Root() row: RecipientRow): StaffStub | null {
    return staffOf(row.ownerId);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  copied(@Root() row: RecipientRow): StaffStub | null {
    return staffOf(row.copiedId);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  toldBy(@Root() row: RecipientRow): StaffStub | null {
    return staffOf(row.toldById);
  }

  @FieldResolver(() => NoticeStanding, { nullable: true })
  standing(@Root() row: RecipientRow, @Ctx() context: RequestContext): RecipientStanding {
    return standingOf(row, context.now);
  }

  @FieldResolver(() => Boolean, { nullable: true })
  mayAcknowledge(@Root() row: RecipientRow, @Ctx() context: RequestContext): boolean {
    return mayAcknowledge(context, row);
  }
}

/** The notices a client received. */
@Resolver(() => Client)
export class ClientNoticesResolver {
  @Classified(TOLD)
  @FieldResolver(() => ClientNoticeRecipientConnection, {
    nullable: true,
    description: 'The notices it received, the latest first (CC-7).',
  })
  noticesReceived(
    @Root() row: ClientRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @OlderThan() olderThan: string | null,
  ): Promise<unknown> {
    return noticesOfClient(context, row.id, { first, after, olderThan, ...pageAsked(info) });
  }
}
