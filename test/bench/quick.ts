import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBare } from './candidates/bare';
import { startTogether } from './candidates/kehu-together';
import type { Entry, Score } from './measure/contest';
import { measuresCpu } from './measure/cpu';
import { score } from './measure/score';
import { sequence } from './measure/sequence';
import { ratioOf } from './measure/spread';
import type { BenchOptions } from './options';
import { cpuOf } from './report/contest-report';
import { times } from './report/figures';
import { entriesOf } from './stage/entries';
import { requireSameAnswers } from './stage/same-answers';
import { setScene } from './stage/scene';
import { PROGRAM } from './stage/program';
import { clientLists } from './works/client-lists';
import { oneClient } from './works/one-client';
import type { Work } from './works/work';

/** What is looked at, how often it is asked, and the share of the limit below which something is badly wrong. */
const WATCHED: readonly { readonly work: Work; readonly requests: number; readonly floor: number }[] = [
  { work: oneClient, requests: 120, floor: 0.1 },
  { work: clientLists, requests: 50, floor: 0.1 },
];
const ROUNDS = 5;

/**
 * Guards against a gross loss of speed: the processor time the bare server takes for a request ÷ what the product takes
 * for the same, in one run, on a company made for it. No clock is involved, so a busy machine does not make it fail.
 * @returns the exit code
 */
export async function quick({ port }: BenchOptions): Promise<number> {
  if (!measuresCpu) {
    process.stdout.write('The quick bench needs /proc, which this system has not; nothing was measured.\n');
    return 0;
  }
  const directory = await mkdtemp(join(tmpdir(), 'kehu-bench-quick-'));
  try {
    const scene = await setScene({ directory, scale: 1, program: PROGRAM, port, starts: [startTogether, startBare] });
    try {
      let isFine = true;
      for (const { work, requests, floor } of WATCHED) {
        const entries = await entriesOf(work, scene.candidates, scene);
        await requireSameAnswers(entries);
        const contest = await contestOf(entries, (entry) =>
          score(scene.company.admin, entry, () => sequence(entry, requests)),
        );
        isFine = tell(contest, work, floor) && isFine;
      }
      return isFine ? 0 : 1;
    } finally {
      await scene.stop();
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function contestOf(
  entries: readonly Entry[],
  run: (entry: Entry) => Promise<Score>,
): Promise<Map<Entry, Score[]>> {
  // Twice, for the compilers.
  for (const entry of [...entries, ...entries]) await run(entry);
  const scores = new Map<Entry, Score[]>(entries.map((entry) => [entry, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const entry of entries) scores.get(entry)?.push(await run(entry));
  return scores;
}

function tell(scores: ReadonlyMap<Entry, Score[]>, work: Work, floor: number): boolean {
  const [ours, bare] = [...scores].map(([entry, list]) => cpuOf({ entry, scores: list }));
  const share = ratioOf(bare ?? [], ours ?? []);
  const isFine = share.median >= floor;
  process.stdout.write(
    `${isFine ? '✓' : '✗'} ${work.title}: ${times(share)} of the bare server by processor time` +
      `${isFine ? '' : `; below ${floor} something is badly wrong: npm run bench`}\n`,
  );
  return isFine;
}
