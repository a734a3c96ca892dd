import { defineStore } from 'pinia';
import { ref } from 'vue';

/** A failure that leaves no page to show: a broken component, or code that could not be loaded. */
export const useFault = defineStore('fault', () => {
  const faultId = ref<string | null>(null);

  /** Notes a fault of the page itself under an id that also stands in the browser's console. */
  function report(error: unknown): void {
    faultId.value = `WEB-${Date.now().toString(36).toUpperCase()}`;
    reportError(new Error(faultId.value, { cause: error }));
  }

  function clear(): void {
    faultId.value = null;
  }

  return { faultId, report, clear };
});
