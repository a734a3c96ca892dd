import { describe, expect, it } from 'vitest';
import { creditReport, type CreditReportAnswer } from '../../../api/clients/credit/credit-report-paper';
import { isRefusal } from '../../../api/platform/papers/paper';

const why = (clause: string) => ({ clause: { id: clause }, policyVersion: 3, inputs: [] });
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
    { condition: 'debtRatioAtMost', result: 'FAILED', why: why('CR-3-annex') },
    { condition: 'clientForDays', result: 'PASSED', why: why('CR-3-annex') },
  ],
  approverWhy: why('CR-4-annex'),
  reports: [report(2, '唐丽'), report(1, '罗芳')],
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
        ['资产负债率', '不符合'],
        ['合作时间', '符合'],
      ],
      [['第 1 版', '罗芳', expect.stringContaining('2026-11-20'), '不建议']],
    ]);
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
