import { createI18n } from 'vue-i18n';
import type { Locale } from '../format/formats';
import zh from './messages.zh-CN';

const KEY = 'kehu.locale';

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zh } as Record<Locale, typeof zh>,
});

/** The language on screen. */
export function currentLocale(): Locale {
  return i18n.global.locale.value;
}

/** Changes the language; English is fetched when first asked for. */
export async function setLocale(locale: Locale): Promise<void> {
  if (!i18n.global.availableLocales.includes(locale)) {
    const { default: messages } = await import('./messages.en');
    i18n.global.setLocaleMessage(locale, messages);
  }
  i18n.global.locale.value = locale;
  document.documentElement.lang = locale;
  localStorage.setItem(KEY, locale);
}

/** The language remembered from last time; Chinese unless the user chose otherwise. */
export function rememberedLocale(): Locale {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN';
}
