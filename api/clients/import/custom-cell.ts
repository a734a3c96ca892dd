import { trimText } from '../../kernel/text';
import { addDays, parseCivilDate } from '../../kernel/civil-date';
import type { ClientField } from '../fields/client-field';
import type { ValueInput } from '../fields/field-value';
import { customColumn } from './import-field';
import { wordKey, type RowWords } from './import-words';
import { wrongDate, wrongNumber, wrongOption, wrongYesNo, type RowProblem } from './row-problem';

/** What a row says of custom fields; what cannot be read is added to its problems. Empty cells say nothing. */
export function valueInputs(
  words: RowWords,
  fields: readonly ClientField[],
  problems: RowProblem[],
): readonly ValueInput[] {
  return fields.flatMap((field) => {
    const word = words.get(customColumn(field.id));
    if (word === undefined) return [];
    const input = inputOf(field, word);
    if ('fieldId' in input) return [input];
    problems.push(input);
    return [];
  });
}

function inputOf(field: ClientField, word: string): ValueInput | RowProblem {
  const fieldId = field.id;
  switch (field.kind) {
    case 'TEXT':
      return { fieldId, text: word };
    case 'NUMBER':
      return numberOf(field, word);
    case 'DATE':
      return dateOf(field, word);
    case 'YES_NO':
      return yesOf(field, word);
    default:
      return choiceOf(field, word);
  }
}

const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;

/** Thousands may be set off by commas, and the unit may stand behind. */
function numberOf(field: ClientField, word: string): ValueInput | RowProblem {
  const plain = word.normalize('NFKC').replace(/,(?=\d{3}(\D|$))/g, '');
  const unit = (field.unit ?? '').normalize('NFKC');
  const number = (unit !== '' && plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain).trim();
  return DECIMAL.test(number) ? { fieldId: field.id, number } : wrongNumber(field);
}

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ]0{1,2}:00(?::00(?:\.0+)?)?)?$/;
/** A workbook has days as so many since this one; those of four digits are years long past, or no days at all. */
const SERIAL = /^\d{5}(?:\.0+)?$/;
const BEFORE_SERIALS = '1899-12-30';

function dateOf(field: ClientField, word: string): ValueInput | RowProblem {
  const plain = word.normalize('NFKC');
  if (SERIAL.test(plain)) return { fieldId: field.id, date: addDays(BEFORE_SERIALS, Math.trunc(Number(plain))) };
  const [, year, month, day] = DAY.exec(plain) ?? [];
  if (year === undefined || month === undefined || day === undefined) return wrongDate(field);
  try {
    return { fieldId: field.id, date: parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) };
  } catch {
    return wrongDate(field);
  }
}

const YES = new Set(['是', '有', '对', 'yes', 'y', 'true', '1', '√', '✓']);
const NO = new Set(['否', '无', '没有', '不', 'no', 'n', 'false', '0', '×', '✗']);

function yesOf(field: ClientField, word: string): ValueInput | RowProblem {
  const plain = word.normalize('NFKC').toLowerCase();
  if (YES.has(plain)) return { fieldId: field.id, yes: true };
  return NO.has(plain) ? { fieldId: field.id, yes: false } : wrongYesNo(field);
}

const BETWEEN_CHOICES = /[、,，;；|]/u;

/** By name in either language. A name that has a comma in it is found as a whole first. */
function choiceOf(field: ClientField, word: string): ValueInput | RowProblem {
  const idOf = (name: string): string | undefined => {
    const named = field.options.filter(({ nameZh, nameEn }) =>
      [nameZh, nameEn].some((each) => wordKey(each) === wordKey(name)),
    );
    return (named.find(({ retired }) => !retired) ?? named[0])?.id;
  };
  const whole = idOf(word);
  if (whole !== undefined) return { fieldId: field.id, optionIds: [whole] };
  const names = word.split(BETWEEN_CHOICES).flatMap((name) => (trimText(name) === '' ? [] : [trimText(name)]));
  const ids = names.map(idOf);
  const unknown = names.find((_, at) => ids[at] === undefined) ?? (names.length === 0 ? word : undefined);
  return unknown === undefined
    ? { fieldId: field.id, optionIds: ids.filter((id) => id !== undefined) }
    : wrongOption(field, unknown);
}
