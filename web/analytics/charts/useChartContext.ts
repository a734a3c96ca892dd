import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { ChartContext } from '../../shared/chart/chart-context';
import { chartPalette } from '../../shared/chart/chart-palette';
import { useFormats } from '../../shared/format/useFormats';
import { useMedia } from '../../shared/shell/useMedia';
import { useAppearance } from '../../shared/theme/appearance.store';

/** What chart options need of the screen: language, colours, width. */
export function useChartContext(): ComputedRef<ChartContext> {
  const { t } = useI18n();
  const { locale } = useFormats();
  const appearance = useAppearance();
  const isNarrow = useMedia('(max-width: 767px)');
  return computed(() => ({
    t: (key, values = {}, plural = 0) => t(key, values, plural),
    locale: locale.value,
    palette: chartPalette(appearance.isDark),
    isNarrow: isNarrow.value,
  }));
}
