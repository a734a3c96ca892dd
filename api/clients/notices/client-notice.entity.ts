import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Department } from '../../kernel/policy/case-fields';
import type { Why } from '../../kernel/policy/why';
import type { NoticeState } from './client-notice';
import type { StoredAudience } from './notice-audience';

/** What clients are told of. Source: CC-7 */
@Entity({ schema: 'clients', name: 'client_notice' })
export class ClientNoticeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  number: string;

  @Column('text')
  department: Department;

  @Column('text')
  subject: string;

  @Column('text')
  body: string;

  @Column('date', { name: 'effective_on' })
  effectiveOn: string;

  @Column('jsonb')
  audience: StoredAudience;

  @Column('text')
  state: NoticeState;

  @Column('text', { name: 'review_post', nullable: true })
  reviewPost: string | null;

  @Column('text', { name: 'approve_post', nullable: true })
  approvePost: string | null;

  @Column('text', { name: 'send_post', nullable: true })
  sendPost: string | null;

  @Column('text', { name: 'archive_posts', nullable: true, array: true })
  archivePosts: string[] | null;

  @Column('uuid', { name: 'drafted_by' })
  draftedById: string;

  @Column('timestamptz', { name: 'drafted_at' })
  draftedAt: string;

  @Column('uuid', { name: 'reviewed_by', nullable: true })
  reviewedById: string | null;

  @Column('uuid', { name: 'approved_by', nullable: true })
  approvedById: string | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  approvedAt: string | null;

  @Column('text', { nullable: true })
  digest: string | null;

  @Column('uuid', { name: 'sent_by', nullable: true })
  sentById: string | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt: string | null;

  @Column('int', { name: 'sent_count', nullable: true })
  sentCount: number | null;

  @Column('timestamptz', { name: 'due_at', nullable: true })
  dueAt: string | null;

  @Column('jsonb', { name: 'due_why', nullable: true })
  dueWhy: Why | null;

  @Column('timestamptz', { name: 'moved_at' })
  movedAt: string;

  @Column('int')
  version: number;
}
