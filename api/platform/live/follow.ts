import type { ExecutionResult } from 'graphql';
import { setTimeout as wait } from 'node:timers/promises';
import type { Watch } from './live-changes';

/** Changes that follow one another closely are answered together. */
const GATHER_MS = 200;

/**
 * The answer now, and again whenever it is another one. Ends when `ask` answers null, for somebody who may not ask any
 * more, and when the follower goes away.
 */
export function follow(
  ask: () => Promise<ExecutionResult | null>,
  watch: Watch,
): AsyncGenerator<ExecutionResult, void, void> {
  const answers = answersOf(ask, watch);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => answers.next(),
    // A generator that waits for a change hears of its end only when the wait is over.
    return: (value) => {
      watch.end();
      return answers.return(value);
    },
    throw: (error) => {
      watch.end();
      return answers.throw(error);
    },
  };
}

async function* answersOf(
  ask: () => Promise<ExecutionResult | null>,
  watch: Watch,
): AsyncGenerator<ExecutionResult, void, void> {
  let last: string | undefined;
  try {
    do {
      const answer = await ask();
      if (answer === null) return;
      const text = JSON.stringify(answer);
      if (text !== last) yield answer;
      last = text;
    } while ((await watch.changed()) && (await wait(GATHER_MS, true)));
  } finally {
    watch.end();
  }
}
