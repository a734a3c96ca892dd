import type { ProblemText, Wording } from '../../platform/graph/problem';
import type { ImportField } from './import-field';

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
