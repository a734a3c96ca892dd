import { describe, expect, it } from 'vitest';
import { creditReport, type CreditReportAnswer } from '../../../api/clients/credit/credit-report-paper';
import type { WhyInput } from '../../../api/kernel/policy/why';
import { isRefusal } from '../../../api/platform/papers/paper';

const why = (clause: string, rule = '', inputs: WhyInput[] = []) => ({
  clause: { id: clause },
  policyVersion: 3,
  rule,
  inputs,
});
const report = (serial: number, name: string) => ({
  serial,
  findings: `查${serial}`,
  repayment: '货款',
  risks: '无',
  recommends: serial > 1,
  author: { name },
  signedAt: '2026-11-20T02:00:00.000Z',
});
const answer: CreditReportAnswer = {
  number: 'SX20260012',
  client: { name: '无锡远立源装饰有限公司', number: 'C0000009' },
  limit: '500000.00',
  validTo: '2027-11-30',
  purpose: '备货',
  presentLimit: '0.00',
  owed: '1200.50',
  requestedAt: '2026-11-18T02:00:00.000Z',
  requestedBy: { name: '张伟' },
  checks: [
    {
      condition: 'overdueShareAtMost',
      result: 'FAILED',
      why: why('CR-3-annex', 'overdueAmount ≤ 0.2 × owed', [
        { name: 'overdueAmount', value: '9647.76', unit: 'yuan' },
        { name: 'owed', value: '9647.76', unit: 'yuan' },
      ]),
    },
    {
      condition: 'debtRatioAtMost',
      result: 'UNKNOWN',
      why: why('CR-3-annex', 'debtRatio ≤ 0.7', [{ name: 'debtRatio', value: 'unknown', unit: 'fraction' }]),
    },
    {
      condition: 'clientForDays',
      result: 'PASSED',
      why: why('CR-3-annex', 'clientForDays ≥ 365', [{ name: 'clientForDays', value: '2185', unit: 'day' }]),
    },
  ],
  approverWhy: why('CR-4-annex'),
  reports: [report(2, '唐丽'), report(1, '罗芳')],
  state: 'INVESTIGATED',
  decidedBy: null,
  decidedAt: null,
  decisionNote: null,
};
const made = (row: CreditReportAnswer) => {
  const paper = creditReport.compose({ creditApplication: row });
  if (paper === null || isRefusal(paper)) throw new Error('no paper');
  return paper;
};

describe('the report of an investigation on paper', () => {
  it('is the latest version, signed by its author, with the versions before it', () => {
    const { blocks, number, fileName } = made(answer);
    expect([number, fileName]).toEqual(['SX20260012', '内部-授信调查报告-SX20260012']);
    expect(blocks).toContainEqual({ kind: 'text', text: '查2' });
    expect(blocks).not.toContainEqual({ kind: 'text', text: '查1' });
    const signatures = blocks.find(({ kind }) => kind === 'signatures');
    expect(signatures).toMatchObject({
      signatures: [{ as: '调查人', name: '唐丽', on: '2026-11-20' }, { as: '审批人' }],
    });
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
    expect(tables).toEqual([
      [
        ['逾期占比', '逾期金额 ≤ 0.2 × 欠款', '逾期金额 9,647.76 元，欠款 9,647.76 元', '不符合'],
        ['资产负债率', '资产负债率 ≤ 0.7', '资产负债率 无资料', '无资料'],
        ['合作时间', '合作天数 ≥ 365', '合作天数 2185 天', '符合'],
      ],
      [['第 1 版', '罗芳', expect.stringContaining('2026-11-20'), '不建议']],
    ]);
  });

  it('tells who decided and how, once somebody did; who took it back decided nothing', () => {
    const decided = { decidedBy: { name: '孙伟' }, decidedAt: '2026-11-21T02:00:00.000Z', decisionNote: '按季复核' };
    const [signatures, facts] = (['signatures', 'facts'] as const).map(
      (kind) => (row: CreditReportAnswer) => made(row).blocks.find((block) => block.kind === kind),
    );
    expect(signatures?.({ ...answer, ...decided, state: 'APPROVED' })).toMatchObject({
      signatures: [{ as: '调查人' }, { as: '审批人', name: '孙伟', on: '2026-11-21' }],
    });
    expect(JSON.stringify(facts?.({ ...answer, ...decided, state: 'REJECTED' }))).toContain('驳回：按季复核');
    expect(JSON.stringify(made({ ...answer, ...decided, state: 'WITHDRAWN' }).blocks)).not.toContain('孙伟');
  });

  it('names each clause once, and what it decided', () => {
    const cited = made(answer).blocks.find(({ kind }) => kind === 'clauses');
    expect(cited).toMatchObject({
      clauses: [
        { clause: 'CR-3-annex', policyVersion: 3 },
        { clause: 'CR-4-annex', policyVersion: 3 },
      ],
    });
  });

  it('is refused, with the cure, while there is no report; and is never for a client', () => {
    expect(creditReport.compose({ creditApplication: { ...answer, reports: [] } })).toMatchObject({
      code: 'NO_CREDIT_REPORT',
      clause: 'CR-4',
    });
    expect(creditReport.reader).toBe('internal');
  });
});
