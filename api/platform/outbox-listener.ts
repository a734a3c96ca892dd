import pg from 'pg';
import { OUTBOX_CHANNEL } from './outbox';

const RECONNECT_AFTER_MS = 5_000;

export interface ListenOptions {
  readonly url: string;
  /** Step down to this role; undefined when the login itself has only the application's rights. */
  readonly role?: string;
  /** Left out: the channel that tells topics alone. */
  readonly channel?: string;
  readonly onTopic: (topic: string) => void;
  /** It hears from now on; what was published before is not heard of. */
  readonly onListening?: () => void;
  readonly onFault: (fault: Error) => void;
}

/**
 * Hears the topics of what is published, as soon as it is committed. A lost connection is made again; what was published
 * in between is not heard of, so whoever listens also looks by the clock.
 */
export class OutboxListener {
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  private constructor(private readonly options: ListenOptions) {}

  static async start(options: ListenOptions): Promise<OutboxListener> {
    const listener = new OutboxListener(options);
    await listener.#connect();
    return listener;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const { url, role, channel = OUTBOX_CHANNEL, onTopic, onListening } = this.options;
    const client = new pg.Client({
      connectionString: url,
      application_name: 'kehu-outbox',
      ...(role !== undefined && { options: `-c role=${role}` }),
    });
    this.#client = client;
    client.on('notification', ({ payload }) => onTopic(payload ?? ''));
    client.on('error', (fault) => this.#lost(client, fault));
    client.on('end', () => this.#lost(client, new Error('the connection to the outbox ended')));
    try {
      await client.connect();
      const { rows } = await client.query<{ name: string }>('select platform.channel($1) as name', [channel]);
      await client.query(`listen ${pg.escapeIdentifier(rows[0]?.name ?? channel)}`);
      onListening?.();
    } catch (fault) {
      this.#lost(client, fault as Error);
    }
  }

  #lost(client: pg.Client, fault: Error): void {
    if (this.#isStopped || this.#client !== client) return;
    this.#client = undefined;
    this.options.onFault(fault);
    client.end().catch(() => undefined);
    this.#timer = setTimeout(() => void this.#connect(), RECONNECT_AFTER_MS);
    this.#timer.unref();
  }
}
