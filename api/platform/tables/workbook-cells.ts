import { LONGEST_CELL } from './table-limits';
import { unworkedFormula } from './unworked-formula';
import { dayOfSerial } from './workbook-days';

/** The text of a cell, in one part or several; how it is pronounced is no part of it. */
export class CellText {
  #text = '';
  #formula: string | undefined;
  #hasValue = false;
  #within: 'text' | 'formula' | 'phonetic' | undefined;

  opened(name: string): void {
    if (name === 'rPh') this.#within = 'phonetic';
    if (this.#within === 'phonetic') return;
    if (name === 'f') this.#formula = '';
    if (name === 'v') this.#hasValue = true;
    this.#within = name === 'f' ? 'formula' : name === 't' || name === 'v' ? 'text' : undefined;
  }

  closed(name: string): void {
    if (this.#within !== 'phonetic' || name === 'rPh') this.#within = undefined;
  }

  add(text: string): void {
    if (this.#within === 'text' && this.#text.length <= LONGEST_CELL) this.#text += text;
    if (this.#within === 'formula' && (this.#formula?.length ?? 0) <= LONGEST_CELL) this.#formula += text;
  }

  take(): string {
    return this.takeCell().text;
  }

  /** With the formula behind it, where it was saved without what it comes to. */
  takeCell(type?: string): { readonly text: string; readonly unworked: string | undefined } {
    const isWorked = this.#text !== '' || (type === 'str' && this.#hasValue);
    const taken = { text: this.#text, unworked: isWorked ? undefined : this.#formula };
    this.#text = '';
    this.#formula = undefined;
    this.#hasValue = false;
    return taken;
  }
}

/** What the cells of a sheet are read by. */
export interface CellReading {
  /** Texts that cells share. */
  readonly shared: readonly string[];
  /** Whether cells of this style show days. */
  readonly showsDay: (style: number) => boolean;
  readonly isFrom1904: boolean;
}

export interface FoundCell {
  readonly text: CellText;
  readonly type: string | undefined;
  readonly style: number;
}

/** A cell as it shows itself in its sheet. */
export function shownIn({ text: found, type, style }: FoundCell, reading: CellReading): string {
  const { text, unworked } = found.takeCell(type);
  if (unworked !== undefined) return unworkedFormula(unworked);
  if (type === 's') return reading.shared[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e') return '';
  if (type !== undefined && type !== 'n') return text;
  const day = reading.showsDay(style) ? dayOfSerial(text, reading.isFrom1904) : undefined;
  return day ?? numberText(text);
}

/** A number as its cell shows it: a telephone number is stored as 1.38E10. */
function numberText(text: string): string {
  const number = Number(text);
  return /[eE.]/.test(text) && Number.isSafeInteger(number) ? String(number) : text;
}
