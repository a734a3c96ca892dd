import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountOf,
  answerFault,
  recoveryFault,
  type ThirdPartyEntry,
} from '../../../api/complaints/third-parties/third-party';
import { ThirdPartyAnswer } from '../../../api/complaints/third-parties/third-party-words.schema';
import { fenOf, moneyOfFen } from '../../../api/kernel/money';

const entry = (kind: ThirdPartyEntry['kind'], amount: string | null = null, decisionId = 'now'): ThirdPartyEntry => ({
  kind,
  amount,
  decisionId,
});
const account = (claimed: string, ...entries: ThirdPartyEntry[]) => accountOf({ claimed, decisionId: 'now' }, entries);

describe('the account of a third party', () => {
  it('follows its latest word', () => {
    expect(account('90.00')).toEqual({
      answer: null,
      agreed: null,
      recovered: '0.00',
      open: '90.00',
      standing: 'CLAIMED',
    });
    expect(account('90.00', entry('OBJECTED'))).toMatchObject({ standing: 'OBJECTED', agreed: null, open: '90.00' });
    expect(account('90.00', entry('OBJECTED'), entry('AGREED', '70.50'))).toMatchObject({
      standing: 'AGREED',
      agreed: '70.50',
      open: '70.50',
    });
    const paid = account('90.00', entry('ACCEPTED'), entry('RECOVERED', '40.00'), entry('RECOVERED', '50.00'));
    expect(paid).toMatchObject({ standing: 'SETTLED', agreed: '90.00', recovered: '90.00', open: '0.00' });
  });

  it('forgets an answer to a claim that was decided anew, and keeps the money', () => {
    const before = [entry('AGREED', '20.00', 'before'), entry('RECOVERED', '20.00', 'before')];
    expect(account('90.00', ...before)).toMatchObject({
      answer: null,
      agreed: null,
      recovered: '20.00',
      open: '70.00',
      standing: 'CLAIMED',
    });
    expect(accountOf({ claimed: '0.00', decisionId: null }, before)).toMatchObject({
      recovered: '20.00',
      open: '0.00',
    });
  });

  it('takes an amount for what was negotiated alone, between what came in and what is claimed', () => {
    const found = account('90.00', entry('ACCEPTED'), entry('RECOVERED', '40.00'));
    const fault = (answer: ThirdPartyAnswer, amount: string | null) =>
      answerFault({ answer, amount }, '90.00', found)?.code;
    expect(fault('AGREED', '40.00')).toBeUndefined();
    expect(fault('AGREED', '90.00')).toBeUndefined();
    expect(fault('AGREED', '39.99')).toBe('BELOW_RECOVERED');
    expect(fault('AGREED', '90.01')).toBe('ABOVE_CLAIM');
    expect(fault('AGREED', null)).toBe('NOT_AN_AMOUNT');
    expect(fault('AGREED', '-1')).toBe('NOT_AN_AMOUNT');
    expect(fault('AGREED', '1.001')).toBe('NOT_AN_AMOUNT');
    expect(fault('ACCEPTED', '1')).toBe('NO_AMOUNT');
    expect(fault('OBJECTED', null)).toBeUndefined();
    const settled = account('90.00', entry('AGREED', '40.00'), entry('RECOVERED', '40.00'));
    expect(answerFault({ answer: 'OBJECTED', amount: null }, '90.00', settled)?.code).toBe('SETTLED');
  });

  it('takes in money only of what is agreed, and no more than that', () => {
    expect(recoveryFault('1.00', account('90.00'))?.code).toBe('NOT_AGREED');
    expect(recoveryFault('1.00', account('90.00', entry('OBJECTED')))?.code).toBe('NOT_AGREED');
    const agreed = account('90.00', entry('AGREED', '70.00'), entry('RECOVERED', '30.00'));
    expect(recoveryFault('40.00', agreed)).toBeUndefined();
    expect(recoveryFault('40.01', agreed)?.code).toBe('ABOVE_AGREED');
    expect(recoveryFault('0', agreed)?.code).toBe('NOT_AN_AMOUNT');
    expect(recoveryFault('abc', agreed)?.code).toBe('NOT_AN_AMOUNT');
  });

  it('whatever is admitted, never recovers more than was agreed, nor agrees on more than is claimed', () => {
    const attempt = fc.oneof(
      fc.record({ kind: fc.constantFrom(...Object.values(ThirdPartyAnswer)), fen: fc.nat(12_000) }),
      fc.record({ kind: fc.constant('RECOVERED' as const), fen: fc.nat(6_000) }),
    );
    fc.assert(
      fc.property(fc.nat(10_000), fc.array(attempt, { maxLength: 30 }), (claimedFen, attempts) => {
        const claimed = moneyOfFen(claimedFen);
        const entries: ThirdPartyEntry[] = [];
        let recoveredFen = 0;
        for (const { kind, fen } of attempts) {
          const now = account(claimed, ...entries);
          const amount = kind === 'ACCEPTED' || kind === 'OBJECTED' ? null : moneyOfFen(fen);
          const fault =
            kind === 'RECOVERED'
              ? recoveryFault(amount ?? '', now)
              : answerFault({ answer: kind, amount }, claimed, now);
          if (fault !== undefined) continue;
          entries.push(entry(kind, amount));
          if (kind === 'RECOVERED') recoveredFen += fen;
          const after = account(claimed, ...entries);
          expect(fenOf(after.recovered)).toBe(recoveredFen);
          expect(fenOf(after.open)).toBe((after.agreed === null ? claimedFen : fenOf(after.agreed)) - recoveredFen);
          expect(recoveredFen).toBeLessThanOrEqual(claimedFen);
          if (after.agreed !== null) expect(fenOf(after.agreed)).toBeLessThanOrEqual(claimedFen);
        }
      }),
    );
  });
});
