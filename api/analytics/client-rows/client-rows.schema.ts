import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { InvalidInput, NotAllowed } from '../../platform/graph/problem';
import { DateTimeScalar, MoneyScalar } from '../../platform/graph/scalars';
import { ComplaintClass } from '../../shared-types/complaint-class.schema';
import { Segment } from '../../shared-types/segment.schema';
import { Tier } from '../../shared-types/tier.schema';
import { FIGURES } from '../breakdown/breakdown.schema';
import { ClientStub } from '../tally-rows/row-stubs.schema';
import { TallyGroup } from '../tally-rows/tally-rows.schema';

@InputType({ description: 'Where clients stand on a day: in a tier or segment, without one, or not active.' })
export class ClientStanding {
  @Field(() => Boolean, { defaultValue: true, description: 'False: not active on that day, which is new or lost.' })
  isActive: boolean;

  @Field(() => String, { nullable: true, description: 'The tier or segment, by its name; null: without one.' })
  code?: string | null;
}

@InputType({ description: 'Which clients of a figure; what is left out leaves none out.' })
export class ClientGroup {
  @Field(() => ClientStanding, { nullable: true, description: 'Those that stand so: of migrations on the last day.' })
  at?: ClientStanding | null;

  @Field(() => ClientStanding, { nullable: true, description: 'Of migrations: those that stood so on the first day.' })
  from?: ClientStanding | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those whose volume fits no tier as written (KA-3 gap).' })
  inGap?: boolean | null;

  @Field(() => [ComplaintClass], {
    nullable: true,
    description: 'Of COMPLAINING_CLIENTS: those that complained of one of these classes.',
  })
  classes?: ComplaintClass[] | null;

  @Field(() => [TallyGroup], {
    nullable: true,
    description: 'Of ACTIVE_CLIENTS and COMPLAINING_CLIENTS: those of these groups of a breakdown, on the last day.',
  })
  groups?: TallyGroup[] | null;
}

@Classified(FIGURES)
@ObjectType({ description: 'A client behind a figure, as it stood at the instant the figure speaks of.' })
export class ClientRow {
  @Field(() => ID, { description: 'Of the client.' })
  id: string;

  @Field(() => ClientStub, { nullable: true, description: 'The client as it is now.' })
  client: ClientStub | null;

  @Field(() => Boolean, { nullable: true, description: 'Active on the first day; null: the figure is of one day.' })
  wasActive: boolean | null;

  @Field(() => Tier, { nullable: true, description: 'The tier on the first day; null: none, or not active.' })
  fromTier: Tier | null;

  @Field(() => Segment, { nullable: true, description: 'The segment on the first day; null: none, or not active.' })
  fromSegment: Segment | null;

  @Field(() => Boolean, { nullable: true, description: 'Active on the last day; null: the figure is of one day.' })
  isActive: boolean | null;

  @Field(() => Tier, { nullable: true, description: 'The tier; null: none, or not active.' })
  tier: Tier | null;

  @Field(() => Segment, { nullable: true, description: 'The segment; null: none, or not active.' })
  segment: Segment | null;

  @Field(() => Boolean, { description: 'Its volume fits no tier as written (KA-3 gap).' })
  inGap: boolean;

  @Field(() => MoneyScalar, { description: 'Its yearly volume, yuan.' })
  volume: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A client behind a figure, and its place.' })
export class ClientRowEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => ClientRow, { description: 'The row.' })
  node: ClientRow;
}

@Classified(FIGURES)
@ObjectType({
  description: 'A page of the clients behind a figure, the largest first, and how much they are together.',
})
export class ClientRowConnection {
  @Field(() => DateTimeScalar, { description: 'The instant the rows speak of.' })
  asOf: string;

  @Field(() => [ClientRowEdge], { description: 'The rows of the page.' })
  edges: readonly ClientRowEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, {
    description: 'All of them that the viewer reaches: for who reaches every client, as many as the figure counts.',
  })
  totalCount: number;

  @Field(() => MoneyScalar, { description: 'Their yearly volume, yuan.' })
  volume: string;
}

export const ClientRowsResult = createUnionType({
  name: 'ClientRowsResult',
  description: 'The clients, or what to mend.',
  types: () => [ClientRowConnection, InvalidInput, NotAllowed] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
