import type { RouteRecordRaw } from 'vue-router';

/** The pages of the daily contact: the desk, surveys, events, and what is learned of the market. */
export const deskRoutes: readonly RouteRecordRaw[] = [
  {
    path: 'desk',
    name: 'desk',
    component: () => import('./desk/DeskPage.vue'),
    meta: { page: 'desk' },
  },
  {
    path: 'desk/surveys',
    name: 'surveys',
    component: () => import('./surveys/SurveysPage.vue'),
    meta: { page: 'surveys' },
  },
  {
    path: 'desk/surveys/owed',
    name: 'owedSurveys',
    component: () => import('./surveys/OwedSurveysPage.vue'),
    meta: { page: 'surveys' },
  },
  {
    path: 'desk/surveys/figures',
    name: 'surveyFigures',
    component: () => import('./surveys/SurveyFiguresPage.vue'),
    meta: { page: 'surveyFigures' },
  },
  {
    path: 'desk/surveys/forms',
    name: 'surveyForms',
    component: () => import('./surveys/SurveyFormsPage.vue'),
    meta: { page: 'surveys' },
  },
  {
    path: 'desk/surveys/fill',
    name: 'fillSurvey',
    component: () => import('./surveys/SurveyFillPage.vue'),
    meta: { page: 'surveys' },
  },
  {
    path: 'desk/surveys/:id',
    name: 'survey',
    props: true,
    component: () => import('./surveys/SurveyPage.vue'),
    meta: { page: 'surveys' },
  },
  {
    path: 'events',
    name: 'events',
    component: () => import('./events/EventsPage.vue'),
    meta: { page: 'events' },
  },
  {
    path: 'events/:id',
    name: 'event',
    props: true,
    component: () => import('./events/EventPage.vue'),
    meta: { page: 'events' },
  },
  {
    path: 'market-notes',
    name: 'marketNotes',
    component: () => import('./market-notes/MarketNotesPage.vue'),
    meta: { page: 'marketNotes' },
  },
  {
    path: 'market-notes/:id',
    name: 'marketNote',
    props: true,
    component: () => import('./market-notes/MarketNotePage.vue'),
    meta: { page: 'marketNotes' },
  },
];
