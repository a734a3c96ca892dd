import { addDays } from '../../kernel/civil-date';

/** Formats of days that every workbook knows by number, those of Chinese ones among them. */
const KNOWN_DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
/** What a format shows as it stands: quoted and escaped texts, colours and languages. */
const AS_IT_STANDS = /"[^"]*"|\\.|_.|\[[^\]]*\]/g;

/** Whether cells of this format show a day. @param code how the workbook writes the format, where it has its own */
export function isDayFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return KNOWN_DAYS.has(id);
  return /[yd]/i.test(code.replace(AS_IT_STANDS, '').split(';')[0] ?? '');
}

/** Before it, workbooks count a day that never was: 29 February 1900. */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;
const BEFORE_SERIALS = '1899-12-30';
/** Days by which workbooks that count from 1904 are behind. */
const SINCE_1904 = 1_462;
const MINUTES_OF_DAY = 1_440;

/** A day as a workbook counts it, as `YYYY-MM-DD`, with ` HH:mm` where the cell has a time; undefined: none that is a day. */
export function dayOfSerial(text: string, isFrom1904: boolean): string | undefined {
  if (text.trim() === '') return undefined;
  const minutes = Math.round((Number(text) + (isFrom1904 ? SINCE_1904 : 0)) * MINUTES_OF_DAY);
  const serial = Math.floor(minutes / MINUTES_OF_DAY);
  if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL)) return undefined;
  const day = addDays(BEFORE_SERIALS, serial);
  const minute = minutes % MINUTES_OF_DAY;
  const two = (number: number): string => String(number).padStart(2, '0');
  return minute === 0 ? day : `${day} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
