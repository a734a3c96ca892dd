import type { Contest, Score, Standing } from '../measure/contest';
import { ratioOf, spreadOf } from '../measure/spread';
import { short, times } from './figures';

export const SCORE_HEAD = ['', 'req/s', 'p50 ms', 'p99 ms', 'CPU ms/req', '(server', '+ PG)', 'MB'];

/** A row for each candidate: medians over the rounds. */
export function scoreRows({ standings }: Contest): string[][] {
  return standings.map(({ entry, scores }) => {
    const median = (of: (score: Score) => number): string => short(spreadOf(scores.map(of)).median);
    return [
      entry.candidate.name,
      median((score) => score.perSecond),
      median((score) => score.p50Ms),
      median((score) => score.p99Ms),
      median((score) => score.serverCpuMs + score.databaseCpuMs),
      median((score) => score.serverCpuMs),
      median((score) => score.databaseCpuMs),
      median((score) => score.memoryMb),
    ];
  });
}

export const RATIO_HEAD = ['', 'rate', 'CPU', 'p99'];

/**
 * A row for each other candidate: how many times its rate the first one answers, how many times less processor time
 * it takes for a request, how many times sooner the slowest of a hundred comes. Median and range over the rounds.
 */
export function ratioRows({ standings }: Contest): string[][] {
  return standings
    .filter(isOurs)
    .flatMap((ours) =>
      standings
        .filter((theirs) => !isOurs(theirs))
        .map((theirs) => [
          `${ours.entry.candidate.name} ÷ ${theirs.entry.candidate.name}`,
          times(ratioOf(valuesOf(ours, 'perSecond'), valuesOf(theirs, 'perSecond'))),
          times(ratioOf(cpuOf(theirs), cpuOf(ours))),
          times(ratioOf(valuesOf(theirs, 'p99Ms'), valuesOf(ours, 'p99Ms'))),
        ]),
    );
}

function isOurs({ entry }: Standing): boolean {
  return entry.role === 'ours';
}

export function cpuOf({ scores }: Standing): number[] {
  return scores.map((score) => score.serverCpuMs + score.databaseCpuMs);
}

function valuesOf({ scores }: Standing, of: 'perSecond' | 'p99Ms'): number[] {
  return scores.map((score) => score[of]);
}
