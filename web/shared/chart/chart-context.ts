import type { ComposeOption } from 'echarts/core';
import type { BarSeriesOption, HeatmapSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type {
  AriaComponentOption,
  GridComponentOption,
  LegendComponentOption,
  TooltipComponentOption,
  VisualMapComponentOption,
} from 'echarts/components';
import type { Locale } from '../format/formats';
import type { ChartPalette } from './chart-palette';

/** An ECharts option made of what `echarts-parts.ts` registers. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | HeatmapSeriesOption
  | LineSeriesOption
  | ScatterSeriesOption
  | AriaComponentOption
  | GridComponentOption
  | LegendComponentOption
  | TooltipComponentOption
  | VisualMapComponentOption
>;

/** Everything a chart option needs besides its data. Passed in, so that options stay pure. */
export interface ChartContext {
  /** translates a message key */
  t(key: string, values?: Record<string, unknown>, plural?: number): string;
  locale: Locale;
  palette: ChartPalette;
  /** the chart has the width of a phone */
  isNarrow: boolean;
}

/** Real font names: ECharts measures text itself, and `inherit` clips labels. */
export const chartFont = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, Noto Sans SC, sans-serif';

/** Text made safe for ECharts tooltips, which are HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** The parts every chart shares. */
export function baseOption({ palette }: ChartContext): ChartOption {
  return {
    animation: false,
    textStyle: { fontFamily: chartFont, color: palette.text },
    // Our own label comes from the data; ECharts would describe only shapes.
    aria: { enabled: false },
  };
}

export function tooltipStyle({ palette }: ChartContext): TooltipComponentOption {
  return {
    confine: true,
    backgroundColor: palette.surface,
    borderColor: palette.axis,
    padding: [8, 12],
    textStyle: { color: palette.text, fontSize: 12, fontFamily: chartFont },
    extraCssText: 'box-shadow: 0 6px 24px rgb(0 0 0 / 18%); border-radius: 8px;',
  };
}

/** A line of a tooltip: mark, name, value. */
export function tooltipRow(colour: string, name: string, value: string): string {
  const mark = `<span style="display:inline-block;width:10px;height:10px;border-radius:2px;margin-right:8px;background:${colour}"></span>`;
  const text = `<span style="display:inline-block;min-width:92px">${escapeHtml(name)}</span>`;
  return `<div style="line-height:22px">${mark}${text}<b style="float:right;margin-left:20px">${escapeHtml(value)}</b></div>`;
}

/** Diagonal lines over what is not final. */
export function hatch({ palette }: ChartContext): Record<string, unknown> {
  return {
    symbol: 'rect',
    symbolSize: 1,
    color: palette.hatch,
    dashArrayX: [1, 0],
    dashArrayY: [1, 6],
    rotation: -Math.PI / 4,
  };
}
