import { expect, it } from 'vitest';
import { dayAfter } from '../../../web/shared/time/civil-date';

it('is so many days later, or the last day of what ended before a day began', () => {
  expect(dayAfter('2026-11-28', -1)).toBe('2026-11-27');
  expect(dayAfter('2024-03-01', -1)).toBe('2024-02-29');
  expect(dayAfter('2027-01-01', -1)).toBe('2026-12-31');
  expect(dayAfter('2024-02-28', 1)).toBe('2024-02-29');
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
});
