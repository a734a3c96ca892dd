import { parseCivilDate } from '../../kernel/civil-date';
import { parseMoney } from '../../kernel/money';
import { fieldType, type CaseField, type FieldKind } from '../../kernel/policy/case-fields';
import { complaintClasses } from '../../kernel/policy/vocabulary';
import type { ProblemText } from '../../platform/graph/problem';
import { isId } from '../../platform/graph/cursor';
import { hasUnprintable, trimText } from '../../kernel/text';
import {
  controlCharacters,
  fieldMissing,
  fieldNotAsked,
  fieldTwice,
  noAmount,
  noDay,
  noOption,
  noStaff,
  textTooLong,
} from './move-problem';

/** What a move asks for besides what its step hands on. */
export type MoveField = 'note' | 'newClass' | 'duplicateOf';

/** One field of the form that a move opens. */
export interface AskedField {
  readonly name: CaseField | MoveField;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly most: number | null;
  readonly options: readonly string[];
}

export const NOTE: AskedField = { name: 'note', kind: 'TEXT', required: true, most: 1_000, options: [] };
export const DUPLICATE_OF: AskedField = { name: 'duplicateOf', kind: 'LINE', required: false, most: 40, options: [] };

/** The classes a complaint may be given instead of its own. Source: CC-4 */
export function newClassField(current: string): AskedField {
  const options = complaintClasses.filter((each) => each !== current);
  return { name: 'newClass', kind: 'CHOICE', required: true, most: null, options };
}

export function askedField(name: CaseField): AskedField {
  const { kind, most, options, optional } = fieldType(name);
  return { name, kind, required: optional !== true, most: most ?? null, options: options ?? [] };
}

export interface FieldValue {
  readonly name: string;
  readonly value: string;
}

export type Answers = Readonly<Partial<Record<CaseField | MoveField, string>>>;

/** The fields of a form in their one shape, or the first thing that is wrong with them, in the order of the form. */
export function answersOf(asked: readonly AskedField[], given: readonly FieldValue[]): Answers | ProblemText {
  const values = new Map<string, string>();
  for (const { name, value } of given) {
    if (values.has(name)) return fieldTwice(name);
    if (!asked.some((field) => field.name === name)) return fieldNotAsked(name);
    values.set(name, trimText(value));
  }
  const answers: Partial<Record<CaseField | MoveField, string>> = {};
  for (const field of asked) {
    const value = values.get(field.name) ?? '';
    if (value === '' && field.required) return fieldMissing(field.name);
    if (value === '') continue;
    const fault = faultOf(field, value);
    if (fault !== undefined) return fault;
    answers[field.name] = field.kind === 'MONEY' ? parseMoney(value) : value;
  }
  return answers;
}

export function isProblemText(value: Answers | ProblemText): value is ProblemText {
  return 'wording' in value;
}

function faultOf({ name, kind, most, options }: AskedField, value: string): ProblemText | undefined {
  if (most !== null && value.length > most) return textTooLong(name, most);
  if (hasUnprintable(value, { lines: kind === 'TEXT' })) return controlCharacters(name);
  if (kind === 'CHOICE' && !options.includes(value)) return noOption(name);
  if (kind === 'MONEY' && !isAmount(value)) return noAmount(name);
  if (kind === 'STAFF' && !isId(value)) return noStaff(name);
  return kind === 'DATE' && !isDay(value) ? noDay(name) : undefined;
}

function isAmount(value: string): boolean {
  try {
    return !parseMoney(value).startsWith('-');
  } catch {
    return false;
  }
}

/** Years in which anything of a case could happen; the database reads no others the way we do. */
const YEAR = /^(19|20|21)\d{2}-/;

function isDay(value: string): boolean {
  try {
    return YEAR.test(parseCivilDate(value));
  } catch {
    return false;
  }
}
