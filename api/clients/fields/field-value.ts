import Decimal from 'decimal.js';
import { textFault } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import type { ProblemText } from '../../platform/graph/problem';
import type { ClientField, FieldKind } from './client-field';
import { noSuchOption, oneOnly, textWrong, tooPrecise, valueMissing, wrongKind } from './field-problem';

/** A value as the caller wrote it: what is of the field's kind, and nothing else. Nothing at all empties the field. */
export interface ValueInput {
  readonly fieldId: string;
  readonly text?: string | null;
  /** A decimal string. */
  readonly number?: string | null;
  /** `YYYY-MM-DD` */
  readonly date?: string | null;
  readonly yes?: boolean | null;
  readonly optionIds?: readonly string[] | null;
}

/** A value as it is stored: exactly one of these is not null. */
export interface FieldValue {
  readonly text: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly yes: boolean | null;
  readonly optionIds: readonly string[] | null;
}

const LONGEST_TEXT = 300;

const NOTHING: FieldValue = { text: null, number: null, date: null, yes: null, optionIds: null };

const PART = {
  TEXT: 'text',
  NUMBER: 'number',
  DATE: 'date',
  YES_NO: 'yes',
  ONE_OF: 'optionIds',
  SOME_OF: 'optionIds',
} as const satisfies Record<FieldKind, keyof FieldValue>;

/**
 * The value that an input means for a field: null empties it.
 *
 * @param before what is on record; an option that was retired since may stay, and only stay
 */
export function valueOf(
  field: ClientField,
  input: ValueInput,
  before: FieldValue | null,
): FieldValue | ProblemText | null {
  const { kind } = field;
  const others = (Object.keys(NOTHING) as (keyof FieldValue)[]).filter((part) => part !== PART[kind]);
  if (others.some((part) => input[part] != null)) return wrongKind(field);
  const value = partOf(field, input, before);
  if (value !== null) return value;
  return field.required ? valueMissing(field) : null;
}

function partOf(field: ClientField, input: ValueInput, before: FieldValue | null): FieldValue | ProblemText | null {
  switch (field.kind) {
    case 'TEXT':
      return textOf(field, input.text);
    case 'NUMBER':
      return numberOf(field, input.number);
    case 'DATE':
      return input.date == null ? null : { ...NOTHING, date: input.date };
    case 'YES_NO':
      return input.yes == null ? null : { ...NOTHING, yes: input.yes };
    default:
      return choiceOf(field, input.optionIds ?? [], before?.optionIds ?? []);
  }
}

function textOf(field: ClientField, given: string | null | undefined): FieldValue | ProblemText | null {
  const rule = { field: 'text', most: LONGEST_TEXT, name: { 'zh-CN': field.nameZh, en: field.nameEn } } as const;
  if (textFault({ text: given }, [rule]) !== undefined) return textWrong(field, LONGEST_TEXT);
  const text = storedText(given);
  return text === null ? null : { ...NOTHING, text };
}

function numberOf(field: ClientField, given: string | null | undefined): FieldValue | ProblemText | null {
  if (given == null) return null;
  const number = new Decimal(given);
  const decimals = field.decimals ?? 0;
  return number.decimalPlaces() > decimals
    ? tooPrecise(field, decimals)
    : { ...NOTHING, number: number.isZero() ? '0' : number.toFixed() };
}

function choiceOf(
  field: ClientField,
  given: readonly string[],
  held: readonly string[],
): FieldValue | ProblemText | null {
  const chosen = new Set(given);
  if (chosen.size === 0) return null;
  if (field.kind === 'ONE_OF' && chosen.size > 1) return oneOnly(field);
  const known = new Map(field.options.map((option) => [option.id, option]));
  const isOffered = (id: string): boolean => known.get(id)?.retired === false || (known.has(id) && held.includes(id));
  if (![...chosen].every(isOffered)) return noSuchOption(field);
  // In the order of the field, so that equal choices are equal values.
  return { ...NOTHING, optionIds: field.options.map(({ id }) => id).filter((id) => chosen.has(id)) };
}

export function sameValue(one: FieldValue | null, other: FieldValue | null): boolean {
  return JSON.stringify(one && plain(one)) === JSON.stringify(other && plain(other));
}

const plain = ({ text, number, date, yes, optionIds }: FieldValue): readonly unknown[] => [
  text,
  number === null ? null : new Decimal(number).toFixed(),
  date,
  yes,
  optionIds,
];

type Locale = 'zh-CN' | 'en';

export const nameOf = (
  { nameZh, nameEn }: { readonly nameZh: string; readonly nameEn: string },
  locale: Locale,
): string => (locale === 'en' ? nameEn : nameZh);

const YES_NO = { 'zh-CN': ['是', '否'], en: ['yes', 'no'] } as const;

/** A value as it reads: with its unit, and its choices by name, retired ones included. */
export function shownValue(field: ClientField, value: FieldValue, locale: Locale): string {
  const { text, number, date, yes, optionIds } = value;
  if (number !== null) {
    const plainNumber = new Decimal(number).toFixed();
    return field.unit === null ? plainNumber : `${plainNumber} ${field.unit}`;
  }
  if (yes !== null) return YES_NO[locale][yes ? 0 : 1];
  if (optionIds === null) return text ?? date ?? '';
  const names = field.options.filter(({ id }) => optionIds.includes(id)).map((option) => nameOf(option, locale));
  return names.join(locale === 'en' ? ', ' : '、');
}
