import { createUnionType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import { Tier } from '../../shared-types/tier.schema';
import { Why } from '../../shared-types/why.schema';
import type { OverrideMove, OverrideState } from '../by-hand/override';
import { CARD, Client, LOCATING } from '../client.schema';
import { StaffStub } from '../staff-stub.schema';

export const TierOverrideState = {
  REQUESTED: 'REQUESTED',
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
  WITHDRAWN: 'WITHDRAWN',
  ENDED: 'ENDED',
} as const satisfies { readonly [State in OverrideState]: State };

registerEnumType(TierOverrideState, {
  name: 'TierOverrideState',
  description: 'Where a tier set by hand stands (KA-3-override).',
  valuesConfig: {
    REQUESTED: { description: 'Waits to be decided.' },
    APPROVED: { description: 'Holds on the days of its period.' },
    REJECTED: { description: 'Refused.' },
    WITHDRAWN: { description: 'Taken back by who asked.' },
    ENDED: { description: 'Approved, and ended before its last day.' },
  },
});

export const TierOverrideMove = {
  APPROVE: 'APPROVE',
  REJECT: 'REJECT',
  WITHDRAW: 'WITHDRAW',
  END: 'END',
} as const satisfies { readonly [Move in OverrideMove]: Move };

registerEnumType(TierOverrideMove, {
  name: 'TierOverrideMove',
  description: 'What is done with a tier set by hand.',
  valuesConfig: {
    APPROVE: { description: 'Lets it hold; never by who asked.' },
    REJECT: { description: 'Refuses it, with a reason; never by who asked.' },
    WITHDRAW: { description: 'Takes a request back; by who asked.' },
    END: { description: 'Ends it from today on, with a reason; the computed tier holds again.' },
  },
});

@Classified(CARD)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A tier set by hand for a period, with its reason and who approved it (KA-3-override).' })
export class TierOverride {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Client, { nullable: true, description: 'Whose tier.' })
  client: Client | null;

  @Field(() => Tier, { nullable: true, description: 'The tier that stands in place of the computed one.' })
  tier: Tier | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  validFrom: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Inclusive: the last day, as approved.' })
  validTo: string | null;

  @Classified(LOCATING)
  @Field(() => String, { nullable: true, description: 'Why it was asked for.' })
  reason: string | null;

  @Field(() => TierOverrideState, { nullable: true, description: 'Where it stands.' })
  state: OverrideState | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who asked for it.' })
  requestedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was asked for.' })
  requestedAt: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who approved, rejected or withdrew it; null: nobody yet.' })
  decidedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was.' })
  decidedAt: string | null;

  @Classified(LOCATING)
  @Field(() => String, { nullable: true, description: 'What was said to it.' })
  decisionNote: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who ended it early; null: nobody.' })
  endedBy: StaffStub | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day it did not hold any more; null: not ended early.',
  })
  endedOn: string | null;

  @Classified(LOCATING)
  @Field(() => String, { nullable: true, description: 'Why it was ended early.' })
  endNote: string | null;

  @Field(() => Why, { nullable: true, description: 'Clause and policy version it was approved under; null before.' })
  why: Why | null;

  @Field(() => [TierOverrideMove], { nullable: true, description: 'What the viewer may do with it now.' })
  moves: OverrideMove[] | null;

  @Field(() => Int, { nullable: true, description: 'Grows with every change; send it back when moving it.' })
  version: number | null;
}

@Classified(CARD)
@ObjectType({ description: 'The grade a client’s figures give while a tier set by hand stands in its place (KA-3).' })
export class ComputedTier {
  @Field(() => Tier, {
    nullable: true,
    description: 'Null: ungraded, nothing in the tier table holds, or a walk-in account.',
  })
  code: Tier | null;

  @Field(() => Boolean, { description: 'The volume falls in a gap of the tier table.' })
  gap: boolean;

  @Field(() => Why, { description: 'Inputs, rule, clause and policy version.' })
  why: Why;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A tier set by hand, in a page.' })
export class TierOverrideEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => TierOverride, { description: 'The tier set by hand.' })
  node: TierOverride;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of tiers set by hand, the latest request first.' })
export class TierOverrideConnection {
  @Field(() => [TierOverrideEdge], { description: 'The rows of the page.' })
  edges: TierOverrideEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@InputType({ description: 'Which tiers set by hand; conditions hold together.' })
export class TierOverrideFilter {
  @Field(() => [TierOverrideState], { nullable: true, description: 'In one of these states.' })
  states?: OverrideState[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those the viewer may decide now.' })
  toDecide?: boolean | null;
}

@InputType({ description: 'A tier to be set by hand.' })
export class RequestTierOverrideInput {
  @Field(() => ID, { description: 'For which client.' })
  clientId: string;

  @Field(() => Tier, { description: 'The tier it is to have.' })
  tier: Tier;

  @Field(() => DateScalar, { description: 'First day: today or later.' })
  from: string;

  @Field(() => DateScalar, { description: 'Last day; how far ahead is the clause’s to say.' })
  until: string;

  @Field(() => String, { description: 'Why, at most 500 characters.' })
  reason: string;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'What is to be done with a tier set by hand.' })
export class MoveTierOverrideInput {
  @Field(() => ID, { description: 'Which one.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => TierOverrideMove, { description: 'One of its `moves`.' })
  move: OverrideMove;

  @Field(() => String, {
    nullable: true,
    description: 'What is said to it, at most 500 characters; needed to reject and to end.',
  })
  note?: string | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The tier set by hand is as asked.' })
export class TierOverrideChanged {
  @Field(() => TierOverride, { description: 'As it is now.' })
  tierOverride: TierOverride;

  @Field(() => Boolean, { description: 'It was done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const TierOverrideResult = createUnionType({
  name: 'TierOverrideResult',
  description: 'What came of asking for a tier set by hand, or of moving one.',
  types: () => [TierOverrideChanged, NotAllowed, InvalidInput, NotFound, StaleVersion, IllegalMove] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
