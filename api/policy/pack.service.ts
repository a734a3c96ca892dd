import type { CivilDate } from '../kernel/civil-date';
import { loadRegulation, type Regulation } from '../kernel/policy/regulation';
import { fingerprint } from '../platform/canonical-json';
import type { Transaction } from '../platform/database/request-database';
import { publish } from '../platform/outbox';
import { enactmentFault } from './enactment';
import { admitVersion, contentOf, otherContent, PackConflict, type StoredVersion } from './pack-conflict';
import { insertVersion, latestVersion, latestVersions, lockVersions, versionOf } from './regulation.repository';

/** From when documents are in force that have another text under a stored number. */
export interface ChangesFrom {
  readonly from: CivilDate;
  readonly today: CivilDate;
}

export interface PacksLoaded {
  /** What was new. */
  readonly stored: readonly { readonly code: string; readonly version: number }[];
  /** How many were stored already, with the same content. */
  readonly known: number;
}

/**
 * Stores regulation packs, in a transaction of the system. Loading the same packs again changes nothing; two loads at
 * once wait for each other. All or none: the transaction fails when a pack is refused.
 *
 * @param documents parsed JSON of whole packs
 * @param changes the day from which a document with another text under a stored number is in force, as the next version;
 *   left out, such a document is refused
 * @throws InvalidRegulation for a document that is no regulation, with every problem in it
 * @throws PackConflict for those that would change a stored version or its order, with all that they would change
 */
export async function loadPacks(
  transaction: Transaction,
  documents: readonly unknown[],
  changes?: ChangesFrom,
): Promise<PacksLoaded> {
  const regulations = documents
    .map(loadRegulation)
    .sort((a, b) => (a.code === b.code ? a.version - b.version : a.code < b.code ? -1 : 1));
  const stored: { code: string; version: number }[] = [];
  const refused: string[] = [];
  for (const regulation of regulations) {
    const known = await lockVersions(transaction, regulation.code);
    const admitted = admitVersion(regulation, fingerprint(regulation), known);
    if (admitted === 'known') continue;
    const document = admitted === 'store' ? regulation : await nextVersion(transaction, regulation, { known, changes });
    if (typeof document === 'string') refused.push(document);
    if (typeof document === 'string' || document === undefined) continue;
    const { code, version } = document;
    await insertVersion(transaction, { document, checksum: fingerprint(document) });
    await publish(transaction, 'policy.loaded', { code, version });
    stored.push({ code, version });
  }
  if (refused.length > 0) throw new PackConflict(refused.join('\n'));
  return { stored, known: regulations.length - stored.length };
}

/**
 * A document with another text under a stored number, as the version that follows all that are stored; undefined when the
 * latest of them says the same, whatever its number. @returns why not, as text
 */
async function nextVersion(
  transaction: Transaction,
  regulation: Regulation,
  { known, changes }: { readonly known: readonly StoredVersion[]; readonly changes: ChangesFrom | undefined },
): Promise<Regulation | string | undefined> {
  const { code, version } = regulation;
  const latest = await latestVersion(transaction, code);
  const same = await versionOf(transaction, { code, version });
  if (latest === undefined || same === undefined) throw new Error(`${code} is stored and cannot be read`);
  if (contentOf(latest.document) === contentOf(regulation)) return undefined;
  const { next } = latest;
  if (changes === undefined) return otherContent(same, regulation, next);
  const { from: effectiveFrom, today } = changes;
  const standing = known.filter(({ isRevoked }) => !isRevoked);
  const latestFrom = standing.reduce((day, each) => (each.effectiveFrom > day ? each.effectiveFrom : day), '');
  const fault = enactmentFault(effectiveFrom, { today, latestFrom });
  if (fault !== undefined) return `Regulation ${code}: ${fault.wording.en}`;
  return { ...regulation, version: next, effectiveFrom };
}

/**
 * Codes of the regulations of these documents that this database has with another text, as it was loaded and nobody enacted
 * one of the company's own since: features that read what is new in them find nothing.
 */
export async function differingPacks(
  reader: Pick<Transaction, 'rows'>,
  documents: readonly unknown[],
): Promise<readonly string[]> {
  const regulations = new Map(documents.map(loadRegulation).map((regulation) => [regulation.code, regulation]));
  const latest = await latestVersions(reader, [...regulations.keys()]);
  return latest.flatMap(({ code, document, isEnacted }) => {
    const ours = regulations.get(code);
    const differs = ours !== undefined && contentOf(ours) !== contentOf(document);
    return differs && !isEnacted ? [code] : [];
  });
}
