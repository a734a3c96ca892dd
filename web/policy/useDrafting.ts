import { ApolloError, type DocumentNode, type TypedDocumentNode } from '@apollo/client/core';
import { useApolloClient } from '@vue/apollo-composable';
import { ref, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { isDoneBefore } from '../shared/draft/idempotency-key';
import { failureOf } from '../shared/graph/failure';

/** What is wrong with what was sent, at its place when it has one. */
export interface SentProblem {
  message: string;
  problems: readonly { clauseId?: string | null; path: string; message: string }[];
  /** what is shown is older than what is on record */
  isOutdated: boolean;
}

export interface Drafting {
  isBusy: Ref<boolean>;
  problem: Ref<SentProblem | null>;
  /** Answers what was done, or null: then `problem` says why. Never throws. */
  send<Data, Input>(document: TypedDocumentNode<Data, { input: Input }>, input: Input): Promise<Data | null>;
}

/** What stands on the page is not what is on record: the draft was enacted or withdrawn, or another version came. */
const OUTDATED: readonly (string | undefined)[] = ['DRAFT_CLOSED', 'DRAFT_OPEN', 'COMPARED_VERSION_OUTDATED'];

interface ProblemAnswer {
  __typename?: string;
  code?: string;
  message?: string;
  field?: string | null;
  problems?: SentProblem['problems'];
}

/** Sends the mutations of a draft, one at a time. */
export function useDrafting(): Drafting {
  const { client: graph } = useApolloClient();
  const { t } = useI18n();
  const isBusy = ref(false);
  const problem = ref<SentProblem | null>(null);

  async function send<Data, Input>(document: DocumentNode, input: Input): Promise<Data | null> {
    if (isBusy.value) return null;
    isBusy.value = true;
    problem.value = null;
    try {
      const { data } = await graph.mutate<Record<string, ProblemAnswer>>({ mutation: document, variables: { input } });
      const [answer] = Object.values(data ?? {});
      if (answer?.message === undefined) return (data ?? null) as Data | null;
      const isDone = isDoneBefore(answer.field);
      const isOutdated = answer.__typename === 'StaleVersion' || isDone || OUTDATED.includes(answer.code);
      const message = isDone ? t('form.doneBefore') : answer.message;
      problem.value = { message, problems: answer.problems ?? [], isOutdated };
    } catch (error) {
      problem.value = { message: wordsOf(error), problems: [], isOutdated: false };
    } finally {
      isBusy.value = false;
    }
    return null;
  }

  function wordsOf(error: unknown): string {
    const failure = error instanceof ApolloError ? failureOf(error) : ({ kind: 'offline' } as const);
    if (failure.kind === 'refused') return failure.message;
    if (failure.kind === 'fault') return [t('notice.faultTitle'), failure.id].filter(Boolean).join(' · ');
    return t(failure.kind === 'outdated' ? 'notice.outdated' : 'notice.offline');
  }

  return { isBusy, problem, send };
}
