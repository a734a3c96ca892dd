import { civilDateAt, type CivilDate } from '../kernel/civil-date';
import type { RequestContext } from '../platform/context/request-context';
import { signedIn } from '../platform/graph/signed-in';
import { clauseIn, inLocale, versionedClauseIn } from './regulation-text';
import {
  findRegulation,
  findRegulations,
  loadClause,
  loadDocument,
  loadVersions,
  type RegulationRow,
  type VersionKey,
  type VersionOfCode,
} from './regulation.repository';
import type { Clause, Regulation, RegulationVersion, VersionedClause, VersionState } from './regulation.schema';

/** A regulation but for its versions and its draft, which are read when asked for. */
type RegulationInForce = Omit<Regulation, 'version' | 'versions' | 'draft'>;
/** A version but for its clauses. */
type VersionShown = Omit<RegulationVersion, 'clauses'>;

/** Every regulation in force. */
export async function regulationsInForce(context: RequestContext): Promise<RegulationInForce[]> {
  signedIn(context);
  return (await findRegulations(context)).map((row) => toRegulation(row, context));
}

/** A regulation in force; null when there is none of this code. */
export async function regulationInForce(context: RequestContext, code: string): Promise<RegulationInForce | null> {
  signedIn(context);
  const row = await findRegulation(context, code);
  return row && toRegulation(row, context);
}

/** A clause in force; null when there is none of this id. */
export async function clauseInForce(context: RequestContext, id: string): Promise<Clause | null> {
  signedIn(context);
  const clause = await loadClause(context, id);
  return clause && clauseIn(clause, context.locale);
}

/** Every version of a regulation, the latest first. */
export async function versionsOf(context: RequestContext, code: string): Promise<VersionShown[]> {
  signedIn(context);
  const today = civilDateAt(context.now);
  return (await loadVersions(context, code)).map((row) => toVersion(row, today));
}

/** The version in force today. @throws Error when none is, which a regulation in force always has */
export async function versionInForceOf(context: RequestContext, code: string): Promise<VersionShown> {
  const found = (await versionsOf(context, code)).find(({ state }) => state === 'IN_FORCE');
  if (found === undefined) throw new Error(`No version of ${code} is in force`);
  return found;
}

/** A version by its number; null when there is none. */
export async function versionNumbered(
  context: RequestContext,
  { code, version }: VersionKey,
): Promise<VersionShown | null> {
  return (await versionsOf(context, code)).find((each) => each.version === version) ?? null;
}

/** The clauses of a version. */
export async function clausesOf(context: RequestContext, key: VersionKey): Promise<VersionedClause[]> {
  const document = await loadDocument(context, key);
  return (document?.clauses ?? []).map((clause) => versionedClauseIn(clause, context.locale));
}

function toRegulation(row: RegulationRow, { locale }: RequestContext): RegulationInForce {
  return {
    code: row.code,
    title: inLocale(row.document.title, locale),
    clauses: row.document.clauses.map((clause) => clauseIn(clause, locale)),
  };
}

function toVersion(row: VersionOfCode, today: CivilDate): VersionShown {
  const { code, version, effectiveFrom, effectiveTo, enactedById, enactedAt, revokedById, revokedAt, revokedFor } = row;
  return {
    ...{ code, version, effectiveFrom, enactedAt, revokedAt, revokedFor },
    effectiveTo: revokedAt === null ? effectiveTo : null,
    state: stateOn(row, today),
    enactedBy: enactedById === null ? null : { id: enactedById },
    revokedBy: revokedById === null ? null : { id: revokedById },
  };
}

function stateOn({ effectiveFrom, effectiveTo, revokedAt }: VersionOfCode, today: CivilDate): VersionState {
  if (revokedAt !== null) return 'REVOKED';
  if (effectiveTo !== null && (effectiveTo <= today || effectiveTo === effectiveFrom)) return 'SUPERSEDED';
  return effectiveFrom <= today ? 'IN_FORCE' : 'TO_COME';
}
