import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgreementKind, SigningCapacity } from './agreement';

/** An agreement with a client. Top secret: every read is recorded. Source: KA-8, SD-10 */
@Entity({ schema: 'clients', name: 'agreement' })
export class AgreementEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  number: string;

  @Column('uuid', { name: 'client_id' })
  clientId: string;

  /** Of the client: not a column of the table, but of what is read (the `from` of the repository). */
  @Column({ type: 'uuid', name: 'owner_id', select: false, insert: false, update: false, nullable: true })
  ownerId: string | null;

  @Column('text')
  kind: AgreementKind;

  /** Read as the bounds of `valid`. */
  @Column({ type: 'date', name: 'valid_from', select: false, insert: false, update: false })
  validFrom: string;

  @Column({ type: 'date', name: 'valid_to', select: false, insert: false, update: false })
  validTo: string;

  @Column('date', { name: 'signed_on' })
  signedOn: string;

  @Column('text')
  signatory: string;

  @Column('text')
  capacity: SigningCapacity;

  @Column('uuid', { name: 'our_signatory' })
  ourSignatoryId: string;

  @Column('uuid', { name: 'document_id' })
  documentId: string;

  @Column('uuid', { name: 'delegation_id', nullable: true })
  delegationId: string | null;

  @Column('uuid', { name: 'renews_id', nullable: true })
  renewsId: string | null;

  /** Read beside it: the agreement that renews this one. */
  @Column({ type: 'uuid', name: 'renewed_by_id', select: false, insert: false, update: false, nullable: true })
  renewedById: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('date', { name: 'terminated_on', nullable: true })
  terminatedOn: string | null;

  @Column('text', { name: 'termination_reason', nullable: true })
  terminationReason: string | null;

  @Column('int')
  version: number;
}
