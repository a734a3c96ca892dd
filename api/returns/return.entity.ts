import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReturnKind, ReturnState } from './return.schema';

/** Goods that came back, or money given instead. */
@Entity({ schema: 'returns', name: 'return' })
export class ReturnEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  number: string;

  @Column('uuid', { name: 'client_id' })
  clientId: string;

  @Column('text')
  kind: ReturnKind;

  @Column('text')
  state: ReturnState;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('date', { name: 'returned_on' })
  returnedOn: string;

  @Column('char', { length: 3 })
  currency: string;

  @Column('numeric', { precision: 14, scale: 2 })
  amount: string;

  /** Yuan; null when no rate of the day was known. */
  @Column('numeric', { name: 'amount_company', precision: 14, scale: 2, nullable: true })
  amountCompany: string | null;

  @Column('uuid', { name: 'order_id', nullable: true })
  orderId: string | null;

  /** Where it came from: `kehu`, or the name of an import. */
  @Column('text')
  source: string;

  @Column('int', { default: 1 })
  version: number;
}
