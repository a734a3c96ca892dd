import type { Variables } from '../works/work';

/** A document of the web client as a page asks it when it opens. */
export interface Question {
  /** The name of the operation. */
  readonly name: string;
  /** What is asked otherwise than by another question of the name. */
  readonly of?: string;
  /** Account of the demonstration company. */
  readonly account: string;
  readonly variables: Variables;
}

/** This year so far, as the dashboards open. */
const where = { from: '2026-01-01', to: '2026-11-23' };
const compare = 'YEAR_BEFORE';
const tiers = ['A1', 'C'];

const resolution = ['ON_TIME_SHARE', 'RESOLUTION_TIME', 'RESOLUTION_P80', 'RESOLUTION_P90'];

const stage = (of: string, measure: string, by: string): Question => ({
  name: 'StageFigures',
  of,
  account: 'zhoumin',
  variables: { measures: [measure], where, by: [by] },
});

/** Everything the dashboards ask of an executive, whole. */
export const QUESTIONS: readonly Question[] = [
  { name: 'ExecutiveDashboard', account: 'zhoumin', variables: { where, by: where, compare } },
  { name: 'SegmentFigures', account: 'zhoumin', variables: { where, ordered: where } },
  { name: 'QualityFigures', account: 'zhoumin', variables: { where, compare, exposure: 'ACTIVE_CLIENTS' } },
  {
    name: 'QualityFigures',
    of: 'of two tiers',
    account: 'zhoumin',
    variables: { where: { ...where, tiers }, compare, exposure: 'ACTIVE_CLIENTS' },
  },
  {
    name: 'DeadlineFigures',
    account: 'zhoumin',
    variables: { where, compare, by: 'CLASS', measures: resolution, time: 'CALENDAR' },
  },
  stage('stage time by department', 'STAGE_TIME', 'DEPARTMENT'),
  stage('stage time by step', 'STAGE_TIME', 'STEP'),
  stage('on time by step', 'STEP_ON_TIME_SHARE', 'STEP'),
  { name: 'ReturnFigures', account: 'zhoumin', variables: { where, compare } },
  { name: 'ManagerFigures', account: 'zhoumin', variables: { where, compare } },
  { name: 'RebateFigures', account: 'zhoumin', variables: { where, compare } },
];
