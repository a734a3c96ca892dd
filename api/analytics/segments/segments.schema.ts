import { createUnionType, Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, Unanswered } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../platform/graph/scalars';
import { Segment } from '../../shared-types/segment.schema';
import { Tier } from '../../shared-types/tier.schema';
import { UngradedReason } from '../../shared-types/ungraded-reason.schema';
import { FIGURES } from '../breakdown/breakdown.schema';
import { TierFigure } from '../dashboard.schema';

@InputType({ description: 'Two days, and which clients. A list left out, or empty, leaves nothing out.' })
export class SegmentationFilter {
  @Field(() => DateScalar, { description: 'The first day tiers and segments are compared on.' })
  from: string;

  @Field(() => DateScalar, { description: 'The last day; of one in the future today is told.' })
  to: string;

  @Field(() => [Tier], { nullable: true, description: 'Only clients of these tiers, on either day.' })
  tiers?: Tier[] | null;

  @Field(() => [String], { nullable: true, description: 'Only clients of these regions, by code.' })
  regionCodes?: string[] | null;
}

@Classified(FIGURES)
@ObjectType({ description: 'Active clients that had a tier on the first day and a tier on the last.' })
export class TierTransition {
  @Field(() => Boolean, { description: 'Active on the first day; false: new.' })
  wasActive: boolean;

  @Field(() => Tier, { nullable: true, description: 'The tier on the first day; null: none, or not active.' })
  fromTier: Tier | null;

  @Field(() => Boolean, { description: 'Active on the last day; false: lost.' })
  isActive: boolean;

  @Field(() => Tier, { nullable: true, description: 'The tier on the last day; null: none, or not active.' })
  toTier: Tier | null;

  @Field(() => Int, { description: 'Clients.' })
  clients: number;
}

@Classified(FIGURES)
@ObjectType({ description: 'Clients without a tier that have none for the same reason (KA-3).' })
export class UngradedFigure {
  @Field(() => UngradedReason, { description: 'Why they have none.' })
  reason: UngradedReason;

  @Field(() => Int, { description: 'Clients.' })
  clients: number;

  @Field(() => MoneyScalar, { description: 'Their yearly volume, yuan.' })
  volume: string;

  @Field(() => Float, { nullable: true, description: 'Share of the clients without a tier, 0 to 1; null without any.' })
  clientShare: number | null;
}

@Classified(FIGURES)
@ObjectType({ description: 'Clients of a segment as they stand now (BK-1).' })
export class SegmentFigure {
  @Field(() => Segment, {
    nullable: true,
    description: 'The segment; null for clients of whom nothing in the segment table holds.',
  })
  segment: Segment | null;

  @Field(() => Int, { description: 'Clients.' })
  clients: number;

  @Field(() => MoneyScalar, { description: 'Their yearly volume, yuan.' })
  volume: string;

  @Field(() => Float, { nullable: true, description: 'Share of all clients, 0 to 1; null without any.' })
  clientShare: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of all volume, 0 to 1; null without any.' })
  volumeShare: number | null;
}

@Classified(FIGURES)
@ObjectType({ description: 'Active clients that had a segment on the first day and a segment on the last.' })
export class SegmentTransition {
  @Field(() => Boolean, { description: 'Active on the first day; false: new.' })
  wasActive: boolean;

  @Field(() => Segment, { nullable: true, description: 'The segment on the first day; null: none, or not active.' })
  fromSegment: Segment | null;

  @Field(() => Boolean, { description: 'Active on the last day; false: lost.' })
  isActive: boolean;

  @Field(() => Segment, { nullable: true, description: 'The segment on the last day; null: none, or not active.' })
  toSegment: Segment | null;

  @Field(() => Int, { description: 'Clients.' })
  clients: number;
}

@Classified(FIGURES)
@ObjectType({ description: 'What the largest clients together make of the yearly volume.' })
export class VolumeShare {
  @Field(() => Int, { description: 'How many clients, largest first.' })
  clients: number;

  @Field(() => Float, { nullable: true, description: 'Share of all clients, 0 to 1.' })
  clientShare: number | null;

  @Field(() => MoneyScalar, { description: 'Their yearly volume, yuan.' })
  volume: string;

  @Field(() => Float, { nullable: true, description: 'Share of the yearly volume of all, 0 to 1.' })
  volumeShare: number | null;
}

@Classified(FIGURES)
@ObjectType({
  description: 'Clients by tier and by segment: how many, what they buy, how they moved, how much hangs on a few.',
})
export class Segmentation {
  @Field(() => DateTimeScalar, { description: 'The instant the figures speak of.' })
  asOf: string;

  @Field(() => Boolean, { description: 'True: as they were known then. False: as they are known now.' })
  isKnownThen: boolean;

  @Field(() => Int, {
    description:
      'Age in seconds of the counts, which a job refreshes; moves are counted now, or as old as the replica that answered.',
  })
  lagSeconds: number;

  @Field(() => [TierFigure], { description: 'Clients by the tier of that instant, best first, ungraded last.' })
  tiers: TierFigure[];

  @Field(() => [UngradedFigure], {
    description:
      'The clients that `tiers` counts without a tier, by why they have none. Empty where only some tiers are asked for.',
  })
  ungraded: UngradedFigure[];

  @Field(() => [TierTransition], { description: 'Active clients by their tier on both days.' })
  moves: TierTransition[];

  @Field(() => [SegmentFigure], {
    description: 'Clients by the segment of that instant, best first, those without one last.',
  })
  segments: SegmentFigure[];

  @Field(() => [SegmentTransition], { description: 'Active clients by their segment on both days.' })
  segmentMoves: SegmentTransition[];

  @Field(() => VolumeShare, {
    nullable: true,
    description: 'The ten largest clients; null where clients are filtered or seen of one portfolio only.',
  })
  topTen: VolumeShare | null;

  @Field(() => [VolumeShare], {
    description: 'Each tenth of the clients with those larger; empty where the ten largest are null.',
  })
  concentration: VolumeShare[];
}

export const SegmentationResult = createUnionType({
  name: 'SegmentationResult',
  description: 'The segmentation, or what to mend.',
  types: () => [Segmentation, InvalidInput, NotAllowed, Unanswered] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
