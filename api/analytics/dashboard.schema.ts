import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { Classified } from '../platform/graph/classified';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../platform/graph/scalars';
import { ComplaintClass } from '../shared-types/complaint-class.schema';
import { Tier } from '../shared-types/tier.schema';
import { Measure } from './measure.schema';

const FIGURES = { resource: 'AGGREGATE', confidentiality: 'open' } as const;

@InputType({ description: 'What is counted. A list left out, or empty, leaves nothing out.' })
export class DashboardFilter {
  @Field(() => DateScalar, { description: 'First day, in Asia/Shanghai.' })
  from: string;

  @Field(() => DateScalar, { description: 'Last day, itself included; ten years at most.' })
  to: string;

  @Field(() => [Tier], { nullable: true, description: 'Only these tiers; of complaints, the tier at receipt.' })
  tiers?: Tier[] | null;

  @Field(() => [String], { nullable: true, description: 'Only these regions, by code.' })
  regionCodes?: string[] | null;

  @Field(() => [ComplaintClass], {
    nullable: true,
    description: 'Only complaints of these classes. Figures without the dimension CLASS are not narrowed.',
  })
  classes?: ComplaintClass[] | null;
}

@Classified(FIGURES)
@ObjectType({ description: 'A figure with what it was counted from and, for an estimate, its 95 % interval.' })
export class Figure {
  @Field(() => Measure, { description: 'What it measures.' })
  measure: Measure;

  @Field(() => Float, { description: 'What was counted.' })
  numerator: number;

  @Field(() => Float, { description: 'What it was counted on.' })
  denominator: number;

  @Field(() => Float, {
    nullable: true,
    description: 'In the unit of the measure; null when there was nothing to count on, or it has not begun.',
  })
  value: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower bound of the 95 % interval; null when it is no estimate.' })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper bound of the 95 % interval; null when it is no estimate.' })
  upper: number | null;

  @Field(() => Int, { description: 'Cases counted here that are still open.' })
  open: number;

  @Field(() => Boolean, {
    description: 'False while the period is not over, or when the company’s records do not cover all it needs.',
  })
  complete: boolean;

  @Field(() => Boolean, { description: 'False while the period is still to come: nothing is told of it yet.' })
  begun: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which all it is made of is on record; null: nothing of it is.',
  })
  onRecordFrom: string | null;
}

@Classified(FIGURES)
@ObjectType({
  description: 'Resolution time of the complaints received in a period. Calendar days; null is “not reached”.',
})
export class ResolutionFigure {
  @Field(() => Int, { description: 'Complaints received, void and duplicate ones left out.' })
  received: number;

  @Field(() => Int, { description: 'Closed by now.' })
  closed: number;

  @Field(() => Int, { description: 'Still open: censored at the as-of time.' })
  open: number;

  @Field(() => Int, { description: 'Withdrawn by the client: a competing event.' })
  withdrawn: number;

  @Field(() => Float, { nullable: true, description: 'Days within which half were closed.' })
  medianDays: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower bound of the median’s 95 % interval, days.' })
  lowerDays: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper bound of the median’s 95 % interval, days.' })
  upperDays: number | null;

  @Field(() => Float, { nullable: true, description: 'Days within which 90 % were closed.' })
  p90Days: number | null;

  @Field(() => Boolean, { description: 'False while the period is not over.' })
  complete: boolean;

  @Field(() => Boolean, { description: 'False while the period is still to come: nothing is told of it yet.' })
  begun: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which all it is made of is on record; null: nothing of it is.',
  })
  onRecordFrom: string | null;
}

@Classified(FIGURES)
@ObjectType({ description: 'The four headline figures of a period.' })
export class DashboardPeriod {
  @Field(() => Figure, { description: 'Clients active at the end of the period.' })
  activeClients: Figure;

  @Field(() => Figure, { description: 'Complaints received ÷ clients active at the end of the period.' })
  complaintRate: Figure;

  @Field(() => ResolutionFigure, { description: 'Resolution time of complaints received in the period.' })
  medianResolutionDays: ResolutionFigure;

