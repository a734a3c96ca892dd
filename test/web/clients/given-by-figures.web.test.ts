import { expect, it } from 'vitest';
import { givenByFigures } from '../../../web/clients/tiers/overrides';

it('knows what the figures give beside what is set by hand, so that the latter can be asked for again', () => {
  expect(givenByFigures({ code: 'A1' }, null)).toBe('A1');
  expect(givenByFigures({ code: 'A1' }, { code: 'B2' })).toBe('B2');
  expect(givenByFigures({ code: 'A1' }, { code: null })).toBeNull();
  expect(givenByFigures(null, undefined)).toBeNull();
});
