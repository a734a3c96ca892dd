import { expect, it } from 'vitest';
import { reportWords } from '../../../web/reports/report-words';

it.each(['zh-CN', 'en'] as const)(
  'calls what targets are attained by otherwise than the figures do, in %s',
  (locale) => {
    const { t } = reportWords(locale);
    const [attained, revenue] = [t('targets.measure.REVENUE'), t('figures.measure.REVENUE')];
    expect(attained).not.toBe(revenue);
    expect(t('targets.measure.COLLECTED')).not.toBe(t('figures.measure.COLLECTION_RATE'));
    // Wherever one stands, what is said of it names the other.
    for (const said of [t('targets.definition.REVENUE'), t('figures.managerNote'), t('reports.managerNote')])
      for (const name of [attained, revenue]) expect(said.toLowerCase()).toContain(name.toLowerCase());
  },
);
