import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Why } from '../kernel/policy/why';
import type { ComplaintClass } from '../shared-types/complaint-class.schema';
import type { Tier } from '../shared-types/tier.schema';
import type { Channel, ComplaintOutcome, ComplaintState, Sample, Severity } from './complaint-words.schema';

/** A complaint and its case. */
@Entity({ schema: 'complaints', name: 'complaint' })
export class ComplaintEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  number: string;

  /** In the register of quality complaints; null while it has none. Source: CQ-3 */
  @Column('text', { name: 'register_number', nullable: true })
  registerNumber: string | null;

  @Column('text')
  class: ComplaintClass;

  @Column('text')
  state: ComplaintState;

  @Column('text')
  severity: Severity;

  @Column('text')
  channel: Channel;

  @Column('uuid', { name: 'client_id' })
  clientId: string;

  /** Of the client at receipt. */
  @Column('text', { name: 'region_code', nullable: true })
  regionCode: string | null;

  /** Of the client at receipt. */
  @Column('text', { nullable: true })
  tier: Tier | null;

  @Column('boolean')
  overseas: boolean;

  @Column('timestamptz', { name: 'occurred_at' })
  occurredAt: string;

  @Column('text')
  place: string;

  @Column('text')
  content: string;

  @Column('text', { name: 'order_number', nullable: true })
  orderNumber: string | null;

  @Column('text', { name: 'part_number', nullable: true })
  partNumber: string | null;

  @Column('numeric', { name: 'affected_quantity', nullable: true })
  affectedQuantity: string | null;

  @Column('boolean', { name: 'affected_quantity_undetermined' })
  affectedQuantityUndetermined: boolean;

  /** Civil date. Source: CQ-2 */
  @Column('date', { name: 'delivered_on', nullable: true })
  deliveredOn: string | null;

  @Column('numeric', { name: 'delivered_quantity', nullable: true })
  deliveredQuantity: string | null;

  @Column('numeric', { name: 'return_quantity', nullable: true })
  returnQuantity: string | null;

  @Column('boolean', { name: 'return_quantity_undetermined' })
  returnQuantityUndetermined: boolean;

  @Column('text', { nullable: true })
  sample: Sample | null;

  @Column('text', { nullable: true })
  demand: string | null;

  @Column('uuid', { name: 'intake_by', nullable: true })
  intakeById: string | null;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: string;

  /** The day of `receivedAt` in Asia/Shanghai. */
  @Column('date', { name: 'received_on' })
  receivedOn: string;

  @Column('timestamptz', { name: 'accepted_at', nullable: true })
  acceptedAt: string | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: string | null;

  /** What `dueAt` was when its clock stopped, which goes back there with the client's answer. */
  @Column('timestamptz', { name: 'paused_due_at', nullable: true })
  pausedDueAt: string | null;

  @Column('boolean', { name: 'due_provisional' })
  dueProvisional: boolean;

  @Column('jsonb', { name: 'due_why', nullable: true })
  dueWhy: Why | null;

  /** When it ended, whether closed, withdrawn or void. */
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: string | null;

  @Column('text', { nullable: true })
  outcome: ComplaintOutcome | null;

  /** As regulation CC calls it; null for what was filed before there were any. */
  @Column('text', { nullable: true })
  procedure: string | null;

  /** Version of regulation CC the case was opened under. */
  @Column('int', { name: 'cc_version', nullable: true })
  ccVersion: number | null;

  /** Version of regulation CQ the case was opened under. */
  @Column('int', { name: 'cq_version', nullable: true })
  cqVersion: number | null;

  /** The form whose conclusion the client refused. Source: CQ-8 */
  @Column('uuid', { name: 'previous_id', nullable: true })
  previousId: string | null;

  /** The complaint whose callback brought this one up. Source: SD-4 */
  @Column('uuid', { name: 'follows_id', nullable: true })
  followsId: string | null;

  @Column('uuid', { name: 'duplicate_of', nullable: true })
  duplicateOfId: string | null;

  @Column('text', { nullable: true })
  satisfaction: string | null;

  @Column('int', { default: 1 })
  version: number;
}

/** Something that happened to a case; never changed. */
@Entity({ schema: 'complaints', name: 'event' })
export class ComplaintEventEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'complaint_id' })
  complaintId: string;

  @Column('timestamptz')
  at: string;

  @Column('text')
  kind: string;

  @Column('uuid', { name: 'by_staff', nullable: true })
  byStaff: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('jsonb', { nullable: true })
  data: unknown;
}
