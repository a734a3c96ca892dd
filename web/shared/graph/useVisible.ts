import { onScopeDispose, readonly, type Ref, ref } from 'vue';

/** Whether somebody can see the page: what nobody sees need not be followed. */
export function useVisible(): Readonly<Ref<boolean>> {
  const isVisible = ref(!document.hidden);
  const follow = (): void => {
    isVisible.value = !document.hidden;
  };
  document.addEventListener('visibilitychange', follow);
  onScopeDispose(() => document.removeEventListener('visibilitychange', follow));
  return readonly(isVisible);
}
