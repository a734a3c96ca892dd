import { parseCivilDate, type CivilDate } from './civil-date';

/**
 * How a case number is written, as policy data.
 *
 * `pattern` is literal text around `{YYYY}` or `{YY}`, `{MM}`, `{DD}` and one `{serial:n}` padded to n digits, which
 * grows wider past its last number. `scope` says when the serial starts again at 1.
 * Source: CC-3 (`{YY}{MM}{DD}{serial:3}`, year), CQ-3 (year, month and serial, month)
 */
export interface NumberFormat {
  pattern: string;
  scope: 'year' | 'month';
}

/** What a number says; a part that the pattern leaves out is absent. */
export interface CaseNumberParts {
  year: number;
  month?: number;
  day?: number;
  serial: number;
}

const tokens = /\{(YYYY|YY|MM|DD|serial:([1-9]))\}/g;

/**
 * Why a format cannot give every case its own number, or `undefined` when it can. Never throws.
 */
export function numberFormatProblem({ pattern, scope }: NumberFormat): string | undefined {
  const found = [...pattern.matchAll(tokens)];
  const count = (name: string) => found.filter((match) => match[1]?.startsWith(name)).length;
  if (/[{}]/.test(pattern.replace(tokens, ''))) {
    return `"${pattern}" has an unknown part; known are {YYYY} {YY} {MM} {DD} and {serial:1} to {serial:9}`;
  }
  if (count('serial') !== 1) return `"${pattern}" needs exactly one {serial:n}`;
  if (count('YY') !== 1) return `"${pattern}" needs the year once, {YYYY} or {YY}: serials start again every ${scope}`;
  if (count('MM') > 1 || count('DD') > 1) return `"${pattern}" repeats the month or the day`;
  if (scope === 'month' && count('MM') === 0) return `"${pattern}" needs {MM}: its serials start again every month`;
  if (/\{serial:\d\}(\{|\d)/.test(pattern)) return `"${pattern}": a digit after the serial would blur where it ends`;
  return undefined;
}

/** The key of the counter that numbers a case of this day: `"2010"` or `"2010-09"`. */
export function counterScope(format: NumberFormat, date: CivilDate): string {
  return parseCivilDate(date).slice(0, format.scope === 'year' ? 4 : 7);
}

/**
 * @param serial from the counter of {@link counterScope}, an integer > 0
 * @throws RangeError for another serial, a bad format, and a two-digit year outside 2000–2099, whose number would repeat
 */
export function formatCaseNumber(format: NumberFormat, date: CivilDate, serial: number): string {
  return caseNumberWriter(format)(date, serial);
}

/**
 * {@link formatCaseNumber} for many numbers of one format, which is read once.
 *
 * @throws RangeError for a bad format; the writer throws as `formatCaseNumber` does
 */
export function caseNumberWriter(format: NumberFormat): (date: CivilDate, serial: number) => string {
  requireFormat(format);
  const parts = format.pattern.split(/\{([^}]+)\}/);
  return (date, serial) => {
    if (!Number.isSafeInteger(serial) || serial < 1)
      throw new RangeError(`a serial is a whole number above zero, not ${serial}`);
    const day = parseCivilDate(date);
    // Every second part was in braces.
    return parts.map((part, at) => (at % 2 === 0 ? part : writtenPart(part, day, serial))).join('');
  };
}

function writtenPart(token: string, day: CivilDate, serial: number): string {
  if (token === 'YYYY') return day.slice(0, 4);
  if (token === 'MM') return day.slice(5, 7);
  if (token === 'DD') return day.slice(8, 10);
  if (token !== 'YY') return String(serial).padStart(Number(token.slice('serial:'.length)), '0');
  if (!day.startsWith('20'))
    throw new RangeError(`{YY} cannot tell ${day.slice(0, 4)} from 20${day.slice(2, 4)}; use {YYYY}`);
  return day.slice(2, 4);
}

/**
 * Reads a number back.
 *
 * @returns `undefined` when the text is not a number of this format
 * @throws RangeError for a bad format
 */
export function parseCaseNumber(format: NumberFormat, text: string): CaseNumberParts | undefined {
  requireFormat(format);
  const match = new RegExp(`^${readingPattern(format.pattern)}$`).exec(text);
  const groups = match?.groups;
  if (!groups) return undefined;
  const year = Number(groups['year']?.padStart(4, '20'));
  const month = groups['month'];
  const day = groups['day'];
  const serial = Number(groups['serial']);
  if (serial < 1 || !Number.isSafeInteger(serial) || !isDay(year, month ?? '01', day ?? '01')) return undefined;
  return { year, ...(month && { month: Number(month) }), ...(day && { day: Number(day) }), serial };
}

function requireFormat(format: NumberFormat): void {
  const problem = numberFormatProblem(format);
  if (problem) throw new RangeError(problem);
}

/** The pattern as a regular expression; a serial wider than its padding does not start with 0. */
function readingPattern(pattern: string): string {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
  let source = '';
  let end = 0;
  for (const match of pattern.matchAll(tokens)) {
    source += literal(pattern.slice(end, match.index)) + readingToken(match[1] ?? '', match[2]);
    end = match.index + match[0].length;
  }
  return source + literal(pattern.slice(end));
}

function readingToken(token: string, width: string | undefined): string {
  if (token === 'YYYY') return '(?<year>\\d{4})';
  if (token === 'YY') return '(?<year>\\d{2})';
  if (token === 'MM') return '(?<month>\\d{2})';
  if (token === 'DD') return '(?<day>\\d{2})';
  return `(?<serial>\\d{${width}}|[1-9]\\d{${width},})`;
}

function isDay(year: number, month: string, day: string): boolean {
  try {
    parseCivilDate(`${String(year).padStart(4, '0')}-${month}-${day}`);
    return true;
  } catch {
    return false;
  }
}
