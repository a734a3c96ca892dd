import { computed, reactive, type Ref, ref, watch } from 'vue';
import { useI18n } from 'vue-i18n';
import { useSession } from '../../identity/session.store';
import { draftStore } from '../../shared/draft/draft';
import { idempotencyKey, isDoneBefore } from '../../shared/draft/idempotency-key';
import {
  type ComplaintDraft,
  type DraftField,
  emptyDraft,
  faultsOf,
  fieldOfProblem,
  inputOf,
  isTouched,
} from './complaint-draft';
import { type FilingOutcome, useFileComplaint } from './useFileComplaint';

type Filed = Extract<FilingOutcome, { kind: 'filed' }>;

export interface ComplaintForm {
  draft: ComplaintDraft;
  /** an unfinished draft of this author was found in this tab */
  isRestored: Ref<boolean>;
  isBusy: Ref<boolean>;
  /** what is wrong with the whole form, or empty */
  formProblem: Ref<string>;
  errorOf(field: DraftField): string;
  /** a field's server problem is about what was sent; it goes when the field changes */
  touch(field: DraftField): void;
  /** null when it is not filed: the problems then stand at their fields or at the form */
  submit(): Promise<Filed | null>;
  discard(): void;
}

/** The filing form: its draft, kept in this tab until it is filed or discarded, and what is wrong with it. */
export function useComplaintForm(clientId: string | null | undefined): ComplaintForm {
  const { t } = useI18n();
  const session = useSession();
  const file = useFileComplaint();
  const name = clientId ? `complaint ${clientId}` : 'complaint';
  const drafts = draftStore<ComplaintDraft>(name, session.viewer?.staff.id ?? '');

  const fresh = (): ComplaintDraft => ({ ...emptyDraft(idempotencyKey()), clientId: clientId ?? '' });
  const loaded = drafts.load();
  // A draft from before there were documents has none.
  const kept = loaded && { ...fresh(), ...loaded };
  const draft = reactive<ComplaintDraft>(kept ?? fresh());
  const isRestored = ref(kept !== null && isTouched(kept));
  const isTried = ref(false);
  const isBusy = ref(false);
  const serverProblems = ref<Partial<Record<DraftField, string>>>({});
  const formProblem = ref('');
  const faults = computed(() => (isTried.value ? faultsOf(draft, new Date()) : {}));

  watch(draft, (value) => (isTouched(value) ? drafts.save({ ...value }) : drafts.clear()));

  function forgetProblems(): void {
    serverProblems.value = {};
    formProblem.value = '';
  }

  function showProblem({ field, message, clause }: Extract<FilingOutcome, { kind: 'problem' }>): void {
    if (isDoneBefore(field)) {
      draft.idempotencyKey = idempotencyKey();
      formProblem.value = t('complaints.form.doneBefore');
      return;
    }
    const text = clause ? t('form.clause', { message, clause }) : message;
    const place = fieldOfProblem(field);
    if (place) serverProblems.value = { [place]: text };
    else formProblem.value = text;
  }

  async function submit(): Promise<Filed | null> {
    if (isBusy.value) return null;
    isTried.value = true;
    forgetProblems();
    if (Object.keys(faults.value).length) return null;
    isBusy.value = true;
    const outcome = await file(inputOf(draft));
    isBusy.value = false;
    if (outcome.kind === 'filed') {
      drafts.clear();
      return outcome;
    }
    if (outcome.kind === 'problem') showProblem(outcome);
    if (outcome.kind === 'uncertain') formProblem.value = t('complaints.form.uncertain');
    if (outcome.kind === 'outdated') formProblem.value = t('notice.outdated');
    if (outcome.kind === 'fault') formProblem.value = [t('notice.faultTitle'), outcome.id].filter(Boolean).join(' · ');
    // When the session is over, the sign-in page takes over and leads back here.
    return null;
  }

  return {
    draft,
    isRestored,
    isBusy,
    formProblem,
    errorOf(field) {
      const fault = faults.value[field];
      return fault ? t(`complaints.form.${fault}`) : (serverProblems.value[field] ?? '');
    },
    touch(field) {
      if (!serverProblems.value[field]) return;
      serverProblems.value = { ...serverProblems.value, [field]: undefined };
    },
    submit,
    discard() {
      drafts.clear();
      Object.assign(draft, fresh());
      isRestored.value = false;
      isTried.value = false;
      forgetProblems();
    },
  };
}
