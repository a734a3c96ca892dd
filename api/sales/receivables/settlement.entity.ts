import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SettlementKind } from './receivable-words.schema';

/** Money that came in, or a return that was booked; never changed. Amounts are in its currency. */
@Entity({ schema: 'sales', name: 'settlement' })
export class SettlementEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: SettlementKind;

  @Column('uuid', { name: 'client_id' })
  clientId: string;

  @Column('date', { name: 'received_on' })
  receivedOn: string;

  @Column('char', { length: 3 })
  currency: string;

  /** Below zero: takes back the one it names in `reversesId`. */
  @Column('numeric', { precision: 14, scale: 2 })
  amount: string;

  @Column('numeric', { precision: 14, scale: 2 })
  allocated: string;

  @Column('numeric', { precision: 14, scale: 2 })
  unallocated: string;

  @Column('text')
  reference: string;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('uuid', { name: 'reverses', nullable: true })
  reversesId: string | null;

  /** Null: by the system, from a voucher. */
  @Column('uuid', { name: 'by_staff', nullable: true })
  byStaff: string | null;

  @Column('timestamptz')
  at: string;

  @Column('int')
  version: number;
}
