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

/** Whose month is summed up: for a new statement, or for one that is corrected. */
export interface BasisOf {
  readonly clientId: string;
  /** Null: a new one. */
  readonly rebateId: string | null;
}

/**
 * What these agents ordered in a month and what was booked back, orders first, by rebate, or by agent for new ones; without
 * what another statement of the month sums up.
 */
export async function loadBasis(
  reads: Reads,
  asked: readonly BasisOf[],
  month: CivilDate,
): Promise<Map<string, BasisLine[]>> {
  const found = new Map<string, BasisLine[]>(asked.map(({ clientId, rebateId }) => [rebateId ?? clientId, []]));
  const rows = await reads.rows<BasisLine & { readonly rebateId: string | null }>({
    text: `select client_id as "clientId", rebate_id as "rebateId", kind, subject_id as "subjectId", number, on_day as day, amount
           from sales.rebate_basis($1::uuid[], $2::uuid[], $3::date)`,
    values: [asked.map(({ clientId }) => clientId), asked.map(({ rebateId }) => rebateId), month],
  });
  for (const { rebateId, ...row } of rows) found.get(rebateId ?? row.clientId)?.push(row);
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
    text: `select id, client_id as "clientId", version, tiers from sales.terms_of_month($2::date)
           where client_id = any($1::uuid[])`,
    values: [clientIds, month],
  });
  return new Map(rows.map((row) => [row.clientId, row]));
}

/** The terms of these rebates: those agreed with the agent each was stated for, even if it is part of another by now. */
export async function loadTermsOfRebates(
  reads: Reads,
  rebateIds: readonly string[],
): Promise<Map<string, TermsInForce>> {
  const rows = await reads.rows<TermsInForce & { readonly rebateId: string }>({
    text: `select distinct on (h.id) h.id as "rebateId", t.id, t.client_id as "clientId", t.version, t.tiers
           from sales.rebate h join sales.rebate_terms t on t.client_id = h.client_id and t.valid @> h.month
           where h.id = any ($1::uuid[])
           order by h.id, (t.of_agent = h.of_agent) desc, (t.of_agent = t.client_id) desc, t.of_agent`,
    values: [rebateIds],
  });
  return new Map(rows.map(({ rebateId, ...terms }) => [rebateId, terms]));
}
