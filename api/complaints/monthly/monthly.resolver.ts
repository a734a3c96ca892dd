import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { TellsOfRows } from '../../platform/graph/rows-guard';
import { MoneyScalar } from '../../platform/graph/scalars';
import { Why, whyOf } from '../../shared-types/why.schema';
import { Complaint } from '../complaint.schema';
import { complaintById } from '../complaint.service';
import { StaffStub } from '../staff-stub.schema';
import { isOverdue, type ReportMove } from './monthly-report';
import type { LineRow, ReportRow, RestatedRow } from './monthly.repository';
import {
  DepartmentSum,
  MonthlyLine,
  MonthlyLineConnection,
  MonthlyLineFilter,
  MonthlyReport,
  MonthlyReportMove,
  MonthlyReportResult,
  MoveMonthlyReportInput,
  RestatedCase,
} from './monthly.schema';
import {
  departmentsOf,
  knownNow,
  linePage,
  lossOfLine,
  movesOfLine,
  movesOfReport,
  reportById,
  reports,
  restatedOf,
} from './monthly.service';
import { moveMonthlyReport } from './move-report.service';

const staff = (id: string | null | undefined): StaffStub | null => (id == null ? null : { id });

@Resolver(() => MonthlyReport)
export class MonthlyReportResolver {
  @TellsOfRows('COMPLAINT')
  @Query(() => [MonthlyReport], {
    description: 'The monthly reports of closed cases that the viewer reaches, the latest first, at most 36 (CQ-9).',
  })
  monthlyReports(@Ctx() context: RequestContext): Promise<unknown> {
    return reports(context);
  }

  @Query(() => MonthlyReport, { nullable: true, description: 'The report of a month; null when there is none (CQ-9).' })
  monthlyReport(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'The month, "2026-10".' }) id: string,
  ): Promise<unknown> {
    return reportById(context, id);
  }

  @Query(() => MonthlyLineConnection, {
    description: 'The lines of a monthly report that the viewer reads, the case closed last first (CQ-9).',
  })
  monthlyLines(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('reportId', () => ID, { description: 'The month, "2026-10".' }) reportId: string,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => MonthlyLineFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter: MonthlyLineFilter | null,
  ): Promise<unknown> {
    const input = { first, after, selection: selectionAt(info, 'edges', 'node') };
    return linePage(context, input, { reportId, filter });
  }

  @Mutation(() => MonthlyReportResult, {
    description:
      'Confirms, objects to, settles or freezes a monthly report; once for an idempotency key (CQ-9, CQ-11).',
  })
  moveMonthlyReport(
    @Ctx() context: RequestContext,
    @Arg('input', () => MoveMonthlyReportInput, { description: 'Which one, and what to do.' })
    input: MoveMonthlyReportInput,
  ): Promise<unknown> {
    return moveMonthlyReport(context, input);
  }

  @FieldResolver(() => Boolean)
  overdue(@Root() row: ReportRow, @Ctx() context: RequestContext): boolean {
    return isOverdue(row, context.now);
  }

  @FieldResolver(() => Why)
  why(@Root() row: ReportRow): Why {
    return whyOf(row.why);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  frozenBy(@Root() row: ReportRow): StaffStub | null {
    return staff(row.frozenById);
  }

  @FieldResolver(() => [DepartmentSum])
  departments(@Root() row: ReportRow, @Ctx() context: RequestContext): Promise<DepartmentSum[]> {
    return departmentsOf(context, row);
  }

  @FieldResolver(() => [DepartmentSum], { nullable: true })
  knownNow(@Root() row: ReportRow, @Ctx() context: RequestContext): Promise<DepartmentSum[] | null> {
    return knownNow(context, row);
  }

  @FieldResolver(() => [RestatedCase], { nullable: true })
  restated(@Root() row: ReportRow, @Ctx() context: RequestContext): Promise<unknown> {
    return restatedOf(context, row);
  }

  @FieldResolver(() => [MonthlyReportMove])
  moves(@Root() row: ReportRow, @Ctx() context: RequestContext): Promise<ReportMove[]> {
    return movesOfReport(context, row);
  }
}

@Resolver(() => MonthlyLine)
export class MonthlyLineResolver {
  @FieldResolver(() => Complaint, { nullable: true })
  complaint(@Root() row: LineRow, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return complaintById(context, row.complaintId ?? '', selectionOf(info));
  }

  @FieldResolver(() => MoneyScalar, { nullable: true })
  loss(@Root() row: LineRow, @Ctx() context: RequestContext): Promise<string | null> {
    return lossOfLine(context, row);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  by(@Root() row: LineRow): StaffStub | null {
    return staff(row.byStaff);
  }

  @FieldResolver(() => [MonthlyReportMove])
  moves(@Root() row: LineRow, @Ctx() context: RequestContext): Promise<ReportMove[]> {
    return movesOfLine(context, row);
  }
}

@Resolver(() => RestatedCase)
export class RestatedCaseResolver {
  @FieldResolver(() => Complaint, { nullable: true })
  complaint(
    @Root() row: RestatedRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return complaintById(context, row.complaintId, selectionOf(info));
  }
}
