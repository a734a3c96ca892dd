import { SingleBar } from 'cli-progress';

export interface Progress {
  readonly update: (stage: string, done: number, total: number) => void;
  readonly end: () => void;
}

/** A bar on a terminal, a line a stage elsewhere. Writes to standard error. */
export function progressBar(): Progress {
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): Progress {
  const shown = new SingleBar({
    format: '{stage} [{bar}] {percentage} % · {value}/{total} · {eta_formatted}',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: false,
  });
  let stage: string | undefined;
  return {
    update(next, done, total) {
      if (stage === undefined) shown.start(total, done, { stage: next });
      stage = next;
      shown.setTotal(total);
      shown.update(done, { stage: next });
    },
    end: () => shown.stop(),
  };
}

function lines(): Progress {
  let stage: string | undefined;
  return {
    update(next) {
      if (next !== stage) process.stderr.write(`  ${next}\n`);
      stage = next;
    },
    end: () => undefined,
  };
}
