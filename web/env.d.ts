// The subpath exports of Element Plus carry no types for these two modules.
declare module 'element-plus/es/locale/lang/zh-cn.mjs' {
  import type { Language } from 'element-plus/es/locale';
  const locale: Language;
  export default locale;
}
