import { spawn } from 'node:child_process';
import { headersOf, type Address } from './ask';

/** What a burst of requests came to, as the one who sent them saw it. */
export interface Burst {
  readonly answers: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface BurstOptions {
  readonly body: string;
  /** How long, or how many requests. */
  readonly length: { readonly seconds: number } | { readonly requests: number };
  /** Requests under way at once. */
  readonly connections: number;
}

interface Report {
  readonly '2xx': number;
  readonly non2xx: number;
  readonly errors: number;
  readonly duration: number;
  readonly latency: { readonly p50: number; readonly p99: number };
}

/** A busy machine is slow, not broken. */
const PATIENCE_SECONDS = '60';
const FEWEST = 20;

const AUTOCANNON = 'test/bench/node_modules/autocannon/autocannon.js';

/**
 * Sends the same request again and again from a process of its own; when not one answer came in the time, until some
 * have come. @throws Error when an answer was no success
 */
export async function burst(address: Address, options: BurstOptions): Promise<Burst> {
  const report = await cannonade(address, options);
  const { latency, ...seen } =
    report['2xx'] > 0 ? report : await cannonade(address, { ...options, length: { requests: FEWEST } });
  return {
    answers: seen['2xx'],
    perSecond: seen['2xx'] / seen.duration,
    p50Ms: latency.p50,
    p99Ms: latency.p99,
  };
}

async function cannonade(address: Address, { body, length, connections }: BurstOptions): Promise<Report> {
  const headers = Object.entries(headersOf(address)).flatMap(([name, value]) => ['-H', `${name}=${value}`]);
  const until = 'seconds' in length ? ['-d', String(length.seconds)] : ['-a', String(length.requests)];
  const load = [
    '-c',
    String(connections),
    ...until,
    '-m',
    'POST',
    '-b',
    body,
    '-I',
    '--json',
    '-n',
    '-t',
    PATIENCE_SECONDS,
  ];
  const child = spawn(process.execPath, [AUTOCANNON, ...load, ...headers, address.url], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, complaint] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
  await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (!output.startsWith('{')) throw new Error(`The load could not be made: ${complaint.slice(-500)}`);
  const report = JSON.parse(output) as Report;
  if (report.non2xx > 0 || report.errors > 0)
    throw new Error(`${address.url}: ${report.non2xx} answers were no success, ${report.errors} did not come.`);
  return report;
}
