import { computed, type ComputedRef } from 'vue';
import { type RouteLocationRaw, useRoute, useRouter } from 'vue-router';
import type { Dimension } from '../../gql/graphql';
import {
  canStep,
  type Drill,
  type DrillDimension,
  type DrillMeasure,
  type DrillStep,
  drillText,
  readDrill,
} from './drill';

/** Where a drill opens beside the page; undefined where there is none into that group. */
export type DrillLink = (measure: DrillMeasure, steps?: readonly DrillStep[]) => RouteLocationRaw | undefined;

interface DrillInAddress {
  drill: ComputedRef<Drill | undefined>;
  /** what it is broken down by, as far as the address says */
  by: ComputedRef<string | undefined>;
  placeOf: DrillLink;
  /** another drill in the drawer that is open; the way back in history stays the one out of it */
  within(drill: Drill): RouteLocationRaw;
  /** one step further within it; undefined where there is none */
  stepInto(drill: Drill, dimension: Dimension, value: string): RouteLocationRaw | undefined;
  breakDownBy(dimension: Dimension): void;
  close(): void;
}

/** What is drilled into stands in the address, so that it can be handed on, and going back closes it. */
export function useDrill(): DrillInAddress {
  const route = useRoute();
  const router = useRouter();

  function others() {
    const { drill: _, drillBy: __, ...rest } = route.query;
    return rest;
  }

  const within = (drill: Drill): RouteLocationRaw => ({
    query: { ...others(), drill: drillText(drill) },
    replace: true,
  });

  return {
    drill: computed(() => readDrill(route.query['drill'])),
    by: computed(() => (typeof route.query['drillBy'] === 'string' ? route.query['drillBy'] : undefined)),
    placeOf: (measure, steps = []) =>
      steps.every((step, at) => canStep(steps.slice(0, at), step))
        ? { query: { ...others(), drill: drillText({ measure, steps }) } }
        : undefined,
    within,
    stepInto({ measure, steps }, dimension, value) {
      const step = { dimension: dimension as DrillDimension, value };
      return canStep(steps, step) ? within({ measure, steps: [...steps, step] }) : undefined;
    },
    breakDownBy: (dimension) => void router.replace({ query: { ...route.query, drillBy: dimension } }),
    close() {
      if (route.query['drill'] !== undefined) void router.replace({ query: others() });
    },
  };
}
