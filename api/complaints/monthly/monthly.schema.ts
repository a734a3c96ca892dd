import { createUnionType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar, DecimalScalar, MoneyScalar } from '../../platform/graph/scalars';
import { ComplaintClass } from '../../shared-types/complaint-class.schema';
import { Department } from '../../shared-types/department.schema';
import { Post } from '../../shared-types/post.schema';
import { Why } from '../../shared-types/why.schema';
import { CASE } from '../case-words.schema';
import { Complaint } from '../complaint.schema';
import { StaffStub } from '../staff-stub.schema';
import type { LineState, ReportMove } from './monthly-report';

export const MonthlyLineState = {
  PENDING: 'PENDING',
  CONFIRMED: 'CONFIRMED',
  OBJECTED: 'OBJECTED',
} as const satisfies { readonly [Name in LineState]: Name };

registerEnumType(MonthlyLineState, {
  name: 'MonthlyLineState',
  description: 'Whether a department stands by its line of a monthly report (CQ-9).',
  valuesConfig: {
    PENDING: { description: 'Not answered (待确认).' },
    CONFIRMED: { description: 'The department confirms attribution and ratio, or its petition was settled (已确认).' },
    OBJECTED: { description: 'The department objects by petition (异议, CQ-11).' },
  },
});

export const MonthlyReportMove = {
  CONFIRM: 'CONFIRM',
  OBJECT: 'OBJECT',
  SETTLE: 'SETTLE',
  FREEZE: 'FREEZE',
} as const satisfies { readonly [Name in ReportMove]: Name };

registerEnumType(MonthlyReportMove, {
  name: 'MonthlyReportMove',
  description: 'What is done with a monthly report.',
  valuesConfig: {
    CONFIRM: { description: 'A department confirms lines of its own.' },
    OBJECT: { description: 'A department objects to lines of its own, with its grounds (CQ-11).' },
    SETTLE: { description: 'Who compiles settles a petition: the line stands, or goes to another department.' },
    FREEZE: { description: 'Who compiles freezes the report: it never changes again.' },
  },
});

const WITHHELD = 'null when amounts are not the viewer’s to see';

@Classified(CASE)
@ObjectType({ description: 'What a department answers for in a month: a split case counts by its percentages (CQ-9).' })
export class DepartmentSum {
  @Field(() => Department, { nullable: true, description: 'Which; null: nobody was named.' })
  department: Department | null;

  @Field(() => DecimalScalar, { description: 'Cases, a split one by its share; four decimals.' })
  cases: string;

  @Field(() => DecimalScalar, { description: 'Its part of all upheld cases of the month, a fraction; six decimals.' })
  ratio: string;

  @Field(() => MoneyScalar, { nullable: true, description: `Its part of the loss in yuan; ${WITHHELD}.` })
  loss: string | null;

  @Field(() => Int, { description: 'Lines not answered.' })
  pending: number;

  @Field(() => Int, { description: 'Lines under petition.' })
  objected: number;
}

@Classified(CASE)
@ObjectType({ description: 'What a department answers for in one case.' })
export class Attribution {
  @Field(() => Department, { nullable: true, description: 'Which; null: nobody was named.' })
  department: Department | null;

  @Field(() => DecimalScalar, { description: 'Parts of a hundred.' })
  percentage: string;

  @Field(() => MoneyScalar, { nullable: true, description: `Its part of the loss in yuan; ${WITHHELD}.` })
  loss: string | null;
}

@Classified(CASE)
@ObjectType({ description: 'A case of which something else is known now than was reported.' })
export class RestatedCase {
  @Field(() => Complaint, { nullable: true, description: 'The case; null when it is not the viewer’s to see.' })
  complaint: Complaint | null;

  @Field(() => String, { description: 'Its number.' })
  number: string;

  @Field(() => [Attribution], { description: 'As reported; empty: it was not.' })
  reported: Attribution[];

  @Field(() => [Attribution], { description: 'As known now; empty: it is not closed in that month, or not upheld.' })
  known: Attribution[];
}

