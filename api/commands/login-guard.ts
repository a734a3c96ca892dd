import type { DataSource } from 'typeorm';
import { endLoginsPast } from '../identity/database-logins/guard-logins.service';
import type { LoginLimits } from '../identity/database-logins/login-limits';
import { log } from '../platform/log';

const EVERY_MS = 5_000;

/**
 * Looks every few seconds whether database logins keep to their limits: a session may lift its own time limits, and one that
 * reads within a snapshot does not see that it is no longer allowed.
 */
export class LoginGuard {
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  #isStopped = false;

  private constructor(
    private readonly source: DataSource,
    private readonly limits: LoginLimits,
  ) {}

  static start(source: DataSource, limits: LoginLimits): LoginGuard {
    const guard = new LoginGuard(source, limits);
    guard.#next();
    return guard;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#looking;
  }

  #next(): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#looking = this.#look().finally(() => this.#next());
    }, EVERY_MS);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    try {
      for (const { login, reason } of await endLoginsPast(this.source, this.limits))
        log('warn', 'login-cut-off', { login, reason });
    } catch (fault) {
      log('error', 'login-guard-fault', { error: String(fault) });
    }
  }
}
