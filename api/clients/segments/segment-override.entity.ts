import { Column, Entity } from 'typeorm';
import type { Segment } from '../../shared-types/segment.schema';
import { OverrideEntity } from '../by-hand/override.entity';

/** A segment set by hand for a client. */
@Entity({ schema: 'clients', name: 'segment_override' })
export class SegmentOverrideEntity extends OverrideEntity {
  @Column('text')
  segment: Segment;
}
