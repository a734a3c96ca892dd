import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GuestAttendance } from './client-event-words.schema';

/** A client that was invited to an event. */
@Entity({ schema: 'desk', name: 'client_event_guest' })
export class ClientEventGuestEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'event_id' })
  eventId: string;

  @Column('uuid', { name: 'client_id' })
  clientId: string;

  /** Of the client, and the first day of the event: not columns of the table, but of what is read. */
  @Column({ type: 'uuid', name: 'owner_id', select: false, insert: false, update: false, nullable: true })
  ownerId: string | null;

  @Column({ type: 'date', name: 'event_day', select: false, insert: false, update: false })
  eventDay: string;

  @Column('text', { name: 'contact_name', nullable: true })
  contactName: string | null;

  @Column('text')
  attendance: GuestAttendance;

  @Column('text', { nullable: true })
  outcome: string | null;

  @Column('uuid', { name: 'invited_by' })
  invitedById: string;

  @Column('timestamptz', { name: 'invited_at' })
  invitedAt: string;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedById: string | null;

  @Column('timestamptz', { name: 'recorded_at', nullable: true })
  recordedAt: string | null;

  @Column('int')
  version: number;
}
