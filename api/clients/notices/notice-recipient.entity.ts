import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ToldWay } from './notice-recipient';

/** A client a notice was sent to, and whether it was told and has understood. Source: CC-7 */
@Entity({ schema: 'clients', name: 'client_notice_recipient' })
export class NoticeRecipientEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'notice_id' })
  noticeId: string;

  @Column('uuid', { name: 'client_id' })
  clientId: string;

  /** Of the client, and not of this row: who looks after it now. */
  @Column('uuid', { name: 'owner_id', nullable: true })
  ownerId: string | null;

  @Column('uuid', { name: 'copied_id', nullable: true })
  copiedId: string | null;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt: string;

  @Column('date', { name: 'told_on', nullable: true })
  toldOn: string | null;

  @Column('text', { nullable: true })
  way: ToldWay | null;

  @Column('text', { nullable: true })
  person: string | null;

  @Column('boolean', { nullable: true })
  understood: boolean | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('uuid', { name: 'told_by', nullable: true })
  toldById: string | null;

  @Column('timestamptz', { name: 'recorded_at', nullable: true })
  recordedAt: string | null;

  @Column('timestamptz', { name: 'escalated_at', nullable: true })
  escalatedAt: string | null;

  @Column('int')
  version: number;
}
