import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Post } from '../../kernel/access/post';
import type { Department } from '../../kernel/policy/case-fields';
import type { ComplaintClass } from '../../kernel/policy/vocabulary';
import type { LineState } from './monthly-report';

/** What a department answers for in a case, as it is reported. */
@Entity({ schema: 'complaints', name: 'monthly_line' })
export class MonthlyLineEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'report_id' })
  reportId: string;

  @Column('uuid', { name: 'complaint_id' })
  complaintId: string;

  @Column('text')
  number: string;

  @Column('text')
  class: ComplaintClass;

  @Column('timestamptz', { name: 'closed_at' })
  closedAt: string;

  @Column('text', { nullable: true })
  department: Department | null;

  @Column('numeric')
  percentage: string;

  @Column('numeric')
  loss: string;

  @Column('text')
  post: Post;

  @Column('text')
  state: LineState;

  @Column('uuid', { name: 'by_staff', nullable: true })
  byStaff: string | null;

  @Column('timestamptz', { nullable: true })
  at: string | null;

  @Column('text', { nullable: true })
  objection: string | null;

  @Column('text', { nullable: true })
  settlement: string | null;
}