@Classified(CASE)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'The closed cases of a month, with what each department answers for (CQ-9).' })
export class MonthlyReport {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'The month, "2026-10".' })
  id: string;

  @Field(() => DateScalar, { description: 'The day by which it is to be frozen.' })
  dueOn: string;

  @Field(() => Boolean, { description: 'Frozen after that day, or past it and not frozen.' })
  overdue: boolean;

  @Field(() => Why, { description: 'The clause that sets the day.' })
  why: Why;

  @Field(() => Int, { description: 'Cases closed in the month, when it was compiled.' })
  closedCount: number;

  @Field(() => Int, { description: 'Of these, not established.' })
  baselessCount: number;

  @Field(() => DateTimeScalar, { description: 'When it was compiled.' })
  compiledAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was frozen; null: not yet.' })
  frozenAt: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who froze it.' })
  frozenBy: StaffStub | null;

  @Field(() => Int, { description: 'Grows with every change; send it back when freezing.' })
  version: number;

  @Field(() => [DepartmentSum], { description: 'As reported, the most cases first; a department sees its own.' })
  departments: DepartmentSum[];

  @Field(() => [DepartmentSum], {
    nullable: true,
    description: 'As known now, the most cases first; null for who does not read every case.',
  })
  knownNow: DepartmentSum[] | null;

  @Field(() => [RestatedCase], {
    nullable: true,
    description: 'The cases that make the difference, by number, at most 200; null for who does not read every case.',
  })
  restated: RestatedCase[] | null;

  @Field(() => [MonthlyReportMove], { description: 'What the viewer may do with it now.' })
  moves: ReportMove[];
}

@Classified(CASE)
@ObjectType({ description: 'What a department answers for in one case, as it is reported (CQ-9).' })
export class MonthlyLine {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'Number of the case.' })
  number: string;

  @Field(() => Complaint, { nullable: true, description: 'The case; null when it is not the viewer’s to see.' })
  complaint: Complaint | null;

  @Field(() => ComplaintClass, { description: 'Its class.' })
  class: ComplaintClass;

  @Field(() => DateTimeScalar, { description: 'When it was closed.' })
  closedAt: string;

  @Field(() => Department, { nullable: true, description: 'Who answers; null: nobody was named.' })
  department: Department | null;

  @Field(() => DecimalScalar, { description: 'Parts of a hundred.' })
  percentage: string;

  @Field(() => MoneyScalar, { nullable: true, description: `Its part of the loss in yuan; ${WITHHELD}.` })
  loss: string | null;

  @Field(() => Post, { description: 'Who confirms for the department.' })
  post: keyof typeof Post;

  @Field(() => MonthlyLineState, { description: 'Whether the department stands by it.' })
  state: LineState;

  @Field(() => StaffStub, { nullable: true, description: 'Who answered last.' })
  by: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' })
  at: string | null;

  @Field(() => String, { nullable: true, description: 'The petition of the department (CQ-11).' })
  objection: string | null;

  @Field(() => String, { nullable: true, description: 'How the petition was settled.' })
  settlement: string | null;

  @Field(() => [MonthlyReportMove], { description: 'What the viewer may do with it now.' })
  moves: ReportMove[];
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A line of a monthly report, in a page.' })
export class MonthlyLineEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => MonthlyLine, { description: 'The line.' })
  node: MonthlyLine;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of the lines of a monthly report, the case closed last first.' })
export class MonthlyLineConnection {
  @Field(() => [MonthlyLineEdge], { description: 'The rows of the page.' })
  edges: MonthlyLineEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@InputType({ description: 'Which lines; conditions hold together.' })
export class MonthlyLineFilter {
  @Field(() => [Department], { nullable: true, description: 'Of one of these departments.' })
  departments?: Department[] | null;

  @Field(() => [MonthlyLineState], { nullable: true, description: 'In one of these states.' })
  states?: LineState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those that wait for a post of the viewer’s.' })
  toAnswer?: boolean | null;
}

@InputType({ description: 'What is to be done with a monthly report.' })
export class MoveMonthlyReportInput {
  @Field(() => ID, { description: 'The month, "2026-10".' })
  reportId: string;

  @Field(() => MonthlyReportMove, { description: 'What.' })
  move: ReportMove;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Which lines, 1 to 200, one to settle; left out: all that wait for the viewer (CONFIRM), or none (FREEZE).',
  })
  lineIds?: string[] | null;

  @Field(() => Department, {
    nullable: true,
    description: 'To settle: who answers instead; left out: the line stands.',
  })
  department?: Department | null;

  @Field(() => String, {
    nullable: true,
    description: 'The grounds, at most 1 000 characters; needed to object and to settle.',
  })
  note?: string | null;

  @Field(() => Int, { nullable: true, description: 'To freeze: the version that was read.' })
  version?: number | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The report is as asked.' })
export class MonthlyReportChanged {
  @Field(() => MonthlyReport, { description: 'As it is now.' })
  report: MonthlyReport;

  @Field(() => Boolean, { description: 'It was done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const MonthlyReportResult = createUnionType({
  name: 'MonthlyReportResult',
  description: 'What came of moving a monthly report.',
  types: () => [MonthlyReportChanged, NotAllowed, InvalidInput, NotFound, StaleVersion, IllegalMove] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
