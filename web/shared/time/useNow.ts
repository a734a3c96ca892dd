import { onScopeDispose, readonly, type Ref, ref } from 'vue';

/** The present in milliseconds, renewed every half minute while the page is visible, and at once when it is again. */
export function useNow(): Readonly<Ref<number>> {
  const now = ref(Date.now());
  const renew = (): void => {
    if (!document.hidden) now.value = Date.now();
  };
  const clock = setInterval(renew, 30_000);
  document.addEventListener('visibilitychange', renew);
  onScopeDispose(() => {
    clearInterval(clock);
    document.removeEventListener('visibilitychange', renew);
  });
  return readonly(now);
}
