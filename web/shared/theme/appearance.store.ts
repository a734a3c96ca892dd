import { defineStore } from 'pinia';
import { computed, ref, watch } from 'vue';

const KEY = 'kehu.appearance';

/**
 * Light or dark. Starts from what `appearance.js` decided before the first paint, and remembers the user's choice. Paper is
 * light.
 */
export const useAppearance = defineStore('appearance', () => {
  const isChosenDark = ref(document.documentElement.classList.contains('dark'));
  const isPrinting = ref(false);
  const isDark = computed(() => isChosenDark.value && !isPrinting.value);
  window.addEventListener('beforeprint', () => (isPrinting.value = true));
  window.addEventListener('afterprint', () => (isPrinting.value = false));

  watch(isDark, (dark) => document.documentElement.classList.toggle('dark', dark), { flush: 'sync' });

  function toggle(): void {
    isChosenDark.value = !isChosenDark.value;
    localStorage.setItem(KEY, isChosenDark.value ? 'dark' : 'light');
  }

  return { isDark, toggle };
});
