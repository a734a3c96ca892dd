import { init } from 'echarts/core';
import type { ChartOption } from '../shared/chart/chart-context';
import { useChartParts } from '../shared/chart/echarts-use';

useChartParts();

/** Width and height of a chart in a mail, in CSS pixels. */
export const CHART = { width: 640, height: 300 } as const;

/** A chart as SVG text, drawn without a page. */
export function chartSvg(option: ChartOption): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...CHART });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
