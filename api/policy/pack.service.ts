import { loadRegulation } from '../kernel/policy/regulation';
import { fingerprint } from '../platform/canonical-json';
import type { Transaction } from '../platform/database/request-database';
import { publish } from '../platform/outbox';
import { admitVersion } from './pack-conflict';
import { insertVersion, lockVersions } from './regulation.repository';

export interface PacksLoaded {
  /** What was new. */
  readonly stored: readonly { readonly code: string; readonly version: number }[];
  /** How many were stored already, with the same content. */
  readonly known: number;
}

/**
 * Stores regulation packs, in a transaction of the system. Loading the same packs again changes nothing; two loads at
 * once wait for each other. All or none: the transaction fails with the first pack that is refused.
 *
 * @param documents parsed JSON of whole packs
 * @throws InvalidRegulation for a document that is no regulation, with every problem in it
 * @throws PackConflict for one that would change a stored version or its order
 */
export async function loadPacks(transaction: Transaction, documents: readonly unknown[]): Promise<PacksLoaded> {
  const regulations = documents
    .map(loadRegulation)
    .sort((a, b) => (a.code === b.code ? a.version - b.version : a.code < b.code ? -1 : 1));
  const stored: { code: string; version: number }[] = [];
  for (const regulation of regulations) {
    const checksum = fingerprint(regulation);
    const { code, version } = regulation;
    if (admitVersion(regulation, checksum, await lockVersions(transaction, code)) === 'known') continue;
    await insertVersion(transaction, { document: regulation, checksum });
    await publish(transaction, 'policy.loaded', { code, version });
    stored.push({ code, version });
  }
  return { stored, known: regulations.length - stored.length };
}
