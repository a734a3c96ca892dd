import { computed, type ComputedRef, reactive, watch } from 'vue';
import { keepDraft } from '../../shared/draft/keep-draft';

interface Choice {
  takeWarned: boolean;
  /** lines of which the other is done */
  exceptLines: number[];
}

export interface WarnedChoice {
  readonly choice: Readonly<Choice>;
  /** how many of the rows that may be clients on record are created */
  readonly taken: ComputedRef<number>;
  readonly key: () => string;
  isTaken(line: number): boolean;
  take(line: number, isTaken: boolean): void;
  /** all of them, or none; what was chosen row by row is forgotten */
  takeAll(isTaken: boolean): void;
  /** it was sent */
  settle(): void;
}

/**
 * Which rows that may be clients on record are created all the same: none at first, then as is chosen, row by row. It is kept
 * in this tab for as long as the rows stand as they were checked, and sent again unchanged it is the same request.
 */
export function useWarnedChoice(
  { id, version }: { readonly id: string; readonly version: number },
  warned: number,
): WarnedChoice {
  const choice = reactive<Choice>({ takeWarned: false, exceptLines: [] });
  const kept = keepDraft(`import ${id} ${String(version)}`, choice);
  watch(choice, () => kept.renew());
  const isTaken = (line: number): boolean => choice.takeWarned !== choice.exceptLines.includes(line);
  return {
    choice,
    taken: computed(() => (choice.takeWarned ? warned - choice.exceptLines.length : choice.exceptLines.length)),
    key: () => kept.key.value,
    isTaken,
    take(line, isToBe) {
      if (isTaken(line) === isToBe) return;
      const others = choice.exceptLines.filter((each) => each !== line);
      choice.exceptLines = isToBe === choice.takeWarned ? others : [...others, line].sort((a, b) => a - b);
    },
    takeAll(isToBe) {
      Object.assign(choice, { takeWarned: isToBe, exceptLines: [] });
    },
    settle: () => kept.settle(),
  };
}
