import { BarChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  BrushComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

/** The parts of ECharts that our charts are made of, on pages and in mails. */
export function useChartParts(): void {
  use([
    BarChart,
    BrushComponent,
    HeatmapChart,
    LineChart,
    ScatterChart,
    GridComponent,
    LegendComponent,
    TooltipComponent,
    VisualMapComponent,
    // Without it `labelLayout` says nothing, and labels stand on one another.
    LabelLayout,
    SVGRenderer,
  ]);
}
