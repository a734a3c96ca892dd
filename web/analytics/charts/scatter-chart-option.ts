import {
  baseOption,
  type ChartContext,
  chartFont,
  type ChartOption,
  escapeHtml,
  tooltipRow,
  tooltipStyle,
} from '../../shared/chart/chart-context';
import { labelled } from './axis';

interface Axis {
  name: string;
  text(value: number): string;
  /** counted in whole pieces */
  isCount?: boolean;
}

export interface Scatter {
  points: readonly { name: string; x: number; y: number }[];
  x: Axis;
  y: Axis;
}

/** How many points are named on the chart: those that lie farthest out. */
const NAMED = 6;

/** Two figures of each against each other; the farthest out are named, all are in the tooltip and the table. */
export function scatterChartOption({ points, x, y }: Scatter, context: ChartContext): ChartOption {
  const { palette } = context;
  const [endX, endY] = [
    Math.max(1e-9, ...points.map((each) => each.x)),
    Math.max(1e-9, ...points.map((each) => each.y)),
  ];
  const named = new Set(
    [...points].sort((a, b) => b.x / endX + b.y / endY - (a.x / endX + a.y / endY)).slice(0, NAMED),
  );
  const axis = ({ name, text, isCount }: Axis) => ({
    type: 'value' as const,
    min: 0,
    ...(isCount && { minInterval: 1 }),
    name,
    nameLocation: 'middle' as const,
    nameTextStyle: { color: palette.textQuiet, fontFamily: chartFont },
    splitLine: { lineStyle: { color: palette.line } },
    axisLabel: { color: palette.textQuiet, fontFamily: chartFont, hideOverlap: true, formatter: text },
  });
  return {
    ...baseOption(context),
    grid: labelled({ top: 16, right: 24, bottom: 4, left: 4 }, 'all'),
    tooltip: {
      ...tooltipStyle(context),
      trigger: 'item',
      formatter: (point) => {
        const hit = points[(Array.isArray(point) ? point[0] : point)?.dataIndex ?? -1];
        if (!hit) return '';
        return `<b>${escapeHtml(hit.name)}</b>${tooltipRow(palette.first, x.name, x.text(hit.x))}${tooltipRow(palette.second, y.name, y.text(hit.y))}`;
      },
    },
    xAxis: { ...axis(x), nameGap: 28 },
    yAxis: { ...axis(y), nameGap: 44 },
    series: [
      {
        type: 'scatter',
        name: 'points',
        symbolSize: 11,
        itemStyle: { color: palette.first, opacity: 0.78, borderColor: palette.surface, borderWidth: 1 },
        labelLayout: { hideOverlap: true },
        label: {
          show: true,
          position: 'top',
          color: palette.text,
          fontFamily: chartFont,
          formatter: ({ dataIndex }) => {
            const point = points[dataIndex];
            return point && named.has(point) ? point.name : '';
          },
        },
        data: points.map((point) => [point.x, point.y]),
      },
    ],
  };
}
