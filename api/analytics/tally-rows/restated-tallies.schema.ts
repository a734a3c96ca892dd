import { createUnionType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { InvalidInput, NotAllowed } from '../../platform/graph/problem';
import { DateTimeScalar, DecimalScalar } from '../../platform/graph/scalars';
import { FIGURES } from '../breakdown/breakdown.schema';
import { TallyRow } from './tally-rows.schema';

export const TallyChange = { ADDED: 'ADDED', REMOVED: 'REMOVED', CHANGED: 'CHANGED' } as const;
export type TallyChange = (typeof TallyChange)[keyof typeof TallyChange];

registerEnumType(TallyChange, {
  name: 'TallyChange',
  description: 'How a row stands otherwise in a figure today than it did then.',
  valuesConfig: {
    ADDED: { description: 'It is in the figure today and was not then: put on record, or come due, since.' },
    REMOVED: { description: 'It was in the figure and is not today: taken back, replaced, or counted on another day.' },
    CHANGED: { description: 'It counts with another amount: paid, credited, disputed or received since.' },
  },
});

@Classified(FIGURES)
@ObjectType({ description: 'A row of which something else is said today than at a past instant.' })
export class RestatedTally {
  @Field(() => TallyRow, { description: 'The row with its amounts of today; zero when it is not in the figure today.' })
  row: TallyRow;

  @Field(() => TallyChange, { description: 'How it changed.' })
  change: TallyChange;

  @Field(() => DecimalScalar, { description: 'What it added to the numerator then.' })
  thenNumerator: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'What it added to the denominator then; null: the figure is a sum, not a ratio.',
  })
  thenDenominator: string | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A restated row and its place.' })
export class RestatedTallyEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => RestatedTally, { description: 'The row, then and now.' })
  node: RestatedTally;
}

@Classified(FIGURES)
@ObjectType({
  description:
    'A page of the rows of a figure that are told otherwise today, newest first. What they add up to now less what they did then is how much the figure moved.',
})
export class RestatedTallyConnection {
  @Field(() => DateTimeScalar, { description: 'The past instant.' })
  asOf: string;

  @Field(() => [RestatedTallyEdge], { description: 'The rows of the page.' })
  edges: readonly RestatedTallyEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'All of them that the viewer reaches.' })
  totalCount: number;

  @Field(() => DecimalScalar, { description: 'Sum of what they added to the numerator then.' })
  thenNumerator: string;

  @Field(() => DecimalScalar, { description: 'Sum of what they add to it now.' })
  nowNumerator: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Likewise of the denominator then; null: a sum.' })
  thenDenominator: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Likewise of the denominator now; null: a sum.' })
  nowDenominator: string | null;
}

export const RestatedTalliesResult = createUnionType({
  name: 'RestatedTalliesResult',
  description: 'The restated rows, or what to mend.',
  types: () => [RestatedTallyConnection, InvalidInput, NotAllowed] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
