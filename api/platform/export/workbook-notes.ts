import { canonicalJson } from '../canonical-json';
import { instantText } from '../papers/paper-text';
import type { ExportPlan } from './export-plan';
import type { ControlTotal } from './export-totals';

interface WorkbookProof {
  readonly plan: ExportPlan;
  readonly titles: Readonly<Record<string, string>>;
  /** The list, and which of it was asked for, in the words of who asked; undefined: none were sent. */
  readonly name: string | undefined;
  readonly filter: string | undefined;
  readonly variables: Record<string, unknown>;
  readonly rows: number;
  readonly totals: Readonly<Record<string, ControlTotal>>;
  readonly asOf: string;
  readonly by: string;
  /** Of the CSV of the same rows, without cursors and without its control line. */
  readonly sha256: string;
  readonly locale: 'zh-CN' | 'en';
}

/** What a workbook says of its rows, as the control line of a CSV does, label by label. */
export function workbookNotes(proof: WorkbookProof): (readonly [label: string, value: string])[] {
  const { plan, titles, name, filter, variables, rows, totals, asOf, by, sha256, locale } = proof;
  const said = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const sums = Object.entries(totals).map(([column, { sum, count }]) => {
    const title = titles[column] ?? column;
    const label = said(`“${title}”合计`, `Total of “${title}”`);
    return [label, said(`${sum}（${count} 行有值）`, `${sum} (in ${count} rows)`)] as const;
  });
  return [
    [said('列表', 'List'), name ?? plan.field],
    [said('条件', 'Conditions'), filter ?? conditionsOf(variables, said('全部', 'All'))],
    [said('行数', 'Rows'), String(rows)],
    ...sums,
    [said('数据截至', 'As of'), `${instantText(asOf)}${said('（北京时间）', ' (China time)')}`],
    [said('导出人', 'Exported by'), by],
    [said('查询编号', 'Operation'), plan.operationHash],
    [said('同一列表 CSV 的 SHA-256', 'SHA-256 of the same list as CSV'), sha256],
  ];
}

/** The variables as they were asked; of a question without any, all was. */
function conditionsOf(variables: Record<string, unknown>, all: string): string {
  const asked = Object.entries(variables).filter(([, value]) => value != null);
  return asked.length === 0 ? all : canonicalJson(Object.fromEntries(asked));
}
