import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import { selectionAt, selectionOf } from '../platform/graph/look-ahead';
import { TokenWrites } from '../platform/graph/token-guard';
import { ClientStub } from './client-stub.schema';
import { ComplaintConnection } from './complaint-connection.schema';
import { loadEvents } from './complaint-event.repository';
import { ComplaintFilter, ComplaintSort } from './complaint-filter.schema';
import { movesFrom } from './complaint-lifecycle';
import { complaintPage } from './complaint-list.service';
import type { ComplaintRow } from './complaint.repository';
import { Complaint, ComplaintEvent, Deadline } from './complaint.schema';
import { complaintById, deadlineOf } from './complaint.service';
import { ComplaintState } from './complaint-words.schema';
import { FileComplaintInput, FileComplaintResult } from './file-complaint.schema';
import { fileComplaint } from './file-complaint.service';
import { StaffStub } from './staff-stub.schema';

@Resolver(() => Complaint)
export class ComplaintResolver {
  @Query(() => Complaint, {
    nullable: true,
    description: 'A complaint; null when there is none the viewer may know of.',
  })
  complaint(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the complaint.' }) id: string,
  ): Promise<unknown> {
    return complaintById(context, id, selectionOf(info));
  }

  @Query(() => ComplaintConnection, { description: 'The complaints the viewer reaches.' })
  complaints(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => ComplaintFilter, { nullable: true, description: 'Which complaints.' })
    filter: ComplaintFilter | null,
    @Arg('sort', () => ComplaintSort, { nullable: true, description: 'In which order; newest first when left out.' })
    sort: ComplaintSort | null,
  ): Promise<unknown> {
    const selection = selectionAt(info, 'edges', 'node');
    const counted = selectionOf(info).has('totalCount');
    return complaintPage(context, { first, after, filter, sort, selection, counted });
  }

  @TokenWrites('FILING')
  @Mutation(() => FileComplaintResult, {
    description: 'Files a complaint: numbered, with its deadline, on record; once for an idempotency key.',
  })
  fileComplaint(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => FileComplaintInput, { description: 'What the client told us.' }) input: FileComplaintInput,
  ): Promise<unknown> {
    return fileComplaint(context, input, selectionAt(info, 'complaint'));
  }

  @FieldResolver(() => [ComplaintState])
  nextStates(@Root() row: ComplaintRow): readonly ComplaintState[] {
    return row.state === undefined ? [] : movesFrom(row.state);
  }

  @FieldResolver(() => ClientStub, { nullable: true })
  client(@Root() row: ComplaintRow): ClientStub | null {
    return row.clientId == null ? null : { id: row.clientId };
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  intakeBy(@Root() row: ComplaintRow): StaffStub | null {
    return row.intakeById == null ? null : { id: row.intakeById };
  }

  @FieldResolver(() => Deadline, { nullable: true })
  due(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Deadline | null {
    return deadlineOf(row, context.now);
  }

  @FieldResolver(() => [ComplaintEvent])
  events(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Promise<ComplaintEvent[]> {
    return loadEvents(context, row.id);
  }
}
