import { civilDateAt } from '../../kernel/civil-date';
import { definePaper, type Block, type Composed } from '../../platform/papers/paper';
import { VIOLATION_NAMES } from '../penalties/penalty-notice';
import type { PenaltyListChangeKind } from './penalty-list.schema';

interface Person {
  readonly name: string | null;
}

interface PenaltyAnswer {
  readonly number: string;
  readonly violation: string;
  readonly happenedOn: string;
  readonly occurrence: number;
  readonly monthsOfPay: number;
  readonly decidedAt: string | null;
  readonly staff: Person | null;
  readonly decidedBy: Person | null;
  readonly brokenClause: { readonly id: string } | null;
}

interface ChangeAnswer {
  readonly number: string;
  readonly change: PenaltyListChangeKind;
  readonly at: string;
  readonly reason: string | null;
  readonly penalty: { readonly staff: Person | null } | null;
}

interface ListAnswer {
  readonly id: string;
  readonly dueOn: string;
  readonly count: number;
  readonly compiledAt: string;
  readonly frozenAt: string | null;
  readonly frozenBy: Person | null;
  readonly since: readonly ChangeAnswer[];
  readonly why: { readonly clause: { readonly id: string }; readonly policyVersion: number };
}

interface Answer {
  readonly penaltyList: ListAnswer | null;
  readonly penalties: { readonly edges: readonly { readonly node: PenaltyAnswer }[] };
}

/** The administrative penalties of a month, to be handed out. Source: CQ-14 */
export const penaltyListPaper = definePaper<Answer>({
  name: 'penalty-list',
  reader: 'internal',
  subjectType: 'PenaltyList',
  ids: /^\d{4}-(0[1-9]|1[0-2])$/,
  query: `query PenaltyListPaper($id: ID!) {
    penaltyList(id: $id) {
      id dueOn count compiledAt frozenAt frozenBy { name } why { clause { id } policyVersion }
      since { number change at reason penalty { staff { name } } }
    }
    penalties(first: 200, filter: { onList: $id }) {
      edges { node {
        number violation happenedOn occurrence monthsOfPay decidedAt staff { name } decidedBy { name } brokenClause { id }
      } }
    }
  }`,
  compose: ({ penaltyList, penalties }) =>
    penaltyList === null
      ? null
      : compose(
          penaltyList,
          penalties.edges.map(({ node }) => node),
        ),
});

function compose(row: ListAnswer, penalties: readonly PenaltyAnswer[]): Composed {
  const left = row.count - penalties.length;
  return {
    title: '行政处罚月度汇总',
    number: row.id,
    fileName: `内部-行政处罚月度汇总-${row.id}`,
    copies: [],
    blocks: [
      {
        kind: 'facts',
        facts: [
          ['月份', row.id],
          ['本月批准的行政处罚', `${row.count} 项`],
          ['汇总日期', civilDateAt(row.compiledAt)],
          ['定稿期限', row.dueOn],
          ['定稿', row.frozenAt === null ? '未定稿' : `${civilDateAt(row.frozenAt)} ${row.frozenBy?.name ?? ''}`],
        ],
      },
      { kind: 'heading', text: '行政处罚（报告数）' },
      ...(row.count === 0 ? [{ kind: 'text', text: '本月没有批准行政处罚。' } as const] : [tableOf(penalties)]),
      ...(left > 0 ? [{ kind: 'text', text: `其余 ${left} 项见系统导出的表格。` } as const] : []),
      ...sinceOf(row),
      {
        kind: 'signatures',
        signatures: [
          { as: '汇总', name: row.frozenBy?.name ?? null, on: row.frozenAt && civilDateAt(row.frozenAt) },
          { as: '总经理' },
        ],
      },
      {
        kind: 'clauses',
        clauses: [{ clause: row.why.clause.id, policyVersion: row.why.policyVersion, decided: '汇总期限与汇总岗位' }],
      },
    ],
  };
}

function tableOf(penalties: readonly PenaltyAnswer[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: '编号', width: 'fit' },
      { title: '当事人', width: 'fit' },
      { title: '违规', width: 'fill' },
      { title: '条款', width: 'fit' },
      { title: '事发', width: 'fit' },
      { title: '第几次', width: 'fit', numeric: true },
      { title: '处罚', width: 'fill' },
      { title: '批准', width: 'fit' },
    ],
    rows: penalties.map((each) => [
      each.number,
      each.staff?.name ?? '–',
      VIOLATION_NAMES[each.violation] ?? each.violation,
      each.brokenClause?.id ?? '–',
      each.happenedOn,
      String(each.occurrence),
      each.monthsOfPay > 0 ? `辞退，扣发 ${each.monthsOfPay} 个月工资` : '辞退',
      each.decidedAt === null ? '–' : civilDateAt(each.decidedAt),
    ]),
  };
}

/** What is known since; said of a list that is not frozen as well, since it takes in what stands when it is. */
function sinceOf({ since, frozenAt }: ListAnswer): Block[] {
  if (since.length === 0) return [];
  const words = { APPROVED: '补批', TAKEN_BACK: '已撤销' } as const;
  return [
    { kind: 'heading', text: frozenAt === null ? '汇总后的变化（定稿时计入）' : '定稿后的变化（现在所知）' },
    {
      kind: 'table',
      columns: [
        { title: '编号', width: 84 },
        { title: '当事人', width: 56 },
        { title: '变化', width: 52 },
        { title: '日期', width: 64 },
        { title: '理由', width: 'fill' },
      ],
      rows: since.map(({ number, penalty, change, at, reason }) => [
        number,
        penalty?.staff?.name ?? '–',
        words[change],
        civilDateAt(at),
        reason ?? '–',
      ]),
    },
  ];
}
