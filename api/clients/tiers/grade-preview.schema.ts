import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Classification } from '../../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { MoneyScalar } from '../../platform/graph/scalars';
import { Tier } from '../../shared-types/tier.schema';
import { CARD, Client } from '../client.schema';

export const DRAFT: Classification = { resource: 'DRAFTING', confidentiality: 'internal' };

@Classified(DRAFT)
@ObjectType({ description: 'Clients by the tier they have and the tier a draft would give them (KA-3).' })
export class TierMove {
  @Field(() => Tier, { nullable: true, description: 'The tier they have; null: ungraded.' })
  from: Tier | null;

  @Field(() => Boolean, { description: 'They have it for a volume in a gap.' })
  fromGap: boolean;

  @Field(() => Tier, { nullable: true, description: 'The tier they would have; null: ungraded.' })
  to: Tier | null;

  @Field(() => Boolean, { description: 'They would have it for a volume in a gap.' })
  toGap: boolean;

  @Field(() => Int, { description: 'How many clients, in every portfolio.' })
  clients: number;

  @Field(() => MoneyScalar, { description: 'Their yearly volume together, in yuan.' })
  volume: string;
}

@Classified(CARD)
@ObjectType({ description: 'A client whose tier or gap a draft would change.' })
export class TierChange {
  @Field(() => Client, { nullable: true, description: 'The client.' })
  client: Client | null;

  @Field(() => Tier, { nullable: true, description: 'The tier it has; null: ungraded.' })
  from: Tier | null;

  @Field(() => Boolean, { description: 'It has it for a volume in a gap.' })
  fromGap: boolean;

  @Field(() => Tier, { nullable: true, description: 'The tier it would have; null: ungraded.' })
  to: Tier | null;

  @Field(() => Boolean, { description: 'It would have it for a volume in a gap.' })
  toGap: boolean;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A client in a page of those who would change.' })
export class TierChangeEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this client.' })
  cursor: string;

  @Field(() => TierChange, { description: 'The client and its tiers.' })
  node: TierChange;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of clients whose tier a draft would change; only those the viewer reaches.' })
export class TierChangeConnection {
  @Field(() => [TierChangeEdge], { description: 'In the order in which they became clients.' })
  edges: readonly TierChangeEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@InputType({ description: 'Which move between tiers; a part that is left out is any.' })
export class TierMoveFilter {
  @Field(() => Tier, { nullable: true, description: 'From this tier.' })
  from?: Tier | null;

  @Field(() => Boolean, { nullable: true, description: 'From no tier.' })
  fromUngraded?: boolean | null;

  @Field(() => Tier, { nullable: true, description: 'To this tier.' })
  to?: Tier | null;

  @Field(() => Boolean, { nullable: true, description: 'To no tier.' })
  toUngraded?: boolean | null;
}

@Classified(DRAFT)
@ObjectType({
  description:
    'What a draft of the tier table would do, counted on the volumes of the last grading; nothing is written. When the draft takes effect and the clients are graded with those volumes, these are the moves.',
})
export class TierPreview {
  @Field(() => Int, { description: 'Clients looked at.' })
  clients: number;

  @Field(() => Int, { description: 'Clients whose tier or gap would change.' })
  changed: number;

  @Field(() => [TierMove], { description: 'Every pair of tiers with a client in it, those that stay included.' })
  moves: readonly TierMove[];

  @Field(() => TierChangeConnection, { description: 'The clients that would change, as far as the viewer reaches.' })
  changes: TierChangeConnection;
}
