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
  await lockRegulation(transaction, code);
  return transaction.rows<StoredVersion>({
    text: `select version, effective_from as "effectiveFrom", checksum, revoked_at is not null as "isRevoked"
           from policy.regulation_version where code = $1 order by version`,
    values: [code],
  });
}

/** Keeps others from adding a version of the regulation until the transaction ends. */
export async function lockRegulation(transaction: Transaction, code: string): Promise<void> {
  await transaction.rows({
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [`regulation ${code}`],
  });
}

export interface LatestRow extends RegulationRow {
  /** The number of the version that comes next: no revoked one's is given again. */
  readonly next: number;
}

/** The latest version of a regulation, in force or to come, revoked ones left out; undefined when there is none. */
export async function latestVersion(transaction: Transaction, code: string): Promise<LatestRow | undefined> {
  const [row] = await transaction.rows<LatestRow>({
    text: `select code, version, effective_from as "effectiveFrom", null as "effectiveTo", document,
             (select max(n.version) from policy.regulation_version as n where n.code = v.code) + 1 as next
           from policy.regulation_version as v where code = $1 and revoked_at is null order by version desc limit 1`,
    values: [code],
  });
  return row;
}

export interface VersionToRevoke {
  readonly effectiveFrom: string;
  readonly isRevoked: boolean;
  /** Other versions of the regulation that are not revoked. */
  readonly others: number;
}

/** A version, for whoever would revoke it; undefined when there is none. */
export async function findVersion(
  transaction: Transaction,
  { code, version }: VersionKey,
): Promise<VersionToRevoke | undefined> {
  const [row] = await transaction.rows<VersionToRevoke>({
    text: `select effective_from as "effectiveFrom", revoked_at is not null as "isRevoked",
             (select count(*)::int from policy.regulation_version as o
              where o.code = v.code and o.version <> v.version and o.revoked_at is null) as others
           from policy.regulation_version as v where code = $1 and version = $2`,
    values: [code, version],
  });
  return row;
}

/** Marks a version as revoked. */
export async function markRevoked(
  transaction: Transaction,
  { code, version }: VersionKey,
  { by, at, reason }: { readonly by: string; readonly at: string; readonly reason: string },
): Promise<void> {
  const rows = await transaction.rows({
    text: `update policy.regulation_version set revoked_by = $3, revoked_at = $4, revoked_for = $5
           where code = $1 and version = $2 and revoked_at is null returning version`,
    values: [code, version, by, at, reason],
  });
  if (rows.length === 0) throw new Error(`Version ${String(version)} of ${code} changed while it was locked`);
}

/** The document of a stored version. */
export async function versionOf(
  transaction: Transaction,
  { code, version }: VersionKey,
): Promise<Regulation | undefined> {
  const [row] = await transaction.rows<{ document: Regulation }>({
    text: 'select document from policy.regulation_version where code = $1 and version = $2',
    values: [code, version],
  });
  return row?.document;
}

export interface LatestVersion {
  readonly code: string;
  readonly document: Regulation;
  /** It was drafted and enacted here, and not loaded. */
  readonly isEnacted: boolean;
}

/** The latest version of each of these regulations, in force or to come, revoked ones left out. */
export function latestVersions(reader: Pick<Transaction, 'rows'>, codes: readonly string[]): Promise<LatestVersion[]> {
  return reader.rows<LatestVersion>({
    text: `select distinct on (code) code, document, enacted_by is not null as "isEnacted"
           from policy.regulation_version where code = any ($1::text[]) and revoked_at is null
           order by code, version desc`,
    values: [codes],
  });
}

export interface NewVersion {
  readonly document: Regulation;
  readonly checksum: string;
  readonly enactedBy?: string;
  readonly enactedAt?: string;
}

export async function insertVersion(transaction: Transaction, added: NewVersion): Promise<void> {
  const { code, version, effectiveFrom } = added.document;
  await transaction.manager.insert(RegulationVersionEntity, { code, version, effectiveFrom, ...added });
}

export interface VersionRow {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
}

export interface VersionOfCode extends VersionRow {
  readonly code: string;
  readonly enactedById: string | null;
  readonly enactedAt: string | null;
  readonly revokedById: string | null;
  readonly revokedAt: string | null;
  readonly revokedFor: string | null;
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

/** Every version of a regulation, the latest first, those to come and revoked ones included. */
export async function loadVersions(context: RequestContext, code: string): Promise<VersionOfCode[]> {
  const versions = await context.loaders
    .of<VersionOfCode[]>('versions of regulations', async (codes) => {
      const rows = await context.database.rows<VersionOfCode>({
        text: `select v.code, v.version, p.effective_from as "effectiveFrom", p.effective_to as "effectiveTo",
                 v.enacted_by as "enactedById", v.enacted_at as "enactedAt", v.revoked_by as "revokedById",
                 v.revoked_at as "revokedAt", v.revoked_for as "revokedFor"
               from policy.regulation_version v
               join access.policy_document p on p.code = v.code and p.version = v.version
               where v.code = any($1) order by v.code, v.version desc`,
        values: [codes],
      });
      const found = new Map<string, VersionOfCode[]>();
      for (const row of rows) found.set(row.code, [...(found.get(row.code) ?? []), row]);
      return found;
    })
    .load(code);
  return versions ?? [];
}

export interface VersionKey {
  readonly code: string;
  readonly version: number;
}

/** The document of a version, batched; null when there is none. */
export function loadDocument(context: RequestContext, { code, version }: VersionKey): Promise<Regulation | null> {
  return context.loaders
    .of<Regulation>('documents of versions', async (keys) => {
      const rows = await context.database.rows<{ key: string; document: Regulation }>({
        text: `select code || '@' || version as key, document from policy.regulation_version
               where code || '@' || version = any($1)`,
        values: [keys],
      });
      return new Map(rows.map((row) => [row.key, row.document]));
    })
    .load(`${code}@${version}`);
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
