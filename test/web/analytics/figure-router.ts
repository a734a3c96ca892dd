import { createMemoryHistory, createRouter, type Router } from 'vue-router';
import { figureRoutes } from '../../../web/figure-routes';

/** Stands at an address among the pages of figures, none of which it renders. */
export async function figureRouterAt(address: string): Promise<Router> {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: figureRoutes.map(({ path, name }) => ({
      path: `/${path}`,
      name: name ?? '',
      component: { render: () => null },
    })),
  });
  await router.push(address);
  return router;
}
