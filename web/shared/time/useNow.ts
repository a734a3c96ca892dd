import { onScopeDispose, readonly, type Ref, ref } from 'vue';

/** The present in milliseconds, renewed every half minute while the page is visible. */
export function useNow(): Readonly<Ref<number>> {
  const now = ref(Date.now());
  const clock = setInterval(() => {
    if (!document.hidden) now.value = Date.now();
  }, 30_000);
  onScopeDispose(() => clearInterval(clock));
  return readonly(now);
}
