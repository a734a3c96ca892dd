import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What a service of docker-compose.yml says of itself, anchors and merges resolved. */
export interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly ports?: readonly string[];
  readonly networks: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly read_only?: boolean;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

export interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
}

export function readCompose(): Compose {
  return parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as Compose;
}

/** Services as processes of this machine: the file’s commands and environments, with these texts in place of its own. */
export class LocalServices {
  readonly #running = new Map<string, { readonly process: ChildProcess; output: string }>();

  constructor(private readonly replacements: Readonly<Record<string, string>>) {}

  /** Starts a service and does not wait for it. */
  start(name: string, { command = [], environment = {} }: Service, own: Readonly<Record<string, string>>): void {
    const settings = Object.fromEntries(
      Object.entries({ ...environment, ...own }).map(([key, value]) => [key, this.#replaced(value)]),
    );
    const process_ = spawn(process.execPath, ['dist/api/main.js', ...command], {
      env: { PATH: process.env['PATH'], ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const kept = { process: process_, output: '' };
    for (const stream of [process_.stdout, process_.stderr])
      stream.on('data', (chunk: Buffer) => (kept.output += chunk.toString()));
    this.#running.set(name, kept);
  }

  /** Waits for a service that ends by itself. @returns its exit code */
  async ended(name: string): Promise<number | null> {
    const { process: child } = this.#of(name);
    if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
    return child.exitCode;
  }

  /** Asks as the file says until the service is healthy. @throws Error with what it printed when it never is */
  async healthy(name: string, { healthcheck }: Service, limitMs = 60_000): Promise<void> {
    const [, , ...check] = healthcheck?.test ?? [];
    const until = Date.now() + limitMs;
    while (Date.now() < until && this.#of(name).process.exitCode === null) {
      const probe = spawn(
        process.execPath,
        check.map((text) => this.#replaced(text, name)),
      );
      if ((await new Promise((resolve) => probe.once('exit', resolve))) === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`${name} is not healthy:\n${this.#of(name).output.slice(-2_000)}`);
  }

  isRunning(name: string): boolean {
    return this.#of(name).process.exitCode === null;
  }

  async stop(): Promise<void> {
    for (const { process: child } of this.#running.values()) child.kill('SIGTERM');
    for (const name of this.#running.keys()) await this.ended(name);
  }

  /** A health check names its own container as loopback; here each service has a port of its own. */
  #replaced(text: string, service?: string): string {
    const own = service === undefined ? {} : { 'http://127.0.0.1:4101': this.replacements[`http://${service}:4101`] };
    return Object.entries({ ...this.replacements, ...own }).reduce(
      (changed, [from, to]) => (to === undefined ? changed : changed.replaceAll(from, to)),
      text,
    );
  }

  #of(name: string): { readonly process: ChildProcess; readonly output: string } {
    const found = this.#running.get(name);
    if (found === undefined) throw new Error(`${name} was not started`);
    return found;
  }
}
