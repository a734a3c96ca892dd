import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an agent earned in a month, and what was paid of it. */
@Entity({ schema: 'sales', name: 'rebate' })
export class RebateEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'client_id' })
  clientId: string;

  /** The first day of the month. */
  @Column('date')
  month: string;

  @Column('int')
  version: number;

  @Column('int', { name: 'statement_version' })
  statementVersion: number;

  /** Yuan. */
  @Column('numeric', { precision: 14, scale: 2 })
  ordered: string;

  /** Yuan. */
  @Column('numeric', { precision: 14, scale: 2 })
  returned: string;

  /** Yuan. */
  @Column('numeric', { precision: 14, scale: 2 })
  traded: string;

  /** A fraction. */
  @Column('numeric', { precision: 7, scale: 6 })
  rate: string;

  /** Yuan. */
  @Column('numeric', { precision: 14, scale: 2 })
  earned: string;

  /** Yuan. */
  @Column('numeric', { precision: 14, scale: 2 })
  paid: string;

  /** Yuan; below zero when too much was paid. */
  @Column('numeric', { precision: 14, scale: 2 })
  pending: string;

  @Column('date', { name: 'due_on' })
  dueOn: string;

  @Column('date', { name: 'pay_by' })
  payBy: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: string;

  @Column('text', { name: 'agent_number' })
  agentNumber: string;

  @Column('text', { name: 'agent_name' })
  agentName: string;
}
