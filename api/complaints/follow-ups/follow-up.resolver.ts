import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionOf } from '../../platform/graph/look-ahead';
import { TellsOfRows } from '../../platform/graph/rows-guard';
import type { ComplaintRow } from '../complaint.repository';
import { Complaint } from '../complaint.schema';
import { complaintById } from '../complaint.service';
import {
  FollowUp,
  FollowUpConnection,
  FollowUpCount,
  RecordFollowUpInput,
  RecordFollowUpResult,
} from './follow-up.schema';
import { followUpCount, followUpPage, mayRecordFollowUp, type ShownFollowUp } from './follow-up.service';
import { FollowUpWhen } from './follow-up-words.schema';
import { recordFollowUp } from './record-follow-up.service';

const ONLY_OF = 'Only of clients this account manager looks after.';

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @Query(() => FollowUpConnection, {
    description: 'Callbacks owed to clients the viewer reaches, in the order in which they are owed (CC-14).',
  })
  followUps(
    @Ctx() context: RequestContext,
    @Arg('when', () => FollowUpWhen, { description: 'Which.' }) when: FollowUpWhen,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('ownerId', () => ID, { nullable: true, description: ONLY_OF }) ownerId: string | null,
  ): Promise<unknown> {
    return followUpPage(context, { when, first, after, ownerId });
  }

  @TellsOfRows('ACTIVITY')
  @Query(() => FollowUpCount, { description: 'How many callbacks are owed by today (CC-14).' })
  followUpCount(
    @Ctx() context: RequestContext,
    @Arg('ownerId', () => ID, { nullable: true, description: ONLY_OF }) ownerId: string | null,
  ): Promise<FollowUpCount> {
    return followUpCount(context, ownerId);
  }

  @Mutation(() => RecordFollowUpResult, { description: 'Puts on record what came of a callback (SD-4).' })
  recordFollowUp(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordFollowUpInput, { description: 'What came of it, and what follows.' })
    input: RecordFollowUpInput,
  ): Promise<unknown> {
    return recordFollowUp(context, input);
  }

  @FieldResolver(() => Complaint, { nullable: true })
  complaint(
    @Root() row: ShownFollowUp,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ComplaintRow | null> {
    return complaintById(context, row.complaintId, selectionOf(info));
  }

  @FieldResolver(() => Complaint, { nullable: true })
  opened(
    @Root() row: ShownFollowUp,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ComplaintRow | null> | null {
    return row.openedId === null ? null : complaintById(context, row.openedId, selectionOf(info));
  }

  @FieldResolver(() => Boolean)
  mayRecord(@Root() row: ShownFollowUp, @Ctx() context: RequestContext): Promise<boolean> {
    return mayRecordFollowUp(context, row);
  }
}
