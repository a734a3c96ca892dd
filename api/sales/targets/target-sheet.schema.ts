import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar, DecimalScalar } from '../../platform/graph/scalars';
import { StaffStub } from '../receivables/stubs.schema';
import { AIM, SalesTarget } from './target.schema';
import { TargetBasis, TargetMeasure, TargetPeriod } from './target-words.schema';

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A period of a sheet, and how much of it is over.' })
export class TargetSpan {
  @Field(() => DateScalar, { description: 'Its first day.' })
  from: string;

  @Field(() => DateScalar, { description: 'Its last day.' })
  to: string;

  @Field(() => Int, { description: 'Working days in it, by the official calendar.' })
  workingDays: number;

  @Field(() => Int, { description: 'Of them, those that are over: before the as-of day, which still runs.' })
  workingDaysElapsed: number;

  @Field(() => Boolean, { description: 'True: its holidays are not announced yet.' })
  provisional: boolean;
}

@Classified(AIM)
@ObjectType({
  description:
    'What was to be attained in a period, and what was. Attainment = counted ÷ target. Of several account managers both are sums over those who have a target.',
})
export class TargetCell {
  @Field(() => DecimalScalar, { nullable: true, description: 'The target in force: yuan, or clients; null: none.' })
  target: string | null;

  @Field(() => TargetBasis, { nullable: true, description: 'Where it comes from; null of several together.' })
  basis: TargetBasis | null;

  @Field(() => DecimalScalar, { description: 'Attained by the as-of day by all of them.' })
  attained: string;

  @Field(() => DecimalScalar, { description: 'Of it, by those who have a target: the numerator.' })
  counted: string;

  @Field(() => String, { nullable: true, description: 'Counted ÷ target, a fraction; null: there is no target.' })
  attainment: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Attainment ÷ share of the working days that are over, a fraction: 1 is on the straight line to the target. A linear guide, no forecast. Null: no target, or no working day of it is over. What is attained today counts before the day does.',
  })
  linearPace: string | null;

  @Field(() => Int, { description: 'Account managers with a target.' })
  withTarget: number;

  @Field(() => Int, { description: 'Account managers together.' })
  managers: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Sum of the targets of its months or quarters, as far as they are set; null: none is, or of several.',
  })
  partsAmount: string | null;

  @Field(() => Int, { nullable: true, description: 'Parts that have a target; null of several together.' })
  partsSet: number | null;

  @Field(() => Int, { nullable: true, description: 'Parts there are; 0 of a month, null of several together.' })
  partsOf: number | null;

  @Field(() => SalesTarget, { nullable: true, description: 'The target of this very period, with its state.' })
  record: SalesTarget | null;
}

@Classified(AIM)
@ObjectType({ description: 'The periods of an account manager.' })
export class TargetRow {
  @Field(() => StaffStub, { nullable: true, description: 'Who.' })
  manager: StaffStub | null;

  @Field(() => String, { nullable: true, description: 'The unit they work in.' })
  unitName: string | null;

  @Field(() => Boolean, {
    description: 'False: they look after no clients any more, and what they did stays readable.',
  })
  active: boolean;

  @Field(() => Boolean, { description: 'True: the viewer may propose targets to them.' })
  mayPropose: boolean;

  @Field(() => [TargetCell], { description: 'One for each period of the sheet.' })
  cells: TargetCell[];
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'An account manager in a page.' })
export class TargetRowEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this account manager.' })
  cursor: string;

  @Field(() => TargetRow, { description: 'The account manager and the periods.' })
  node: TargetRow;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of the account managers of a sheet.' })
export class TargetRowConnection {
  @Field(() => [TargetRowEdge], { description: 'The account managers of this page, by staff number.' })
  edges: readonly TargetRowEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@Classified(AIM)
@ObjectType({ description: 'The periods of a unit with all units below it: sums of its account managers.' })
export class TargetUnit {
  @Field(() => ID, { description: 'Opaque; pass it as `unitId` to narrow the sheet.' })
  id: string;

  @Field(() => String, { description: 'The name of the unit.' })
  name: string;

  @Field(() => Int, { description: 'How deep it is in the tree; 0 at the top.' })
  depth: number;

  @Field(() => [TargetCell], { description: 'One for each period of the sheet.' })
  cells: TargetCell[];
}

@Classified(AIM)
@ObjectType({ description: 'Targets and what was attained, of a year, by account manager and period (AM-1).' })
export class TargetSheet {
  @Field(() => TargetMeasure, { description: 'Of what.' })
  measure: TargetMeasure;

  @Field(() => TargetPeriod, { description: 'Of which length the periods are.' })
  period: TargetPeriod;

  @Field(() => DateScalar, { description: 'Up to and including this day it was counted.' })
  asOf: string;

  @Field(() => [TargetSpan], { description: 'The periods of the year.' })
  spans: TargetSpan[];

  @Field(() => [TargetCell], {
    description: 'All account managers whom the viewer reaches, of the unit if one is given.',
  })
  total: TargetCell[];

  @Field(() => [TargetUnit], { description: 'By unit, each before those below it; at most 200.' })
  units: TargetUnit[];

  @Field(() => TargetRowConnection, { description: 'By account manager, in the order of their staff numbers.' })
  rows: TargetRowConnection;

  @Field(() => [DecimalScalar], {
    nullable: true,
    description:
      'Attained on days on which nobody looked after the client, by period: with the total it is all there was. Null in a part of the company.',
  })
  unassigned: string[] | null;
}

@Classified(AIM)
@ObjectType({ description: 'What may be proposed to an account manager from what was a year before.' })
export class TargetSuggestion {
  @Field(() => StaffStub, { nullable: true, description: 'To whom.' })
  manager: StaffStub | null;

  @Field(() => String, { nullable: true, description: 'The unit they work in.' })
  unitName: string | null;

  @Field(() => DecimalScalar, { description: 'Attained in the same period a year before.' })
  attainedBefore: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The target of the same period a year before; null: none.',
  })
  targetBefore: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'That and the change asked for, in whole yuan or clients; null: nothing to start from.',
  })
  suggested: string | null;

  @Field(() => SalesTarget, { nullable: true, description: 'What there is for the period already.' })
  record: SalesTarget | null;
}
