import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Post } from '../kernel/access/post';
import type { Why } from '../kernel/policy/why';
import type { Instruction, ReturnKind, ReturnState } from './return-words.schema';
import type { Hold } from './tolerance';

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

  @Column('text', { nullable: true })
  basis: string | null;

  @Column('uuid', { name: 'complaint_id', nullable: true })
  complaintId: string | null;

  /** Null when imported. */
  @Column('uuid', { name: 'requested_by', nullable: true })
  requestedById: string | null;

  @Column('timestamptz', { name: 'requested_at', nullable: true })
  requestedAt: string | null;

  @Column('date', { name: 'returned_on' })
  returnedOn: string;

  @Column('char', { length: 3 })
  currency: string;

  @Column('numeric', { precision: 14, scale: 2 })
  amount: string;

  @Column('numeric', { name: 'approved_amount', precision: 14, scale: 2, nullable: true })
  approvedAmount: string | null;

  /** Yuan; null when no rate of the day was known. */
  @Column('numeric', { name: 'amount_company', precision: 14, scale: 2, nullable: true })
  amountCompany: string | null;

  /** The lowest post that may decide about it now. */
  @Column('text', { name: 'awaiting_post', nullable: true })
  awaitingPost: Post | null;

  @Column('jsonb', { name: 'awaiting_why', nullable: true })
  awaitingWhy: Why | null;

  @Column('jsonb', { nullable: true })
  holds: readonly Hold[] | null;

  @Column('text', { nullable: true })
  instruction: Instruction | null;

  @Column('text', { name: 'signed_by', nullable: true })
  signedBy: string | null;

  @Column('date', { name: 'signed_on', nullable: true })
  signedOn: string | null;

  /** Where it came from: `kehu`, or the name of an import. */
  @Column('text')
  source: string;

  @Column('int', { default: 1 })
  version: number;
}
