import { ref } from 'vue';
import type { GroupName } from './navigation';

const KEY = 'kehu.sidebar.folded';

/** The groups of the sidebar that this browser's user has folded away. */
export function useFoldedGroups() {
  const folded = ref(new Set((localStorage.getItem(KEY) ?? '').split(',').filter(Boolean)));

  function toggle(group: GroupName): void {
    if (!folded.value.delete(group)) folded.value.add(group);
    localStorage.setItem(KEY, [...folded.value].join(','));
  }

  return { isFolded: (group: GroupName): boolean => folded.value.has(group), toggle };
}
