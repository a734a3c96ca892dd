import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePercentage, parsePercentages, percentagesProblem } from '../../api/kernel/percentages';
import { somePercentages } from './some-percentages';

describe('percentages', () => {
  it('have one shape', () => {
    expect(['100', '0', '33.3300', '007'].map(parsePercentage)).toEqual(['100', '0', '33.33', '7']);
  });

  it.each(['', '-1', '100.0001', '101', '33.33333', '1e1', 'half', '50%'])('refuse %j', (text) => {
    expect(() => parsePercentage(text)).toThrow(/not a percentage; write a number from 0 to 100/);
    expect(percentagesProblem(['50', text, '50'])).toMatch(/not a percentage/);
  });

  it('share out a whole only when they sum to exactly 100', () => {
    expect(percentagesProblem([])).toMatch(/there are no percentages/);
    expect(percentagesProblem(['33.33', '33.33', '33.33'])).toBe(
      'the percentages sum to 99.99; they must sum to exactly 100',
    );
    expect(() => parsePercentages(['60', '40.0001'])).toThrow('sum to 100.0001');
    expect(parsePercentages(['33.3400', '66.66'])).toEqual(['33.34', '66.66']);
    fc.assert(fc.property(somePercentages, (list) => percentagesProblem(list) === undefined));
  });
});
