import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Post } from '../../kernel/access/post';
import type { CreditPolicy } from '../../kernel/policy/credit-change';
import type { Segment } from '../../kernel/policy/vocabulary';
import type { Why } from '../../kernel/policy/why';
import type { CreditState } from './credit-application';
import type { CreditCheck } from './credit-check';

/** An application for a credit line, from its submission to its decision. Source: CR-3, CR-4 */
@Entity({ schema: 'clients', name: 'credit_application' })
export class CreditApplicationEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  number: string;

  @Column('uuid', { name: 'client_id' })
  clientId: string;

  /** Of the client: not a column of the table, but of what is read (the `from` of the repository). */
  @Column({ type: 'uuid', name: 'owner_id', select: false, insert: false, update: false, nullable: true })
  ownerId: string | null;

  @Column('numeric', { name: 'wanted_limit', precision: 14, scale: 2 })
  wantedLimit: string;

  @Column('date', { name: 'valid_to' })
  validTo: string;

  @Column('text')
  purpose: string;

  @Column('text')
  state: CreditState;

  @Column('text', { nullable: true })
  segment: Segment | null;

  @Column('text')
  policy: CreditPolicy;

  @Column('jsonb', { name: 'change_why' })
  changeWhy: Why;

  @Column('numeric', { name: 'present_limit', precision: 14, scale: 2 })
  presentLimit: string;

  @Column('numeric', { precision: 14, scale: 2 })
  owed: string;

  @Column('jsonb')
  checks: readonly CreditCheck[];

  @Column('int', { name: 'failed_checks' })
  failedChecks: number;

  @Column('text', { name: 'approver_posts', array: true })
  approverPosts: readonly Post[];

  @Column('jsonb', { name: 'approver_why' })
  approverWhy: Why;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: string;

  /** Null: submitted before reasons were kept. */
  @Column('jsonb', { name: 'due_why', nullable: true })
  dueWhy: Why | null;

  @Column('boolean', { name: 'due_provisional' })
  dueProvisional: boolean;

  @Column('uuid', { name: 'requested_by' })
  requestedById: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: string;

  @Column('uuid', { name: 'investigated_by', nullable: true })
  investigatedById: string | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedById: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: string | null;

  @Column('text', { name: 'decision_note', nullable: true })
  decisionNote: string | null;

  @Column('int')
  version: number;
}
