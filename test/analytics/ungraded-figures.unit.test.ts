import { expect, it } from 'vitest';
import { ungradedFigures } from '../../api/analytics/segments/ungraded-figures';

it('tells reasons in their own order, whatever order they were counted in, each with its share', () => {
  expect(
    ungradedFigures([
      { reason: 'NOT_GRADED', clients: 1, volume: '10.00' },
      { reason: 'NO_VOLUME', clients: 3, volume: '0.00' },
    ]),
  ).toEqual([
    { reason: 'NO_VOLUME', clients: 3, volume: '0.00', clientShare: 0.75 },
    { reason: 'NOT_GRADED', clients: 1, volume: '10.00', clientShare: 0.25 },
  ]);
  expect(ungradedFigures([])).toEqual([]);
});
