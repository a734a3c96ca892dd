import type { LocationQuery, RouteRecordRaw } from 'vue-router';
import type { UnknownRow } from './analytics/rows/unknown-rows';
import { deskRoutes } from './desk-routes';
import { figureRoutes } from './figure-routes';
import type { PageName } from './shared/shell/navigation';

declare module 'vue-router' {
  interface RouteMeta {
    /** the page of the sidebar that is told apart by what the address asks for, where it is another one */
    currentOf?: (query: LocationQuery) => PageName | undefined;
    /** what the address asks for by a name that is not known; the page is not shown with it */
    unknownIn?: (query: LocationQuery) => Promise<readonly UnknownRow[]>;
    /** page of the sidebar this route belongs to; also its title */
    page?: PageName;
    /** message key of the title of a page that is not in the sidebar */
    title?: 'nav.account' | 'tallyRows.rows' | 'clientRows.rows' | 'explorer.worked.title';
    /** the page scrolls inside itself and fills the window */
    fills?: boolean;
  }
}

/** The pages inside the frame, each loaded when somebody comes to it. */
export const pageRoutes: readonly RouteRecordRaw[] = [
  ...figureRoutes,
  {
    path: 'clients',
    name: 'clients',
    component: () => import('./clients/portfolio/PortfolioPage.vue'),
    meta: { page: 'clients', fills: true },
  },
  {
    path: 'clients/:id',
    name: 'client',
    props: true,
    component: () => import('./clients/ClientPage.vue'),
    meta: { page: 'clients' },
  },
  {
    path: 'handover',
    name: 'handover',
    component: () => import('./clients/handovers/HandoverPage.vue'),
    meta: { page: 'handover' },
  },
  {
    path: 'plans',
    name: 'plans',
    component: () => import('./clients/plans/PlansPage.vue'),
    meta: { page: 'plans' },
  },
  {
    path: 'plans/:id',
    name: 'plan',
    props: true,
    component: () => import('./clients/plans/PlanPage.vue'),
    meta: { page: 'plans' },
  },
  {
    path: 'prospects',
    name: 'prospects',
    component: () => import('./clients/prospects/ProspectsPage.vue'),
    meta: { page: 'prospects' },
  },
  {
    path: 'prospects/:id',
    name: 'prospect',
    props: true,
    component: () => import('./clients/prospects/ProspectPage.vue'),
    meta: { page: 'prospects' },
  },
  {
    path: 'duplicates',
    name: 'duplicates',
    component: () => import('./clients/duplicates/DuplicatesPage.vue'),
    meta: { page: 'duplicates' },
  },
  {
    path: 'imports',
    name: 'imports',
    component: () => import('./clients/import/ImportsPage.vue'),
    meta: { page: 'imports' },
  },
  {
    path: 'imports/:id',
    name: 'import',
    props: true,
    component: () => import('./clients/import/ImportPage.vue'),
    meta: { page: 'imports' },
  },
  {
    path: 'agreements',
    name: 'agreements',
    component: () => import('./clients/agreements/AgreementsPage.vue'),
    meta: { page: 'agreements' },
  },
  {
    path: 'tiers',
    name: 'tiers',
    component: () => import('./clients/tiers/TiersPage.vue'),
    meta: { page: 'tiers' },
  },
  ...deskRoutes,
  {
    path: 'callbacks',
    name: 'callbacks',
    component: () => import('./complaints/follow-ups/FollowUpsPage.vue'),
    meta: { page: 'callbacks' },
  },
  {
    path: 'monthly',
    name: 'monthly',
    component: () => import('./complaints/monthly/MonthlyPage.vue'),
    meta: { page: 'monthly' },
  },
  {
    path: 'complaints',
    name: 'complaints',
    component: () => import('./complaints/ComplaintsPage.vue'),
    meta: { page: 'complaints' },
  },
  {
    path: 'complaints/:id',
    name: 'complaint',
    props: true,
    component: () => import('./complaints/ComplaintPage.vue'),
    meta: { page: 'complaints' },
  },
  {
    path: 'notices',
    name: 'notices',
    component: () => import('./notices/NoticesPage.vue'),
    meta: { page: 'notices' },
  },
  {
    path: 'notices/:id',
    name: 'notice',
    props: true,
    component: () => import('./notices/NoticePage.vue'),
    meta: { page: 'notices' },
  },
  {
    path: 'returns',
    name: 'returns',
    component: () => import('./returns/ReturnsPage.vue'),
    meta: { page: 'returns' },
  },
  {
    path: 'returns/:id',
    name: 'return',
    props: true,
    component: () => import('./returns/ReturnPage.vue'),
    meta: { page: 'returns' },
  },
  {
    path: 'penalties',
    name: 'penalties',
    component: () => import('./penalties/PenaltiesPage.vue'),
    meta: { page: 'penalties' },
  },
  {
    path: 'penalties/monthly',
    name: 'penaltyLists',
    component: () => import('./penalties/PenaltyListsPage.vue'),
    meta: { page: 'penalties' },
  },
  {
    path: 'rebates',
    name: 'rebates',
    component: () => import('./sales/RebatesPage.vue'),
    meta: { page: 'rebates' },
  },
  {
    path: 'rebates/without-terms',
    name: 'agentsWithoutTerms',
    component: () => import('./sales/WithoutTermsPage.vue'),
    meta: { page: 'rebates' },
  },
  {
    path: 'rebates/:id',
    name: 'rebate',
    props: true,
    component: () => import('./sales/RebatePage.vue'),
    meta: { page: 'rebates' },
  },
  {
    path: 'receivables',
    name: 'receivables',
    component: () => import('./receivables/ReceivablesPage.vue'),
    meta: { page: 'receivables' },
  },
  {
    path: 'targets',
    name: 'targets',
    component: () => import('./targets/TargetsPage.vue'),
    meta: { page: 'targets' },
  },
  {
    path: 'finance',
    name: 'finance',
    component: () => import('./inbox/FinancePage.vue'),
    meta: { page: 'finance' },
  },
  {
    path: 'credit',
    name: 'credit',
    component: () => import('./credit/CreditPage.vue'),
    meta: { page: 'credit' },
  },
  {
    path: 'credit/:id',
    name: 'creditApplication',
    props: true,
    component: () => import('./credit/CreditApplicationPage.vue'),
    meta: { page: 'credit' },
  },
  {
    path: 'approvals',
    name: 'approvals',
    component: () => import('./inbox/ApprovalsPage.vue'),
    meta: { page: 'approvals' },
  },
  {
    path: 'policies/:clauseId?',
    name: 'policies',
    props: true,
    component: () => import('./policy/PoliciesPage.vue'),
    meta: { page: 'policies' },
  },
  {
    path: 'drafts/:id/:clauseId?',
    name: 'draft',
    props: true,
    component: () => import('./policy/DraftPage.vue'),
    meta: { page: 'policies' },
  },
  {
    path: 'subscriptions',
    name: 'subscriptions',
    component: () => import('./reports/SubscriptionsPage.vue'),
    meta: { page: 'subscriptions' },
  },
  {
    path: 'explorer',
    name: 'explorer',
    component: () => import('./explorer/ExplorerPage.vue'),
    meta: { page: 'explorer', fills: true },
  },
  {
    path: 'explorer/worked',
    name: 'workedQueries',
    component: () => import('./explorer/WorkedQueriesPage.vue'),
    meta: { page: 'explorer', title: 'explorer.worked.title' },
  },
  {
    path: 'staff',
    name: 'staff',
    component: () => import('./staff/StaffPage.vue'),
    meta: { page: 'staff' },
  },
  {
    path: 'staff/:id',
    name: 'staffMember',
    props: true,
    component: () => import('./staff/StaffMemberPage.vue'),
    meta: { page: 'staff' },
  },
  {
    path: 'organisation',
    name: 'organisation',
    component: () => import('./staff/OrganisationPage.vue'),
    meta: { page: 'organisation' },
  },
  {
    path: 'fields',
    name: 'fields',
    component: () => import('./clients/fields/FieldsPage.vue'),
    meta: { page: 'fields' },
  },
  {
    path: 'audit',
    name: 'audit',
    component: () => import('./administration/AuditPage.vue'),
    meta: { page: 'audit' },
  },
  {
    path: 'account',
    name: 'account',
    component: () => import('./identity/AccountPage.vue'),
    meta: { title: 'nav.account' },
  },
  { path: ':rest(.*)*', name: 'notFound', component: () => import('./shared/notice/NotFoundPage.vue') },
];
