import { computed, reactive, type Ref, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { idempotencyKey, isDoneBefore } from '../draft/idempotency-key';
import { keepDraft } from '../draft/keep-draft';
import type { ChangeOutcome } from '../graph/useChange';
import { useRefusalWords } from '../graph/useRefusalWords';

export interface FormOptions<Draft extends object, Done> {
  /** what stands in the form at first */
  draft: Draft;
  /** a message for each field that cannot be sent yet */
  faultsOf(draft: Draft): Partial<Record<keyof Draft & string, string>>;
  /** @param key to be sent: the same for as long as it may have been done already, another once it is known to have been */
  send(draft: Draft, key: string): Promise<ChangeOutcome<Done>>;
  /** the name under which what is typed is kept in this tab until it is sent; left out: it is not kept */
  keptAs?: string;
}

export interface Form<Draft extends object, Done> {
  draft: Draft;
  isBusy: Ref<boolean>;
  /** what is wrong with the whole form, or empty */
  problem: Ref<string>;
  /** what stands in the form was typed before and not sent */
  isRestored: Ref<boolean>;
  /** empties a form that was restored */
  discard(): void;
  errorOf(field: keyof Draft & string): string;
  /** null when it was not done: the problems then stand at their fields or at the form */
  submit(): Promise<Done | null>;
}

/** A form's content, what is wrong with it, and its one way out. Problems the server names stand at their field until it changes. */
export function useForm<Draft extends object, Done>(options: FormOptions<Draft, Done>): Form<Draft, Done> {
  const { t } = useI18n();
  const wordsOf = useRefusalWords();
  const draft = reactive({ ...options.draft }) as Draft;
  const once = {
    key: ref(idempotencyKey()),
    isRestored: ref(false),
    settle: renewKey,
    renew: renewKey,
    discard: () => undefined,
  };
  const kept = options.keptAs === undefined ? once : keepDraft(options.keptAs, draft);
  const isTried = ref(false);
  const isBusy = ref(false);
  const problem = ref('');
  const named = ref<{ field: string; message: string; value: unknown } | null>(null);
  const faults = computed(() => (isTried.value ? options.faultsOf(draft) : {}));

  function renewKey(): void {
    once.key.value = idempotencyKey();
  }

  function show(outcome: Exclude<ChangeOutcome<Done>, { kind: 'done' }>): void {
    const text = wordsOf(outcome);
    if (outcome.kind === 'problem') {
      const field = outcome.field?.split('.').at(-1) ?? '';
      if (isDoneBefore(field)) {
        kept.renew();
        problem.value = t('form.doneBefore');
        return;
      }
      if (field in draft) {
        named.value = { field, message: text, value: draft[field as keyof Draft] };
        return;
      }
    }
    problem.value = text;
  }

  return {
    draft,
    isBusy,
    problem,
    isRestored: kept.isRestored,
    discard: kept.discard,
    errorOf(field) {
      const fault = (faults.value as Partial<Record<string, string>>)[field];
      if (fault !== undefined) return fault;
      const server = named.value;
      return server?.field === field && server.value === draft[field] ? server.message : '';
    },
    async submit() {
      if (isBusy.value) return null;
      isTried.value = true;
      problem.value = '';
      named.value = null;
      if (Object.keys(faults.value).length) return null;
      isBusy.value = true;
      const outcome = await options.send(draft, kept.key.value);
      isBusy.value = false;
      if (outcome.kind === 'done') {
        kept.settle();
        return outcome.done;
      }
      show(outcome);
      return null;
    },
  };
}
