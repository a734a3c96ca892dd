import { v7 } from 'uuid';
import type { CivilDate } from '../../kernel/civil-date';
import type { Transaction } from '../../platform/database/request-database';
import type { RebateTier } from './rebate-terms';

/** Whether the client is an agent; others who agree terms with it wait until the transaction ends. */
export async function lockAgent(transaction: Transaction, clientId: string): Promise<boolean> {
  await transaction.rows({ text: 'select pg_advisory_xact_lock(hashtextextended($1, 65))', values: [clientId] });
  const found = await transaction.rows({ text: 'select from access.agent where client_id = $1', values: [clientId] });
  return found.length > 0;
}

export interface LatestTerms {
  readonly version: number;
  readonly from: CivilDate;
}

export async function latestTerms(transaction: Transaction, clientId: string): Promise<LatestTerms | undefined> {
  const [row] = await transaction.rows<LatestTerms>({
    text: `select version, lower(valid) as "from" from sales.rebate_terms where client_id = $1 and of_agent = client_id
           order by version desc limit 1`,
    values: [clientId],
  });
  return row;
}

export interface NewTerms {
  readonly clientId: string;
  readonly version: number;
  readonly from: CivilDate;
  /** The day behind the last one; null: until further notice. */
  readonly end: CivilDate | null;
  readonly tiers: readonly RebateTier[];
  readonly byStaff: string;
  readonly at: string;
  readonly note: string | null;
}

/** New terms; those before end where they begin. */
export async function insertTerms(transaction: Transaction, terms: NewTerms): Promise<void> {
  await transaction.rows({
    text: `update sales.rebate_terms set valid = daterange(lower(valid), $2::date)
           where client_id = $1 and of_agent = client_id and valid @> $2::date`,
    values: [terms.clientId, terms.from],
  });
  await transaction.rows({
    text: `insert into sales.rebate_terms (id, client_id, version, valid, tiers, agreed_by, agreed_at, note)
           values ($1, $2, $3, daterange($4::date, $5::date), $6, $7, $8, $9)`,
    values: [
      v7(),
      terms.clientId,
      terms.version,
      terms.from,
      terms.end,
      JSON.stringify(terms.tiers),
      terms.byStaff,
      terms.at,
      terms.note,
    ],
  });
}
