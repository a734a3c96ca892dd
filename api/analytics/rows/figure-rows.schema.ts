import { createUnionType, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { InvalidInput, NotAllowed } from '../../platform/graph/problem';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { FIGURES, GroupKey } from '../breakdown/breakdown.schema';
import { ComplaintStub } from '../complaint-stub.schema';

export const FigurePart = {
  NUMERATOR: 'NUMERATOR',
  DENOMINATOR: 'DENOMINATOR',
  REST: 'REST',
  LEFT_OUT: 'LEFT_OUT',
} as const;
export type FigurePart = (typeof FigurePart)[keyof typeof FigurePart];

registerEnumType(FigurePart, {
  name: 'FigurePart',
  description: 'Which rows of a figure.',
  valuesConfig: {
    NUMERATOR: { description: 'Those that were counted.' },
    DENOMINATOR: { description: 'All that they were counted on.' },
    REST: { description: 'Those they were counted on and not among: the breaches of an on-time share.' },
    LEFT_OUT: { description: 'Those of the period that it leaves out: withdrawn, void, or disputed.' },
  },
});

export const RestatementReason = {
  FILED_LATE: 'FILED_LATE',
  VOIDED: 'VOIDED',
  RECLASSIFIED: 'RECLASSIFIED',
  REOPENED: 'REOPENED',
  ENDED_EARLIER: 'ENDED_EARLIER',
  END_MOVED: 'END_MOVED',
  DUE_MOVED: 'DUE_MOVED',
  FACTS_CHANGED: 'FACTS_CHANGED',
} as const;
export type RestatementReason = (typeof RestatementReason)[keyof typeof RestatementReason];

registerEnumType(RestatementReason, {
  name: 'RestatementReason',
  description: 'Why a complaint is told otherwise today than it was then; the first that holds.',
  valuesConfig: {
    FILED_LATE: { description: 'Received before the instant and put on record after it.' },
    VOIDED: { description: 'Found void or duplicate since.' },
    RECLASSIFIED: { description: 'Of another class since (CC-4).' },
    REOPENED: { description: 'Ended then; it was taken up again, so it had not ended.' },
    ENDED_EARLIER: { description: 'Open then; its end is now said to have been before the instant.' },
    END_MOVED: { description: 'Ended at another time than was said then.' },
    DUE_MOVED: { description: 'Due at another time than was said then.' },
    FACTS_CHANGED: { description: 'Tier, region, market or the time of receipt were put right.' },
  },
});

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A complaint behind a figure.' })
export class FigureRowEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => ComplaintStub, { nullable: true, description: 'The complaint; of the repeat share the first one.' })
  node: ComplaintStub | null;

  @Field(() => ComplaintStub, {
    nullable: true,
    description:
      'Of the repeat share: the next complaint of the client and class within 90 days; null when none came, or it is not reached.',
  })
  next: ComplaintStub | null;

  @Field(() => Int, { nullable: true, description: 'Of the repeat share: days until the next one.' })
  gapDays: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Of resolution time: calendar days to the hundredth, from acceptance to the last close; null while it is open.',
  })
  calendarDays: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of resolution time in working time: working hours, from acceptance to the last close; null while it is open.',
  })
  workingHours: number | null;
}

@Classified(FIGURES)
@ObjectType({ description: 'A page of the complaints behind a figure, newest first.' })
export class FigureRowConnection {
  @Field(() => DateTimeScalar, { description: 'The instant the rows speak of.' })
  asOf: string;

  @Field(() => [GroupKey], { description: 'The group they are of; empty: of the total.' })
  keys: readonly GroupKey[];

  @Field(() => [FigureRowEdge], { description: 'The rows of the page.' })
  edges: readonly FigureRowEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, {
    description: 'All of them that the viewer reaches: for who reaches every complaint, the part of the figure itself.',
  })
  totalCount: number;
}

export const FigureRowsResult = createUnionType({
  name: 'FigureRowsResult',
  description: 'The rows, or what to mend.',
  types: () => [FigureRowConnection, InvalidInput, NotAllowed] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});

@Classified(FIGURES)
@ObjectType({ description: 'How many complaints were restated for a reason.' })
export class RestatementCount {
  @Field(() => RestatementReason, { description: 'The reason.' })
  reason: RestatementReason;

  @Field(() => Int, { description: 'Complaints.' })
  count: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A complaint that is told otherwise today.' })
export class RestatedEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => RestatementReason, { description: 'Why.' })
  reason: RestatementReason;

  @Field(() => ComplaintStub, { nullable: true, description: 'The complaint.' })
  node: ComplaintStub | null;
}

@Classified(FIGURES)
@ObjectType({ description: 'What is told otherwise today about the time up to an instant, newest first.' })
export class RestatedCases {
  @Field(() => DateTimeScalar, { description: 'The instant.' })
  asOf: string;

  @Field(() => Int, { description: 'All of them, also those whose rows the viewer does not reach.' })
  totalCount: number;

  @Field(() => [RestatementCount], { description: 'By reason, most frequent first.' })
  reasons: RestatementCount[];

  @Field(() => [RestatedEdge], { description: 'The rows of the page that the viewer reaches.' })
  edges: readonly RestatedEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

export const RestatedCasesResult = createUnionType({
  name: 'RestatedCasesResult',
  description: 'The restated cases, or what to mend.',
  types: () => [RestatedCases, InvalidInput, NotAllowed] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
