import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Comparison, Measure } from '../gql/graphql';
import { useFormats } from '../shared/format/useFormats';
import { figureCard, type FigureKind } from './figure-card';
import { type Answer, figureOf, groupsOf } from './figures';
import type { RowLink } from './rows/row-links';
import { useMeasures } from './useMeasures';

/** What every page of figures says of its totals: headline cards, and what they stand beside. */
export function useFigureAnswers(
  total: () => Answer | undefined,
  {
    cards,
    compare,
    rowsTo,
  }: {
    cards: readonly (readonly [Measure, FigureKind])[];
    compare: () => Comparison | null;
    /** where the rows behind a headline are */
    rowsTo?: RowLink;
  },
) {
  const { t } = useI18n();
  const formats = useFormats();
  const { definitionOf, directionOf } = useMeasures();
  const versus = computed(() => {
    const name = compare();
    return name === null ? null : t(`figures.versus.${name}`);
  });
  return {
    versus,
    cards: computed(() => {
      const [group] = groupsOf(total());
      return cards.map(([measure, kind]) => {
        const to = rowsTo?.(measure);
        const card = figureCard(
          {
            figure: figureOf(group, measure),
            kind,
            name: t(`figures.measure.${measure}`),
            definition: definitionOf(measure),
            direction: directionOf(measure),
            versus: versus.value,
          },
          { t, formats },
        );
        return to ? { ...card, to } : card;
      });
    }),
  };
}
