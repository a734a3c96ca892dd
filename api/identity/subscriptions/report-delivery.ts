import type { UnsentReason } from './report-subscription.entity';

/** Minutes until a mail that the server did not take is offered again, by how often it was. */
const MINUTES = [1, 5, 15, 60, 180] as const;

/** How long a process may take over one mail before another takes it for lost, in minutes. */
export const LEASE_MINUTES = 10;

/** Minutes to wait after a failed attempt; undefined: it was the last. @param attempts those that failed, from 1 */
export function waitAfter(attempts: number): number | undefined {
  return MINUTES[attempts - 1];
}

/**
 * What becomes of a subscription whose report was refused: what nobody gets any more ends; what somebody could get again
 * waits until it is taken up. A server that does not answer says nothing about either.
 */
export function fateAfter(reason: UnsentReason): 'ENDED' | 'PAUSED' | null {
  if (reason === 'LEFT') return 'ENDED';
  return reason === 'NO_REACH' || reason === 'NO_ADDRESS' || reason === 'SERVER_REFUSED' ? 'PAUSED' : null;
}

/**
 * The name of a mail, equal however often it is sent: between the server's taking it and our noting it there is always a
 * moment in which a process can die, so it may be sent twice, and is then known for the same.
 */
export function messageIdOf(mailId: string, domain: string): string {
  return `<report.${mailId}@${domain}>`;
}
