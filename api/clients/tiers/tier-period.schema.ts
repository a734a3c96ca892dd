import { Field, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar } from '../../platform/graph/scalars';
import { Tier } from '../../shared-types/tier.schema';
import { Why } from '../../shared-types/why.schema';
import { CARD } from '../client.schema';

@Classified(CARD)
@ObjectType({ description: 'A tier a client had, as long as it had it, and why (KA-3).' })
export class TierPeriod {
  @Field(() => Tier, {
    nullable: true,
    description: 'Null: ungraded, nothing in the tier table held, or a walk-in account.',
  })
  code: Tier | null;

  @Field(() => Boolean, { description: 'The volume fell in a gap of the tier table.' })
  gap: boolean;

  @Field(() => Boolean, { description: 'Set by hand, with a reason and an approval (KA-3-override).' })
  byHand: boolean;

  @Field(() => DateScalar, { description: 'First day.' })
  validFrom: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Exclusive: the day the next tier began, the day after its last; null: still. Elsewhere `validTo` is the last day.',
  })
  validTo: string | null;

  @Field(() => Why, { description: 'Inputs, rule, clause and policy version on the first day.' })
  why: Why;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A tier in a page.' })
export class TierPeriodEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this tier.' })
  cursor: string;

  @Field(() => TierPeriod, { description: 'The tier and its period.' })
  node: TierPeriod;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of the tiers a client had, the latest first. Periods touch and never overlap.' })
export class TierPeriodConnection {
  @Field(() => [TierPeriodEdge], { description: 'The tiers of this page, in order.' })
  edges: readonly TierPeriodEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}
