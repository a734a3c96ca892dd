import type {
  SegmentOverride_SegmentOverrideFragment,
  TierOverride_TierOverrideFragment,
  TierOverrideMove,
} from '../../gql/graphql';
import { segments } from '../segments/segments';
import { tiers } from './tiers';

/** What is set by hand: a tier (KA-3-override) or a segment (BK-1-override). */
export type Scheme = 'tier' | 'segment';
export type Override = TierOverride_TierOverrideFragment | SegmentOverride_SegmentOverrideFragment;
export type OverrideMove = TierOverrideMove;

/** What may be asked for, from the best down. */
export const codesOf: Readonly<Record<Scheme, readonly string[]>> = { tier: tiers, segment: segments };

/** Where the words of a scheme stand. */
export const wordsOf: Readonly<Record<Scheme, 'tiers' | 'segments.hand'>> = { tier: 'tiers', segment: 'segments.hand' };
