import { cpus, totalmem } from 'node:os';
import type { Contest } from '../measure/contest';
import type { BenchOptions } from '../options';
import type { Scene } from '../stage/scene';
import { RATIO_HEAD, ratioRows, SCORE_HEAD, scoreRows } from './contest-report';
import { short } from './figures';
import { markdownTable, textTable } from './table';

export interface Printer {
  scene(scene: Scene, options: BenchOptions): void;
  contest(contest: Contest & { readonly disturbed: number }): void;
  memory(rows: readonly (readonly [name: string, megabytes: number])[]): void;
}

/** Writes what was found to standard output, as text for people or as Markdown for docs/performance.md. */
export function printer(isMarkdown: boolean): Printer {
  const table = isMarkdown ? markdownTable : textTable;
  const title = (text: string): string => (isMarkdown ? `\n### ${text}\n` : `\n${text}`);
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  return {
    scene({ facts, candidates }, { rounds, seconds }) {
      const [processor] = cpus();
      say(
        `${facts.clients} clients, ${facts.complaints} complaints; ${rounds} rounds of ${seconds} s each, interleaved; ` +
          `${cpus().length} × ${processor?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
      );
      const rows = candidates.map(({ name, startedInMs, idleMb }) => [name, short(startedInMs / 1000), short(idleMb)]);
      say(`${title('Start')}\n${table(['', 's to first answer', 'MB idle'], rows)}`);
    },
    contest(contest) {
      const { work, disturbed, standings } = contest;
      say(`${title(work.title)}\n${table(SCORE_HEAD, scoreRows(contest))}\n\n${table(RATIO_HEAD, ratioRows(contest))}`);
      const rounds = standings[0]?.scores.length ?? 0;
      if (disturbed > 0) say(`\nThe machine was not quiet in ${disturbed} of ${rounds} rounds.`);
    },
    memory(rows) {
      say(
        `${title('Memory after all of it')}\n${table(
          ['', 'MB'],
          rows.map(([name, mb]) => [name, short(mb)]),
        )}`,
      );
    },
  };
}
