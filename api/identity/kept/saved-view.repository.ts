import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { UNCLASSIFIED } from '../../platform/graph/classified';
import type { Selection } from '../../platform/graph/look-ahead';
import { ReadPlan } from '../../platform/graph/read-plan';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import { signedIn } from '../../platform/graph/signed-in';
import type { Audience } from './audience';
import { audienceValues } from './audience.repository';
import { lockKept, type Standing } from './kept.repository';
import { SavedViewEntity } from './saved-view.entity';
import type { ViewPage } from './page-parameters';

export type SavedViewRow = Pick<SavedViewEntity, 'id'> &
  Partial<SavedViewEntity> & { readonly isDefault?: boolean; readonly isLeftBehind?: boolean };

const plan = new ReadPlan(SavedViewEntity, {
  alias: 'v',
  always: ['id', 'ownerId'],
  needs: { owner: ['ownerId'], isMine: ['ownerId'] },
  classified: { default: UNCLASSIFIED },
  computed: {
    isDefault: `exists (select from identity.default_view d where d.view_id = v.id
      and d.staff_id = (select access.staff_id()))`,
    isLeftBehind: 'identity.has_left(v.owner_id)',
  },
});

const source: RowSource = { name: 'saved view', plan, from: 'identity.saved_view v' };

export function viewById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<SavedViewRow | null> {
  return rowById(context, source, { id, list: plan.list(context.database.source, selection, signedIn(context)) });
}

/** The views of a page the viewer may read, their own first, each by name. Row-level security leaves out the others. */
export function viewsOf(
  context: RequestContext,
  { page, most }: { readonly page: ViewPage; readonly most: number },
  selection: Selection | readonly string[],
): Promise<SavedViewRow[]> {
  const viewer = signedIn(context);
  const list = plan.list(context.database.source, selection, viewer);
  return context.database.rows<SavedViewRow>({
    text: `select ${list.sql} from identity.saved_view v where v.page = $1
           order by v.owner_id <> $2, v.name, v.id limit $3`,
    values: [page, viewer.staffId, most],
  });
}

/** The views that pages open with for the viewer: one a page, as far as they may still read it. */
export function defaultViewsOf(context: RequestContext, selection: Selection): Promise<SavedViewRow[]> {
  const viewer = signedIn(context);
  const list = plan.list(context.database.source, selection, viewer);
  return context.database.rows<SavedViewRow>({
    text: `select ${list.sql} from identity.saved_view v
           where v.id in (select view_id from identity.default_view where staff_id = $1) order by v.page`,
    values: [viewer.staffId],
  });
}

export interface NewView extends Audience {
  readonly id: string;
  readonly ownerId: string;
  readonly page: ViewPage;
  readonly name: string;
  readonly query: string;
  readonly at: string;
}

/** @returns false when the owner has a view of that name on the page */
export async function insertView(transaction: Transaction, view: NewView): Promise<boolean> {
  const rows = await transaction.rows({
    text: `insert into identity.saved_view
             (id, owner_id, page, name, query, created_at, changed_at, audience, team_head, unit_id, post)
           values ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10)
           on conflict (owner_id, page, name) do nothing returning id`,
    values: [view.id, view.ownerId, view.page, view.name, view.query, view.at, ...audienceValues(view)],
  });
  return rows.length > 0;
}

export interface StandingView extends Standing {
  readonly page: ViewPage;
  readonly query: string;
}

/** A view the viewer may read, locked when it is theirs; undefined when there is none they know of. */
export function lockView(transaction: Transaction, id: string): Promise<StandingView | undefined> {
  return lockKept<StandingView>(transaction, { table: 'saved_view', columns: 'page, query' }, id);
}

export function countOwn(transaction: Transaction, ownerId: string, page: ViewPage): Promise<number> {
  return transaction
    .rows<{ n: number }>({
      text: 'select count(*)::int as n from identity.saved_view where owner_id = $1 and page = $2',
      values: [ownerId, page],
    })
    .then(([found]) => found?.n ?? 0);
}

/** Whether another view of the owner's on the page is called that. */
export async function isNameTaken(
  transaction: Transaction,
  { ownerId, page }: Pick<StandingView, 'ownerId' | 'page'>,
  { id, name }: { readonly id: string; readonly name: string },
): Promise<boolean> {
  const rows = await transaction.rows({
    text: 'select from identity.saved_view where owner_id = $1 and page = $2 and name = $3 and id <> $4',
    values: [ownerId, page, name, id],
  });
  return rows.length > 0;
}

export async function updateView(
  transaction: Transaction,
  id: string,
  view: Pick<NewView, 'name' | 'query' | 'at'> & Audience,
): Promise<void> {
  await transaction.rows({
    text: `update identity.saved_view set name = $2, query = $3, changed_at = $4, audience = $5, team_head = $6,
             unit_id = $7, post = $8, version = version + 1 where id = $1`,
    values: [id, view.name, view.query, view.at, ...audienceValues(view)],
  });
}

/** @param viewId null: the page opens as it is */
export async function setDefault(
  transaction: Transaction,
  { staffId, page, viewId }: { readonly staffId: string; readonly page: ViewPage; readonly viewId: string | null },
): Promise<void> {
  await transaction.rows(
    viewId === null
      ? { text: 'delete from identity.default_view where staff_id = $1 and page = $2', values: [staffId, page] }
      : {
          text: `insert into identity.default_view (staff_id, page, view_id) values ($1, $2, $3)
                 on conflict (staff_id, page) do update set view_id = excluded.view_id`,
          values: [staffId, page, viewId],
        },
  );
}
