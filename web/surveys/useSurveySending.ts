import { type Ref, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { EditSurveyDocument, RecordSurveyDocument, type SurveyForm_SurveyFormFragment } from '../gql/graphql';
import { idempotencyKey } from '../shared/draft/idempotency-key';
import { useChange } from '../shared/graph/useChange';
import { type SentSurvey, surveyContentOf, type SurveyDraft } from './survey-draft';

interface Sending {
  isBusy: Ref<boolean>;
  /** what is wrong with all of it, or empty */
  problem: Ref<string>;
  /** what the server says of one field, by the last part of its path */
  named: Ref<{ field: string; message: string } | null>;
  /** whether it is on record now; the draft then knows its id and version */
  send(complete: boolean): Promise<boolean>;
}

/**
 * Sends a survey as a draft or to be completed. What got no answer, as where the network is bad, is sent again unchanged
 * under its own key before anything newer, after a reload too: it is done once, and the draft knows its id afterwards.
 */
export function useSurveySending(
  draft: SurveyDraft,
  questions: () => SurveyForm_SurveyFormFragment['questions'],
): Sending {
  const { t } = useI18n();
  const record = useChange(RecordSurveyDocument, (data) => data.recordSurvey);
  const edit = useChange(EditSurveyDocument, (data) => data.editSurvey);
  const isBusy = ref(false);
  const problem = ref('');
  const named = ref<{ field: string; message: string } | null>(null);

  function made(complete: boolean): SentSurvey {
    const content = surveyContentOf(draft, questions());
    const rest = { content, complete, idempotencyKey: idempotencyKey() };
    if (draft.surveyId) return { kind: 'edit', input: { surveyId: draft.surveyId, version: draft.version, ...rest } };
    const { clientId, formId, activityId, supersedesId } = draft;
    const about = { clientId, formId, activityId: activityId || null, supersedesId: supersedesId || null };
    return { kind: 'record', input: { ...about, ...rest } };
  }

  async function put(sent: SentSurvey): Promise<boolean> {
    draft.unanswered = sent;
    const outcome = sent.kind === 'record' ? await record({ input: sent.input }) : await edit({ input: sent.input });
    if (outcome.kind !== 'uncertain') draft.unanswered = null;
    if (outcome.kind === 'done') {
      draft.surveyId = outcome.done.survey.id;
      draft.version = outcome.done.survey.version;
      return true;
    }
    if (outcome.kind === 'problem') {
      const message = outcome.clause
        ? t('form.clause', { message: outcome.message, clause: outcome.clause })
        : outcome.message;
      const field = outcome.field?.split('.').at(-1) ?? '';
      named.value = { field, message };
      problem.value = message;
    }
    if (outcome.kind === 'uncertain') problem.value = t('surveys.filling.uncertain');
    if (outcome.kind === 'outdated') problem.value = t('notice.outdated');
    if (outcome.kind === 'fault') problem.value = [t('notice.faultTitle'), outcome.id].filter(Boolean).join(' · ');
    return false;
  }

  async function send(complete: boolean): Promise<boolean> {
    if (isBusy.value) return false;
    isBusy.value = true;
    problem.value = '';
    named.value = null;
    const before = draft.unanswered;
    const isAnswered = before === null || (await put(before));
    const isOver = before !== null && before.input.complete && isAnswered;
    const isDone = isOver || (isAnswered && (await put(made(complete))));
    isBusy.value = false;
    return isDone;
  }

  return { isBusy, problem, named, send };
}
