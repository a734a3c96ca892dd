import { useQuery } from '@vue/apollo-composable';
import { computed, type ComputedRef, type Ref } from 'vue';
import { readFragment } from '../gql/fragment-masking';
import { SurveyForm_SurveyFormFragmentDoc, SurveyFormsDocument } from '../gql/graphql';

interface SurveySeries {
  /** forms that were published, each once, by the title of the latest version */
  series: ComputedRef<{ value: string; label: string }[]>;
  loading: Ref<boolean>;
}

/** The forms by which clients were ever asked, to choose among. */
export function useSurveySeries(): SurveySeries {
  const { result, loading } = useQuery(SurveyFormsDocument, { inForce: false });
  const series = computed(() => {
    const forms = (result.value?.surveyForms ?? []).map((each) => readFragment(SurveyForm_SurveyFormFragmentDoc, each));
    const published = forms.filter(({ state }) => state !== 'DRAFT');
    const titles = new Map<string, string>();
    for (const { seriesId, title } of published) if (!titles.has(seriesId)) titles.set(seriesId, title);
    return [...titles].map(([value, label]) => ({ value, label }));
  });
  return { series, loading };
}
