import { computed, reactive, type Ref, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import type { ComplaintMove } from '../../gql/graphql';
import { isDoneBefore } from '../../shared/draft/idempotency-key';
import { keepDraft } from '../../shared/draft/keep-draft';
import { emptyForm, fieldOfPath, fieldsToSend, type FormField, formFaults, type FormValues } from './move-form';
import { type MoveOutcome, useMoveComplaint } from './useMoveComplaint';

export interface MoveTarget {
  readonly complaintId: string;
  /** id of the step that is open; null when none is */
  readonly stepId: string | null;
  readonly version: number;
  readonly move: ComplaintMove;
  readonly fields: readonly FormField[];
}

type Moved = Extract<MoveOutcome, { kind: 'moved' }>;

export interface MoveFormState {
  values: FormValues;
  isBusy: Ref<boolean>;
  /** what is wrong with the whole form, or empty */
  problem: Ref<string>;
  /** the case was moved by somebody else meanwhile */
  isStale: Ref<boolean>;
  /** what stands in the form was typed before and not sent */
  isRestored: Ref<boolean>;
  /** empties a form that was restored */
  discard(): void;
  errorOf(field: string): string;
  touch(field: string): void;
  /** null when nothing was done: the problems then stand at their fields or at the form */
  submit(): Promise<Moved | null>;
}

/**
 * The form of one move: what is filled in, and what is wrong with it. A second send is the same move. What is typed for a
 * step outlives whatever else becomes of the case meanwhile: a document or a decision put on record, a case read again.
 */
export function useMoveForm(target: () => MoveTarget): MoveFormState {
  const { t } = useI18n();
  const move = useMoveComplaint();
  const values = reactive(emptyForm(target().fields));
  const kept = keepDraft(`move ${target().complaintId} ${target().stepId ?? ''} ${target().move}`, values);
  const isBusy = ref(false);
  const isTried = ref(false);
  const problem = ref('');
  const isStale = ref(false);
  const serverErrors = ref<Record<string, string>>({});
  const faults = computed(() => (isTried.value ? formFaults(target().fields, values) : {}));

  function show(outcome: Exclude<MoveOutcome, Moved>): void {
    if (outcome.kind === 'problem') {
      const place = fieldOfPath(outcome.field, target().fields);
      const { message, clause } = outcome;
      if (isDoneBefore(outcome.field)) {
        kept.renew();
        problem.value = t('form.doneBefore');
        return;
      }
      const text = clause ? t('form.clause', { message, clause }) : message;
      if (place) serverErrors.value = { [place]: text };
      else problem.value = text;
      isStale.value = outcome.code === 'STALE_VERSION';
    }
    if (outcome.kind === 'uncertain') problem.value = t('case.uncertain');
    if (outcome.kind === 'outdated') problem.value = t('notice.outdated');
    if (outcome.kind === 'fault') problem.value = [t('notice.faultTitle'), outcome.id].filter(Boolean).join(' · ');
  }

  return {
    values,
    isBusy,
    problem,
    isStale,
    isRestored: kept.isRestored,
    discard: kept.discard,
    errorOf(field) {
      const fault = faults.value[field];
      return fault ? t(`case.fault.${fault}`) : (serverErrors.value[field] ?? '');
    },
    touch(field) {
      if (serverErrors.value[field]) serverErrors.value = {};
    },
    async submit() {
      if (isBusy.value) return null;
      isTried.value = true;
      problem.value = '';
      serverErrors.value = {};
      if (Object.keys(faults.value).length) return null;
      isBusy.value = true;
      const { complaintId, version, move: name, fields } = target();
      const outcome = await move({
        complaintId,
        version,
        move: name,
        fields: fieldsToSend(fields, values),
        idempotencyKey: kept.key.value,
      });
      isBusy.value = false;
      if (outcome.kind === 'moved') {
        kept.settle();
        return outcome;
      }
      show(outcome);
      return null;
    },
  };
}
