import type { Clause, Regulation } from '../kernel/policy/regulation';

/** A clause as an editor leaves it; parameters come from outside and are not looked at yet. */
export interface ClauseChange {
  readonly title: Clause['title'];
  readonly text: Clause['text'];
  readonly parameters: unknown;
}

/**
 * A regulation with one clause changed, not validated yet; undefined when it has no such clause. A clause keeps the kind
 * of its parameters, since what it decides is read by that kind, and one without any gets none.
 */
export function withClause(
  document: Regulation,
  clauseId: string,
  { title, text, parameters }: ClauseChange,
): { readonly document: unknown; readonly keepsKind: boolean } | undefined {
  const clause = document.clauses.find(({ id }) => id === clauseId);
  if (clause === undefined) return undefined;
  const { kind } = (parameters ?? {}) as { kind?: unknown };
  const changed = { id: clauseId, title, text, ...(parameters == null ? {} : { parameters }) };
  return {
    document: { ...document, clauses: document.clauses.map((each) => (each === clause ? changed : each)) },
    keepsKind: kind === clause.parameters?.kind,
  };
}
