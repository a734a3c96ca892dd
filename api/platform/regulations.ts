import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';
import type { CivilDate } from '../kernel/civil-date';
import { storedRegulation, type Regulation } from '../kernel/policy/regulation';
import type { Statement } from './database/statement';
import { OperatorError } from './operator-error';

/** A request's database or a transaction. */
export interface RegulationReader {
  readonly source: DataSource;
  rows<Row>(statement: Statement): Promise<Row[]>;
}

export interface RegulationVersion {
  readonly code: string;
  readonly version: number;
}

/**
 * Versions that were loaded, by database. A version never changes once it is stored, and reading one takes longer than
 * filing a complaint by it.
 */
const kept = new WeakMap<DataSource, LRUCache<string, Regulation>>();
const MOST_KEPT = 100;

/**
 * The regulations in force on a day, by code; those that were not in force are left out.
 * @throws InvalidRegulation when a stored document is none
 */
export async function regulationsInForce(
  reader: RegulationReader,
  codes: readonly string[],
  day: CivilDate,
): Promise<ReadonlyMap<string, Regulation>> {
  const inForce = await reader.rows<RegulationVersion>({
    text: `select code, version from access.policy_document
      where code = any($1) and effective_from <= $2::date and (effective_to is null or effective_to > $2::date)`,
    values: [codes, day],
  });
  const loaded = await regulationVersions(reader, inForce);
  return new Map([...loaded.values()].map((regulation) => [regulation.code, regulation]));
}

/** The regulation in force on a day. @throws OperatorError when none was */
export async function requireRegulation(reader: RegulationReader, code: string, day: CivilDate): Promise<Regulation> {
  const found = (await regulationsInForce(reader, [code], day)).get(code);
  if (found !== undefined) return found;
  throw notInForce(code, day);
}

export function notInForce(code: string, day: CivilDate): OperatorError {
  return new OperatorError(`Regulation ${code} is not in force on ${day}. Load the policy packs first.`, 78);
}

/** Versions of regulations, by `nameOf`; those that are not there are left out. */
export async function regulationVersions(
  reader: RegulationReader,
  wanted: readonly RegulationVersion[],
): Promise<ReadonlyMap<string, Regulation>> {
  const known = keptOf(reader.source);
  const unknown = wanted.filter((each) => !known.has(nameOf(each)));
  if (unknown.length > 0) {
    const rows = await reader.rows<RegulationVersion & { readonly document: unknown }>({
      text: `select p.code, p.version, p.document
        from unnest($1::text[], $2::int[]) as wanted (code, version) join access.policy_document p using (code, version)`,
      values: [unknown.map(({ code }) => code), unknown.map(({ version }) => version)],
    });
    for (const row of rows) known.set(nameOf(row), storedRegulation(row.document));
  }
  const found = wanted.flatMap((each) => {
    const regulation = known.get(nameOf(each));
    return regulation === undefined ? [] : [[nameOf(each), regulation] as const];
  });
  return new Map(found);
}

/** "CC 3". */
export const nameOf = ({ code, version }: RegulationVersion): string => `${code} ${version}`;

function keptOf(source: DataSource): LRUCache<string, Regulation> {
  const known = kept.get(source) ?? new LRUCache<string, Regulation>({ max: MOST_KEPT });
  kept.set(source, known);
  return known;
}
