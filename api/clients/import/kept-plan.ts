import type { BusinessType } from '../../shared-types/business-type.schema';
import type { ClientField } from '../fields/client-field';
import type { ImportColumn, ImportColumns } from './import-field';
import { canBeKey, isEmptiable, keyColumnOf, type ImportMatches, type ImportPlan } from './import-key';

/** What is kept of a plan for the next table: its columns by what they are, since that table has them elsewhere. */
export interface KeptPlan {
  /** By what rows are matched with clients; null: every row is a new one. */
  readonly key: ImportColumn | null;
  readonly matches: ImportMatches;
  readonly creates: boolean;
  /** What an empty cell empties. */
  readonly empties: readonly ImportColumn[];
  /** For rows that name none; null: they are refused. */
  readonly businessType: BusinessType | null;
}

/** A plan as it is proposed for a table that was opened. */
export interface ProposedPlan extends ImportPlan {
  readonly businessType: BusinessType | null;
  /** It was to be matched by a column that the table has not. */
  readonly keyMissing: boolean;
}

export function keptPlan(plan: ImportPlan, businessType: BusinessType | null): KeptPlan {
  const { columns, matches, creates, empties } = plan;
  const emptied = empties.flatMap((place) => columns[place - 1] ?? []);
  return { key: keyColumnOf(plan), matches, creates, empties: emptied, businessType };
}

/**
 * What is proposed for the rows of a table with these columns: what was kept, as far as the table has its columns. Without
 * the key there is nothing to change clients by, and the proposal says so; without anything kept clients are matched by
 * their numbers where the table has them.
 *
 * @param fields custom fields in use that the viewer reads
 */
export function proposedPlan(
  columns: ImportColumns,
  kept: KeptPlan | null | undefined,
  fields: readonly ClientField[],
): ProposedPlan {
  const key = kept == null ? 'NUMBER' : kept.key;
  const at = canBeKey(key, fields) ? columns.indexOf(key) : -1;
  const keyPlace = at < 0 ? null : at + 1;
  const asked = { matches: kept?.matches ?? 'UPDATE', creates: kept?.creates ?? true };
  const isEmptied = (column: ImportColumn | null): boolean =>
    column !== null && column !== key && kept?.empties.includes(column) === true && isEmptiable(column, fields);
  return {
    // A number serves to match and nothing else.
    columns: columns.map((column) => (column === 'NUMBER' && key !== 'NUMBER' ? null : column)),
    keyPlace,
    ...(keyPlace === null ? { matches: 'LEAVE' as const, creates: true } : asked),
    empties: keyPlace === null ? [] : columns.flatMap((column, place) => (isEmptied(column) ? [place + 1] : [])),
    businessType: kept?.businessType ?? null,
    keyMissing: kept != null && key !== null && keyPlace === null,
  };
}
