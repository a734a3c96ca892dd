import { parseCivilDate, type CivilDate } from '../civil-date';

/**
 * The version of a regulation that is in force on a day: the latest to have taken effect, the higher number if two did
 * on the same day. `undefined` before the first.
 *
 * @throws RangeError when `date` is not an existing day
 */
export function versionInForce<V extends { version: number; effectiveFrom: CivilDate }>(
  versions: readonly V[],
  date: CivilDate,
): V | undefined {
  const day = parseCivilDate(date);
  let inForce: V | undefined;
  for (const candidate of versions) {
    if (candidate.effectiveFrom <= day && (!inForce || supersedes(candidate, inForce))) inForce = candidate;
  }
  return inForce;
}

function supersedes(
  a: { version: number; effectiveFrom: CivilDate },
  b: { version: number; effectiveFrom: CivilDate },
): boolean {
  return a.effectiveFrom === b.effectiveFrom ? a.version > b.version : a.effectiveFrom > b.effectiveFrom;
}
