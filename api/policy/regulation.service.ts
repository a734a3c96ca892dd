import type { RequestContext } from '../platform/context/request-context';
import { signedIn } from '../platform/graph/signed-in';
import { clauseIn, inLocale } from './regulation-text';
import { findRegulation, findRegulations, loadClause, type RegulationRow } from './regulation.repository';
import type { Clause, Regulation } from './regulation.schema';

/** A regulation but for its versions, which are read when asked for. */
type RegulationInForce = Omit<Regulation, 'versions'>;

/** Every regulation in force. */
export async function regulationsInForce(context: RequestContext): Promise<RegulationInForce[]> {
  signedIn(context);
  return (await findRegulations(context)).map((row) => toRegulation(row, context));
}

/** A regulation in force; null when there is none of this code. */
export async function regulationInForce(context: RequestContext, code: string): Promise<RegulationInForce | null> {
  signedIn(context);
  const row = await findRegulation(context, code);
  return row && toRegulation(row, context);
}

/** A clause in force; null when there is none of this id. */
export async function clauseInForce(context: RequestContext, id: string): Promise<Clause | null> {
  signedIn(context);
  const clause = await loadClause(context, id);
  return clause && clauseIn(clause, context.locale);
}

function toRegulation(row: RegulationRow, { locale }: RequestContext): RegulationInForce {
  const { version, effectiveFrom, effectiveTo, document } = row;
  return {
    code: row.code,
    title: inLocale(document.title, locale),
    clauses: document.clauses.map((clause) => clauseIn(clause, locale)),
    version: { version, effectiveFrom, effectiveTo },
  };
}
