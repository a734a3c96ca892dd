import { describe, expect, it } from 'vitest';
import { typeAfterwards, typeOfRecognised, typeUnder } from '../../../api/clients/agreements/agreement-client';

const TODAY = '2026-11-23';

describe('the business type of a client', () => {
  it.each([
    ['VIP', TODAY, 'DEALER', 'AGREEMENT'],
    ['VIP', '2028-01-01', 'TRADING', 'AGREEMENT'],
    ['VIP', '2026-11-22', 'DEALER', 'DEALER'],
    ['VIP', TODAY, 'AGENT', 'AGENT'],
    ['VIP', TODAY, 'MEMBER', 'MEMBER'],
    ['SALES', TODAY, 'DEALER', 'DEALER'],
    ['SALES', TODAY, 'AGREEMENT', 'AGREEMENT'],
  ] as const)('under a %s agreement until %s that finds a %s is %s', (kind, until, before, after) => {
    expect(typeUnder({ kind, from: '2026-01-01', until }, before, TODAY)).toBe(after);
  });

  it('is what it was until the first day of the term', () => {
    const vip = { kind: 'VIP', from: '2026-11-24', until: '2027-11-23' } as const;
    expect(typeUnder(vip, 'DEALER', TODAY)).toBe('DEALER');
    expect(typeUnder(vip, 'DEALER', '2026-11-24')).toBe('AGREEMENT');
  });

  it('is what it was once the last agreement is over', () => {
    expect(typeAfterwards('AGREEMENT', 'DEALER')).toBe('DEALER');
    expect(typeAfterwards('AGREEMENT', null)).toBe('TRADING');
    expect(typeAfterwards('AGENT', 'DEALER')).toBe('AGENT');
  });

  it.each([
    ['VIP', null, 'AGREEMENT'],
    ['VIP', 'AGREEMENT', 'AGREEMENT'],
    ['VIP', 'DEALER', undefined],
    ['SALES', undefined, 'TRADING'],
    ['SALES', 'AGENT', 'AGENT'],
    ['SALES', 'AGREEMENT', undefined],
    ['SALES', 'MEMBER', undefined],
  ] as const)('recognised with a %s agreement and %s asked for is %s', (kind, asked, type) => {
    expect(typeOfRecognised({ kind, from: TODAY, until: '2027-12-31' }, asked, TODAY)).toBe(type);
  });

  it('is a trading client by a VIP agreement that begins later, until its first day', () => {
    const vip = { kind: 'VIP', from: '2028-01-01', until: '2028-12-31' } as const;
    expect(typeOfRecognised(vip, null, '2027-12-31')).toBe('TRADING');
    expect(typeOfRecognised(vip, 'AGREEMENT', '2027-12-31')).toBe('TRADING');
    expect(typeOfRecognised(vip, 'DEALER', '2027-12-31')).toBeUndefined();
    expect(typeOfRecognised(vip, null, '2028-01-01')).toBe('AGREEMENT');
  });
});
