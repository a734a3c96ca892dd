import { storedRegulation } from '../../kernel/policy/regulation';
import { tierPolicy } from '../../kernel/policy/tier-policy';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { scopeOf } from '../client-condition';
import { countMoves, draftDocument, findChanges, type ChangeRow, type MoveRow } from './grade-preview.repository';
import type { TierMoveFilter } from './grade-preview.schema';
import { compiledTable } from './grade-rows';

/** What a draft would do to tiers, with what its changes are looked up by. */
export interface PreviewedTiers {
  readonly clients: number;
  readonly changed: number;
  readonly moves: readonly MoveRow[];
  /** The draft's table, compiled. */
  readonly table: string;
}

/** The tiers a draft would give; null for a draft without a tier table, closed, or not the viewer's to read. */
export async function previewTiers(context: RequestContext, draftId: string): Promise<PreviewedTiers | null> {
  const draft = await draftDocument(context, draftId);
  if (draft?.code !== 'KA') return null;
  const table = compiledTable(tierPolicy(storedRegulation(draft.document)));
  const moves = await countMoves(context, table);
  const sum = (rows: readonly MoveRow[]): number => rows.reduce((all, { clients }) => all + clients, 0);
  const changed = moves.filter(({ from, to, fromGap, toGap }) => from !== to || fromGap !== toGap);
  return { clients: sum(moves), changed: sum(changed), moves, table };
}

export interface ChangesInput {
  readonly first: number;
  readonly after: string | null;
  readonly filter: TierMoveFilter | null;
}

/** A page of the clients that would change, as far as the viewer reaches. @throws GraphQLError for wrong arguments */
export async function changesOf(
  context: RequestContext,
  { table }: PreviewedTiers,
  { first, after, filter }: ChangesInput,
): Promise<Page<ChangeRow>> {
  const size = pageSize(first);
  const place = after == null ? undefined : decodeCursor(after, 1)[0];
  if (place !== undefined && !(typeof place === 'string' && isId(place))) throw foreignCursor();
  const conditions = scopeOf(signedIn(context));
  if (conditions !== undefined && filter?.from != null) conditions.add('c.tier = ?', filter.from);
  if (conditions !== undefined && filter?.fromUngraded === true) conditions.say('c.tier is null');
  if (conditions !== undefined && filter?.to != null) conditions.add('g.tier = ?', filter.to);
  if (conditions !== undefined && filter?.toUngraded === true) conditions.say('g.tier is null');
  const rows =
    conditions === undefined ? [] : await findChanges(context, conditions, { table, after: place, limit: size + 1 });
  return pageOf({ rows, first: size, after, keyOf: ({ id }) => [id] });
}
