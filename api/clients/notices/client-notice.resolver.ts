import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { TellsOfRows } from '../../platform/graph/rows-guard';
import { TokenWrites } from '../../platform/graph/token-guard';
import { Region } from '../../shared-types/region.schema';
import { Why, whyOf } from '../../shared-types/why.schema';
import { loadRegion } from '../client.repository';
import { Client } from '../client.schema';
import { clientById } from '../client.service';
import { StaffStub } from '../staff-stub.schema';
import {
  ClientNoticeAudienceInput,
  ClientNoticeResult,
  DraftClientNoticeInput,
  EditClientNoticeInput,
  MoveClientNoticeInput,
} from './change-notice.schema';
import type { NoticeMove, NoticeState } from './client-notice';
import {
  audienceSizeOf,
  coverageOfNotice,
  documentsOfNotice,
  mayEditNotice,
  shownMovesOfNotice,
  noticeById,
  noticeCounts,
  noticePage,
  noticeTerms,
  sizeOfNotice,
  stepsOfNotice,
} from './client-notice-list.service';
import type { NoticeRow, NoticeStepRow } from './client-notice.repository';
import {
  ClientNotice,
  ClientNoticeAudience,
  ClientNoticeConnection,
  ClientNoticeCount,
  ClientNoticeCoverage,
  ClientNoticeDocument,
  ClientNoticeStep,
  ClientNoticeTerms,
} from './client-notice.schema';
import { ClientNoticeMove, ClientNoticeState } from './client-notice-words.schema';
import { draftNotice, editNotice } from './draft-notice.service';
import { moveNotice } from './move-notice.service';
import type { StoredAudience } from './notice-audience';

const staffOf = (id: string | null | undefined): StaffStub | null => (id == null ? null : { id });

@Resolver(() => ClientNotice)
export class ClientNoticeResolver {
  @Query(() => ClientNotice, {
    nullable: true,
    description: 'A notice to clients; null when there is none the viewer may know of.',
  })
  clientNotice(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Opaque.' }) id: string,
  ): Promise<unknown> {
    return noticeById(context, id, selectionOf(info));
  }

  @Query(() => ClientNoticeConnection, {
    description: 'Notices to clients, the latest moved first; those not sent yet for who may draft one (CC-7).',
  })
  clientNotices(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('states', () => [ClientNoticeState], { nullable: true, description: 'Only in these states.' })
    states: NoticeState[] | null,
  ): Promise<unknown> {
    return noticePage(context, { first, after, selection: selectionAt(info, 'edges', 'node') }, { states });
  }

  @TellsOfRows('NOTICE')
  @Query(() => [ClientNoticeCount], { description: 'How many notices to clients stand at each state that has any.' })
  clientNoticeCounts(@Ctx() context: RequestContext): Promise<unknown> {
    return noticeCounts(context);
  }

  @Query(() => ClientNoticeTerms, {
    nullable: true,
    description: 'What the clause in force says of notices to clients; null: nothing, or nothing to the viewer (CC-7).',
  })
  clientNoticeTerms(@Ctx() context: RequestContext): Promise<unknown> {
    return noticeTerms(context);
  }

  @Query(() => Int, {
    nullable: true,
    description: 'To how many clients an audience would go today; null when it names nobody, or several at once.',
  })
  clientNoticeAudienceSize(
    @Ctx() context: RequestContext,
    @Arg('audience', () => ClientNoticeAudienceInput, { description: 'Whom it is for.' })
    audience: ClientNoticeAudienceInput,
  ): Promise<number | null> {
    return audienceSizeOf(context, audience);
  }

