import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CollectionChannel, CollectionResult } from './receivable-words.schema';

/** Somebody asked a client for money; never changed. */
@Entity({ schema: 'sales', name: 'collection_entry' })
export class CollectionEntryEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'client_id' })
  clientId: string;

  /** Null: all that is open. */
  @Column('uuid', { name: 'receivable_id', nullable: true })
  receivableId: string | null;

  @Column('timestamptz', { name: 'contacted_at' })
  contactedAt: string;

  @Column('text')
  channel: CollectionChannel;

  @Column('text')
  result: CollectionResult;

  @Column('date', { name: 'promised_on', nullable: true })
  promisedOn: string | null;

  /** In the currency of the receivable, or of the company. */
  @Column('numeric', { name: 'promised_amount', precision: 14, scale: 2, nullable: true })
  promisedAmount: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('uuid', { name: 'by_staff' })
  byStaff: string;
}
