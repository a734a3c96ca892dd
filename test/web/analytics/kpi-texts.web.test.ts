import { expect, it } from 'vitest';
import { kpiTexts, onTimesOf, type KpiInput, type KpiWords } from '../../../web/analytics/executive/kpi-texts';

const none = { numerator: 0, denominator: 0, value: null, lower: null, upper: null, open: 0, complete: false };
const part = { ...none, begun: true };
const figures = {
  activeClients: { ...part, denominator: 2000 },
  complaintRate: part,
  onTimeShare: part,
  medianResolutionDays: { received: 0, open: 0, medianDays: null, lowerDays: null, upperDays: null, begun: true },
  previous: null,
};
const words: KpiWords = {
  t: (key: string) => key,
  formats: { count: String, decimal: String, percent: String },
  definitionOf: () => '',
  directionOf: () => 'neutral',
  versus: 'vs. year before',
};
const textsOf = (given: object) =>
  kpiTexts({ figures: given, rates: [], resolutions: [], onTimes: [] } as unknown as KpiInput, words);
const factsOf = (given: object): string[] => textsOf(given).flatMap(({ facts }) => facts);

it('tells no interval where there is nothing to count on', () => {
  expect(factsOf(figures).length).toBeGreaterThan(3);
  expect(factsOf(figures)).not.toContain('analytics.kpi.interval');
  expect(textsOf(figures).map(({ without }) => without)).toEqual(Array(4).fill(undefined));
  const told = { ...part, value: 0.1, lower: 0.05, upper: 0.2 };
  expect(factsOf({ ...figures, complaintRate: told, onTimeShare: told }).join()).toMatch(/(interval.*){2}/);
});

it('says of a period to come that it has not begun, and nothing more', () => {
  const ahead = { ...part, begun: false };
  const median = { ...figures.medianResolutionDays, begun: false };
  const given = {
    ...figures,
    activeClients: ahead,
    complaintRate: ahead,
    onTimeShare: ahead,
    medianResolutionDays: median,
  };
  expect(textsOf(given).map(({ value }) => value)).toEqual(Array(4).fill('analytics.kpi.notBegun'));
  expect(factsOf(given)).toEqual([]);
  expect(textsOf(given).map(({ without }) => without)).toEqual(Array(4).fill(''));
});

it('names what it is compared with, or says that it is compared with nothing', () => {
  const given = {
    ...figures,
    activeClients: { ...part, value: 12 },
    previous: { ...figures, activeClients: { ...part, value: 10 } },
  };
  expect(textsOf(given)[0]).toMatchObject({ versus: 'vs. year before', comparison: { delta: 2 } });
  const alone = kpiTexts({ figures, rates: [], resolutions: [], onTimes: [] } as unknown as KpiInput, {
    ...words,
    versus: null,
  });
  expect(alone.map(({ versus, without }) => [versus, without])).toEqual(
    Array(4).fill([undefined, 'figures.notCompared']),
  );
});

it('draws the share in time by the month it was due, with a gap where nothing was', () => {
  const month = (value: string, share: number | null) => ({
    keys: [{ dimension: 'MONTH', value }],
    figures: [
      { measure: 'COMPLAINT_RATE', value: 0.1 },
      { measure: 'ON_TIME_SHARE', value: share },
    ],
  });
  const groups = [month('2026-01', 0.8), month('2026-02', null), month('2026-03', 0.9)];
  const onTimes = onTimesOf({ __typename: 'Breakdown', groups } as unknown as Parameters<typeof onTimesOf>[0]);
  const texts = kpiTexts({ figures, rates: [], resolutions: [], onTimes } as unknown as KpiInput, {
    ...words,
    t: (key, values) => (key === 'analytics.kpi.trend' ? String(values?.['text']) : key),
  });
  expect(texts[3]).toMatchObject({ trend: [0.8, null, 0.9], trendLabel: '2026-01 0.8, 2026-02 null, 2026-03 0.9' });
  expect(texts.slice(0, 3).map(({ trend }) => trend)).toEqual([[], [], []]);
  expect(onTimesOf(null)).toEqual([]);
});
