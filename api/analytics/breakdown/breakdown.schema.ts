import {
  createUnionType,
  Directive,
  Field,
  Float,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import type { Classification } from '../../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, Unanswered } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import { DashboardFilter } from '../dashboard.schema';
import { Measure } from '../measure.schema';
import { Dimension } from './dimension.schema';

export const FIGURES: Classification = { resource: 'AGGREGATE', confidentiality: 'open' };

export const Exposure = {
  ACTIVE_CLIENTS: 'ACTIVE_CLIENTS',
  ORDERS: 'ORDERS',
  DELIVERED_QUANTITY: 'DELIVERED_QUANTITY',
  REVENUE: 'REVENUE',
} as const;
export type Exposure = (typeof Exposure)[keyof typeof Exposure];

registerEnumType(Exposure, {
  name: 'Exposure',
  description: 'What the complaint rate divides by.',
  valuesConfig: {
    ACTIVE_CLIENTS: { description: 'Clients active at the end of the period: an order in the trailing twelve months.' },
    ORDERS: { description: 'Orders of the period.' },
    DELIVERED_QUANTITY: { description: 'Units delivered in the period.' },
    REVENUE: { description: 'Millions of yuan ordered in the period.' },
  },
});

export const Comparison = { PREVIOUS: 'PREVIOUS', YEAR_BEFORE: 'YEAR_BEFORE' } as const;
export type Comparison = (typeof Comparison)[keyof typeof Comparison];

registerEnumType(Comparison, {
  name: 'Comparison',
  description: 'Which period stands beside the one asked for.',
  valuesConfig: {
    PREVIOUS: { description: 'As much time just before (环比); whole months before whole months.' },
    YEAR_BEFORE: { description: 'The same days a year before (同比).' },
  },
});

export const IntervalMethod = {
  WILSON: 'WILSON',
  EXACT_POISSON: 'EXACT_POISSON',
  KAPLAN_MEIER: 'KAPLAN_MEIER',
} as const;
export type IntervalMethod = (typeof IntervalMethod)[keyof typeof IntervalMethod];

registerEnumType(IntervalMethod, {
  name: 'IntervalMethod',
  description: 'How a 95 % interval was found.',
  valuesConfig: {
    WILSON: { description: 'Wilson score interval of a share.' },
    EXACT_POISSON: { description: 'Exact interval of a count (Garwood), over the exposure.' },
    KAPLAN_MEIER: { description: 'Greenwood variance on the log(−log) scale.' },
  },
});

@InputType({ description: 'The period, and what is counted. A list left out, or empty, leaves nothing out.' })
export class BreakdownFilter extends DashboardFilter {}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Staff', { description: 'A member of staff.' })
export class StaffStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Product', { description: 'Something that is sold.' })
export class ProductStub {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;
}

@Classified(FIGURES)
@ObjectType({ description: 'What a group has in common.' })
export class GroupKey {
  @Field(() => Dimension, { description: 'Which dimension.' })
  dimension: Dimension;

  @Field(() => String, {
    nullable: true,
    description: 'Its value; null: unknown, such as a client without a tier or an account manager.',
  })
  value: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'The account manager, of the dimension MANAGER; else null.' })
  staff: StaffStub | null;

  /** Looked up by the value when it is asked for. */
  @Field(() => ProductStub, {
    nullable: true,
    description: 'The product, of the dimension PRODUCT; null of all others and of a number no product has.',
  })
  product?: ProductStub | null;
}

@Classified(FIGURES)
@ObjectType({ description: '3σ limits of a rate by month: a u-chart, or Laney’s u′ where the months vary more.' })
export class ControlLimits {
  @Field(() => Float, { nullable: true, description: 'All events ÷ all exposure of the complete months.' })
  centre: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower limit, never below 0; null without a second month.' })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper limit; null without a second month.' })
  upper: number | null;

  @Field(() => Boolean, { description: 'The month lies outside its limits.' })
  isOutside: boolean;
}

@Classified(FIGURES)
@ObjectType({ description: 'What stands behind a figure, its value and, for an estimate, its 95 % interval.' })
export class FigureParts {
  @Field(() => Measure, { description: 'What it measures.' })
  measure: Measure;

  @Field(() => Float, { description: 'What was counted.' })
  numerator: number;

  @Field(() => Float, { description: 'What it was counted on.' })
  denominator: number;

  @Field(() => Float, {
    nullable: true,
    description: 'In the unit of the measure; null: nothing to count on, not reached, withheld, or not begun.',
  })
  value: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower bound of the 95 % interval; null when there is none.' })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper bound of the 95 % interval; null when there is none.' })
  upper: number | null;

  @Field(() => IntervalMethod, { nullable: true, description: 'How the interval was found; null: counted exactly.' })
  method: IntervalMethod | null;

  @Field(() => Int, { description: 'Cases counted here that are still open, or still being watched.' })
  open: number;

  @Field(() => Boolean, {
    description: 'False while the period is not over, or when the company’s records do not cover all it needs.',
  })
  complete: boolean;

  @Field(() => Boolean, { description: 'Fewer than five answers: not told, so that nobody is recognised.' })
  withheld: boolean;

  @Field(() => Boolean, { description: 'False while the period is still to come: nothing is told of it yet.' })
  begun: boolean;

  @Field(() => Boolean, {
    description:
      'The company’s records cover all it needs: they begin no later than the period. False: it is told as incomplete.',
  })
  onRecord: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which all it is made of is on record; null: nothing of it is.',
  })
  onRecordFrom: string | null;
}

@Classified(FIGURES)
@ObjectType({ description: 'A figure of a group.' })
export class GroupFigure extends FigureParts {
  @Field(() => ControlLimits, { nullable: true, description: 'Of complaint rates of complete months; else null.' })
  limits: ControlLimits | null;

  @Field(() => FigureParts, {
    nullable: true,
    description:
      'The same of the compared period; null when not asked for, and of a month that has none beside it there.',
  })
  compared: FigureParts | null;
}

@Classified(FIGURES)
@ObjectType({ description: 'Complaints, clients or cases that have the values of the dimensions in common.' })
export class BreakdownGroup {
  @Field(() => [GroupKey], { description: 'In the order of `by`; empty for the total.' })
  keys: GroupKey[];

  @Field(() => [GroupFigure], { description: 'In the order of `measures`.' })
  figures: GroupFigure[];
}

@Classified(FIGURES)
@ObjectType({ description: 'Figures by group.' })
export class Breakdown {
  @Field(() => DateTimeScalar, { description: 'The instant the figures speak of.' })
  asOf: string;

  @Field(() => Boolean, { description: 'True: as they were known then. False: as they are known now.' })
  isKnownThen: boolean;

  @Field(() => Int, {
    description:
      'Age in seconds of the counts of clients, orders and repeats, which a job refreshes. Complaints are current, or as old as the replica that answered.',
  })
  lagSeconds: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the compared period; null without comparison.',
  })
  comparedFrom: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of the compared period; null without comparison.' })
  comparedTo: string | null;

  @Field(() => [BreakdownGroup], { description: 'One for every combination of values, in the order people read.' })
  groups: BreakdownGroup[];
}

export const BreakdownResult = createUnionType({
  name: 'BreakdownResult',
  description: 'Figures, or what to mend.',
  types: () => [Breakdown, InvalidInput, NotAllowed, Unanswered] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
