import { useQuery } from '@vue/apollo-composable';
import { computed } from 'vue';
import { type Dimension, type Measure, MeasureDefinitionsDocument } from '../gql/graphql';
import type { Direction } from './comparison';
import { directionIn } from './measure-direction';

/** Definitions of the measures: one text and one judgement for each, kept by the API. */
export function useMeasures() {
  const { result } = useQuery(MeasureDefinitionsDocument, null, { fetchPolicy: 'cache-first' });
  const byMeasure = computed(() => new Map(result.value?.measures.map((each) => [each.measure, each])));
  return {
    definitionOf: (measure: Measure): string => byMeasure.value.get(measure)?.definition ?? '',
    /** what a measure can be told apart by; none before that is known */
    dimensionsOf: (measure: Measure): readonly Dimension[] => byMeasure.value.get(measure)?.dimensions ?? [],
    directionOf: (measure: Measure): Direction => directionIn(byMeasure.value.get(measure)?.direction),
  };
}
