import { plainCell } from '../../platform/tables/plain-cell';
import { BusinessType } from '../../shared-types/business-type.schema';
import type { ClientField } from '../fields/client-field';
import { titleKey, type ImportColumn, type ImportColumns } from './import-field';
import { ambiguousOwner, noType, unknownOwner, wrongRegion, wrongTermText, wrongType } from './import-problem';
import type { RowProblem } from './row-problem';

/** What the words of a table may stand for, and what stands where it says nothing. */
export interface ImportDirectory {
  /** Code of a region by its code and its names. */
  readonly regions: ReadonlyMap<string, string>;
  /** Id of an account manager within reach by number and name; null: several have the name. */
  readonly managers: ReadonlyMap<string, string | null>;
  readonly businessType: BusinessType | null;
  readonly ownerId: string;
  /** Custom fields in use that who brought the table reads. */
  readonly fields: readonly ClientField[];
}

/** The same word in either language, and as the graph has it. */
const TYPE_WORDS: Readonly<Record<BusinessType, readonly string[]>> = {
  AGREEMENT: ['agreement', '协议客户', '协议', 'agreement client'],
  MEMBER: ['member', '会员客户', '会员'],
  DEALER: ['dealer', '经销商'],
  TRADING: ['trading', '交易客户', '交易', 'trading client'],
  AGENT: ['agent', '代理商', '代理'],
};
const TYPE_OF = new Map(
  Object.values(BusinessType).flatMap((type) => TYPE_WORDS[type].map((word) => [wordKey(word), type] as const)),
);

/** A word of a table as words are compared. */
export function wordKey(word: string): string {
  return titleKey(word);
}

export type RowWords = ReadonlyMap<ImportColumn, string>;

/** What a row says of each field: the words of its cells, without blank ends. */
export function valuesOf(cells: readonly string[], columns: ImportColumns): RowWords {
  const values = new Map<ImportColumn, string>();
  columns.forEach((column, at) => {
    const value = plainCell(cells[at] ?? '').trim();
    if (column !== null && value !== '') values.set(column, value);
  });
  return values;
}

export function isProblem(read: unknown): read is RowProblem {
  return typeof read === 'object' && read !== null && 'severity' in read;
}

export function typeOf(
  word: string | undefined,
  { businessType }: Pick<ImportDirectory, 'businessType'>,
): BusinessType | RowProblem {
  if (word === undefined) return businessType ?? noType;
  return TYPE_OF.get(wordKey(word)) ?? wrongType;
}

export function regionOf(
  word: string | undefined,
  { regions }: Pick<ImportDirectory, 'regions'>,
): string | RowProblem | null {
  return word === undefined ? null : (regions.get(wordKey(word)) ?? wrongRegion);
}

export function ownerOf(
  word: string | undefined,
  { managers }: Pick<ImportDirectory, 'managers'>,
): string | RowProblem | null {
  if (word === undefined) return null;
  const found = managers.get(wordKey(word));
  if (found === undefined) return unknownOwner;
  return found ?? ambiguousOwner;
}

const TERM = /^(\d{1,4})(?:\.0+)?\s*(?:天|日|days?)?$/i;

/** Whole days, with or without the word. */
export function termOf(text: string | undefined): number | RowProblem | null {
  if (text === undefined) return null;
  const days = TERM.exec(text.normalize('NFKC'))?.[1];
  return days === undefined ? wrongTermText : Number(days);
}
