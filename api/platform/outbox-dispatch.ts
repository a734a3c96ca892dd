import type { DataSource } from 'typeorm';
import { deleteInBatches } from './database/delete-in-batches';
import { RequestDatabase, type Transaction } from './database/request-database';
import { SYSTEM_SETTINGS } from './database/viewer-settings';
import { takeMessages, type OutboxMessage } from './outbox';

/** Acts on a message in the transaction that takes it out: what it does and the taking are done together or not at all. */
export type MessageHandler = (message: OutboxMessage, transaction: Transaction) => Promise<void>;

export interface Dispatched {
  readonly handled: number;
  /** Messages of topics that nobody handles. */
  readonly dropped: number;
}

export interface DispatchOptions {
  /** By topic. */
  readonly handlers: Readonly<Record<string, MessageHandler>>;
  readonly onFault: (message: OutboxMessage, fault: unknown) => void;
}

/** The next run goes on: a flood of messages must not keep a job from ending. */
const MOST_MESSAGES = 10_000;

/**
 * Gives every message to the handler of its topic, the oldest first, each in a transaction of its own, and drops those
 * that nobody handles. A message whose handler throws stays for the next run and keeps no other waiting. Any number of
 * processes may dispatch at a time.
 */
export async function dispatchMessages(
  source: DataSource,
  { handlers, onFault }: DispatchOptions,
): Promise<Dispatched> {
  const topics = Object.keys(handlers);
  let handled = 0;
  for (let behind = 0, taken = 0; taken < MOST_MESSAGES; taken += 1) {
    const message = await dispatchNext(source, { topics, behind, handlers, onFault });
    if (message === undefined) break;
    behind = message.id;
    handled += message.done ? 1 : 0;
  }
  const dropped = await deleteInBatches(source, {
    table: 'platform.outbox',
    where: 'topic <> all ($1::text[])',
    value: topics,
  });
  return { handled, dropped };
}

interface Next extends DispatchOptions {
  readonly topics: readonly string[];
  readonly behind: number;
}

async function dispatchNext(
  source: DataSource,
  { topics, behind, handlers, onFault }: Next,
): Promise<{ readonly id: number; readonly done: boolean } | undefined> {
  let current: OutboxMessage | undefined;
  try {
    await new RequestDatabase(source, SYSTEM_SETTINGS).write(async (transaction) => {
      [current] = await takeMessages(transaction, 1, { topics, behind });
      if (current !== undefined) await handlers[current.topic]?.(current, transaction);
    });
    return current && { id: current.id, done: true };
  } catch (fault) {
    if (current === undefined) throw fault;
    onFault(current, fault);
    return { id: current.id, done: false };
  }
}
