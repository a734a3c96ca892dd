import type { FigureKind } from '../figure-card';
import type { Measure } from '../../gql/graphql';
import type { FigureColumn } from '../figure-table';

/** The headline figures of returns and of what poor quality costs. */
export const RETURN_MEASURES = [
  ['RETURN_RATE', 'share'],
  ['RETURN_RATE_AMOUNT', 'yuanShare'],
  ['RETURN_RECEIVED_SHARE', 'share'],
  ['RETURN_HELD_SHARE', 'share'],
  ['RETURN_OUTSTANDING', 'units'],
  ['QUALITY_COST_SHARE', 'yuanShare'],
] as const satisfies (readonly [Measure, FigureKind])[];

/** What each card of the page shows, its chart the first of them. */
export const RETURN_COLUMNS = {
  months: [
    { measure: 'RETURN_RATE', kind: 'share' },
    { measure: 'RETURN_RATE_AMOUNT', kind: 'yuanShare' },
  ],
  reasons: [{ measure: 'RETURNED_AMOUNT', kind: 'yuan' }],
  products: [
    { measure: 'RETURNED_AMOUNT', kind: 'yuan' },
    { measure: 'RETURN_RATE', kind: 'share' },
    { measure: 'RETURN_RATE_AMOUNT', kind: 'yuanShare' },
  ],
  places: [{ measure: 'RETURN_RATE', kind: 'share' }],
  differences: [
    { measure: 'RETURN_RECEIVED_SHARE', kind: 'share' },
    { measure: 'RETURN_HELD_SHARE', kind: 'share' },
  ],
  waiting: [{ measure: 'RETURN_OUTSTANDING', kind: 'units' }],
  costs: [
    { measure: 'QUALITY_COST', kind: 'yuan' },
    { measure: 'QUALITY_COST_SHARE', kind: 'yuanShare' },
  ],
  departments: [
    { measure: 'ATTRIBUTED_CASES', kind: 'units' },
    { measure: 'ATTRIBUTED_LOSS', kind: 'yuan' },
  ],
} as const satisfies Record<string, readonly FigureColumn[]>;
