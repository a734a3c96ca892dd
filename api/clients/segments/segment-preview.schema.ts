import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { MoneyScalar } from '../../platform/graph/scalars';
import { Segment } from '../../shared-types/segment.schema';
import { CARD, Client } from '../client.schema';
import { DRAFT } from '../tiers/grade-preview.schema';

@Classified(DRAFT)
@ObjectType({ description: 'Clients by the segment they are in and the one a draft would put them in (BK-1).' })
export class SegmentMove {
  @Field(() => Segment, { nullable: true, description: 'The segment they are in; null: none.' })
  from: Segment | null;

  @Field(() => Segment, { nullable: true, description: 'The segment they would be in; null: none.' })
  to: Segment | null;

  @Field(() => Int, { description: 'How many clients, in every portfolio.' })
  clients: number;

  @Field(() => MoneyScalar, { description: 'Their yearly volume together, in yuan.' })
  volume: string;
}

@Classified(CARD)
@ObjectType({ description: 'A client whose segment a draft would change.' })
export class SegmentChange {
  @Field(() => Client, { nullable: true, description: 'The client.' })
  client: Client | null;

  @Field(() => Segment, { nullable: true, description: 'The segment it is in; null: none.' })
  from: Segment | null;

  @Field(() => Segment, { nullable: true, description: 'The segment it would be in; null: none.' })
  to: Segment | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A client in a page of those whose segment would change.' })
export class SegmentChangeEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this client.' })
  cursor: string;

  @Field(() => SegmentChange, { description: 'The client and its segments.' })
  node: SegmentChange;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of clients whose segment a draft would change; only those the viewer reaches.' })
export class SegmentChangeConnection {
  @Field(() => [SegmentChangeEdge], { description: 'In the order in which they became clients.' })
  edges: readonly SegmentChangeEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@InputType({ description: 'Which move between segments; a part that is left out is any.' })
export class SegmentMoveFilter {
  @Field(() => Segment, { nullable: true, description: 'From this segment.' })
  from?: Segment | null;

  @Field(() => Boolean, { nullable: true, description: 'From no segment.' })
  fromNone?: boolean | null;

  @Field(() => Segment, { nullable: true, description: 'To this segment.' })
  to?: Segment | null;

  @Field(() => Boolean, { nullable: true, description: 'To no segment.' })
  toNone?: boolean | null;
}

@Classified(DRAFT)
@ObjectType({
  description:
    'What a draft of the segment table would do, counted on the figures of the last grading as of today; nothing is written. When the draft takes effect and the clients are graded with those figures, these are the moves.',
})
export class SegmentPreview {
  @Field(() => Int, { description: 'Clients looked at.' })
  clients: number;

  @Field(() => Int, { description: 'Clients whose segment would change.' })
  changed: number;

  @Field(() => [SegmentMove], { description: 'Every pair of segments with a client in it, those that stay included.' })
  moves: readonly SegmentMove[];

  @Field(() => SegmentChangeConnection, {
    description: 'The clients that would change, as far as the viewer reaches.',
  })
  changes: SegmentChangeConnection;
}
