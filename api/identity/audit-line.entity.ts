import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A line of the audit trail, read only: what writes it is `platform/audit`. */
@Entity({ schema: 'platform', name: 'audit' })
export class AuditLineEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('timestamptz')
  at: string;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('uuid', { name: 'token_id', nullable: true })
  tokenId: string | null;

  @Column('uuid', { name: 'on_behalf_of', nullable: true })
  onBehalfOfId: string | null;

  @Column('text', { name: 'request_id' })
  requestId: string;

  @Column('text')
  action: string;

  @Column('text', { name: 'subject_type' })
  subjectType: string;

  @Column('text', { name: 'subject_id' })
  subjectId: string;

  @Column('jsonb', { nullable: true })
  before: unknown;

  @Column('jsonb', { nullable: true })
  after: unknown;
}
