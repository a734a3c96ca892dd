import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { makeDataDirectory } from './data-directory';
import { mailPort } from './mail-server';

const START_LIMIT_MS = 300_000;

/** Starts the built product as a user would, on a fresh data directory; answers how to stop it. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const directory = await makeDataDirectory('journeys');
  const port = process.env['KEHU_E2E_PORT'] ?? '14017';
  process.env['KEHU_E2E_URL'] = `http://127.0.0.1:${port}`;
  const product = spawn(process.execPath, ['dist/api/main.js', 'start'], {
    env: {
      ...process.env,
      KEHU_DATA_DIR: directory,
      KEHU_PORT: port,
      // Where the journey that reads mail listens; to the others the server is away.
      KEHU_SMTP_URL: `smtp://127.0.0.1:${mailPort(port)}`,
      KEHU_MAIL_FROM: 'Kehu <reports@kehu.example>',
      KEHU_PUBLIC_URL: `http://127.0.0.1:${port}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  product.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  product.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<void>((resolve) => product.once('exit', () => resolve()));
  await ready(`${process.env['KEHU_E2E_URL']}/ready`, () => {
    if (product.exitCode !== null) throw new Error(`The product stopped with ${product.exitCode}:\n${output}`);
  }).catch(async (error: unknown) => {
    await stop();
    throw new Error(`${String(error)}\n${output.slice(-3000)}`);
  });
  return stop;

  /** Asked to, it stops its PostgreSQL as well; killed, it could not. */
  async function stop(): Promise<void> {
    product.kill('SIGTERM');
    await ended;
    await rm(directory, { recursive: true, force: true });
  }
}

async function ready(url: string, stillAlive: () => void): Promise<void> {
  const until = Date.now() + START_LIMIT_MS;
  while (Date.now() < until) {
    stillAlive();
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The product was not ready in time.');
}
