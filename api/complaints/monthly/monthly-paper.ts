import { civilDateAt } from '../../kernel/civil-date';
import { definePaper, type Block, type Composed } from '../../platform/papers/paper';
import { amountText } from '../../platform/papers/paper-text';
import { optionName } from '../papers/case-names';

interface SumAnswer {
  readonly department: string | null;
  readonly cases: string;
  readonly ratio: string;
  readonly loss: string | null;
  readonly pending: number;
  readonly objected: number;
}

interface ReportAnswer {
  readonly id: string;
  readonly dueOn: string;
  readonly closedCount: number;
  readonly baselessCount: number;
  readonly compiledAt: string;
  readonly frozenAt: string | null;
  readonly frozenBy: { readonly name: string | null } | null;
  readonly departments: readonly SumAnswer[];
  readonly knownNow: readonly SumAnswer[] | null;
  readonly restated: readonly { readonly number: string }[] | null;
  readonly why: { readonly clause: { readonly id: string }; readonly policyVersion: number };
}

const SUM = 'department cases ratio loss pending objected';

/** The closed cases of a month by department, with places for the departments to sign. Source: CQ-9 */
export const monthlyPaper = definePaper<{ monthlyReport: ReportAnswer | null }>({
  name: 'monthly-report',
  reader: 'internal',
  subjectType: 'MonthlyReport',
  ids: /^\d{4}-(0[1-9]|1[0-2])$/,
  query: `query MonthlyReportPaper($id: ID!) {
    monthlyReport(id: $id) {
      id dueOn closedCount baselessCount compiledAt frozenAt frozenBy { name } why { clause { id } policyVersion }
      departments { ${SUM} } knownNow { ${SUM} } restated { number }
    }
  }`,
  compose: ({ monthlyReport: row }) => (row === null ? null : compose(row)),
});

function compose(row: ReportAnswer): Composed {
  const restated = row.restated ?? [];
  return {
    title: '客户投诉月度汇总',
    number: row.id,
    fileName: `内部-客户投诉月度汇总-${row.id}`,
    copies: [],
    blocks: [
      {
        kind: 'facts',
        facts: [
          ['月份', row.id],
          ['本月结案', `${row.closedCount} 件，其中不成立 ${row.baselessCount} 件`],
          ['汇总日期', civilDateAt(row.compiledAt)],
          ['定稿期限', row.dueOn],
          ['定稿', row.frozenAt === null ? '未定稿' : `${civilDateAt(row.frozenAt)} ${row.frozenBy?.name ?? ''}`],
        ],
      },
      { kind: 'heading', text: '责任归属（报告数）' },
      sumTable(row.departments),
      ...(row.knownNow === null
        ? []
        : [
            { kind: 'heading', text: '责任归属（现在所知）' } as const,
            sumTable(row.knownNow),
            {
              kind: 'text',
              text:
                restated.length === 0
                  ? '两者相同。'
                  : `更正案件 ${restated.length} 件：${restated.map(({ number }) => number).join('、')}`,
            } as const,
          ]),
      {
        kind: 'signatures',
        signatures: [
          ...row.departments.map(({ department }) => ({ as: nameOf(department) })),
          { as: '汇总', name: row.frozenBy?.name ?? null, on: row.frozenAt && civilDateAt(row.frozenAt) },
        ],
      },
      {
        kind: 'clauses',
        clauses: [{ clause: row.why.clause.id, policyVersion: row.why.policyVersion, decided: '汇总期限与确认岗位' }],
      },
    ],
  };
}

const nameOf = (department: string | null): string =>
  department === null ? '未归属' : optionName('responsibleDepartment', department);

function sumTable(sums: readonly SumAnswer[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: '责任部门', width: 'fill' },
      { title: '件数', width: 70, numeric: true },
      { title: '比例', width: 70, numeric: true },
      { title: '损失（元）', width: 100, numeric: true },
      { title: '未确认', width: 60, numeric: true },
    ],
    rows: sums.map(({ department, cases, ratio, loss, pending, objected }) => [
      nameOf(department),
      Number(cases).toFixed(2),
      `${(Number(ratio) * 100).toFixed(1)} %`,
      loss === null ? '（不可见）' : amountText(loss),
      String(pending + objected),
    ]),
  };
}
