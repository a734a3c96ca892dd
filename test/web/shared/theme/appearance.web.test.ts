import { createPinia, setActivePinia } from 'pinia';
import { afterEach, expect, it } from 'vitest';
import { useAppearance } from '../../../../web/shared/theme/appearance.store';

const isDark = (): boolean => document.documentElement.classList.contains('dark');

afterEach(() => document.documentElement.classList.remove('dark'));

it('is light on paper, whatever was chosen for the screen, and as chosen again afterwards', () => {
  document.documentElement.classList.add('dark');
  setActivePinia(createPinia());
  const appearance = useAppearance();
  window.dispatchEvent(new Event('beforeprint'));
  expect([appearance.isDark, isDark()]).toEqual([false, false]);
  window.dispatchEvent(new Event('afterprint'));
  expect([appearance.isDark, isDark()]).toEqual([true, true]);
  appearance.toggle();
  expect([appearance.isDark, isDark(), localStorage.getItem('kehu.appearance')]).toEqual([false, false, 'light']);
});
