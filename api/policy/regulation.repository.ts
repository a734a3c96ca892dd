import type { Clause, Regulation } from '../kernel/policy/regulation';
import { civilDateAt } from '../kernel/civil-date';
import type { RequestContext } from '../platform/context/request-context';
import type { Transaction } from '../platform/database/request-database';
import { RegulationVersionEntity } from './regulation.entity';
import type { StoredVersion } from './pack-conflict';

/** The stored versions of a regulation, kept from others who would add one until the transaction ends. */
export async function lockVersions(transaction: Transaction, code: string): Promise<StoredVersion[]> {
  await transaction.rows({
    text: 'insert into policy.regulation (code) values ($1) on conflict do nothing',
    values: [code],
  });
  await transaction.rows({
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [`regulation ${code}`],
  });
  return transaction.rows<StoredVersion>({
    text: `select version, effective_from as "effectiveFrom", checksum from policy.regulation_version
           where code = $1 order by version`,
    values: [code],
  });
}

export async function insertVersion(transaction: Transaction, document: Regulation, checksum: string): Promise<void> {
  const { code, version, effectiveFrom } = document;
  await transaction.manager.insert(RegulationVersionEntity, { code, version, effectiveFrom, document, checksum });
}

export interface VersionRow {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
}

/** A regulation as it is in force. */
export interface RegulationRow extends VersionRow {
  readonly code: string;
  readonly document: Regulation;
}

const IN_FORCE = `select code, version, effective_from as "effectiveFrom", effective_to as "effectiveTo", document
  from access.policy_document where effective_from <= $1 and (effective_to is null or effective_to > $1)`;

/** Every regulation in force on the day of the request, by code. */
export function findRegulations(context: RequestContext): Promise<RegulationRow[]> {
  return context.database.rows<RegulationRow>({
    text: `${IN_FORCE} order by code`,
    values: [civilDateAt(context.now)],
  });
}

export async function findRegulation(context: RequestContext, code: string): Promise<RegulationRow | null> {
  const rows = await context.database.rows<RegulationRow>({
    text: `${IN_FORCE} and code = $2`,
    values: [civilDateAt(context.now), code],
  });
  return rows[0] ?? null;
}

/** Every version of a regulation, the latest first, those to come included. */
export async function loadVersions(context: RequestContext, code: string): Promise<VersionRow[]> {
  const versions = await context.loaders
    .of<VersionRow[]>('versions of regulations', async (codes) => {
      const rows = await context.database.rows<{ code: string; versions: VersionRow[] }>({
        text: `select code, jsonb_agg(jsonb_build_object('version', version, 'effectiveFrom', effective_from,
                 'effectiveTo', effective_to) order by version desc) as versions
               from access.policy_document where code = any($1) group by code`,
        values: [codes],
      });
      return new Map(rows.map((row) => [row.code, row.versions]));
    })
    .load(code);
  return versions ?? [];
}

/** A clause of the version in force; null when no regulation in force has one of this id. */
export function loadClause(context: RequestContext, id: string): Promise<Clause | null> {
  return context.loaders
    .of<Clause>('clauses', async (ids) => {
      const rows = await context.database.rows<{ clause: Clause }>({
        text: `select clause from (${IN_FORCE} and code = any($2)) r, jsonb_array_elements(r.document -> 'clauses') clause
               where clause ->> 'id' = any($3)`,
        values: [civilDateAt(context.now), [...new Set(ids.map((clause) => clause.split('-')[0]))], ids],
      });
      return new Map(rows.map(({ clause }) => [clause.id, clause]));
    })
    .load(id);
}
