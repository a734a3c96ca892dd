import { expect, it } from 'vitest';
import { dayBefore } from '../../../web/shared/time/day-before';

it('is the last day of what ended before a day began', () => {
  expect(dayBefore('2026-11-28')).toBe('2026-11-27');
  expect(dayBefore('2024-03-01')).toBe('2024-02-29');
  expect(dayBefore('2027-01-01')).toBe('2026-12-31');
});
