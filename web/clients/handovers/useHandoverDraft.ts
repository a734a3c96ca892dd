import { computed, type ComputedRef, type Ref, ref, watch } from 'vue';
import type { DutyChoiceInput } from '../../gql/graphql';
import { draftStore } from '../../shared/draft/draft';

/** What is typed of a handover besides its choices. */
export interface HandoverWords {
  leavesOn: string | null;
  reason: string;
}

interface HalfMade extends HandoverWords {
  chosen: Record<string, string>;
  chosenDuties: Record<string, DutyChoiceInput>;
}

export interface UseHandoverDraft {
  /** successor by client */
  chosen: Ref<Record<string, string>>;
  /** by kind and id */
  chosenDuties: Ref<Record<string, DutyChoiceInput>>;
  hasChoices: ComputedRef<boolean>;
  /** what was typed before */
  words: HandoverWords;
  /** keeps what is typed from now on */
  keep(words: () => HandoverWords): void;
  /** what was chosen by hand no longer fits what there is: the rule proposes afresh */
  forgetChoices(): void;
  /** the handover is signed */
  clear(): void;
}

/** The half-made handover of a leaver, through reloads and other pages; a signature is never kept. */
export function useHandoverDraft(leaverId: string, author: string): UseHandoverDraft {
  const drafts = draftStore<HalfMade>(`handover.${leaverId}`, author);
  const kept = drafts.load();
  const chosen = ref(kept?.chosen ?? {});
  const chosenDuties = ref(kept?.chosenDuties ?? {});
  return {
    chosen,
    chosenDuties,
    hasChoices: computed(() => Object.keys(chosen.value).length + Object.keys(chosenDuties.value).length > 0),
    words: { leavesOn: kept?.leavesOn ?? null, reason: kept?.reason ?? '' },
    keep: (words) =>
      watch(
        () => ({ chosen: chosen.value, chosenDuties: chosenDuties.value, ...words() }),
        (now) => drafts.save(now),
      ),
    forgetChoices() {
      chosen.value = {};
      chosenDuties.value = {};
    },
    clear: drafts.clear,
  };
}
