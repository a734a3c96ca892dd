import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import type { Statement } from './financial-statement';
import type { FinancialStatement } from './statement.schema';

export type StatementRow = Omit<FinancialStatement, 'recordedBy'>;

/** Statements of the latest years of clients, by client; of several of one year the last one counts. */
export async function latestStatements(
  context: RequestContext,
  clientIds: readonly string[],
  mostYears: number,
): Promise<ReadonlyMap<string, StatementRow[]>> {
  const rows = await context.database.rows<StatementRow & { readonly clientId: string }>({
    text: `select wanted.id as "clientId", page.* from unnest($1::uuid[]) as wanted (id) cross join lateral (
        select distinct on (s.fiscal_year) s.id, s.fiscal_year as "fiscalYear", s.total_assets::text as "totalAssets",
          s.total_liabilities::text as "totalLiabilities", s.current_assets::text as "currentAssets",
          s.current_liabilities::text as "currentLiabilities", s.revenue::text as revenue, s.net_profit::text as "netProfit",
          clients.ratio(s.total_liabilities, s.total_assets)::text as "debtRatio", s.recorded_by as "recordedById",
          s.recorded_at as "recordedAt"
        from clients.financial_statement s where s.client_id = wanted.id
        order by s.fiscal_year desc, s.recorded_at desc, s.id desc limit $2) as page`,
    values: [clientIds, mostYears],
  });
  const found = new Map<string, StatementRow[]>(clientIds.map((id) => [id, []]));
  for (const { clientId, ...row } of rows) found.get(clientId)?.push(row);
  return found;
}

export interface NewStatement extends Statement {
  readonly id: string;
  readonly clientId: string;
  readonly by: string;
  readonly at: string;
}

/** Puts statements on record; the database keeps the ratios of the latest year on the client. */
export async function insertStatement(transaction: Transaction, statement: NewStatement): Promise<void> {
  await transaction.rows({
    text: `insert into clients.financial_statement (id, client_id, fiscal_year, total_assets, total_liabilities,
        current_assets, current_liabilities, revenue, net_profit, industry, recorded_by, recorded_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    values: [
      statement.id,
      statement.clientId,
      statement.fiscalYear,
      statement.totalAssets,
      statement.totalLiabilities,
      statement.currentAssets,
      statement.currentLiabilities,
      statement.revenue,
      statement.netProfit,
      statement.industry ?? null,
      statement.by,
      statement.at,
    ],
  });
}

/** Whether a client is an account of unnamed buyers, who have no statements. */
export async function isWalkIn(transaction: Transaction, clientId: string): Promise<boolean> {
  const [client] = await transaction.rows<{ walkIn: boolean }>({
    text: 'select walk_in as "walkIn" from clients.client where id = $1',
    values: [clientId],
  });
  return client?.walkIn ?? false;
}
