import {
  MoveSegmentOverrideDocument,
  MoveTierOverrideDocument,
  type MoveTierOverrideInput,
  RequestSegmentOverrideDocument,
  RequestTierOverrideDocument,
  type Segment,
  type Tier,
} from '../../gql/graphql';
import { type ChangeOutcome, useChange } from '../../shared/graph/useChange';
import type { Scheme } from './overrides';

export interface OverrideRequest {
  clientId: string;
  code: string;
  from: string;
  until: string;
  reason: string;
  idempotencyKey: string;
}

/** Asks for a tier or a segment by hand, and decides or ends one. */
export function useOverrideChanges(scheme: Scheme): {
  request(input: OverrideRequest): Promise<ChangeOutcome<object>>;
  move(input: MoveTierOverrideInput): Promise<ChangeOutcome<object>>;
} {
  if (scheme === 'tier') {
    const request = useChange(RequestTierOverrideDocument, (data) => data.requestTierOverride);
    const move = useChange(MoveTierOverrideDocument, (data) => data.moveTierOverride);
    return {
      request: ({ code, ...others }) => request({ input: { ...others, tier: code as Tier } }),
      move: (input) => move({ input }),
    };
  }
  const request = useChange(RequestSegmentOverrideDocument, (data) => data.requestSegmentOverride);
  const move = useChange(MoveSegmentOverrideDocument, (data) => data.moveSegmentOverride);
  return {
    request: ({ code, ...others }) => request({ input: { ...others, segment: code as Segment } }),
    move: (input) => move({ input }),
  };
}
