import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** So many times 2 000 clients. */
  readonly scale: number;
  readonly rounds: number;
  /** Of one burst. */
  readonly seconds: number;
  /** Seconds to wait for a quiet machine before each round, at most. */
  readonly wait: number;
  /** Names of works; all when empty. */
  readonly only: readonly string[];
  /** Names of candidates to leave out. */
  readonly without: readonly string[];
  readonly isQuick: boolean;
  /** The scale of a smaller company whose dashboards are compared with those of `scale`; 0: the contest. */
  readonly flat: number;
  readonly isMarkdown: boolean;
  /** Where companies are kept between runs. */
  readonly directory: string;
  /** The first of the ports that are used. */
  readonly port: number;
}

/** Reads the command line. @throws TypeError for an option that is none */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scale: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '2' },
      wait: { type: 'string', default: '5' },
      only: { type: 'string', default: '' },
      without: { type: 'string', default: '' },
      flat: { type: 'string', default: '' },
      quick: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      directory: { type: 'string', default: join(tmpdir(), 'kehu-bench') },
      port: { type: 'string', default: '14600' },
    },
  });
  return {
    scale: positive('scale', values.scale),
    rounds: positive('rounds', values.rounds),
    seconds: positive('seconds', values.seconds),
    wait: positive('wait', values.wait),
    only: listOf(values.only),
    without: listOf(values.without),
    isQuick: values.quick,
    flat: values.flat === '' ? 0 : positive('flat', values.flat),
    isMarkdown: values.markdown,
    directory: values.directory,
    port: positive('port', values.port),
  };
}

function positive(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new TypeError(`--${name} is a whole number above zero.`);
  return Number(text);
}

function listOf(text: string): string[] {
  return text.split(',').filter((part) => part !== '');
}
