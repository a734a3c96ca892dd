import { describe, expect, it } from 'vitest';
import { isComplete, lossDrafts, lossInput } from '../../../web/complaints/records/loss-draft';
import {
  emptyShare,
  splitDraft,
  splitFaults,
  splitInput,
  sumOfShares,
} from '../../../web/complaints/records/split-draft';

const share = (percentage: string) => ({ ...emptyShare(), percentage });

describe('the draft of a liability split', () => {
  it('adds up exactly, where floating point would not', () => {
    expect(sumOfShares(['33.3333', '33.3333', '33.3334'].map(share))).toBe('100');
    expect(sumOfShares(['0.1', '0.2'].map(share))).toBe('0.3');
    expect(sumOfShares(['50', 'x'].map(share))).toBeNull();
  });

  it('is not sent before it is whole, and says where', () => {
    const draft = { budget: '10.5', repairBy: '2026-12-01', memo: '属实', shares: [share('60'), share('39.99')] };
    expect(splitFaults(draft)).toEqual({ shares: 'sum' });
    expect(splitFaults({ ...draft, shares: [{ ...share('100'), party: 'SUPPLIER' }] })).toEqual({ shares: 'name' });
    expect(splitFaults({ budget: '1.001', repairBy: '', memo: ' ', shares: [share('100')] })).toEqual({
      budget: 'amount',
      repairBy: 'required',
      memo: 'required',
    });
  });

  it('asks for a day only where something is repaired, and sends none otherwise', () => {
    const draft = { budget: '10.5', repairBy: '', memo: '属实', shares: [share('100')] };
    expect(splitFaults(draft, true)).toEqual({ repairBy: 'required' });
    expect(splitFaults(draft, false)).toEqual({});
    expect(splitInput(draft).repairBy).toBeNull();
    expect(splitDraft({ ...draft, repairBy: null, shares: [] }).repairBy).toBe('');
  });

  it('sends a department for the company only and a name for third parties only', () => {
    const shares = [
      { ...share('40'), department: 'QUALITY' as const, name: 'left over' },
      { ...share('60'), party: 'SUPPLIER' as const, department: 'QUALITY' as const, name: ' 恒鑫 ' },
    ];
    expect(splitInput({ budget: ' 8 ', repairBy: '2026-12-01', memo: 'm', shares }).shares).toEqual([
      { party: 'FACTORY', department: 'QUALITY', name: null, percentage: '40' },
      { party: 'SUPPLIER', department: null, name: '恒鑫', percentage: '60' },
    ]);
  });

  it('begins as the version before it', () => {
    const shares = [{ party: 'CLIENT' as const, department: null, name: null, percentage: '100' }];
    expect(splitDraft({ budget: '8.00', repairBy: '2026-12-01', memo: 'm', shares })).toEqual({
      budget: '8.00',
      repairBy: '2026-12-01',
      memo: 'm',
      shares: [{ party: 'CLIENT', department: '', name: '', percentage: '100' }],
    });
  });
});

describe('the draft of a loss', () => {
  const standards = [
    { loss: 'reworkHour', per: 'hour', yuan: '65.00' },
    { loss: 'freight', per: 'actual', yuan: null },
  ];

  it('sends a quantity where the standard has a rate, and yuan where it counts the actual cost', () => {
    const lines = lossDrafts([
      { loss: 'reworkHour', quantity: '2.5', amount: '162.50', note: null },
      { loss: 'freight', quantity: null, amount: '88.00', note: '往返' },
    ]);
    expect(lossInput(lines, standards)).toEqual([
      { loss: 'reworkHour', quantity: '2.5', cost: null, note: null },
      { loss: 'freight', quantity: null, cost: '88.00', note: '往返' },
    ]);
  });

  it('is complete when every line is above zero', () => {
    const line = { loss: 'freight', value: '1', note: '' };
    expect(isComplete([line])).toBe(true);
    for (const value of ['', '0', '-1', '1.005', 'x']) expect(isComplete([line, { ...line, value }])).toBe(false);
  });
});
