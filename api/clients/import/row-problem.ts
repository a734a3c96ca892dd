import type { ProblemText, Wording } from '../../platform/graph/problem';
import { isUnworkedFormula } from '../../platform/tables/unworked-formula';
import type { ImportColumns, ImportField } from './import-field';

/** What is wrong or odd about a row. */
export interface RowProblem {
  readonly severity: 'REFUSED' | 'WARNED';
  readonly code: string;
  /** Null: the row as a whole, or a custom field, which the wording names. */
  readonly field: ImportField | null;
  readonly wording: Wording;
}

/** What refuses a row as a whole. */
export const ofRow = ({ code, wording }: ProblemText): RowProblem => ({
  severity: 'REFUSED',
  code,
  field: null,
  wording,
});

/**
 * A row that reaches beyond its header: its texts may all stand a column too far, so none of it is taken. What is too much
 * is in the file alone, and in no list of ours that could be mended.
 *
 * @param cells without empty ones at the end
 */
export function beyondHeader(cells: readonly string[], header: readonly string[]): RowProblem | undefined {
  const [to, last] = [cells.length, header.length];
  if (to <= last) return undefined;
  return ofRow({
    code: 'BEYOND_HEADER',
    wording: {
      'zh-CN': `这一行有内容的单元格到第 ${to} 列，列名只到第 ${last} 列。请在原文件中更正后重新上传：内容里有逗号的，请用英文双引号括起来，或去掉逗号；确是多出一列的，请写上列名。`,
      en: `The row reaches to column ${to}, the names of columns to column ${last}. Mend it in your file and upload it again: put a text with a comma in double quotes or remove the comma; if it is one more column, name it.`,
    },
  });
}

/** A row in which a column that is taken has a formula, and not what it comes to: it would be read as saying nothing. */
export function withoutValue(
  cells: readonly string[],
  { header, columns }: { readonly header: readonly string[]; readonly columns: ImportColumns },
): RowProblem | undefined {
  const at = cells.findIndex((cell, place) => isUnworkedFormula(cell) && (columns[place] ?? null) !== null);
  if (at < 0) return undefined;
  const title = header[at] ?? '';
  return ofRow({
    code: 'FORMULA_WITHOUT_VALUE',
    wording: {
      'zh-CN': `“${title}”列是公式，文件里没有保存它的计算结果。请用 Excel 打开原文件，保存一次，使结果随文件保存（或把公式换成数值），再重新上传。`,
      en: `Column “${title}” has a formula that was saved without its value. Open your file in Excel and save it, so that the workbook is saved with values, or put the value in place of the formula, and upload it again.`,
    },
  });
}

type Named = { readonly nameZh: string; readonly nameEn: string };

export const wrongNumber = ({ nameZh, nameEn }: Named): RowProblem =>
  ofRow({
    code: 'NUMBER_WRONG',
    wording: {
      'zh-CN': `“${nameZh}”应为数字，例如 1200.5。`,
      en: `“${nameEn}” is a number, such as 1200.5.`,
    },
  });

export const wrongDate = ({ nameZh, nameEn }: Named): RowProblem =>
  ofRow({
    code: 'DATE_WRONG',
    wording: {
      'zh-CN': `“${nameZh}”应为日期，例如 2026-11-23。`,
      en: `“${nameEn}” is a date, such as 2026-11-23.`,
    },
  });

export const wrongYesNo = ({ nameZh, nameEn }: Named): RowProblem =>
  ofRow({
    code: 'YES_NO_WRONG',
    wording: { 'zh-CN': `“${nameZh}”应填写“是”或“否”。`, en: `“${nameEn}” is yes or no.` },
  });

const LONGEST_SHOWN = 40;

export const wrongOption = ({ nameZh, nameEn }: Named, word: string): RowProblem => {
  const shown = word.length > LONGEST_SHOWN ? `${word.slice(0, LONGEST_SHOWN)}…` : word;
  return ofRow({
    code: 'NO_SUCH_OPTION',
    wording: {
      'zh-CN': `“${nameZh}”没有“${shown}”这个选项。请填写选项名称，多项用顿号隔开。`,
      en: `“${nameEn}” has no option “${shown}”. Write the names of options, with commas between them.`,
    },
  });
};
