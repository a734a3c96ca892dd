import { spawn, type ChildProcess } from 'node:child_process';

/** A process of ours and how to be rid of it. */
export interface Child {
  readonly process: ChildProcess;
  readonly pid: number;
  /** The end of what it wrote. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Starts a program whose output is kept for the case that it fails. */
export function startChild(command: string, args: readonly string[], environment: Record<string, string>): Child {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', ...environment },
  });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output = (output + chunk.toString('utf8')).slice(-3_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  running.add(child);
  return {
    process: child,
    pid: child.pid ?? 0,
    said: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      const forced = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(forced);
      running.delete(child);
    },
  };
}
