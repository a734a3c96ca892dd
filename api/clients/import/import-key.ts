import { trimText } from '../../kernel/text';
import type { ProblemText } from '../../platform/graph/problem';
import type { ClientField } from '../fields/client-field';
import {
  cardFieldOf,
  EMPTIABLE,
  fieldIdOf,
  isContactNameless,
  type ImportColumn,
  type ImportColumns,
} from './import-field';
import { wrongColumns } from './import-problem';
import { contactNameless, numberNoKey, wrongEmpties, wrongKey } from './match-problem';

/** What becomes of a row that is a client on record: it is left alone, or the client is changed to what the row says. */
export type ImportMatches = 'LEAVE' | 'UPDATE';

/** What an import is to do with the rows of its table. */
export interface ImportPlan {
  readonly columns: ImportColumns;
  /** The column, from 1, by which rows are matched with clients; null: every row is a new one. */
  readonly keyPlace: number | null;
  readonly matches: ImportMatches;
  /** Whether rows that match no client become one. */
  readonly creates: boolean;
  /** Columns, from 1, whose empty cells empty the field. */
  readonly empties: readonly number[];
}

/** What the column of the key is; null: there is none. */
export function keyColumnOf({ columns, keyPlace }: Pick<ImportPlan, 'columns' | 'keyPlace'>): ImportColumn | null {
  return keyPlace === null ? null : (columns[keyPlace - 1] ?? null);
}

/** A word as keys are compared: letters are no different in capitals. */
export const keyWord = (word: string): string => trimText(word).toLowerCase();

/** Whether no two clients should have the same: their number, their credit code, or a text such as their number elsewhere. */
export function canBeKey(column: ImportColumn | null, fields: readonly ClientField[]): boolean {
  if (column === 'NUMBER' || column === 'CREDIT_CODE') return true;
  const fieldId = fieldIdOf(column);
  return fieldId !== undefined && fields.some(({ id, kind }) => id === fieldId && kind === 'TEXT');
}

/**
 * Why a plan cannot be followed: its columns do not fit the table, rows cannot be matched by what it names, or it would
 * empty what must be there. A new client and a contact need a name, and a number is given by us.
 *
 * @param fields custom fields in use that the viewer reads
 */
export function planFault(plan: ImportPlan, width: number, fields: readonly ClientField[]): ProblemText | undefined {
  const { columns, keyPlace, creates, empties } = plan;
  const named = columns.filter((column) => column !== null);
  const known = named.every(
    (column) => cardFieldOf(column) !== null || fields.some(({ id }) => id === fieldIdOf(column)),
  );
  const key = keyColumnOf(plan);
  const needsName = keyPlace === null || creates;
  if (columns.length !== width || new Set(named).size < named.length || !known) return wrongColumns;
  if (needsName && !named.includes('NAME')) return wrongColumns;
  if (isContactNameless(columns)) return contactNameless;
  if (keyPlace !== null && !canBeKey(key, fields)) return wrongKey;
  if (named.includes('NUMBER') && key !== 'NUMBER') return numberNoKey;
  return empties.every((place) => place !== keyPlace && isEmptiable(columns[place - 1] ?? null, fields))
    ? undefined
    : wrongEmpties;
}

/** Whether an empty cell of a column may empty the field. */
export function isEmptiable(column: ImportColumn | null, fields: readonly ClientField[]): boolean {
  if (column === null) return false;
  const fieldId = fieldIdOf(column);
  return fieldId === undefined ? EMPTIABLE.has(column) : fields.some(({ id, required }) => id === fieldId && !required);
}
