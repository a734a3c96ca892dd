import { useApolloClient } from '@vue/apollo-composable';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { type ApprovalDecision, type ApprovalKind, DecideApprovalsDocument, InboxCountsDocument } from '../gql/graphql';
import { idempotencyKey } from '../shared/draft/idempotency-key';
import { clauseName } from '../shared/graph/clause-name';
import { useChange } from '../shared/graph/useChange';
import { approvalName } from './approval-name';

interface ToDecide {
  id: string;
  version: number;
  kind: ApprovalKind;
  number?: string | null;
  prospect?: { name?: string | null } | null;
  creditApplication?: { needsReason?: boolean | null } | null;
}

interface Refusal {
  message: string;
  clause?: string | null;
}

/** An approval that was not decided, and why. */
export interface Undecided {
  id: string;
  number: string;
  message: string;
}

/** What is said why whatever is decided: a petition is upheld or declined with grounds (CQ-11), goods are booked by instruction (CQ-17). */
export const ALWAYS_REASONED: readonly ApprovalKind[] = ['PETITION', 'HELD'];

/** Whether approving it needs a reason as well: a credit whose basic condition is missed or not on record, too (CR-3). */
export const needsGrounds = ({ kind, creditApplication }: Pick<ToDecide, 'kind' | 'creditApplication'>): boolean =>
  ALWAYS_REASONED.includes(kind) || creditApplication?.needsReason === true;

/**
 * The decision about approvals: its reason, its way out, and what was not decided.
 * @param about names what is decided, whose reason is no reason for anything else
 */
export function useDecideApprovals(about: () => string) {
  const { t } = useI18n();
  const { client: graph } = useApolloClient();
  const send = useChange(DecideApprovalsDocument, (data) => data.decideApprovals);
  const reasons = ref<Readonly<Record<string, string>>>({});
  const reason = computed({
    get: () => reasons.value[about()] ?? '',
    set: (text) => giveReason(about(), text),
  });
  const isBusy = ref(false);
  const problem = ref('');
  const undecided = ref<Undecided[]>([]);
  // The same question after a lost answer goes under the same key: each is then decided once.
  let asked = { text: '', key: '' };

  function keyOf(question: object): string {
    const text = JSON.stringify(question);
    if (asked.text !== text) asked = { text, key: idempotencyKey() };
    return asked.key;
  }

  function giveReason(name: string, text: string): void {
    reasons.value = { ...reasons.value, [name]: text };
  }

  function clear(): void {
    problem.value = '';
    undecided.value = [];
  }

  /** @returns ids that were decided; null when nothing is known to have been */
  async function decide(decision: ApprovalDecision, chosen: readonly ToDecide[]): Promise<string[] | null> {
    if (isBusy.value) return null;
    clear();
    const name = about();
    const text = reason.value.trim();
    const isInstruction = chosen.some(({ kind }) => kind === 'HELD');
    if (isInstruction && chosen.some(({ kind }) => kind !== 'HELD')) {
      problem.value = t('inbox.instructionApart');
      return null;
    }
    const isReasoned = chosen.some(needsGrounds);
    const isPetition = chosen.some(({ kind }) => kind === 'PETITION');
    if (text === '' && (decision === 'REFUSED' || isReasoned)) {
      const grounds = isPetition ? 'groundsNeeded' : 'exceptionNeeded';
      const needed = isInstruction ? 'instructionNeeded' : decision === 'REFUSED' ? 'reasonNeeded' : grounds;
      problem.value = t(`inbox.${needed}`);
      return null;
    }
    const approvals = chosen.map(({ id, version }) => ({ id, version }));
    const question = { approvals, decision, reason: text === '' ? null : text };
    isBusy.value = true;
    const outcome = await send({ input: { ...question, idempotencyKey: keyOf(question) } });
    if (outcome.kind !== 'done') {
      isBusy.value = false;
      problem.value = wordsOf(outcome);
      return null;
    }
    asked = { text: '', key: '' };
    const { answers } = outcome.done;
    const decided = answers.flatMap(({ id, answer }) => ('replayed' in answer ? [id] : []));
    const refused = answers.map(({ id, answer }) => ('replayed' in answer ? [] : undecidedOf(id, answer, chosen)));
    undecided.value = (await Promise.all(refused)).flat();
    isBusy.value = false;
    if (undecided.value.length === 0) giveReason(name, '');
    void graph.refetchQueries({ include: [InboxCountsDocument] });
    return decided;
  }

  async function undecidedOf(id: string, refusal: Refusal, chosen: readonly ToDecide[]): Promise<Undecided> {
    const clause = await clauseName(graph, refusal.clause);
    const number = approvalName(chosen.find((each) => each.id === id) ?? {});
    return { id, number, message: withClause({ ...refusal, clause }) };
  }

  const withClause = ({ message, clause }: Refusal): string =>
    clause ? t('form.clause', { message, clause }) : message;

  function wordsOf(outcome: Exclude<Awaited<ReturnType<typeof send>>, { kind: 'done' }>): string {
    if (outcome.kind === 'problem') return withClause(outcome);
    if (outcome.kind === 'uncertain') return t('inbox.uncertain');
    if (outcome.kind === 'outdated') return t('notice.outdated');
    if (outcome.kind === 'fault') return [t('notice.faultTitle'), outcome.id].filter(Boolean).join(' · ');
    return '';
  }

  return { reason, isBusy, problem, undecided, hasTrouble: computed(() => problem.value !== ''), decide, clear };
}
