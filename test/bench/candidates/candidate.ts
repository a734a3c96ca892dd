import type { ChildProcess } from 'node:child_process';
import type { Viewers } from '../bare/viewers';
import type { Kind } from '../works/work';

/** A server that answers the works. */
export interface Candidate {
  readonly name: string;
  readonly kind: Kind;
  readonly url: string;
  /** Its processes, without those of PostgreSQL. */
  readonly pids: readonly number[];
  /** The name its connections to PostgreSQL bear. */
  readonly applicationName: string;
  /** Milliseconds from its start until it answers. */
  readonly startedInMs: number;
  /** Megabytes its processes hold before they were asked anything. */
  readonly idleMb: number;
  readonly stop: () => Promise<void>;
}

/** Where and over what a candidate runs. */
export interface Place {
  readonly adminUrl: string;
  readonly appUrl: string;
  /** The first of the ports that are tried. */
  readonly port: number;
  /** Connections to PostgreSQL, the same for everybody. */
  readonly poolSize: number;
  /** The built program. */
  readonly program: string;
  /** What stands in for a session where there is none. */
  readonly viewers: Viewers;
}

/** Waits until the address answers anything at all, while the process lives. @throws Error with what it said last */
export async function untilAnswers(url: string, process: ChildProcess, said: () => string): Promise<void> {
  const until = performance.now() + 60_000;
  while (performance.now() < until && process.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer !== undefined && answer.status !== 503) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${url} did not answer.\n${said()}`);
}
