import { useI18n } from 'vue-i18n';
import { useFormats } from '../shared/format/useFormats';
import { targetWords, type TargetWords } from './target-words';

/** How targets are written in the language on screen. */
export function useTargetWords(): TargetWords {
  const { t } = useI18n();
  return targetWords({ t, formats: useFormats() });
}
