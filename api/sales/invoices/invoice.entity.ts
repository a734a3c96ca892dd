import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A tax invoice of the order system. */
@Entity({ schema: 'sales', name: 'invoice' })
export class InvoiceEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** The order system it came from. */
  @Column('text')
  source: string;

  @Column('text')
  number: string;

  @Column('uuid', { name: 'client_id' })
  clientId: string;

  @Column('date', { name: 'invoiced_on' })
  invoicedOn: string;

  @Column('char', { length: 3 })
  currency: string;

  /** With tax. */
  @Column('numeric', { precision: 14, scale: 2 })
  amount: string;

  @Column('numeric', { name: 'tax_amount', precision: 14, scale: 2, nullable: true })
  taxAmount: string | null;

  @Column('date', { name: 'voided_on', nullable: true })
  voidedOn: string | null;

  @Column('int')
  version: number;
}
