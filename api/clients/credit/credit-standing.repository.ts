import type { CivilDate } from '../../kernel/civil-date';
import type { Money } from '../../kernel/money';
import type { PaymentCredit, Segment } from '../../kernel/policy/vocabulary';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { endsCredit } from './credit-application';

/** The credit of a client on a day. Amounts in yuan. */
export interface CreditStandingRow {
  readonly limit: Money;
  readonly validTo: CivilDate | null;
  readonly applicationId: string | null;
  readonly owed: Money;
  readonly overdue: Money;
  readonly segment: Segment | null;
}

const STANDING = `
  select k.id as "clientId", coalesce(l."limit", 0)::numeric(14,2)::text as "limit", upper(l.valid) - 1 as "validTo",
    l.application_id as "applicationId", coalesce(o.owed, 0)::numeric(20,2)::text as owed,
    coalesce(o.overdue, 0)::numeric(20,2)::text as overdue, c.segment
  from unnest($1::uuid[]) as k (id)
  join clients.client c on c.id = k.id
  left join clients.credit_line l on l.client_id = k.id and l.valid @> $2::date and l."limit" > 0
  left join access.client_owed($1::uuid[], $2::date) o on o.client_id = k.id`;

/** How clients stand today, by client. */
export async function creditStandings(
  context: RequestContext,
  clientIds: readonly string[],
  today: CivilDate,
): Promise<ReadonlyMap<string, CreditStandingRow>> {
  const rows = await context.database.rows<CreditStandingRow & { readonly clientId: string }>({
    text: STANDING,
    values: [clientIds, today],
  });
  return new Map(rows.map(({ clientId, ...row }) => [clientId, row]));
}

/** What is on record of a client when it applies, the day's standing with it. */
export interface CreditBasis extends CreditStandingRow {
  readonly openedOn: CivilDate | null;
  readonly paymentCredit: PaymentCredit;
  readonly statementYear: number | null;
  readonly debtRatio: string | null;
  readonly annualVolume: Money;
  readonly walkIn: boolean;
}

/** What reads, inside a transaction or not. */
export type BasisReader = Pick<Transaction, 'rows'> | Pick<RequestContext['database'], 'rows'>;

/**
 * What is on record of a client. Published figures of the client itself, which the credit officer reads of a client of a
 * case: that the viewer may is asked before.
 */
export async function creditBasis(
  reader: BasisReader,
  clientId: string,
  today: CivilDate,
): Promise<CreditBasis | undefined> {
  const [row] = await reader.rows<CreditBasis>({
    text: `select s.*, c.opened_on as "openedOn", c.payment_credit as "paymentCredit",
        c.statement_year as "statementYear", c.debt_ratio::text as "debtRatio", c.annual_volume::text as "annualVolume",
        c.walk_in as "walkIn"
      from (${STANDING}) s join clients.client c on c.id = s."clientId"`,
    values: [[clientId], today],
  });
  return row;
}

export interface NewLine {
  readonly id: string;
  readonly clientId: string;
  readonly limit: Money;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly applicationId: string;
  readonly by: string;
  readonly at: string;
}

/** Ends the line in force and sets the one that was approved, unless that is none. */
export async function setCreditLine(transaction: Transaction, line: NewLine): Promise<void> {
  const { id, clientId, limit, from, until, applicationId, by, at } = line;
  await transaction.rows({
    text: `update clients.credit_line set valid = daterange(lower(valid), greatest(lower(valid), $2::date))
      where client_id = $1 and upper(valid) > $2::date`,
    values: [clientId, from],
  });
  if (endsCredit(limit)) return;
  await transaction.rows({
    text: `insert into clients.credit_line (id, client_id, "limit", valid, application_id, set_by, set_at)
      values ($1, $2, $3, daterange($4::date, $5::date, '[]'), $6, $7, $8)`,
    values: [id, clientId, limit, from, until, applicationId, by, at],
  });
}
