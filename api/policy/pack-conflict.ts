import type { Clause, Regulation } from '../kernel/policy/regulation';
import { canonicalJson } from '../platform/canonical-json';

export interface StoredVersion {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly checksum: string;
  /** It was revoked before it began, and bars none. */
  readonly isRevoked: boolean;
}

/** A version that would rewrite or precede what is stored. The message says what to change in the document. */
export class PackConflict extends Error {
  override readonly name = 'PackConflict';
}

/** What is said of a document whose version is stored with other content: what differs, and both ways on. */
export function otherContent(known: Regulation, asked: Regulation, next: number): string {
  const { code, version } = asked;
  return (
    `Regulation ${code} version ${version} is stored with other content: ${differing(known, asked)}. ` +
    `Cases cite it, so it cannot change: give the new text version ${next} and its own effectiveFrom, ` +
    `or load it with --from DAY, which stores it as version ${next}.`
  );
}

/** Clauses by what a document does to them, in words. */
function differing(known: Regulation, asked: Regulation): string {
  const before = new Map(known.clauses.map((clause) => [clause.id, clause]));
  const after = new Set(asked.clauses.map(({ id }) => id));
  const isChanged = (clause: Clause): boolean => {
    const old = before.get(clause.id);
    return old !== undefined && canonicalJson(old) !== canonicalJson(clause);
  };
  const told = [
    ['changes', asked.clauses.filter(isChanged)],
    ['adds', asked.clauses.filter(({ id }) => !before.has(id))],
    ['leaves out', known.clauses.filter(({ id }) => !after.has(id))],
  ] as const;
  const words = told.flatMap(([verb, clauses]) =>
    clauses.length === 0 ? [] : [`${verb} ${clauses.map(({ id }) => id).join(', ')}`],
  );
  return words.length === 0 ? 'not in a clause, but in what stands around them' : `it ${words.join('; ')}`;
}

/** What a regulation says, whatever its number and from whatever day. */
export function contentOf({ version: _, effectiveFrom: __, ...content }: Regulation): string {
  return canonicalJson(content);
}

/**
 * What is to be done with a version of a regulation, given those that are stored: `differs` is stored with other content.
 * @throws PackConflict when it takes effect before an earlier one
 */
export function admitVersion(
  { code, version, effectiveFrom }: Regulation,
  checksum: string,
  stored: readonly StoredVersion[],
): 'store' | 'known' | 'differs' {
  const same = stored.find((known) => known.version === version);
  if (same !== undefined) return same.checksum === checksum ? 'known' : 'differs';
  for (const known of stored) {
    if (known.isRevoked) continue;
    const inOrder =
      known.version < version ? known.effectiveFrom <= effectiveFrom : known.effectiveFrom >= effectiveFrom;
    if (!inOrder)
      throw new PackConflict(
        `Regulation ${code} version ${version} takes effect on ${effectiveFrom}, but version ${known.version} on ` +
          `${known.effectiveFrom}. A later version takes effect later: change its effectiveFrom.`,
      );
  }
  return 'store';
}
