import type { MessageHandler } from '../platform/outbox-dispatch';

/**
 * Who acts on what happened in another room, by topic. Nobody does yet: what is published wakes those who listen on the
 * channel, and is dropped. A room that acts on a topic adds its line here; its handler must be idempotent.
 */
export const messageHandlers: Readonly<Record<string, MessageHandler>> = {};
