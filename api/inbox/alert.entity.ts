import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AlertKind } from './alert.schema';

/** What a person is told of. */
@Entity({ schema: 'inbox', name: 'alert' })
export class AlertEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'staff_id' })
  staffId: string;

  @Column('text')
  kind: AlertKind;

  @Column('timestamptz')
  at: string;

  @Column('uuid', { name: 'complaint_id', nullable: true })
  complaintId: string | null;

  @Column('text', { nullable: true })
  step: string | null;

  @Column('int', { nullable: true })
  level: number | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: string | null;

  @Column('uuid', { name: 'delegation_id', nullable: true })
  delegationId: string | null;

  @Column('date', { name: 'rebate_month', nullable: true })
  rebateMonth: string | null;

  @Column('int', { name: 'rebate_agents', nullable: true })
  rebateAgents: number | null;

  @Column('date', { nullable: true })
  month: string | null;

  @Column('uuid', { name: 'question_id', nullable: true })
  questionId: string | null;

  @Column('uuid', { name: 'subscription_id', nullable: true })
  subscriptionId: string | null;

  @Column('uuid', { name: 'notice_id', nullable: true })
  noticeId: string | null;

  @Column('uuid', { name: 'signal_id', nullable: true })
  signalId: string | null;

  @Column('uuid', { name: 'market_note_id', nullable: true })
  marketNoteId: string | null;

  @Column('uuid', { name: 'target_id', nullable: true })
  targetId: string | null;

  @Column('uuid', { name: 'credit_application_id', nullable: true })
  creditApplicationId: string | null;

  @Column('uuid', { name: 'draft_id', nullable: true })
  draftId: string | null;

  @Column('int', { nullable: true })
  count: number | null;

  @Column('int', { name: 'duty_count', nullable: true })
  dutyCount: number | null;

  @Column('uuid', { name: 'from_staff', nullable: true })
  fromStaff: string | null;

  @Column('uuid', { name: 'for_staff', nullable: true })
  forStaff: string | null;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt: string | null;
}
