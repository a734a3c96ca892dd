import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PaymentCredit, Segment } from '../kernel/policy/vocabulary';
import type { Why } from '../kernel/policy/why';
import type { BusinessType } from '../shared-types/business-type.schema';
import type { Tier } from '../shared-types/tier.schema';

/** A company or person that buys. */
@Entity({ schema: 'clients', name: 'client' })
export class ClientEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  number: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'business_type' })
  businessType: BusinessType;

  @Column('text', { name: 'region_code', nullable: true })
  regionCode: string | null;

  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  @Column('text', { nullable: true })
  tier: Tier | null;

  @Column('boolean', { name: 'tier_gap' })
  tierGap: boolean;

  /** The day the tier in force began. */
  @Column('date', { name: 'tier_since' })
  tierSince: string;

  @Column('jsonb', { name: 'tier_why', nullable: true })
  tierWhy: Why | null;

  /** The one that stands in place of the computed tier; null: none. */
  @Column('uuid', { name: 'tier_override_id', nullable: true })
  tierOverrideId: string | null;

  /** What the figures give, while one does. */
  @Column('text', { name: 'computed_tier', nullable: true })
  computedTier: Tier | null;

  @Column('boolean', { name: 'computed_gap', nullable: true })
  computedGap: boolean | null;

  @Column('jsonb', { name: 'computed_why', nullable: true })
  computedWhy: Why | null;

  /** Yuan of volume short of `tierNext`. */
  @Column('numeric', { name: 'tier_margin', precision: 14, scale: 2, nullable: true })
  tierMargin: string | null;

  @Column('text', { name: 'tier_next', nullable: true })
  tierNext: Tier | null;

  @Column('text', { nullable: true })
  segment: Segment | null;

  @Column('date', { name: 'segment_since', nullable: true })
  segmentSince: string | null;

  /** Null before the first grading. */
  @Column('jsonb', { name: 'segment_why', nullable: true })
  segmentWhy: Why | null;

  /** The one that stands in place of the computed segment; null: none. */
  @Column('uuid', { name: 'segment_override_id', nullable: true })
  segmentOverrideId: string | null;

  /** What the figures give, while one does. */
  @Column('text', { name: 'computed_segment', nullable: true })
  computedSegment: Segment | null;

  @Column('jsonb', { name: 'computed_segment_why', nullable: true })
  computedSegmentWhy: Why | null;

  @Column('text', { nullable: true })
  industry: string | null;

  @Column('text', { name: 'payment_credit' })
  paymentCredit: PaymentCredit;

  /** Yuan that fell due in the trailing year; null: not measured yet. */
  @Column('numeric', { name: 'payment_due', precision: 14, scale: 2, nullable: true })
  paymentDue: string | null;

  @Column('numeric', { name: 'payment_share', nullable: true })
  paymentShare: string | null;

  @Column('int', { name: 'payment_version', nullable: true })
  paymentVersion: number | null;

  /** Yuan an individual paid that are not allocated. */
  @Column('numeric', { precision: 14, scale: 2, nullable: true })
  deposit: string | null;

  @Column('int', { name: 'vip_level', nullable: true })
  vipLevel: number | null;

  @Column('int', { name: 'vip_version', nullable: true })
  vipVersion: number | null;

  /** Staff in contact beside the account manager. */
  @Column('int', { name: 'extra_contacts' })
  extraContacts: number;

  /** Each of those in contact is on record on this day or later, or was put in contact then; null: not on record. */
  @Column('date', { name: 'reported_on', nullable: true })
  reportedOn: string | null;

  /** Recognised as an important new client. */
  @Column('boolean')
  important: boolean;

  /** Yuan over the trailing twelve months. */
  @Column('numeric', { name: 'annual_volume', precision: 14, scale: 2 })
  annualVolume: string;

  @Column('text', { name: 'credit_code', nullable: true })
  creditCode: string | null;

  @Column('int', { name: 'payment_term_days', nullable: true })
  paymentTermDays: number | null;

  @Column('text', { nullable: true })
  country: string | null;

  @Column('text', { nullable: true })
  city: string | null;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('boolean', { name: 'walk_in' })
  walkIn: boolean;

  @Column('date', { name: 'opened_on', nullable: true })
  openedOn: string | null;

  @Column('date', { name: 'last_contact_on', nullable: true })
  lastContactOn: string | null;

  @Column('int')
  version: number;
}
