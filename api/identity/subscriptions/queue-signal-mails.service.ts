import { v7 } from 'uuid';
import type { Transaction } from '../../platform/database/request-database';
import { insertSignalMails } from './report-mail.repository';

interface Raised {
  readonly signalId: string;
  readonly staffIds: readonly string[];
}

/**
 * Puts down a mail to each holder of a post that the policy names, of a signal of the control chart. Told twice, it is one.
 * Source: CQ-9-annex
 */
export async function queueSignalMails(transaction: Transaction, payload: unknown, at: string): Promise<void> {
  const { signalId, staffIds } = payload as Raised;
  await insertSignalMails(transaction, { signalId, mails: staffIds.map((staffId) => ({ id: v7(), staffId })), at });
}
