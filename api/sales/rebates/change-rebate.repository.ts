import { v7 } from 'uuid';
import type { CivilDate } from '../../kernel/civil-date';
import type { Transaction } from '../../platform/database/request-database';
import type { Statement } from './statement';

export interface LockedRebate {
  readonly id: string;
  readonly clientId: string;
  readonly month: CivilDate;
  readonly version: number;
  readonly statementVersion: number;
  readonly ordered: string;
  readonly returned: string;
  readonly rate: string;
  readonly earned: string;
  readonly paid: string;
  readonly pending: string;
}

/** The rebate, locked until the transaction ends; undefined when the viewer may not know of it. */
export async function lockRebate(transaction: Transaction, id: string): Promise<LockedRebate | undefined> {
  const [row] = await transaction.rows<LockedRebate>({
    text: `select id, client_id as "clientId", month, version, statement_version as "statementVersion", ordered, returned,
             rate::text, earned, paid, pending
           from sales.rebate where id = $1 for update`,
    values: [id],
  });
  return row;
}

export interface Payment {
  readonly amount: string;
  readonly paidOn: CivilDate;
  readonly byStaff: string;
  readonly at: string;
  readonly note: string | null;
}

export async function insertPayment(
  transaction: Transaction,
  { id: rebateId }: LockedRebate,
  { amount, paidOn, byStaff, at, note }: Payment,
): Promise<void> {
  await transaction.rows({
    text: `insert into sales.rebate_payment (id, rebate_id, amount, paid_on, by_staff, at, note)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [v7(), rebateId, amount, paidOn, byStaff, at, note],
  });
  await transaction.rows({
    text: 'update sales.rebate set paid = paid + $2::numeric, version = version + 1 where id = $1',
    values: [rebateId, amount],
  });
}

export interface Correction {
  readonly statement: Statement;
  readonly termsId: string;
  readonly byStaff: string;
  readonly at: string;
  readonly reason: string;
}

/** The next version of a statement, without its lines. */
export async function insertCorrection(
  transaction: Transaction,
  { id, statementVersion }: LockedRebate,
  { statement: { ordered, returned, rate, earned, why }, termsId, byStaff, at, reason }: Correction,
): Promise<void> {
  await transaction.rows({
    text: `insert into sales.rebate_statement (rebate_id, version, terms_id, ordered, returned, rate, earned, why, made_at,
             made_by, reason)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      id,
      statementVersion + 1,
      termsId,
      ordered,
      returned,
      rate,
      earned,
      JSON.stringify(why),
      at,
      byStaff,
      reason,
    ],
  });
  await transaction.rows({
    text: `update sales.rebate set version = version + 1, statement_version = $2, ordered = $3, returned = $4, rate = $5,
             earned = $6 where id = $1`,
    values: [id, statementVersion + 1, ordered, returned, rate, earned],
  });
}
