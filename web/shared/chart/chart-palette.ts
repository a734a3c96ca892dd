import type { ComplaintClass, Tier } from '../../gql/graphql';

/** Colours of charts. ECharts draws outside CSS, so these repeat the tokens of `tokens.css`. */
export interface ChartPalette {
  text: string;
  textQuiet: string;
  surface: string;
  line: string;
  axis: string;
  first: string;
  second: string;
  band: string;
  /** a stretch from the lower to the upper end of an estimate, behind its dot */
  interval: string;
  target: string;
  hatch: string;
  outline: string;
  /** the strongest cell of a heat map, and text on it */
  heat: string;
  onHeat: string;
  /** from which part of the strongest on text is written in that colour, to stay readable */
  heatTurn: number;
  tier: Record<Tier | 'none', string>;
  /** five hues told apart also by readers who confuse red and green */
  complaintClass: Record<ComplaintClass, string>;
}

const light: ChartPalette = {
  text: '#1F2329',
  textQuiet: '#5B6472',
  surface: '#FFFFFF',
  line: '#E8EBF0',
  axis: '#CFD5DE',
  first: '#2457A6',
  second: '#C2500F',
  band: 'rgba(36, 87, 166, 0.16)',
  interval: '#C2D0E6',
  target: '#4A5361',
  hatch: 'rgba(91, 100, 114, 0.34)',
  outline: '#5B7196',
  heat: '#2457A6',
  onHeat: '#FFFFFF',
  heatTurn: 0.55,
  tier: { A1: '#12305E', A2: '#2457A6', B1: '#4C82D1', B2: '#86AEE6', C: '#BDD2F2', D: '#E4EDFA', none: '#F1F3F6' },
  complaintClass: {
    PRODUCT_QUALITY: '#2457A6',
    PACKAGING: '#6C9BD2',
    SERVICE_QUALITY: '#E9B93C',
    GRIEVANCE: '#D9601A',
    SUGGESTION: '#8A94A3',
  },
};

const dark: ChartPalette = {
  text: '#E8EAED',
  textQuiet: '#A3ABB8',
  surface: '#171B22',
  line: '#262C36',
  axis: '#3B4452',
  first: '#7FB0EC',
  second: '#F08A4B',
  band: 'rgba(127, 176, 236, 0.20)',
  interval: '#446089',
  target: '#C3C9D2',
  hatch: 'rgba(163, 171, 184, 0.36)',
  outline: '#7388AC',
  heat: '#5B8FD9',
  onHeat: '#0E131B',
  heatTurn: 0.85,
  tier: { A1: '#DBE8FB', A2: '#A9C8F6', B1: '#6F9FE6', B2: '#4472BB', C: '#2C4C82', D: '#1F3155', none: '#1D222B' },
  complaintClass: {
    PRODUCT_QUALITY: '#5B8FD9',
    PACKAGING: '#A9C8F6',
    SERVICE_QUALITY: '#F9E29B',
    GRIEVANCE: '#F08A4B',
    SUGGESTION: '#8792A3',
  },
};

export function chartPalette(isDark: boolean): ChartPalette {
  return isDark ? dark : light;
}
