import { expect, it } from 'vitest';
import { firstDayFree, givenByFigures } from '../../../web/clients/tiers/overrides';

it('knows what the figures give beside what is set by hand, so that the latter can be asked for again', () => {
  expect(givenByFigures({ code: 'A1' }, null)).toBe('A1');
  expect(givenByFigures({ code: 'A1' }, { code: 'B2' })).toBe('B2');
  expect(givenByFigures({ code: 'A1' }, { code: null })).toBeNull();
  expect(givenByFigures(null, undefined)).toBeNull();
});

it('proposes today for the next one, or the day after the last of those that were approved', () => {
  const until = (state: 'APPROVED' | 'REJECTED', validTo: string) => ({ state, validTo });
  expect(firstDayFree([], '2026-11-30')).toBe('2026-11-30');
  expect(firstDayFree([until('APPROVED', '2026-11-29'), until('REJECTED', '2027-05-01')], '2026-11-30')).toBe(
    '2026-11-30',
  );
  expect(firstDayFree([until('APPROVED', '2026-12-31'), until('APPROVED', '2026-11-30')], '2026-11-30')).toBe(
    '2027-01-01',
  );
});
