import { describe, expect, it } from 'vitest';
import { typeOfRecognised, typeUnder } from '../../../api/clients/agreements/agreement-client';

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
    expect(typeUnder({ kind, until }, before, TODAY)).toBe(after);
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
    expect(typeOfRecognised(kind, asked)).toBe(type);
  });
});
