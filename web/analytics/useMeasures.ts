import { useQuery } from '@vue/apollo-composable';
import { computed } from 'vue';
import { type Measure, MeasureDefinitionsDocument, type MeasureDefinitionsQuery } from '../gql/graphql';
import type { Direction } from './comparison';

type Definition = MeasureDefinitionsQuery['measures'][number];

const directions: Record<Definition['direction'], Direction> = {
  HIGHER_IS_BETTER: 'higherIsBetter',
  LOWER_IS_BETTER: 'lowerIsBetter',
  NEUTRAL: 'neutral',
};

/** Definitions of the measures: one text and one judgement for each, kept by the API. */
export function useMeasures() {
  const { result } = useQuery(MeasureDefinitionsDocument, null, { fetchPolicy: 'cache-first' });
  const byMeasure = computed(() => new Map(result.value?.measures.map((each) => [each.measure, each])));
  return {
    definitionOf: (measure: Measure): string => byMeasure.value.get(measure)?.definition ?? '',
    directionOf(measure: Measure): Direction {
      const direction = byMeasure.value.get(measure)?.direction;
      return direction ? directions[direction] : 'neutral';
    },
  };
}
