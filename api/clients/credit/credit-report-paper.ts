import { civilDateAt } from '../../kernel/civil-date';
import type { WhyInput } from '../../kernel/policy/why';
import { definePaper, type Block, type Composed, type PaperRefusal } from '../../platform/papers/paper';
import { amountText, instantText } from '../../platform/papers/paper-text';
import type { CreditState } from './credit-application';
import type { CheckResult } from './credit-check';
import { foundText, requiredText } from './credit-report-words';

interface WhyAnswer {
  readonly clause: { readonly id: string };
  readonly policyVersion: number;
  readonly rule: string;
  readonly inputs: readonly WhyInput[];
}

interface ReportAnswer {
  readonly serial: number;
  readonly findings: string;
  readonly repayment: string;
  readonly risks: string;
  readonly recommends: boolean;
  readonly author: { readonly name: string } | null;
  readonly signedAt: string;
}

export interface CreditReportAnswer {
  readonly number: string | null;
  readonly client: { readonly name: string | null; readonly number: string | null } | null;
  readonly limit: string | null;
  readonly validTo: string | null;
  readonly purpose: string | null;
  readonly presentLimit: string | null;
  readonly owed: string | null;
  readonly requestedAt: string | null;
  readonly requestedBy: { readonly name: string } | null;
  readonly checks:
    readonly { readonly condition: string; readonly result: CheckResult; readonly why: WhyAnswer }[] | null;
  readonly approverWhy: WhyAnswer | null;
  readonly reports: readonly ReportAnswer[] | null;
  readonly state: CreditState | null;
  readonly decidedBy: { readonly name: string } | null;
  readonly decidedAt: string | null;
  readonly decisionNote: string | null;
}

const NO_REPORT: PaperRefusal = {
  code: 'NO_CREDIT_REPORT',
  clause: 'CR-4',
  wording: {
    'zh-CN': '这份授信申请还没有调查报告。请先由信贷员调查并签署报告。',
    en: 'This application has no report yet. The credit officer investigates and signs one first.',
  },
};

const CONDITIONS: Readonly<Record<string, string>> = {
  clientForDays: '合作时间',
  paymentCreditAtLeast: '付款信用',
  debtRatioAtMost: '资产负债率',
  overdueShareAtMost: '逾期占比',
  limitToVolumeAtMost: '额度与年成交额之比',
  documentsAtLeast: '申请材料',
};
const RESULTS: Readonly<Record<CheckResult, string>> = { PASSED: '符合', FAILED: '不符合', UNKNOWN: '无资料' };

/**
 * The report of an investigation in its latest version, signed by who answers for its truth. Internal: it is written about
 * the client and not for it. Source: CR-4
 */
export const creditReport = definePaper<{ creditApplication: CreditReportAnswer | null }>({
  name: 'credit-report',
  reader: 'internal',
  subjectType: 'CreditApplication',
  query: `query CreditReportPaper($id: ID!) {
    creditApplication(id: $id) {
      number client { name number } limit validTo purpose presentLimit owed requestedAt requestedBy { name }
      checks { condition result why { clause { id } policyVersion rule inputs { name value unit } } }
      approverWhy { clause { id } policyVersion rule inputs { name value unit } }
      state decidedBy { name } decidedAt decisionNote
      reports { serial findings repayment risks recommends author { name } signedAt }
    }
  }`,
  compose: ({ creditApplication: row }) => (row === null ? null : compose(row)),
});

function compose(row: CreditReportAnswer): Composed {
  const [latest, ...earlier] = row.reports ?? [];
  if (latest === undefined) return NO_REPORT;
  const number = row.number ?? '';
  const checks = row.checks ?? [];
  return {
    title: '授信调查报告',
    number,
    fileName: `内部-授信调查报告-${number}`,
    copies: [],
    blocks: [
      {
        kind: 'facts',
        facts: [
          ['客户', row.client?.name],
          ['客户编号', row.client?.number],
          ['申请额度（元）', amountText(row.limit)],
          ['申请至', row.validTo],
          ['现有额度（元）', amountText(row.presentLimit)],
          ['申请时欠款（元）', amountText(row.owed)],
          ['用途', row.purpose],
          ['申请人', row.requestedBy?.name],
          ['申请日期', row.requestedAt === null ? null : civilDateAt(row.requestedAt)],
          ['报告版次', `第 ${latest.serial} 版`],
          ['结论', latest.recommends ? '建议授信' : '不建议授信'],
          ['审批结果', decision(row)?.text],
        ],
      },
      ...checkTable(checks),
      ...([
        ['调查情况', latest.findings],
        ['还款来源', latest.repayment],
        ['风险与对策', latest.risks],
      ].flatMap(([heading = '', text = '']) => [
        { kind: 'heading', text: heading },
        { kind: 'text', text },
      ]) as Block[]),
      ...(earlier.length === 0
        ? []
        : [
            { kind: 'heading', text: '以前各版' } as const,
            {
              kind: 'table',
              columns: [
                { title: '版次', width: 'fit' },
                { title: '调查人', width: 'fill' },
                { title: '签署时间', width: 120 },
                { title: '结论', width: 80 },
              ],
              rows: earlier.map(({ serial, author, signedAt, recommends }) => [
                `第 ${serial} 版`,
                author?.name ?? '',
                instantText(signedAt),
                recommends ? '建议授信' : '不建议',
              ]),
            } as const,
          ]),
      { kind: 'text', text: '调查人对本报告内容的真实性负责（CR-4）。' },
      {
        kind: 'signatures',
        signatures: [
          { as: '调查人', name: latest.author?.name ?? null, on: civilDateAt(latest.signedAt) },
          { as: '审批人', ...decision(row)?.by },
        ],
      },
      { kind: 'clauses', clauses: citedClauses(row) },
    ],
  };
}

/** What became of it, once somebody decided; a withdrawn application was decided by nobody. */
function decision({ state, decidedBy, decidedAt, decisionNote }: CreditReportAnswer) {
  if (decidedAt === null || (state !== 'APPROVED' && state !== 'REJECTED')) return undefined;
  const result = state === 'APPROVED' ? '批准' : '驳回';
  return {
    text: decisionNote === null ? result : `${result}：${decisionNote}`,
    by: { name: decidedBy?.name ?? null, on: civilDateAt(decidedAt) },
  };
}

function checkTable(checks: NonNullable<CreditReportAnswer['checks']>): Block[] {
  if (checks.length === 0) return [];
  return [
    { kind: 'heading', text: '基本条件' },
    {
      kind: 'table',
      columns: [
        { title: '条件', width: 'fit' },
        { title: '要求', width: 'fill' },
        { title: '经查', width: 'fill' },
        { title: '审查结果', width: 'fit' },
      ],
      rows: checks.map(({ condition, result, why }) => [
        CONDITIONS[condition] ?? condition,
        requiredText(why.rule),
        foundText(why.inputs),
        RESULTS[result],
      ]),
    },
  ];
}

/** Each clause once: the conditions, and who decides. */
function citedClauses({ checks, approverWhy }: CreditReportAnswer) {
  const cited = [
    ...(checks ?? []).map(({ why }) => ({ why, decided: '基本条件的审查' })),
    ...(approverWhy === null ? [] : [{ why: approverWhy, decided: '审批权限' }]),
  ].map(({ why, decided }) => ({ clause: why.clause.id, policyVersion: why.policyVersion, decided }));
  return cited.filter(({ clause }, at) => cited.findIndex((each) => each.clause === clause) === at);
}
