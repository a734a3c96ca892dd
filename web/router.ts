import {
  createRouter,
  createWebHistory,
  type RouteLocationNormalized,
  type RouteLocationRaw,
  type Router,
} from 'vue-router';
import { useSession } from './identity/session.store';
import { useFault } from './shared/shell/fault.store';
import { viewPageOf } from './shared/view/view-pages';
import { queryOfText } from './shared/view/view-query';
import { isPageReachable, startPath } from './shared/shell/navigation';
import { pageRoutes } from './page-routes';

/** The code of a page comes while the server is asked who wants it. What fails is told when the page is opened. */
function fetchCode({ matched }: RouteLocationNormalized): void {
  for (const { components } of matched)
    for (const page of Object.values(components ?? {}))
      if (typeof page === 'function') void (page as () => Promise<unknown>)().catch(() => undefined);
}

const RELOADED = 'kehu.reloaded';

/** A place that an address names is shown below the header, in pixels. */
const HEADER_ROOM = 72;

export function createAppRouter(): Router {
  const router = createRouter({
    history: createWebHistory(),
    scrollBehavior: (to, from, saved) =>
      saved ?? (to.hash ? { el: to.hash, top: HEADER_ROOM } : to.path === from.path ? {} : { top: 0 }),
    routes: [
      { path: '/sign-in', name: 'signIn', component: () => import('./identity/SignInPage.vue') },
      {
        path: '/',
        component: () => import('./shared/shell/AppShell.vue'),
        children: [...pageRoutes],
      },
    ],
  });

  router.beforeEach(async (to, from) => {
    const session = useSession();
    useFault().clear();
    await session.restore(() => fetchCode(to));
    if (to.name === 'signIn') return session.viewer ? startPath(session.viewer.reaches) : true;
    if (!session.viewer) return { name: 'signIn', query: to.fullPath === '/' ? {} : { return: to.fullPath } };
    const { page, unknownIn } = to.meta;
    const mayOpen = !page || isPageReachable(page, session.viewer.reaches);
    const unknown = mayOpen ? await unknownIn?.(to.query) : undefined;
    if (mayOpen && !unknown?.length) return withDefaultView(to, from) ?? true;
    if (to.name === 'dashboard') return startPath(session.viewer.reaches);
    return { name: 'notFound', params: { rest: to.path.slice(1).split('/') }, query: to.query, replace: true };
  });

  /** A page that is come to without any filter opens with the view chosen for it; resetting its filters does not. */
  function withDefaultView(to: RouteLocationNormalized, from: RouteLocationNormalized): RouteLocationRaw | undefined {
    const page = viewPageOf(to.name);
    if (page === undefined || to.name === from.name || Object.keys(to.query).length > 0) return undefined;
    const query = useSession().defaultQuery(page);
    return query ? { path: to.path, query: queryOfText(query), hash: to.hash, replace: true } : undefined;
  }

  router.onError((error, to) => {
    // After a release the old page asks for chunks that are gone: load the new one, once.
    const isStale = /dynamically imported module|Importing a module script failed|preload CSS/i.test(String(error));
    if (isStale && sessionStorage.getItem(RELOADED) !== to.fullPath) {
      sessionStorage.setItem(RELOADED, to.fullPath);
      window.location.assign(to.fullPath);
      return;
    }
    useFault().report(error);
  });

  return router;
}
