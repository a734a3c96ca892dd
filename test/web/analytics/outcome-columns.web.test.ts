import { describe, expect, it } from 'vitest';
import { controlTable } from '../../../web/analytics/charts/control-chart-option';
import { outcomeFacts } from '../../../web/analytics/quality/outcome-columns';
import { paretoBars, paretoTable } from '../../../web/analytics/charts/pareto-chart-option';
import { context, figure, group } from './some-figures';

describe('what became of the received cases', () => {
  const counts = [
    figure('UPHELD_RECEIVED', { numerator: 7 }),
    figure('VOID_CASES', { numerator: 2 }),
    figure('DUPLICATE_CASES', { numerator: 0 }),
  ];
  const received = [
    group({ CLASS: 'PACKAGING' }, figure('COMPLAINTS_RECEIVED', { numerator: 30 }), ...counts),
    group({ CLASS: 'GRIEVANCE' }, figure('COMPLAINTS_RECEIVED', { numerator: 0 }), ...counts),
  ];

  it('stands beside them in words, with void and duplicate ones apart', () => {
    const formats = { count: (value: number | null | undefined) => String(value) };
    expect(outcomeFacts(received[0], { t: context.t, formats })).toBe(
      'figures.outcome.fact {"upheld":"7","voided":"2","duplicate":"0"}',
    );
    expect(outcomeFacts(group({}, figure('COMPLAINTS_RECEIVED')), { t: context.t, formats })).toBeUndefined();
  });

  it('stands in the tables of classes and months, and leads to the cases where there are some', () => {
    const bars = paretoBars(received, 'CLASS', (value) => value);
    const [, , , , upheld, voided, duplicate] =
      paretoTable(bars, context, (_, measure) => ({ name: measure })).rows[0] ?? [];
    expect([upheld?.to, voided?.to, duplicate?.to]).toEqual([
      { name: 'UPHELD_RECEIVED' },
      { name: 'VOID_CASES' },
      undefined,
    ]);
    const months = [group({ MONTH: '2026-09' }, figure('COMPLAINT_RATE'), ...counts)];
    const table = controlTable({ groups: months, per: 100, axis: 'rate' }, context, (month) => (measure) => ({
      name: `${month} ${measure}`,
    }));
    expect(table.rows[0]?.slice(6, 9).map(({ raw, to }) => [raw, to])).toEqual([
      ['7', { name: '2026-09 UPHELD_RECEIVED' }],
      ['2', { name: '2026-09 VOID_CASES' }],
      ['0', undefined],
    ]);
    expect(table.columns).toHaveLength(table.rows[0]?.length ?? 0);
  });
});
