import { defineStore } from 'pinia';
import { ref, watch } from 'vue';

const KEY = 'kehu.appearance';

/** Light or dark. Starts from what `appearance.js` decided before the first paint, and remembers the user's choice. */
export const useAppearance = defineStore('appearance', () => {
  const isDark = ref(document.documentElement.classList.contains('dark'));

  watch(isDark, (dark) => document.documentElement.classList.toggle('dark', dark));

  function toggle(): void {
    isDark.value = !isDark.value;
    localStorage.setItem(KEY, isDark.value ? 'dark' : 'light');
  }

  return { isDark, toggle };
});
