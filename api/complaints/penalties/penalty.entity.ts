import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Post } from '../../kernel/access/post';
import type { Why } from '../../kernel/policy/why';
import type { PenaltyState } from './penalty';

/** A violation with what follows from it, from the proposal to the decision. */
@Entity({ schema: 'complaints', name: 'penalty' })
export class PenaltyEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  number: string;

  @Column('text')
  clause: string;

  @Column('int', { name: 'policy_version' })
  policyVersion: number;

  @Column('text')
  violation: string;

  @Column('text')
  breaks: string;

  @Column('uuid', { name: 'staff_id' })
  staffId: string;

  @Column('uuid', { name: 'in_charge_id', nullable: true })
  inChargeId: string | null;

  @Column('uuid', { name: 'complaint_id', nullable: true })
  complaintId: string | null;

  @Column('date', { name: 'happened_on' })
  happenedOn: string;

  @Column('text')
  evidence: string;

  @Column('int')
  occurrence: number;

  @Column('numeric', { nullable: true })
  fine: string | null;

  @Column('numeric', { name: 'in_charge_fine', nullable: true })
  inChargeFine: string | null;

  @Column('boolean')
  dismissal: boolean;

  @Column('int', { name: 'months_of_pay' })
  monthsOfPay: number;

  @Column('int')
  copies: number;

  @Column('jsonb')
  why: Why;

  @Column('text')
  approver: Post;

  @Column('text')
  state: PenaltyState;

  @Column('boolean', { name: 'by_rule' })
  byRule: boolean;

  @Column('uuid', { name: 'proposed_by' })
  proposedById: string;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt: string;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedById: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: string | null;

  @Column('text', { name: 'decision_note', nullable: true })
  decisionNote: string | null;

  @Column('uuid', { name: 'revoked_by', nullable: true })
  revokedById: string | null;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt: string | null;

  @Column('text', { name: 'revocation_reason', nullable: true })
  revocationReason: string | null;

  @Column('uuid', { name: 'notice_id', nullable: true })
  noticeId: string | null;

  @Column('int')
  version: number;
}
