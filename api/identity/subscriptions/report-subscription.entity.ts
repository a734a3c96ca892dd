import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReportCard, ReportPage } from './report-cards';
import type { Rhythm } from './rhythm';

export type SubscriptionState = 'ACTIVE' | 'PAUSED' | 'ENDED';

/** A page with its filters that is sent to somebody by mail in a rhythm. */
@Entity({ schema: 'identity', name: 'report_subscription' })
export class ReportSubscriptionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId: string;

  @Column('uuid', { name: 'recipient_id' })
  recipientId: string;

  @Column('text')
  name: string;

  @Column('text')
  page: ReportPage;

  /** What stands behind the question mark of the page's address. */
  @Column('text')
  query: string;

  @Column('text', { array: true })
  cards: ReportCard[];

  @Column('text')
  rhythm: Rhythm['rhythm'];

  @Column('int', { nullable: true })
  weekday: number | null;

  @Column('int', { name: 'month_day', nullable: true })
  monthDay: number | null;

  /** Minutes from midnight in Asia/Shanghai. */
  @Column('int', { name: 'at_minute' })
  atMinute: number;

  @Column('text')
  locale: 'zh-CN' | 'en';

  @Column('text')
  attachment: 'NONE' | 'XLSX' | 'CSV';

  @Column('text')
  state: SubscriptionState;

  /** Null unless it is active. */
  @Column('timestamptz', { name: 'next_at', nullable: true })
  nextAt: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: string;

  @Column('integer')
  version: number;
}

/** A report that was due or asked for, and what became of it. */
@Entity({ schema: 'identity', name: 'report_mail' })
export class ReportMailEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** Null: it tells of a signal of the control chart. */
  @Column('uuid', { name: 'subscription_id', nullable: true })
  subscriptionId: string | null;

  @Column('uuid', { name: 'recipient_id' })
  recipientId: string;

  @Column('text')
  kind: 'SCHEDULED' | 'TEST' | 'SIGNAL';

  @Column('timestamptz')
  slot: string;

  @Column('boolean')
  late: boolean;

  @Column('text')
  state: 'WAITING' | 'SENT' | 'REFUSED' | 'FAILED';

  @Column('text', { nullable: true })
  reason: UnsentReason | null;

  @Column('int')
  attempts: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: string;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: string | null;
}

export type UnsentReason =
  'LEFT' | 'NO_REACH' | 'NO_ADDRESS' | 'NOT_ACTIVE' | 'WITHDRAWN' | 'SERVER_REFUSED' | 'NO_ANSWER';