  @Field(() => Figure, { description: 'On-time share of cases whose due date fell in the period.' })
  onTimeShare: Figure;
}

@Classified(FIGURES)
@ObjectType({ description: 'Clients of a tier as they stand at the instant the figures speak of.' })
export class TierFigure {
  @Field(() => Tier, { nullable: true, description: 'The tier; null for ungraded clients.' })
  tier: Tier | null;

  @Field(() => Int, { description: 'Clients.' })
  clients: number;

  @Field(() => Int, {
    description: 'Of them, those graded into a neighbour since their volume fits no tier as written (KA-3 gap).',
  })
  inGap: number;

  @Field(() => MoneyScalar, { description: 'Their yearly volume, yuan.' })
  volume: string;

  @Field(() => Float, { nullable: true, description: 'Share of the volume of all tiers shown, 0 to 1.' })
  volumeShare: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of the clients of all tiers shown, 0 to 1.' })
  clientShare: number | null;
}

@Classified(FIGURES)
@ObjectType({ description: 'The complaint rate of a month.' })
export class MonthRate {
  @Field(() => String, { description: 'YYYY-MM.' })
  month: string;

  @Field(() => Figure, { description: 'Complaints received in the month ÷ clients active at its end.' })
  figure: Figure;
}

@Classified(FIGURES)
@ObjectType({ description: 'Complaints of a class received in a month.' })
export class MonthClassCount {
  @Field(() => String, { description: 'YYYY-MM.' })
  month: string;

  @Field(() => ComplaintClass, { description: 'The class.' })
  class: ComplaintClass;

  @Field(() => Int, { description: 'Complaints received, void and duplicate ones left out.' })
  received: number;
}

@Classified(FIGURES)
@ObjectType({
  description: 'Resolution time of the complaints received in a month. Calendar days; null is “not reached”.',
})
export class MonthResolution {
  @Field(() => String, { description: 'YYYY-MM.' })
  month: string;

  @Field(() => Int, { description: 'Complaints received, void and duplicate ones left out.' })
  received: number;

  @Field(() => Int, { description: 'Closed by now.' })
  closed: number;

  @Field(() => Int, { description: 'Still open.' })
  open: number;

  @Field(() => Int, { description: 'Withdrawn.' })
  withdrawn: number;

  @Field(() => Float, { nullable: true, description: 'Days within which half were closed.' })
  medianDays: number | null;

  @Field(() => Float, { nullable: true, description: 'Days within which 80 % were closed.' })
  p80Days: number | null;

  @Field(() => Float, { nullable: true, description: 'Days within which 90 % were closed.' })
  p90Days: number | null;

  @Field(() => Boolean, { description: 'False while the month is not over, or when the period cuts it.' })
  complete: boolean;
}

@Classified(FIGURES)
@ObjectType({ description: 'Figures over many clients: the whole company, or the viewer’s own circle.' })
export class ExecutiveDashboard extends DashboardPeriod {
  @Field(() => DateTimeScalar, { description: 'The instant the figures speak of.' })
  asOf: string;

  @Field(() => Boolean, { description: 'True: as it was known at a past instant; false: as it is known now.' })
  isKnownThen: boolean;

  @Field(() => Int, {
    description:
      'Age in seconds of the client counts, which a job refreshes. Complaints are current, or as old as the replica that answered.',
  })
  lagSeconds: number;

  @Field(() => DashboardPeriod, {
    nullable: true,
    description: 'The same figures of the period compared with; null when the records do not reach back that far.',
  })
  previous: DashboardPeriod | null;

  @Field(() => [TierFigure], {
    description: 'Clients by tier at the instant the figures speak of, best first, ungraded last.',
  })
  clientsByTier: TierFigure[];

  @Field(() => [MonthRate], { description: 'The complaint rate month by month.' })
  complaintRateByMonth: MonthRate[];

  @Field(() => [MonthClassCount], { description: 'Complaints received, by month and class.' })
  complaintsByClassAndMonth: MonthClassCount[];

  @Field(() => [MonthResolution], { description: 'Resolution time by month of receipt.' })
  resolutionByMonth: MonthResolution[];
}
