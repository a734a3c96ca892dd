import { onScopeDispose, ref, type Ref, watch } from 'vue';

const SETTLED_MS = 400;

/** What is typed, once nothing more was typed for a moment: asking at every key would ask for names nobody means. */
export function useSettled<Typed>(typed: () => Typed, before: Typed): Readonly<Ref<Typed>> {
  const settled = ref(before) as Ref<Typed>;
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(
    typed,
    (now) => {
      clearTimeout(timer);
      timer = setTimeout(() => (settled.value = now), SETTLED_MS);
    },
    { immediate: true },
  );
  onScopeDispose(() => clearTimeout(timer));
  return settled;
}
