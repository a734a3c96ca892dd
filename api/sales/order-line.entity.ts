import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrderLineKind } from './order.schema';

/** One line of an order. */
@Entity({ schema: 'sales', name: 'order_line' })
export class OrderLineEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'order_id' })
  orderId: string;

  /** From 1, in the order of the invoice. */
  @Column('int', { name: 'line_no' })
  lineNo: number;

  /** Null on fees and adjustments. */
  @Column('uuid', { name: 'product_id', nullable: true })
  productId: string | null;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('numeric', { precision: 14, scale: 3 })
  quantity: string;

  /** In the order's currency. */
  @Column('numeric', { name: 'unit_price', precision: 14, scale: 4 })
  unitPrice: string;

  /** In the order's currency, rounded once. */
  @Column('numeric', { precision: 14, scale: 2 })
  amount: string;

  @Column('text')
  kind: OrderLineKind;

  /** A fraction; null when the order does not say. */
  @Column('numeric', { name: 'over_acceptance_rate', precision: 7, scale: 6, nullable: true })
  overAcceptanceRate: string | null;

  /** Kept by the database: the sum of its deliveries. */
  @Column('numeric', { name: 'delivered_quantity', precision: 14, scale: 3 })
  deliveredQuantity: string;
}
