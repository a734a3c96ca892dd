import { describe, expect, it } from 'vitest';
import { answerFaults, answerInput, recoveryFaults } from '../../../web/complaints/third-parties/third-party-draft';

const draft = { answer: 'ACCEPTED' as const, amount: '', happenedOn: '2026-11-20', note: '' };

describe('the answer of a third party', () => {
  it('needs an amount where one was negotiated, and a reason where it objects', () => {
    expect(answerFaults(draft)).toEqual({});
    expect(answerFaults({ ...draft, answer: 'AGREED', amount: '1.001' })).toEqual({ amount: 'amount' });
    expect(answerFaults({ ...draft, answer: 'AGREED', amount: ' 0.00 ' })).toEqual({});
    expect(answerFaults({ ...draft, answer: 'OBJECTED', note: ' ', happenedOn: '' })).toEqual({
      note: 'required',
      happenedOn: 'required',
    });
  });

  it('is sent with an amount only where one was negotiated', () => {
    const typed = { ...draft, amount: ' 70.5 ', note: ' 见纪要 ' };
    expect(answerInput(typed)).toEqual({ answer: 'ACCEPTED', amount: null, happenedOn: '2026-11-20', note: '见纪要' });
    expect(answerInput({ ...typed, answer: 'AGREED' }).amount).toBe('70.5');
  });
});

it('takes in money above nothing, on a day', () => {
  expect(recoveryFaults({ amount: '0.01', happenedOn: '2026-11-20', note: '' })).toEqual({});
  expect(recoveryFaults({ amount: '0.00', happenedOn: '', note: '' })).toEqual({
    amount: 'amount',
    happenedOn: 'required',
  });
});
