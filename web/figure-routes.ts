import type { RouteMeta, RouteRecordRaw } from 'vue-router';
import { homePage } from './analytics/rows/row-homes';
import { rowHome } from './analytics/rows/row-links';
import type { RowsPage } from './analytics/rows/row-group';

/**
 * What is not known of the rows that an address asks for. Loaded with the first of them: it knows what all of them know, and
 * nobody else waits for that.
 */
const unknownOf =
  (page: RowsPage): RouteMeta['unknownIn'] =>
  async (query) =>
    (await import('./analytics/rows/unknown-rows')).unknownRows(page, query);

/** The dashboards, and the rows behind their figures. */
export const figureRoutes: readonly RouteRecordRaw[] = [
  {
    path: '',
    name: 'dashboard',
    component: () => import('./analytics/executive/DashboardPage.vue'),
    meta: { page: 'dashboard' },
  },
  {
    path: 'quality',
    name: 'quality',
    component: () => import('./analytics/quality/QualityPage.vue'),
    meta: { page: 'quality' },
  },
  {
    path: 'deadlines',
    name: 'deadlines',
    component: () => import('./analytics/deadlines/DeadlinesPage.vue'),
    meta: { page: 'deadlines' },
  },
  {
    path: 'deadlines/steps',
    name: 'stageSteps',
    component: () => import('./analytics/rows/StageStepsPage.vue'),
    meta: { page: 'deadlines', unknownIn: unknownOf('stageSteps') },
  },
  {
    path: 'segments',
    name: 'segments',
    component: () => import('./analytics/segments/SegmentsPage.vue'),
    meta: { page: 'segments' },
  },
  {
    path: 'return-figures',
    name: 'returnFigures',
    component: () => import('./analytics/returns/ReturnFiguresPage.vue'),
    meta: { page: 'returnFigures' },
  },
  {
    path: 'managers',
    name: 'managers',
    component: () => import('./analytics/managers/ManagerFiguresPage.vue'),
    meta: { page: 'managers' },
  },
  {
    path: 'rebate-figures',
    name: 'rebateFigures',
    component: () => import('./analytics/rebates/RebateFiguresPage.vue'),
    meta: { page: 'rebateFigures' },
  },
  {
    path: 'figures/rows',
    name: 'figureRows',
    component: () => import('./analytics/rows/FigureRowsPage.vue'),
    meta: {
      page: 'quality',
      title: 'tallyRows.rows',
      currentOf: ({ measure }) => homePage(measure),
      unknownIn: unknownOf('figureRows'),
    },
  },
  {
    path: 'figures/clients',
    name: 'clientRows',
    component: () => import('./analytics/rows/ClientRowsPage.vue'),
    meta: {
      page: 'segments',
      title: 'clientRows.rows',
      currentOf: ({ measure }) => homePage(measure),
      unknownIn: unknownOf('clientRows'),
    },
  },
  {
    path: 'figures/detail',
    name: 'tallyRows',
    component: () => import('./analytics/rows/TallyRowsPage.vue'),
    meta: {
      page: 'returnFigures',
      title: 'tallyRows.rows',
      currentOf: ({ measure }) => rowHome(measure),
      unknownIn: unknownOf('tallyRows'),
    },
  },
];
