import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import { selectionAt, selectionOf } from '../platform/graph/look-ahead';
import { TellsOfRows } from '../platform/graph/rows-guard';
import { TokenWrites } from '../platform/graph/token-guard';
import { CaseStep, OfferedMove } from './steps/case-step.schema';
import { movesOfComplaint, stepsOfComplaint } from './steps/case-step.service';
import { Deadline } from './case-words.schema';
import { ClientStub } from './client-stub.schema';
import { ComplaintConnection } from './complaint-connection.schema';
import { loadEvents } from './complaint-event.repository';
import { ComplaintFilter, ComplaintSort } from './complaint-filter.schema';
import { movesFrom } from './complaint-lifecycle';
import { complaintPage, openStepsOf } from './complaint-list.service';
import { OpenStepCount } from './steps/open-step.schema';
import { loadNextId, type ComplaintRow } from './complaint.repository';
import { Complaint, ComplaintEvent } from './complaint.schema';
import { complaintById, deadlineOf } from './complaint.service';
import { ComplaintState } from './complaint-words.schema';
import { FileComplaintInput, FileComplaintResult } from './intake/file-complaint.schema';
import { fileComplaint } from './intake/file-complaint.service';
import { MoveComplaintInput, MoveComplaintResult } from './steps/move-complaint.schema';
import { moveComplaint } from './steps/move-complaint.service';
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

  @TellsOfRows('COMPLAINT')
  @Query(() => [OpenStepCount], {
    description: 'The steps at which the complaints stand that meet a filter, in the order of a case’s life.',
  })
  openSteps(
    @Ctx() context: RequestContext,
    @Arg('filter', () => ComplaintFilter, { nullable: true, description: 'Which complaints.' })
    filter: ComplaintFilter | null,
  ): Promise<unknown> {
    return openStepsOf(context, filter);
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

  @Mutation(() => MoveComplaintResult, {
    description: 'Moves a case as its procedure allows; once for an idempotency key.',
  })
  moveComplaint(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveComplaintInput, { description: 'Which move, and what it asks for.' })
    input: MoveComplaintInput,
  ): Promise<unknown> {
    const fields = [...selectionAt(info, 'complaint').keys(), ...selectionAt(info, 'newForm').keys()];
    return moveComplaint(context, input, fields);
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
  due(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Partial<Deadline> | null {
    return deadlineOf(row, context.now);
  }

  @FieldResolver(() => [ComplaintEvent])
  events(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Promise<ComplaintEvent[]> {
    return loadEvents(context, row.id);
  }

  @FieldResolver(() => [CaseStep])
  steps(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Promise<CaseStep[]> {
    return stepsOfComplaint(context, row.id);
  }

  @FieldResolver(() => CaseStep, { nullable: true })
  async openStep(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Promise<CaseStep | null> {
    return (await stepsOfComplaint(context, row.id)).find(({ doneAt }) => doneAt === null) ?? null;
  }

  @FieldResolver(() => [OfferedMove])
  moves(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Promise<OfferedMove[]> {
    return movesOfComplaint(context, row.id);
  }

  @FieldResolver(() => Complaint, { nullable: true })
  previous(
    @Root() row: ComplaintRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ComplaintRow | null> | null {
    return row.previousId == null ? null : complaintById(context, row.previousId, selectionOf(info));
  }

  @FieldResolver(() => Complaint, { nullable: true })
  follows(
    @Root() row: ComplaintRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ComplaintRow | null> | null {
    return row.followsId == null ? null : complaintById(context, row.followsId, selectionOf(info));
  }

  @FieldResolver(() => Complaint, { nullable: true })
  async next(
    @Root() row: ComplaintRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ComplaintRow | null> {
    const id = await loadNextId(context, row.id);
    return id === null ? null : complaintById(context, id, selectionOf(info));
  }
}
