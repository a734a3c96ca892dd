import type { Viewer } from '../kernel/access/viewer';
import type { RequestContext } from '../platform/context/request-context';
import { isId } from '../platform/graph/cursor';
import { signedIn } from '../platform/graph/signed-in';
import { differenceIn } from './comparison.service';
import { loadDraft, loadOpenDraft, type DraftRow } from './draft.repository';
import type { RegulationDraft } from './draft.schema';
import { loadDocument, loadVersions } from './regulation.repository';
import { untriedClauses, type UntriedClause } from './tried-out';

/** A draft as the graph shows it, but for what is worked out when asked for. */
export type DraftShown = Omit<RegulationDraft, 'comparison' | 'comparedVersion' | 'untried'> & {
  readonly row: DraftRow;
};

/** A draft the viewer may read; null otherwise, whatever the reason. */
export async function draftById(context: RequestContext, id: string): Promise<DraftShown | null> {
  const viewer = signedIn(context);
  if (!isId(id)) return null;
  const row = await loadDraft(context, id);
  return row && shown(row, viewer);
}

/** The open draft of a regulation, for those who may read it. */
export async function openDraftOf(context: RequestContext, code: string): Promise<DraftShown | null> {
  const row = await loadOpenDraft(context, code);
  return row && shown(row, signedIn(context));
}

/**
 * The version that a draft is compared with: the latest before it that was not revoked, which it follows or would follow; of a
 * withdrawn one the version it was begun from. The two differ once that one was revoked, or another was loaded.
 */
export async function comparedVersion(context: RequestContext, { row }: DraftShown): Promise<number> {
  const { code, state, baseVersion, enactedVersion } = row;
  if (state === 'WITHDRAWN') return baseVersion;
  const before = (await loadVersions(context, code)).find(
    ({ version, revokedAt }) => revokedAt === null && version < (enactedVersion ?? Infinity),
  );
  return before?.version ?? baseVersion;
}

/** What a draft changes of the version it is compared with. */
export async function draftComparison(context: RequestContext, draft: DraftShown): Promise<unknown> {
  const { code, document } = draft.row;
  return differenceIn(context, { code, before: await comparedVersion(context, draft), after: document });
}

/** What a draft changes that no preview tries out. */
export async function untriedOf(context: RequestContext, draft: DraftShown): Promise<UntriedClause[]> {
  const { code, document } = draft.row;
  const before = await loadDocument(context, { code, version: await comparedVersion(context, draft) });
  return untriedClauses(before ?? { clauses: [] }, document);
}

/** Entitled, and no writer of it: nobody puts into force what they wrote. */
export function mayEnact(viewer: Viewer, editors: readonly string[]): boolean {
  return viewer.reaches.ENACTING.write && !editors.includes(viewer.staffId);
}

function shown(row: DraftRow, viewer: Viewer): DraftShown {
  const { id, code, state, version, baseVersion, enactedVersion, createdAt, changedAt } = row;
  return {
    ...{ id, code, state, version, baseVersion, enactedVersion, createdAt, changedAt, row },
    clauses: row.document.clauses.map((clause) => ({
      clauseId: clause.id,
      title: clause.title,
      text: clause.text,
      parameters: clause.parameters ?? null,
    })),
    mayEnact: state === 'OPEN' && mayEnact(viewer, row.editors),
    createdBy: { id: row.createdBy },
    changedBy: { id: row.changedBy },
  };
}
