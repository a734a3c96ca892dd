import { civilDateAt } from '../../kernel/civil-date';
import { sumMoney, subtractMoney } from '../../kernel/money';
import { definePaper, type Composed } from '../../platform/papers/paper';
import { amountText } from '../../platform/papers/paper-text';
import type { RebateLineKind } from './rebate-words.schema';

interface RebateAnswer {
  readonly month: string;
  readonly agentName: string | null;
  readonly agentNumber: string | null;
  readonly statementVersion: number;
  readonly ordered: string;
  readonly returned: string;
  readonly traded: string;
  readonly rate: string;
  readonly earned: string;
  readonly paid: string;
  readonly pending: string;
  readonly madeAt: string;
  readonly payBy: string;
  readonly statements: readonly {
    readonly version: number;
    readonly madeAt: string;
    readonly why: { readonly clause: { readonly id: string }; readonly policyVersion: number };
  }[];
  readonly payments: readonly { readonly amount: string; readonly paidOn: string }[];
}

interface LineAnswer {
  readonly node: {
    readonly lineNo: number;
    readonly kind: RebateLineKind;
    readonly number: string;
    readonly day: string;
    readonly amount: string;
  };
}

interface Answer {
  readonly rebate: RebateAnswer | null;
  readonly rebateLines: {
    readonly edges: readonly LineAnswer[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** Some forty pages; of what is beyond, the paper says the sums. */
const MOST_LINES = 2_000;

const KIND_NAMES: Readonly<Record<RebateLineKind, string>> = { ORDER: '订单', RETURN: '退货 / 折让' };

/**
 * The statement that an agent receives for a month, with the orders and returns behind it. Reasons and notes are written
 * for the house and stay in it. Source: SD-8
 */
export const rebateStatement = definePaper<Answer>({
  name: 'rebate-statement',
  reader: 'client',
  subjectType: 'Rebate',
  query: `query RebateStatementPaper($id: ID!, $after: String) {
    rebate(id: $id) {
      month agentName agentNumber statementVersion ordered returned traded rate earned paid pending madeAt payBy
      statements { version madeAt why { clause { id } policyVersion } }
      payments { amount paidOn }
    }
    rebateLines(rebateId: $id, first: 200, after: $after) {
      edges { node { lineNo kind number day amount } }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  more: {
    after: ({ rebate, rebateLines: { edges, pageInfo } }) =>
      rebate !== null && pageInfo.hasNextPage && edges.length < MOST_LINES ? pageInfo.endCursor : null,
    // Lines of two versions would be the sum of neither.
    join: (read, { rebate, rebateLines }) =>
      rebate?.statementVersion === read.rebate?.statementVersion
        ? { rebate, rebateLines: { ...rebateLines, edges: [...read.rebateLines.edges, ...rebateLines.edges] } }
        : null,
  },
  compose: ({ rebate, rebateLines }) => (rebate === null ? null : compose(rebate, rebateLines)),
});

/** What the lines that are not listed come to, so that the list sums up to the statement however long it is. */
function restOf({ ordered, returned }: RebateAnswer, edges: readonly LineAnswer[]): string[][] {
  const listed = (of: RebateLineKind) =>
    sumMoney(edges.flatMap(({ node: { kind, amount } }) => (kind === of ? amount : [])));
  const rest = { ORDER: subtractMoney(ordered, listed('ORDER')), RETURN: subtractMoney(returned, listed('RETURN')) };
  return (['ORDER', 'RETURN'] as const).map((kind) => [
    '',
    KIND_NAMES[kind],
    `其余${KIND_NAMES[kind]}合计（逐笔见电子表格）`,
    '',
    amountText(rest[kind]),
  ]);
}

function compose(row: RebateAnswer, { edges, pageInfo }: Answer['rebateLines']): Composed {
  const month = row.month.slice(0, 7);
  const [latest] = row.statements;
  const agent = row.agentName ?? '代理商';
  return {
    title: '代理商返佣对账单',
    number: [month, row.agentNumber].filter(Boolean).join(' '),
    fileName: `返佣对账单-${month}-${row.agentNumber ?? row.statementVersion}`,
    copies: [],
    blocks: [
      {
        kind: 'facts',
        facts: [
          ['代理商', agent],
          ['编号', row.agentNumber],
          ['对账月份', month],
          ['对账日期', civilDateAt(latest?.madeAt ?? row.madeAt)],
          ['版次', `第 ${row.statementVersion} 版`],
        ],
      },
      {
        kind: 'table',
        columns: [
          { title: '项目', width: 'fill' },
          { title: '金额（元）', width: 120, numeric: true },
        ],
        rows: [
          ['当月订单', amountText(row.ordered)],
          ['减：当月入账的退货与折让', amountText(row.returned)],
          ['成交额', amountText(row.traded)],
          [`返佣（${Number((Number(row.rate) * 100).toFixed(4))} %）`, amountText(row.earned)],
          ['已付', amountText(row.paid)],
        ],
        total: [`未付（应于 ${row.payBy} 前付清）`, amountText(row.pending)],
      },
      ...(row.payments.length === 0
        ? []
        : [
            { kind: 'heading', text: '付款' } as const,
            {
              kind: 'table',
              columns: [
                { title: '付款日期', width: 'fill' },
                { title: '金额（元）', width: 120, numeric: true },
              ],
              rows: row.payments.map(({ paidOn, amount }) => [paidOn, amountText(amount)]),
            } as const,
          ]),
      { kind: 'heading', text: '订单与退货明细' },
      {
        kind: 'table',
        columns: [
          { title: '序', width: 'fit' },
          { title: '类别', width: 80 },
          { title: '单号', width: 'fill' },
          { title: '日期', width: 80 },
          { title: '金额（元）', width: 120, numeric: true },
        ],
        rows: [
          ...edges.map(({ node: { lineNo, kind, number, day, amount } }) => [
            String(lineNo),
            KIND_NAMES[kind],
            number,
            day,
            amountText(amount),
          ]),
          ...(pageInfo.hasNextPage ? restOf(row, edges) : []),
        ],
      },
      { kind: 'signatures', signatures: [{ as: '代理商确认' }, { as: '会计' }] },
      {
        kind: 'clauses',
        clauses:
          latest === undefined
            ? []
            : [
                {
                  clause: latest.why.clause.id,
                  policyVersion: latest.why.policyVersion,
                  decided: '对账与付款期限；返佣按商定的档次计算',
                },
              ],
      },
    ],
  };
}
