import { type Ref, ref } from 'vue';
import { ProposeTargetsDocument, type ProposeTargetsInput } from '../gql/graphql';
import { idempotencyKey } from '../shared/draft/idempotency-key';
import { type ChangeOutcome, useChange } from '../shared/graph/useChange';

/** How many account managers the server suggests targets for; of more, a unit is chosen. */
export const MOST_SUGGESTED = 1_000;

/** How many the server takes at once. */
const MOST_AT_ONCE = 200;

export interface ProposeTargets {
  /** how many lines of the last proposal are on record so far */
  proposed: Ref<number>;
  /** how many it has */
  asked: Ref<number>;
  propose(input: Omit<ProposeTargetsInput, 'idempotencyKey'>): Promise<ChangeOutcome<{ readonly count: number }>>;
}

/**
 * Proposes targets to as many as there are, so many at once. What is refused or lost ends it there; sent again, what is on
 * record already is not proposed twice: each part goes under a key of its own for as long as it says the same.
 */
export function useProposeTargets(): ProposeTargets {
  const send = useChange(ProposeTargetsDocument, (data) => data.proposeTargets);
  const keys = new Map<string, string>();
  const proposed = ref(0);
  const asked = ref(0);

  function keyOf(part: object): string {
    const said = JSON.stringify(part);
    const key = keys.get(said) ?? idempotencyKey();
    keys.set(said, key);
    return key;
  }

  async function propose(
    input: Omit<ProposeTargetsInput, 'idempotencyKey'>,
  ): Promise<ChangeOutcome<{ readonly count: number }>> {
    const all = [input.lines].flat();
    let count = 0;
    proposed.value = 0;
    asked.value = all.length;
    for (let from = 0; from < all.length; from += MOST_AT_ONCE) {
      const part = { ...input, lines: all.slice(from, from + MOST_AT_ONCE) };
      const outcome = await send({ input: { ...part, idempotencyKey: keyOf(part) } });
      if (outcome.kind !== 'done') return outcome;
      proposed.value += part.lines.length;
      count += outcome.done.count;
    }
    return { kind: 'done', done: { count } };
  }

  return { proposed, asked, propose };
}
