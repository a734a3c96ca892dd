import { onBeforeUnmount, onMounted } from 'vue';

const REFRESH_MS = 5 * 60_000;

/** Asks again every five minutes while somebody can see the page, and at once when they come back after longer. */
export function useVisibleRefresh(refresh: () => void): void {
  let last = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  function ask(): void {
    if (document.visibilityState !== 'visible' || performance.now() - last < REFRESH_MS - 1_000) return;
    last = performance.now();
    refresh();
  }

  onMounted(() => {
    last = performance.now();
    timer = setInterval(ask, REFRESH_MS);
    document.addEventListener('visibilitychange', ask);
  });
  onBeforeUnmount(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', ask);
  });
}
