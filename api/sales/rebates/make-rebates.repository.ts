import { v7 } from 'uuid';
import type { CivilDate } from '../../kernel/civil-date';
import type { Transaction } from '../../platform/database/request-database';
import type { BasisLine } from './rebate-basis.repository';
import type { RebateDays } from './rebate-days';
import type { Statement } from './statement';

/** A statement by some terms: of the client’s own, or of the agent they were agreed with, who became part of it. */
export const STATED = `select from sales.rebate h where h.client_id = t.client_id and h.of_agent in (t.of_agent, t.client_id)`;

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
           from sales.terms_of_month($1::date) t join access.client_summary c on c.client_id = t.client_id
           where t.client_id > $2::uuid and not exists (${STATED} and h.month = $1::date)
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
  /** Left out: a new one each. */
  readonly idOf?: (agent: Unstated) => string;
}

/** Rebates with the first version of their statements. One that is there already stays as it is. @returns how many are new */
export async function insertRebates(
  transaction: Transaction,
  rebates: readonly NewRebate[],
  { month, days, madeAt, idOf: newId = () => v7() }: MadeIn,
): Promise<number> {
  const rows = rebates.map(({ agent, termsId, statement: { why, ...amounts } }) => ({
    id: newId(agent),
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
           on conflict (of_agent, month) do nothing returning id, client_id as "clientId"`,
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
  await insertLines(
    transaction,
    rebates.flatMap(({ agent, lines }) => {
      const rebateId = idOf.get(agent.clientId);
      return rebateId === undefined ? [] : [{ rebateId, version: 1, lines }];
    }),
  );
  return inserted.length;
}

export interface StatedLines {
  readonly rebateId: string;
  readonly version: number;
  readonly lines: readonly BasisLine[];
}

/** The rows that versions of statements sum up, numbered as they come. */
export async function insertLines(transaction: Transaction, statements: readonly StatedLines[]): Promise<void> {
  const rows = statements.flatMap(({ rebateId, version, lines }) =>
    lines.map((line, at) => ({ rebateId, version, lineNo: at + 1, ...line })),
  );
  if (rows.length === 0) return;
  await transaction.rows({
    text: `insert into sales.rebate_line (rebate_id, version, line_no, kind, subject_id, number, on_day, amount)
           select * from unnest($1::uuid[], $2::int[], $3::int[], $4::text[], $5::uuid[], $6::text[], $7::date[], $8::numeric[])`,
    values: [
      rows.map(({ rebateId }) => rebateId),
      rows.map(({ version }) => version),
      rows.map(({ lineNo }) => lineNo),
      rows.map(({ kind }) => kind),
      rows.map(({ subjectId }) => subjectId),
      rows.map(({ number }) => number),
      rows.map(({ day }) => day),
      rows.map(({ amount }) => amount),
    ],
  });
}
