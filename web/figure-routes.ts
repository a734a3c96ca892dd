import type { RouteRecordRaw } from 'vue-router';

/** The dashboards, and the rows behind their figures. */
export const figureRoutes: readonly RouteRecordRaw[] = [
  {
    path: '',
    name: 'dashboard',
    component: () => import('./analytics/DashboardPage.vue'),
    meta: { page: 'dashboard' },
  },
  {
    path: 'quality',
    name: 'quality',
    component: () => import('./analytics/QualityPage.vue'),
    meta: { page: 'quality' },
  },
  {
    path: 'deadlines',
    name: 'deadlines',
    component: () => import('./analytics/DeadlinesPage.vue'),
    meta: { page: 'deadlines' },
  },
  {
    path: 'deadlines/steps',
    name: 'stageSteps',
    component: () => import('./analytics/StageStepsPage.vue'),
    meta: { page: 'deadlines' },
  },
  {
    path: 'segments',
    name: 'segments',
    component: () => import('./analytics/SegmentsPage.vue'),
    meta: { page: 'segments' },
  },
  {
    path: 'return-figures',
    name: 'returnFigures',
    component: () => import('./analytics/ReturnFiguresPage.vue'),
    meta: { page: 'returnFigures' },
  },
  {
    path: 'managers',
    name: 'managers',
    component: () => import('./analytics/ManagerFiguresPage.vue'),
    meta: { page: 'managers' },
  },
  {
    path: 'rebate-figures',
    name: 'rebateFigures',
    component: () => import('./analytics/RebateFiguresPage.vue'),
    meta: { page: 'rebateFigures' },
  },
  {
    path: 'figures/rows',
    name: 'figureRows',
    component: () => import('./analytics/FigureRowsPage.vue'),
    meta: { page: 'quality', title: 'tallyRows.rows' },
  },
  {
    path: 'figures/clients',
    name: 'clientRows',
    component: () => import('./analytics/ClientRowsPage.vue'),
    meta: { page: 'segments', title: 'clientRows.rows' },
  },
  {
    path: 'figures/detail',
    name: 'tallyRows',
    component: () => import('./analytics/TallyRowsPage.vue'),
    meta: { page: 'returnFigures', title: 'tallyRows.rows' },
  },
];
