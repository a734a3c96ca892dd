import type { Regulation } from '../kernel/policy/regulation';

export interface StoredVersion {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly checksum: string;
}

/** A version that would rewrite or precede what is stored. The message says what to change in the document. */
export class PackConflict extends Error {
  override readonly name = 'PackConflict';
}

/**
 * What is to be done with a version of a regulation, given those that are stored.
 * @throws PackConflict when it differs from a stored version of the same number, or takes effect before an earlier one
 */
export function admitVersion(
  { code, version, effectiveFrom }: Regulation,
  checksum: string,
  stored: readonly StoredVersion[],
): 'store' | 'known' {
  const same = stored.find((known) => known.version === version);
  if (same?.checksum === checksum) return 'known';
  if (same !== undefined)
    throw new PackConflict(
      `Regulation ${code} version ${version} is stored with other content. Cases cite it, so it cannot change: ` +
        `give the new text version ${Math.max(...stored.map((known) => known.version)) + 1} and its own effectiveFrom.`,
    );
  for (const known of stored) {
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
