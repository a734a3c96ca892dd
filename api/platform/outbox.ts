import { liveText } from './live/live-changes';
import type { Transaction } from './database/request-database';

/** Something that happened, for those who act on it later. */
export interface OutboxMessage {
  readonly id: number;
  /** Noun and past participle, `complaint.filed`. */
  readonly topic: string;
  readonly payload: unknown;
}

/**
 * The channel on which listeners hear the topics of what was published, as soon as it is committed. Its full name is the
 * database's to tell (`platform.channel`), and to the application alone.
 */
export const OUTBOX_CHANNEL = 'kehu_outbox';

/** The channel on which followers hear what it was about as well, and nothing else. */
export const LIVE_CHANNEL = 'kehu_live';

/** Publishes in the transaction that causes it: there is neither without the other. Payloads carry ids, not data. */
export async function publish(transaction: Transaction, topic: string, payload: unknown): Promise<void> {
  await transaction.rows({
    text: `with message as (insert into platform.outbox (topic, payload) values ($1, $2))
           select pg_notify(platform.channel('${OUTBOX_CHANNEL}'), $1), pg_notify(platform.channel('${LIVE_CHANNEL}'), $3)`,
    values: [topic, JSON.stringify(payload), liveText(topic, payload)],
  });
}

/** The same for many at once, in one statement. */
export async function publishAll(transaction: Transaction, topic: string, payloads: readonly object[]): Promise<void> {
  if (payloads.length === 0) return;
  await transaction.rows({
    text: `with message as (
             insert into platform.outbox (topic, payload) select $1, p.payload
             from unnest($2::jsonb[]) as p (payload))
           select pg_notify(platform.channel('${OUTBOX_CHANNEL}'), $1), (select count(pg_notify(c.name, l.text))
             from platform.channel('${LIVE_CHANNEL}') as c (name), unnest($3::text[]) as l (text))`,
    values: [topic, payloads.map((payload) => JSON.stringify(payload)), payloads.map((one) => liveText(topic, one))],
  });
}

export interface Wanted {
  /** All topics when left out. */
  readonly topics?: readonly string[];
  /** The id of a message: only later ones. */
  readonly behind?: number;
}

/**
 * Takes the oldest messages out, for the system only. They are gone when the transaction commits and back when it
 * fails, so a message may be seen twice and consumers are idempotent. Takers at the same time get different messages.
 */
export function takeMessages(
  transaction: Transaction,
  limit: number,
  { topics, behind = 0 }: Wanted = {},
): Promise<OutboxMessage[]> {
  return transaction.rows<OutboxMessage>({
    // Chosen apart and once: as a condition of the deletion the choice may be made again for every row, and each time
    // another row is the oldest that is not locked.
    text: `with oldest as materialized (
             select id from platform.outbox where id > $2 and ($3::text[] is null or topic = any ($3))
             order by id limit $1 for update skip locked),
           taken as (
             delete from platform.outbox m using oldest where m.id = oldest.id returning m.id, m.topic, m.payload)
           select id, topic, payload from taken order by id`,
    values: [limit, behind, topics ?? null],
  });
}
