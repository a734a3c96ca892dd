import type { CurvesAnswerFragment, Measure, ResolutionTime } from '../../gql/graphql';
import type { ChartContext } from '../../shared/chart/chart-context';
import type { NamedCurve } from '../charts/curve-chart-option';
import type { FigureKind } from '../figure-card';
import { figureOf, type Group, nameOfValue, valueOf } from '../figures';
import type { MonthShares } from '../charts/share-chart-option';

/** The headline figures of deadlines, by calendar or in working time. */
export const deadlineMeasures = {
  CALENDAR: ['ON_TIME_SHARE', 'RESOLUTION_TIME', 'RESOLUTION_P80', 'RESOLUTION_P90'],
  WORKING: ['ON_TIME_SHARE', 'RESOLUTION_WORKING_TIME', 'RESOLUTION_WORKING_P80', 'RESOLUTION_WORKING_P90'],
} as const satisfies Record<ResolutionTime, Measure[]>;

/** How a headline figure of deadlines is written. */
export function deadlineKind(measure: Measure, time: ResolutionTime): FigureKind {
  return measure === 'ON_TIME_SHARE' ? 'share' : time === 'WORKING' ? 'hours' : 'days';
}

/** Shares in time by month, a line a market. */
export function monthSharesOf(groups: readonly Group[], t: ChartContext['t']): MonthShares {
  const months = [...new Set(groups.map((group) => valueOf(group, 'MONTH')))];
  const markets = [...new Set(groups.map((group) => valueOf(group, 'MARKET')))];
  return {
    months,
    lines: markets.map((market) => ({
      name: t(`figures.market.${market}`),
      market,
      figures: months.map((month) =>
        figureOf(
          groups.find((group) => valueOf(group, 'MONTH') === month && valueOf(group, 'MARKET') === market),
          'ON_TIME_SHARE',
        ),
      ),
    })),
  };
}

/** Curves with a name and a colour each; those of no case left out. */
export function namedCurves(
  answer: CurvesAnswerFragment | undefined,
  { t, palette }: Pick<ChartContext, 't' | 'palette'>,
  regions: ReadonlyMap<string, string>,
): NamedCurve[] {
  if (answer?.__typename !== 'ResolutionCurves') return [];
  const colours = [palette.first, palette.second, ...Object.values(palette.complaintClass).slice(1), palette.target];
  return answer.curves
    .filter(({ cases }) => cases > 0)
    .map((curve, at) => {
      const key = curve.keys[0];
      const name = key ? nameOfValue(key.dimension, key.value ?? '', { t, regions }) : t('figures.allCases');
      return { ...curve, name, colour: colours[at % colours.length] ?? palette.first };
    });
}
