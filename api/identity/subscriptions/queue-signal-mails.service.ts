import { v7 } from 'uuid';
import { civilDateAt } from '../../kernel/civil-date';
import type { Transaction } from '../../platform/database/request-database';
import { delegatesOf, insertSignalMails } from './report-mail.repository';

interface Raised {
  readonly signalId: string;
  readonly staffIds: readonly string[];
}

/**
 * Puts down a mail to each holder of a post that the policy names and to who stands in for one, of a signal of the control
 * chart. Told twice, it is one, also to who stands in for two. Source: CC-2, CQ-9-annex
 */
export async function queueSignalMails(transaction: Transaction, payload: unknown, at: string): Promise<void> {
  const { signalId, staffIds } = payload as Raised;
  const people = new Set([...staffIds, ...(await delegatesOf(transaction, staffIds, civilDateAt(at)))]);
  const mails = [...people].map((staffId) => ({ id: v7(), staffId }));
  await insertSignalMails(transaction, { signalId, mails, at });
}
