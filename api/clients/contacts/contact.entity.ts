import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody at a client. Top secret: read through `contactsOf` only. Source: SD-10. */
@Entity({ schema: 'clients', name: 'contact' })
export class ContactEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'client_id' })
  clientId: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  role: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('boolean', { name: 'legal_representative' })
  legalRepresentative: boolean;

  @Column('int')
  version: number;

  /** Who of us wrote it last; null: not on record. */
  @Column('uuid', { name: 'written_by', nullable: true })
  writtenById: string | null;

  @Column('timestamptz', { name: 'written_at', nullable: true })
  writtenAt: string | null;
}
