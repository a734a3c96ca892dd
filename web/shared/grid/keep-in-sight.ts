import type { Virtualizer } from '@tanstack/vue-virtual';
import { type Ref, watch } from 'vue';
import type { GridCell } from './grid-keys';

interface Grid {
  readonly virtualizer: Readonly<Ref<Virtualizer<HTMLElement, Element>>>;
  readonly active: Readonly<Ref<GridCell>>;
  readonly scroller: Readonly<Ref<HTMLElement | undefined>>;
}

/** What appears above a grid late makes the grid shorter: whoever is at a row near its end keeps that row in sight. */
export function keepInSight({ virtualizer, active, scroller }: Grid): void {
  watch(
    () => virtualizer.value.scrollRect?.height,
    () => {
      if (active.value.row < 0 || !scroller.value?.contains(document.activeElement)) return;
      virtualizer.value.scrollToIndex(active.value.row, { align: 'auto' });
    },
    { flush: 'post' },
  );
}
