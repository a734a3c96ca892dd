import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionOf } from '../../platform/graph/look-ahead';
import type { ClientRow } from '../client.repository';
import { Client } from '../client.schema';
import { clientById } from '../client.service';
import { StaffStub } from '../staff-stub.schema';
import { CloseNoticeInput, NoticeResult, ReopenNoticeInput } from './change-notice.schema';
import type { NoticeState as State } from './notice';
import type { NoticeRow } from './notice.repository';
import { Notice, NoticeConnection, NoticeState } from './notice.schema';
import { closeNotice, handoverNoticesOf, noticePage, reopenNotice } from './notice.service';

@Resolver(() => Notice)
export class NoticeResolver {
  @Query(() => NoticeConnection, {
    description:
      'Clients to be told who looks after them now, the most urgent first; or told of it, or not to be told any more, the latest first (KA-14).',
  })
  notices(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('state', () => NoticeState, { defaultValue: NoticeState.OPEN, description: 'That stand so.' }) state: State,
  ): Promise<unknown> {
    return noticePage(context, { first, after: after ?? null, state });
  }

  @Mutation(() => NoticeResult, {
    description:
      'Records that a client was told who looks after it, when and how; once for an idempotency key (KA-14).',
  })
  closeNotice(
    @Ctx() context: RequestContext,
    @Arg('input', () => CloseNoticeInput, { description: 'Which notice, and how the client was told.' })
    input: CloseNoticeInput,
  ): Promise<unknown> {
    return closeNotice(context, input);
  }

  @Mutation(() => NoticeResult, {
    description: 'Takes back a mistaken record that a client was told; once for an idempotency key (KA-14).',
  })
  reopenNotice(
    @Ctx() context: RequestContext,
    @Arg('input', () => ReopenNoticeInput, { description: 'Which notice.' }) input: ReopenNoticeInput,
  ): Promise<unknown> {
    return reopenNotice(context, input);
  }

  @FieldResolver(() => Client, { nullable: true })
  client(@Root() row: NoticeRow, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return clientById(context, row.clientId, selectionOf(info));
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  toldBy(@Root() { doneById }: NoticeRow): StaffStub | null {
    return doneById === null ? null : { id: doneById };
  }
}

/** What this adds to a client. */
@Resolver(() => Client)
export class ClientHandoverNoticesResolver {
  @FieldResolver(() => [Notice], {
    nullable: true,
    description:
      'The notices that its account manager changed by a handover, the latest first; null for those who look after no clients (KA-14).',
  })
  handoverNotices(@Root() row: ClientRow, @Ctx() context: RequestContext): Promise<unknown> {
    return handoverNoticesOf(context, row.id);
  }
}
