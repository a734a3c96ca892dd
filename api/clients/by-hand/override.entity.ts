import { Column, PrimaryColumn } from 'typeorm';
import type { Why } from '../../kernel/policy/why';
import type { OverrideState } from './override';

/** A tier or a segment set by hand for a client, from its request to its end: all but what is set. */
export abstract class OverrideEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'client_id' })
  clientId: string;

  /** Of the client: not a column of the table, but of what is read (the `from` of the repository). */
  @Column({ type: 'uuid', name: 'owner_id', select: false, insert: false, update: false, nullable: true })
  ownerId: string | null;

  /** Read as the bounds of `valid`. */
  @Column({ type: 'date', name: 'valid_from', select: false, insert: false, update: false })
  validFrom: string;

  @Column({ type: 'date', name: 'valid_to', select: false, insert: false, update: false })
  validTo: string;

  @Column('text')
  reason: string;

  @Column('text')
  state: OverrideState;

  @Column('uuid', { name: 'requested_by' })
  requestedById: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: string;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedById: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt: string | null;

  @Column('text', { name: 'decision_note', nullable: true })
  decisionNote: string | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedById: string | null;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: string | null;

  @Column('text', { name: 'end_note', nullable: true })
  endNote: string | null;

  @Column('jsonb', { nullable: true })
  why: Why | null;

  @Column('int')
  version: number;
}
