import { v7 } from 'uuid';
import type { CivilDate } from '../../kernel/civil-date';
import type { Transaction } from '../../platform/database/request-database';
import type { BasisLine } from './rebate-basis.repository';
import type { RebateDays } from './rebate-days';
import type { Statement } from './statement';

export interface Unstated {
  readonly clientId: string;
  readonly number: string;
  readonly name: string;
}

/** Agents with terms for a month and without its statement, in the order of their ids, behind one of them. */
export function unstatedAgents(
  transaction: Transaction,
  { month, behind, limit }: { readonly month: CivilDate; readonly behind: string; readonly limit: number },
): Promise<Unstated[]> {
  return transaction.rows<Unstated>({
    text: `select t.client_id as "clientId", c.number, c.name
           from sales.rebate_terms t join access.client_summary c on c.client_id = t.client_id
           where t.valid @> $1::date and t.client_id > $2::uuid
             and not exists (select from sales.rebate h where h.client_id = t.client_id and h.month = $1::date)
           order by t.client_id limit $3`,
    values: [month, behind, limit],
  });
}

export interface NewRebate {
  readonly agent: Unstated;
  readonly termsId: string;
  readonly statement: Statement;
  readonly lines: readonly BasisLine[];
}

export interface MadeIn {
  readonly month: CivilDate;
  readonly days: RebateDays;
  readonly madeAt: string;
}

/** Rebates with the first version of their statements. One that is there already stays as it is. @returns how many are new */
export async function insertRebates(
  transaction: Transaction,
  rebates: readonly NewRebate[],
  { month, days, madeAt }: MadeIn,
): Promise<number> {
  const rows = rebates.map(({ agent, termsId, statement: { why, ...amounts } }) => ({
    id: v7(),
    ...agent,
    termsId,
    ...amounts,
    why,
  }));
  const inserted = await transaction.rows<{ id: string; clientId: string }>({
    text: `insert into sales.rebate (id, client_id, month, ordered, returned, rate, earned, due_on, pay_by, made_at,
             agent_number, agent_name)
           select r.id, r."clientId", $2::date, r.ordered, r.returned, r.rate, r.earned, $3::date, $4::date, $5::timestamptz,
             r.number, r.name
           from jsonb_to_recordset($1::jsonb) as r (id uuid, "clientId" uuid, number text, name text, ordered numeric,
             returned numeric, rate numeric, earned numeric)
           on conflict (client_id, month) do nothing returning id, client_id as "clientId"`,
    values: [JSON.stringify(rows), month, days.dueOn, days.payBy, madeAt],
  });
  const idOf = new Map(inserted.map(({ id, clientId }) => [clientId, id]));
  const mine = rows.filter(({ clientId }) => idOf.has(clientId));
  await transaction.rows({
    text: `insert into sales.rebate_statement (rebate_id, version, terms_id, ordered, returned, rate, earned, why, made_at)
           select r.id, 1, r."termsId", r.ordered, r.returned, r.rate, r.earned, r.why, $2::timestamptz
           from jsonb_to_recordset($1::jsonb) as r (id uuid, "termsId" uuid, ordered numeric, returned numeric, rate numeric,
             earned numeric, why jsonb)`,
    values: [JSON.stringify(mine), madeAt],
  });
  for (const { agent, lines } of rebates) {
    const rebateId = idOf.get(agent.clientId);
    if (rebateId !== undefined && lines.length > 0) await insertLines(transaction, { rebateId, version: 1 }, lines);
  }
  return inserted.length;
}

/** The rows that a version of a statement sums up, numbered as they come. */
export async function insertLines(
  transaction: Transaction,
  { rebateId, version }: { readonly rebateId: string; readonly version: number },
  lines: readonly BasisLine[],
): Promise<void> {
  await transaction.rows({
    text: `insert into sales.rebate_line (rebate_id, version, line_no, kind, subject_id, number, on_day, amount)
           select $1, $2, l.no, l.kind, l.subject, l.number, l.day, l.amount
           from unnest($3::text[], $4::uuid[], $5::text[], $6::date[], $7::numeric[])
             with ordinality as l (kind, subject, number, day, amount, no)`,
    values: [
      rebateId,
      version,
      lines.map(({ kind }) => kind),
      lines.map(({ subjectId }) => subjectId),
      lines.map(({ number }) => number),
      lines.map(({ day }) => day),
      lines.map(({ amount }) => amount),
    ],
  });
}
