import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActivityKind } from './activity.schema';

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
}
