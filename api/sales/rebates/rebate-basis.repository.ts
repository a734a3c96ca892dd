import type { CivilDate } from '../../kernel/civil-date';
import type { RebateTier } from './rebate-terms';
import type { RebateLineKind } from './rebate-words.schema';

interface Reads {
  rows<Row>(statement: { readonly text: string; readonly values: readonly unknown[] }): Promise<Row[]>;
}

/** An order of the month, or something booked back in it. */
export interface BasisLine {
  readonly clientId: string;
  readonly kind: RebateLineKind;
  readonly subjectId: string;
  readonly number: string;
  readonly day: CivilDate;
  /** Yuan. */
  readonly amount: string;
}

/** What these agents ordered in a month and what was booked back, orders first, by agent. */
export async function loadBasis(
  reads: Reads,
  clientIds: readonly string[],
  month: CivilDate,
): Promise<Map<string, BasisLine[]>> {
  const found = new Map<string, BasisLine[]>(clientIds.map((id) => [id, []]));
  const rows = await reads.rows<BasisLine>({
    text: `select client_id as "clientId", kind, subject_id as "subjectId", number, on_day as day, amount
           from sales.rebate_basis($1::uuid[], $2::date)`,
    values: [clientIds, month],
  });
  for (const row of rows) found.get(row.clientId)?.push(row);
  return found;
}

export interface TermsInForce {
  readonly id: string;
  readonly clientId: string;
  readonly version: number;
  readonly tiers: readonly RebateTier[];
}

/** The terms of a month of these agents. */
export async function loadTermsInForce(
  reads: Reads,
  clientIds: readonly string[],
  month: CivilDate,
): Promise<Map<string, TermsInForce>> {
  const rows = await reads.rows<TermsInForce>({
    text: `select id, client_id as "clientId", version, tiers from sales.rebate_terms
           where client_id = any($1::uuid[]) and valid @> $2::date`,
    values: [clientIds, month],
  });
  return new Map(rows.map((row) => [row.clientId, row]));
}
