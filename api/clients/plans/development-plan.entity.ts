import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Why } from '../../kernel/policy/why';
import type { PlanStage } from './development-plan';

/** A plan by which key clients are developed. Development tracking is top secret. Source: KA-9, SD-10 */
@Entity({ schema: 'clients', name: 'development_plan' })
export class DevelopmentPlanEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  number: string;

  @Column('text')
  title: string;

  @Column('uuid', { name: 'lead_id' })
  leadId: string;

  @Column('text')
  stage: PlanStage;

  @Column('text', { nullable: true })
  scope: string | null;

  @Column('text', { nullable: true })
  direction: string | null;

  @Column('text', { nullable: true })
  analysis: string | null;

  @Column('text', { nullable: true })
  channel: string | null;

  @Column('text', { nullable: true })
  reception: string | null;

  @Column('uuid', { name: 'submitted_by', nullable: true })
  submittedById: string | null;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: string | null;

  @Column('date', { name: 'review_by', nullable: true })
  reviewBy: string | null;

  @Column('jsonb', { name: 'review_why', nullable: true })
  reviewWhy: Why | null;

  @Column('timestamptz', { name: 'moved_at' })
  movedAt: string;

  @Column('int')
  version: number;
}
