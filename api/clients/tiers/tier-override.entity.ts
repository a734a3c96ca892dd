import { Column, Entity } from 'typeorm';
import type { Tier } from '../../shared-types/tier.schema';
import { OverrideEntity } from '../by-hand/override.entity';

/** A tier set by hand for a client. */
@Entity({ schema: 'clients', name: 'tier_override' })
export class TierOverrideEntity extends OverrideEntity {
  @Column('text')
  tier: Tier;
}
