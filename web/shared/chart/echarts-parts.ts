import { useChartParts } from './echarts-use';

useChartParts();

export { default } from 'vue-echarts';
