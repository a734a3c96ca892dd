import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionAt } from '../../platform/graph/look-ahead';
import { DateScalar } from '../../platform/graph/scalars';
import type { ActivityRow } from './activity.repository';
import { ActivityKind } from './activity-words.schema';
import { Activity, ActivityConnection, ActivityVersion } from './activity.schema';
import { activitiesOfClient, activityPage, historyOf, mayCorrect } from './activity.service';
import { ClientStub } from '../client-stub.schema';
import { Question } from '../questions/question.schema';
import { questionOfActivity, type ShownQuestion } from '../questions/question.service';
import { CorrectActivityInput, RecordActivityInput, RecordActivityResult } from './record-activity.schema';
import { correctActivity, recordActivity } from './record-activity.service';
import { StaffStub } from '../staff-stub.schema';

@Resolver(() => Activity)
export class ActivityResolver {
  @Query(() => ActivityConnection, { description: 'The contacts with clients the viewer reaches, newest first.' })
  activities(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('clientId', () => ID, { nullable: true, description: 'Only with this client.' }) clientId: string | null,
    @Arg('kind', () => ActivityKind, { nullable: true, description: 'Only of this kind; not together with a client.' })
    kind: ActivityKind | null,
    @Arg('mine', () => Boolean, {
      defaultValue: false,
      description: 'Only what the viewer put on record, also of clients they are in contact with (KA-13).',
    })
    mine: boolean,
    @Arg('from', () => DateScalar, {
      nullable: true,
      description: 'Only from this day on, in Shanghai; not together with a client.',
    })
    from: string | null,
    @Arg('to', () => DateScalar, {
      nullable: true,
      description: 'Only up to this day, in Shanghai; not together with a client.',
    })
    to: string | null,
  ): Promise<unknown> {
    const input = { first, after, selection: selectionAt(info, 'edges', 'node') };
    return clientId == null
      ? activityPage(context, input, { kind, mine, from, to })
      : activitiesOfClient(context, clientId, input);
  }

  @Mutation(() => RecordActivityResult, {
    description: 'Puts a contact with a client on record, and what could not be answered at once (SD-1, SD-2).',
  })
  recordActivity(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RecordActivityInput, { description: 'The contact.' }) input: RecordActivityInput,
  ): Promise<unknown> {
    return recordActivity(context, input, selectionAt(info, 'activity'));
  }

  @Mutation(() => RecordActivityResult, { description: 'Corrects a record; what it said is kept (SD-1).' })
  correctActivity(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CorrectActivityInput, { description: 'What it should say.' }) input: CorrectActivityInput,
  ): Promise<unknown> {
    return correctActivity(context, input, selectionAt(info, 'activity'));
  }

  @FieldResolver(() => Question, { nullable: true })
  question(@Root() row: ActivityRow, @Ctx() context: RequestContext): Promise<ShownQuestion | null> {
    return questionOfActivity(context, row.id);
  }

  @FieldResolver(() => [ActivityVersion], { nullable: true })
  history(@Root() row: ActivityRow, @Ctx() context: RequestContext): Promise<unknown> {
    return historyOf(context, row);
  }

  @FieldResolver(() => Boolean, { nullable: true })
  mayCorrect(@Root() row: ActivityRow, @Ctx() context: RequestContext): boolean {
    return mayCorrect(context, row);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  recordedBy(@Root() row: ActivityRow): StaffStub | null {
    return row.recordedById == null ? null : { id: row.recordedById };
  }

  @FieldResolver(() => ClientStub, { nullable: true })
  client(@Root() row: ActivityRow): ClientStub | null {
    return row.clientId == null ? null : { id: row.clientId };
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  by(@Root() row: ActivityRow): StaffStub | null {
    return row.byId == null ? null : { id: row.byId };
  }
}
