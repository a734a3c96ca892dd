import { expect, it } from 'vitest';
import type { SignalPartsFragment } from '../../../web/gql/graphql';
import { limitsNote } from '../../../web/analytics/quality/limits-note';
import {
  signalChart,
  signalFigures,
  signalRows,
  signalTitle,
  stoodAt,
} from '../../../web/analytics/quality/signal-words';

const t = (key: string, values?: Record<string, unknown>): string =>
  values ? `${key} ${JSON.stringify(values)}` : key;
const formats = {
  count: (n: number | null | undefined) => String(n),
  decimal: (n: number | null | undefined) => Number(n).toFixed(2),
};
const signal = {
  id: 's',
  class: 'PACKAGING',
  month: '2026-10-01',
  rule: 'OUTSIDE',
  from: '2025-12-01',
  to: '2026-10-31',
  received: 30,
  activeClients: 200,
  rate: 0.15,
  lower: 0.02,
  upper: 0.1,
  raisedAt: '2026-11-01T20:45:00.000Z',
  withdrawnAt: null,
} as unknown as SignalPartsFragment;

it('leads to the chart of its months as it was known when it was raised', () => {
  expect(signalChart(signal)).toEqual({
    name: 'quality',
    query: { from: '2025-12-01', to: '2026-10-31', compare: 'none', asOf: signal.raisedAt, classes: 'PACKAGING' },
  });
  expect(signalChart({ ...signal, class: null }).query).not.toHaveProperty('classes');
});

it('leads to the cases of its month and class that were counted then', () => {
  expect(signalRows(signal)).toEqual({
    name: 'figureRows',
    query: {
      from: '2026-10-01',
      to: '2026-10-31',
      asOf: signal.raisedAt,
      classes: 'PACKAGING',
      measure: 'COMPLAINT_RATE',
      part: 'NUMERATOR',
    },
  });
  expect(signalRows({ ...signal, class: null }).query).not.toHaveProperty('classes');
});

it('says its month, class and rule, and its figure against its limits', () => {
  expect(signalTitle(signal, { t })).toContain('"month":"2026-10","class":"complaintClass.PACKAGING"');
  expect(signalTitle({ ...signal, class: null }, { t })).toContain('figures.signal.everyClass');
  expect(signalFigures(signal, { t }, formats)).toBe(
    'figures.signal.figures {"rate":"15.00","received":"30","clients":"200","lower":"2.00","upper":"10.00"}',
  );
});

it('says of months what they are together, and of how many', () => {
  const inside = { isOutside: false };
  expect(limitsNote([inside, inside, null, undefined], { t })).toBe('figures.insideNote {"n":2}');
  expect(limitsNote([inside, { isOutside: true }, null], { t })).toBe('figures.outsideNote {"n":1}');
});

it('stands from when it was raised until it was withdrawn', () => {
  const signal = { raisedAt: '2026-07-01T01:00:00Z', withdrawnAt: '2026-08-01T01:00:00Z' };
  const days = ['2026-06-30', '2026-07-15', '2026-08-15'].map((day) => stoodAt(signal, `${day}T00:00:00Z`));
  expect(days).toEqual([false, true, false]);
  expect([stoodAt(signal, null), stoodAt({ ...signal, withdrawnAt: null }, null)]).toEqual([false, true]);
});
