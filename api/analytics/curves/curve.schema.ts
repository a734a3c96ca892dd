import { createUnionType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, Unanswered } from '../../platform/graph/problem';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { FIGURES, GroupKey } from '../breakdown/breakdown.schema';

export const ResolutionTime = { CALENDAR: 'CALENDAR', WORKING: 'WORKING' } as const;
export type ResolutionTime = (typeof ResolutionTime)[keyof typeof ResolutionTime];

registerEnumType(ResolutionTime, {
  name: 'ResolutionTime',
  description: 'By which time it is told how long cases took.',
  valuesConfig: {
    CALENDAR: { description: 'Calendar days.' },
    WORKING: { description: 'Working hours: the service hours of working days by the regulation.' },
  },
});

@Classified(FIGURES)
@ObjectType({ description: 'The curve just after so much time; level until the next step.' })
export class CurveStep {
  @Field(() => Float, { description: 'Since acceptance: calendar days, or working hours, as asked for.' })
  elapsed: number;

  @Field(() => Int, { description: 'Cases still open and watched just before.' })
  atRisk: number;

  @Field(() => Float, { description: 'Share of all cases closed by now, 0 to 1; withdrawn ones are never closed.' })
  closedShare: number;

  @Field(() => Float, { nullable: true, description: 'Lower bound of its 95 % interval.' })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper bound of its 95 % interval.' })
  upper: number | null;
}

@Classified(FIGURES)
@ObjectType({ description: 'How the cases of a group were closed over time: Kaplan–Meier with withdrawal competing.' })
export class ResolutionCurve {
  @Field(() => [GroupKey], { description: 'What the group has in common; empty for all.' })
  keys: GroupKey[];

  @Field(() => Int, { description: 'Cases received, void ones left out.' })
  cases: number;

  @Field(() => Int, { description: 'Still open: censored at the as-of time.' })
  open: number;

  @Field(() => Int, { description: 'Withdrawn by the client.' })
  withdrawn: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Calendar days or working hours within which half were closed; null: not reached.',
  })
  median: number | null;

  @Field(() => [CurveStep], { description: 'At most 80 steps, by time; the heights are exact.' })
  steps: CurveStep[];
}

@Classified(FIGURES)
@ObjectType({ description: 'Curves of resolution time.' })
export class ResolutionCurves {
  @Field(() => DateTimeScalar, { description: 'The instant the figures speak of.' })
  asOf: string;

  @Field(() => ResolutionTime, { description: 'Which time it is told by.' })
  time: ResolutionTime;

  @Field(() => [ResolutionCurve], { description: 'One for each group.' })
  curves: ResolutionCurve[];
}

export const ResolutionCurvesResult = createUnionType({
  name: 'ResolutionCurvesResult',
  description: 'Curves, or what to mend.',
  types: () => [ResolutionCurves, InvalidInput, NotAllowed, Unanswered] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
