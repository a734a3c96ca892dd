import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrderKind } from './order.schema';

/** What a client bought at one time. */
@Entity({ schema: 'sales', name: 'order' })
export class OrderEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  number: string;

  @Column('uuid', { name: 'client_id' })
  clientId: string;

  @Column('timestamptz', { name: 'ordered_at' })
  orderedAt: string;

  /** The day in Asia/Shanghai. */
  @Column('date', { name: 'ordered_on' })
  orderedOn: string;

  @Column('char', { length: 3 })
  currency: string;

  /** In `currency`. */
  @Column('numeric', { precision: 14, scale: 2 })
  amount: string;

  /** Yuan for one unit of `currency` on the day. */
  @Column('numeric', { precision: 14, scale: 6 })
  rate: string;

  /** Yuan. */
  @Column('numeric', { name: 'amount_company', precision: 14, scale: 2 })
  amountCompany: string;

  @Column('text')
  source: string;

  @Column('text')
  kind: OrderKind;
}