  @TokenWrites('NOTICE')
  @Mutation(() => ClientNoticeResult, {
    description: 'Begins a notice to clients under its own number; once for an idempotency key (CC-7).',
  })
  draftClientNotice(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DraftClientNoticeInput, { description: 'The notice.' }) input: DraftClientNoticeInput,
  ): Promise<unknown> {
    return draftNotice(context, input, selectionAt(info, 'notice'));
  }

  @TokenWrites('NOTICE')
  @Mutation(() => ClientNoticeResult, {
    description: 'Rewrites a notice while it is a draft, by who drafted it; once for an idempotency key (CC-7).',
  })
  editClientNotice(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => EditClientNoticeInput, { description: 'Which notice, and how it reads.' })
    input: EditClientNoticeInput,
  ): Promise<unknown> {
    return editNotice(context, input, selectionAt(info, 'notice'));
  }

  @TokenWrites('NOTICE')
  @Mutation(() => ClientNoticeResult, {
    description: 'Takes a notice one step on or back; no step is skipped; once for an idempotency key (CC-7).',
  })
  moveClientNotice(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveClientNoticeInput, { description: 'Which notice, and what.' }) input: MoveClientNoticeInput,
  ): Promise<unknown> {
    return moveNotice(context, input, selectionAt(info, 'notice'));
  }

  @FieldResolver(() => ClientNoticeAudience, { nullable: true })
  audience(@Root() { audience }: NoticeRow): StoredAudience | null {
    return audience ?? null;
  }

  @FieldResolver(() => Int, { nullable: true })
  audienceSize(@Root() row: NoticeRow, @Ctx() context: RequestContext): Promise<number | null> {
    return sizeOfNotice(context, row);
  }

  @FieldResolver(() => [ClientNoticeDocument], { nullable: true })
  documents(@Root() row: NoticeRow, @Ctx() context: RequestContext): Promise<unknown> {
    return documentsOfNotice(context, row.id);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  draftedBy(@Root() row: NoticeRow): StaffStub | null {
    return staffOf(row.draftedById);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  reviewedBy(@Root() row: NoticeRow): StaffStub | null {
    return staffOf(row.reviewedById);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  approvedBy(@Root() row: NoticeRow): StaffStub | null {
    return staffOf(row.approvedById);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  sentBy(@Root() row: NoticeRow): StaffStub | null {
    return staffOf(row.sentById);
  }

  @FieldResolver(() => Why, { nullable: true })
  dueWhy(@Root() { dueWhy }: NoticeRow): Why | null {
    return dueWhy == null ? null : whyOf(dueWhy);
  }

  @FieldResolver(() => ClientNoticeCoverage, { nullable: true })
  coverage(@Root() row: NoticeRow, @Ctx() context: RequestContext): Promise<ClientNoticeCoverage | null> {
    return coverageOfNotice(context, row);
  }

  @FieldResolver(() => [ClientNoticeStep], { nullable: true })
  steps(@Root() row: NoticeRow, @Ctx() context: RequestContext): Promise<NoticeStepRow[]> {
    return stepsOfNotice(context, row.id);
  }

  @FieldResolver(() => Boolean, { nullable: true })
  mayEdit(@Root() row: NoticeRow, @Ctx() context: RequestContext): boolean {
    return mayEditNotice(context, row);
  }

  @FieldResolver(() => [ClientNoticeMove], { nullable: true })
  moves(@Root() row: NoticeRow, @Ctx() context: RequestContext): Promise<NoticeMove[]> {
    return shownMovesOfNotice(context, row);
  }
}

@Resolver(() => ClientNoticeAudience)
export class ClientNoticeAudienceResolver {
  @FieldResolver(() => Boolean)
  everyClient(@Root() audience: StoredAudience): boolean {
    return Object.keys(audience).length === 0;
  }

  @FieldResolver(() => Int, { nullable: true })
  chosenCount(@Root() { clientIds }: StoredAudience): number | null {
    return clientIds?.length ?? null;
  }

  @FieldResolver(() => [Client], { nullable: true })
  async clients(
    @Root() { clientIds }: StoredAudience,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    if (clientIds === undefined) return null;
    const selection = selectionOf(info);
    const found = await Promise.all(clientIds.map((id) => clientById(context, id, selection)));
    return found.filter((row) => row !== null);
  }

  @FieldResolver(() => [Region], { nullable: true })
  async regions(@Root() { regionCodes }: StoredAudience, @Ctx() context: RequestContext): Promise<Region[] | null> {
    if (regionCodes === undefined) return null;
    const found = await Promise.all(regionCodes.map((code) => loadRegion(context, code)));
    return found.filter((row) => row !== null);
  }

  @FieldResolver(() => [StaffStub], { nullable: true })
  owners(@Root() { ownerIds }: StoredAudience): StaffStub[] | null {
    return ownerIds?.map((id) => ({ id })) ?? null;
  }
}

@Resolver(() => ClientNoticeStep)
export class ClientNoticeStepResolver {
  @FieldResolver(() => StaffStub, { nullable: true })
  by(@Root() row: NoticeStepRow): StaffStub | null {
    return staffOf(row.byId);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  onBehalfOf(@Root() row: NoticeStepRow): StaffStub | null {
    return staffOf(row.forId);
  }
}
