import { LiveChanges } from '../platform/live/live-changes';
import { log } from '../platform/log';
import { LIVE_CHANNEL } from '../platform/outbox';
import { OutboxListener } from '../platform/outbox-listener';
import type { LiveOptions } from '../platform/http/live-route';
import { liveFields } from './live-fields';

export interface Live extends LiveOptions {
  readonly stop: () => Promise<void>;
}

/** Hears what changes in the database, for those who follow it in this process. */
export async function startLive(login: {
  readonly appUrl: string;
  readonly appRole: string | undefined;
}): Promise<Live> {
  const changes = new LiveChanges();
  const listener = await OutboxListener.start({
    url: login.appUrl,
    role: login.appRole,
    channel: LIVE_CHANNEL,
    onTopic: (text) => changes.tell(text),
    onListening: () => changes.tellAll(),
    onFault: (fault) => log('error', 'live-fault', { error: fault.message }),
  });
  return { changes, fields: liveFields, stop: () => listener.stop() };
}
