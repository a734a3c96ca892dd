import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TermSource } from '../../kernel/policy/receivable-parameters';

/** What a client owes for what a delivery note brought of an order. Amounts are in its currency. */
@Entity({ schema: 'sales', name: 'receivable' })
export class ReceivableEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** Of the delivery note. */
  @Column('text')
  number: string;

  @Column('uuid', { name: 'order_id' })
  orderId: string;

  @Column('text', { name: 'order_number' })
  orderNumber: string;

  @Column('uuid', { name: 'client_id' })
  clientId: string;

  @Column('char', { length: 3 })
  currency: string;

  @Column('numeric', { precision: 14, scale: 2 })
  amount: string;

  @Column('numeric', { precision: 14, scale: 2 })
  collected: string;

  @Column('numeric', { precision: 14, scale: 2 })
  credited: string;

  /** What complaints hold up of what is open. */
  @Column('numeric', { name: 'held', precision: 14, scale: 2 })
  disputed: string;

  /** Kept by the database: amount less collected less credited. */
  @Column('numeric', { precision: 14, scale: 2 })
  open: string;

  @Column('date', { name: 'delivered_on' })
  deliveredOn: string;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('int', { name: 'term_days' })
  termDays: number;

  @Column('text', { name: 'term_of' })
  termOf: TermSource;

  /** Version of regulation CR that was in force. */
  @Column('int', { name: 'policy_version' })
  policyVersion: number;

  @Column('int')
  version: number;
}
