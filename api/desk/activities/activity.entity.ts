import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActivityKind, ActivitySubject } from './activity-words.schema';

/** A call, visit, callback or walk-in. */
@Entity({ schema: 'desk', name: 'activity' })
export class ActivityEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: ActivityKind;

  @Column('uuid', { name: 'client_id' })
  clientId: string;

  /** Of the client: not a column of the table, but of what is read (`READ` in the repository). */
  @Column({ type: 'uuid', name: 'owner_id', select: false, insert: false, update: false, nullable: true })
  ownerId: string | null;

  @Column('timestamptz')
  at: string;

  @Column('uuid', { name: 'by_staff', nullable: true })
  byId: string | null;

  @Column('text', { nullable: true })
  summary: string | null;

  @Column('boolean', { nullable: true })
  satisfied: boolean | null;

  @Column('text', { nullable: true })
  subject: ActivitySubject | null;

  @Column('text', { name: 'contact_name', nullable: true })
  contactName: string | null;

  @Column('text', { nullable: true })
  outcome: string | null;

  /** Of a dispute (SD-1). */
  @Column('text', { nullable: true })
  counterparty: string | null;

  /** Material and gifts (SD-1). */
  @Column('text', { nullable: true })
  handout: string | null;

  @Column('boolean', { name: 'answered_at_once', nullable: true })
  answeredAtOnce: boolean | null;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedById: string | null;

  @Column('timestamptz', { name: 'recorded_at', nullable: true })
  recordedAt: string | null;

  @Column('int')
  version: number;
}
