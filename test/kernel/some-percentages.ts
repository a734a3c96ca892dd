import fc from 'fast-check';

/** Lists of percentages with up to four decimals that sum to exactly 100, zeros among them. */
export const somePercentages = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 6 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 1_000_000])
  .map((cuts) => cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0)))
  .map((parts) => parts.map((part) => `${Math.floor(part / 10_000)}.${String(part % 10_000).padStart(4, '0')}`));
