import { type Ref, ref, watch } from 'vue';

interface More {
  isBusy: Ref<boolean>;
  /** the last try did not come through */
  hasFailed: Ref<boolean>;
  more(): Promise<void>;
}

/** The next page behind those on screen. Another question makes a failure of the last one forgotten. */
export function useMore(question: () => unknown, fetch: () => Promise<unknown> | undefined): More {
  const isBusy = ref(false);
  const hasFailed = ref(false);
  watch(
    () => JSON.stringify(question()),
    () => (hasFailed.value = false),
  );

  return {
    isBusy,
    hasFailed,
    async more() {
      isBusy.value = true;
      hasFailed.value = false;
      try {
        await fetch();
      } catch {
        hasFailed.value = true;
      } finally {
        isBusy.value = false;
      }
    },
  };
}
