import { civilDateAt } from '../../kernel/civil-date';
import { storedRegulation } from '../../kernel/policy/regulation';
import { compiledSegments, firstYearKept, segmentPolicy } from '../../kernel/policy/segment-policy';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { scopeOf } from '../client-condition';
import { draftDocument } from '../tiers/grade-preview.repository';
import {
  countSegmentMoves,
  findSegmentChanges,
  type SegmentChangeRow,
  type SegmentMoveRow,
  type SegmentTable,
} from './segment-preview.repository';
import type { SegmentMoveFilter } from './segment-preview.schema';

/** What a draft would do to segments, with what its changes are looked up by. */
export interface PreviewedSegments extends SegmentTable {
  readonly clients: number;
  readonly changed: number;
  readonly moves: readonly SegmentMoveRow[];
}

/** The segments a draft would give; null for a draft without a segment table, closed, or not the viewer's to read. */
export async function previewSegments(context: RequestContext, draftId: string): Promise<PreviewedSegments | null> {
  const draft = await draftDocument(context, draftId);
  if (draft?.code !== 'BK') return null;
  const policy = segmentPolicy(storedRegulation(draft.document));
  if (policy === undefined) return null;
  const sinceYear = firstYearKept(civilDateAt(context.now), policy.inputs.financials.keptMonths);
  const asked = { table: compiledSegments(policy), sinceYear };
  const moves = await countSegmentMoves(context, asked);
  const sum = (rows: readonly SegmentMoveRow[]): number => rows.reduce((all, { clients }) => all + clients, 0);
  return { clients: sum(moves), changed: sum(moves.filter(({ from, to }) => from !== to)), moves, ...asked };
}

export interface SegmentChangesInput {
  readonly first: number;
  readonly after: string | null;
  readonly filter: SegmentMoveFilter | null;
}

/** A page of the clients that would change, as far as the viewer reaches. @throws GraphQLError for wrong arguments */
export async function segmentChangesOf(
  context: RequestContext,
  { table, sinceYear }: PreviewedSegments,
  { first, after, filter }: SegmentChangesInput,
): Promise<Page<SegmentChangeRow>> {
  const size = pageSize(first);
  const place = after == null ? undefined : decodeCursor(after, 1)[0];
  if (place !== undefined && !(typeof place === 'string' && isId(place))) throw foreignCursor();
  const conditions = scopeOf(signedIn(context));
  if (filter?.from != null) conditions?.add('c.segment = ?', filter.from);
  if (filter?.fromNone === true) conditions?.say('c.segment is null');
  if (filter?.to != null) conditions?.add('g.segment = ?', filter.to);
  if (filter?.toNone === true) conditions?.say('g.segment is null');
  const rows =
    conditions === undefined
      ? []
      : await findSegmentChanges(context, conditions, { table, sinceYear, after: place, limit: size + 1 });
  return pageOf({ rows, first: size, after, keyOf: ({ id }) => [id] });
}
