import { startApart } from './candidates/kehu-apart';
import { startBare } from './candidates/bare';
import { startPostgraphile } from './candidates/postgraphile';
import { startTogether } from './candidates/kehu-together';
import { flat } from './flat/flat';
import { burst, type BurstOptions } from './measure/burst';
import type { Contest, Entry, Score } from './measure/contest';
import { memoryMbOf } from './measure/cpu';
import { isQuiet, untilQuiet } from './measure/quiet';
import { score } from './measure/score';
import type { BenchOptions } from './options';
import { quick } from './quick';
import { printer, type Printer } from './report/print';
import { entriesOf } from './stage/entries';
import { PROGRAM } from './stage/program';
import { requireSameAnswers } from './stage/same-answers';
import { requireSameEffects } from './stage/same-effects';
import { setScene, type Scene } from './stage/scene';
import { withoutRollups } from './stage/without-rollups';
import { works } from './works';
import type { Work } from './works/work';

const STARTS = {
  together: startTogether,
  apart: startApart,
  postgraphile: startPostgraphile,
  bare: startBare,
} as const;

const CONNECTIONS = 10;
/** Enough for the just-in-time compilers of all candidates, however slow the machine is. */
const WARM_UP = { requests: 400 };

/** Runs the bench. @returns the exit code */
export async function main(options: BenchOptions): Promise<number> {
  if (options.isQuick) return quick(options);
  if (options.flat > 0) return flat(options);
  const starts = Object.entries(STARTS).flatMap(([name, start]) => (options.without.includes(name) ? [] : [start]));
  const scene = await setScene({ ...options, program: PROGRAM, starts });
  try {
    await measureAll(scene, options, printer(options.isMarkdown));
    return 0;
  } finally {
    await scene.stop();
  }
}

async function measureAll(scene: Scene, options: BenchOptions, print: Printer): Promise<void> {
  print.scene(scene, options);
  for (const work of works) {
    if (options.only.length > 0 && !options.only.includes(work.name)) continue;
    print.contest(await contestOf(work, scene, options));
  }
  print.memory(scene.candidates.map(({ name, pids }) => [name, pids.reduce((sum, pid) => sum + memoryMbOf(pid), 0)]));
}

async function contestOf(work: Work, scene: Scene, options: BenchOptions): Promise<Contest & { disturbed: number }> {
  const { admin } = scene.company;
  const entries = await entriesOf(work, scene.candidates, scene);
  if (work.writes === true) {
    await requireSameEffects(admin, entries, scene.facts);
    const [first] = entries;
    if (first?.candidate.kind === 'kehu') entries.push(withoutRollups(admin, first));
  } else await requireSameAnswers(entries);
  const run = (entry: Entry, length: BurstOptions['length']): Promise<Score> =>
    score(admin, entry, () => burst(entry.address, { body: entry.body, length, connections: CONNECTIONS }));
  for (const entry of entries) await run(entry, WARM_UP);
  const scores = new Map<Entry, Score[]>(entries.map((entry) => [entry, []]));
  let disturbed = 0;
  for (let round = 0; round < options.rounds; round += 1) {
    if (!isQuiet(await untilQuiet(options.wait * 1000))) disturbed += 1;
    for (const entry of rotated(entries, round))
      scores.get(entry)?.push(await run(entry, { seconds: options.seconds }));
  }
  return { work, disturbed, standings: entries.map((entry) => ({ entry, scores: scores.get(entry) ?? [] })) };
}

/** Nobody is always first after the pause. */
function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const at = by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}
