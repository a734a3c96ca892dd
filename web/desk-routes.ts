import type { RouteRecordRaw } from 'vue-router';

/** The pages of the daily contact: the desk, events, and what is learned of the market. */
export const deskRoutes: readonly RouteRecordRaw[] = [
  {
    path: 'desk',
    name: 'desk',
    component: () => import('./desk/DeskPage.vue'),
    meta: { page: 'desk' },
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
