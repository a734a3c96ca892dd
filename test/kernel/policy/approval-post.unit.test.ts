import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney, moneyOfFen } from '../../../api/kernel/money';
import { approvalPost } from '../../../api/kernel/policy/approval-post';
import { clauseOfKind } from '../../../api/kernel/policy/regulation';
import { seededRegulation } from './seeded-regulations';

const policy = clauseOfKind(seededRegulation('CQ'), 'approvalThresholds');

describe('the post that approves', () => {
  it.each([
    ['0.00', 'SALES_MANAGER'],
    ['5000.00', 'SALES_MANAGER'],
    ['5000.01', 'DEPUTY_GM_SALES'],
    ['50000.00', 'DEPUTY_GM_SALES'],
    ['50000.01', 'GENERAL_MANAGER'],
    ['999999999999.99', 'GENERAL_MANAGER'],
  ])('%s yuan is the %s', (amount, post) => {
    expect(approvalPost(amount, policy).post).toBe(post);
  });

  it('never sinks when the amount rises', () => {
    const rank = (amount: string) =>
      policy.parameters.steps.findIndex(({ post }) => post === approvalPost(amount, policy).post);
    const someFen = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(someFen, someFen, (fen, moreFen) => {
        const amount = moneyOfFen(fen);
        expect(rank(addMoney(amount, moneyOfFen(moreFen)))).toBeGreaterThanOrEqual(rank(amount));
      }),
    );
  });

  it('explains itself', () => {
    expect(approvalPost('7000.00', policy).why).toEqual({
      clause: 'CQ-5',
      policyVersion: 1,
      rule: 'DEPUTY_GM_SALES: amountYuan ≤ 50000.00',
      inputs: [{ name: 'amountYuan', value: '7000.00', unit: 'yuan' }],
    });
  });

  it('says of the highest post above which amount it is asked', () => {
    expect(approvalPost('1000000.00', policy).why.rule).toBe('GENERAL_MANAGER: amountYuan > 50000.00');
  });

  it('is not asked about a negative amount, or about what is none', () => {
    expect(() => approvalPost('-0.01', policy)).toThrow(/cannot be negative/);
    expect(() => approvalPost('lots', policy)).toThrow(/not an amount/);
  });
});
