import { segments, type Segment } from '../kernel/policy/vocabulary';
import { sharesOf } from './standing-shares';

export interface SegmentCount {
  /** Empty for clients without a segment. */
  readonly segment: Segment | '';
  readonly clients: number;
  /** Yuan. */
  readonly volume: string;
}

export interface SegmentShare {
  segment: Segment | null;
  clients: number;
  volume: string;
  volumeShare: number | null;
  clientShare: number | null;
}

/** Clients by segment with their shares, best first, those without last; segments without clients are left out. */
export function segmentFigures(counts: readonly SegmentCount[]): SegmentShare[] {
  const place = ({ segment }: SegmentCount): number => (segment === '' ? segments.length : segments.indexOf(segment));
  return sharesOf(counts, place).map(({ segment, ...count }) => ({
    segment: segment === '' ? null : segment,
    ...count,
  }));
}
