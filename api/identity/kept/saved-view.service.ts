import { trimText } from '../../kernel/text';
import { v7 } from 'uuid';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { audienceOf, type Audience, type Asked } from './audience';
import { placeOf } from './audience.repository';
import { deleteKept, giveKept } from './kept.repository';
import { nameTaken, noSuchThing, ownNameTaken, tooMany } from './kept-problem';
import { changedOnce, leftBehind, ownStanding, type Done, type KeptAnswer, type Refused } from './kept.service';
import * as views from './saved-view.repository';
import type {
  ChangeViewInput,
  ChooseDefaultViewInput,
  DeleteViewInput,
  SaveViewInput,
  TakeOverViewInput,
} from './saved-view.schema';
import type { ViewPage } from './page-parameters';
import { viewQuery } from './view-address';

type Fields = Selection | readonly string[];
type Answer<Name extends string> = KeptAnswer<views.SavedViewRow, Name, 'view'>;

/** Of one person on one page. */
const MOST_OWN = 50;
const MOST_LISTED = 200;
const NAME = { field: 'name', name: { 'zh-CN': '名称', en: 'The name' }, most: 60, required: true } as const;

/** The views of a page the viewer may use: their own and those shared with them, 200 at most. */
export function savedViews(context: RequestContext, page: ViewPage, selection: Fields): Promise<views.SavedViewRow[]> {
  return views.viewsOf(context, { page, most: MOST_LISTED }, selection);
}

/** The views that pages open with for the viewer. */
export function defaultViews(context: RequestContext, selection: Selection): Promise<views.SavedViewRow[]> {
  return views.defaultViewsOf(context, selection);
}

/** Keeps a page with its filters under a name; once for an idempotency key. */
export function saveView(
  context: RequestContext,
  input: SaveViewInput,
  selection: Fields,
): Promise<Answer<'ViewSaved'>> {
  return changedOnce(context, {
    operation: 'saveView',
    input,
    work: (transaction) => save(transaction, context, input),
    read: (id) => views.viewById(context, id, selection),
    done: 'ViewSaved',
    field: 'view',
  });
}

/** Changes a view of one's own: its name, its filters, or whom it is shared with. */
export function changeView(
  context: RequestContext,
  input: ChangeViewInput,
  selection: Fields,
): Promise<Answer<'ViewChanged'>> {
  return changedOnce(context, {
    operation: 'changeView',
    input,
    work: (transaction) => change(transaction, context, input),
    read: (id) => views.viewById(context, id, selection),
    done: 'ViewChanged',
    field: 'view',
  });
}

/** Takes over a view that somebody shared with the viewer and left behind. */
export function takeOverView(
  context: RequestContext,
  input: TakeOverViewInput,
  selection: Fields,
): Promise<Answer<'ViewTakenOver'>> {
  return changedOnce(context, {
    operation: 'takeOverView',
    input,
    work: (transaction) => takeOver(transaction, context, input),
    read: (id) => views.viewById(context, id, selection),
    done: 'ViewTakenOver',
    field: 'view',
  });
}

/** Deletes a view of one's own, for everybody it is shared with. */
export async function deleteView(
  context: RequestContext,
  input: DeleteViewInput,
): Promise<{ readonly __typename: 'ViewDeleted'; readonly id: string } | Refused> {
  signedIn(context);
  return context.database.write(async (transaction) => {
    const found = await ownStanding(context, input, (id) => views.lockView(transaction, id));
    if ('code' in found) return found;
    await deleteKept(transaction, 'saved_view', input.id);
    await note(transaction, context, { action: 'view.delete', id: input.id, before: told(found) });
    return { __typename: 'ViewDeleted', id: input.id };
  });
}

/** Chooses what a page opens with for the viewer. Done again, it changes nothing, so it needs no key. */
export async function chooseDefaultView(
  context: RequestContext,
  { page, viewId = null }: ChooseDefaultViewInput,
): Promise<{ readonly __typename: 'DefaultViewChosen'; readonly page: ViewPage } | ProblemValue> {
  const { staffId } = signedIn(context);
  if (viewId !== null && !isId(viewId)) return refusal(context, 'NotFound', noSuchThing);
  return context.database.write(async (transaction) => {
    const found = viewId === null ? undefined : await views.lockView(transaction, viewId);
    if (viewId !== null && found?.page !== page) return refusal(context, 'NotFound', noSuchThing);
    await views.setDefault(transaction, { staffId, page, viewId });
    await recordAudit(transaction, context, {
      action: 'view.chooseDefault',
      subjectType: 'Staff',
      subjectId: staffId,
      after: { page, viewId },
    });
    return { __typename: 'DefaultViewChosen', page } as const;
  });
}

async function takeOver(transaction: Transaction, context: RequestContext, input: TakeOverViewInput): Promise<Done> {
  const { staffId } = signedIn(context);
  const { id } = input;
  const found = await leftBehind(context, input, (asked) => views.lockView(transaction, asked));
  if ('code' in found) return found;
  if ((await views.countOwn(transaction, staffId, found.page)) >= MOST_OWN)
    return refusal(context, 'NotAllowed', tooMany(MOST_OWN));
  if (await views.isNameTaken(transaction, { ownerId: staffId, page: found.page }, { id, name: found.name }))
    return refusal(context, 'InvalidInput', ownNameTaken);
  await giveKept(transaction, 'saved_view', { id, ownerId: staffId, at: context.now });
  const before = { ownerId: found.ownerId };
  await note(transaction, context, { action: 'view.takeOver', id, before, after: { ownerId: staffId } });
  return { id };
}

async function save(transaction: Transaction, context: RequestContext, input: SaveViewInput): Promise<Done> {
  const { staffId: ownerId } = signedIn(context);
  const { page } = input;
  const fault = textFault(input, [NAME]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const address = viewQuery(page, input.query);
  if ('code' in address) return refusal(context, 'InvalidInput', address);
  const shared = await audience(transaction, context, input);
  if ('code' in shared) return shared;
  if ((await views.countOwn(transaction, ownerId, page)) >= MOST_OWN)
    return refusal(context, 'NotAllowed', tooMany(MOST_OWN));
  const view = { ...shared, ...address, id: v7(), ownerId, page, name: trimText(input.name), at: context.now };
  if (!(await views.insertView(transaction, view))) return refusal(context, 'InvalidInput', nameTaken);
  await note(transaction, context, { action: 'view.save', id: view.id, after: told(view) });
  return { id: view.id };
}

async function change(transaction: Transaction, context: RequestContext, input: ChangeViewInput): Promise<Done> {
  const found = await ownStanding(context, input, (id) => views.lockView(transaction, id));
  if ('code' in found) return found;
  const name = input.name ?? found.name;
  const fault = textFault({ name }, [NAME]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const address = viewQuery(found.page, input.query ?? found.query);
  if ('code' in address) return refusal(context, 'InvalidInput', address);
  const asked = input.audience == null ? undefined : { audience: input.audience, post: input.post };
  const shared = asked === undefined ? found : await audience(transaction, context, asked);
  if ('code' in shared) return shared;
  const { id } = input;
  if (await views.isNameTaken(transaction, found, { id, name: trimText(name) }))
    return refusal(context, 'InvalidInput', nameTaken);
  const view = { ...found, ...shared, ...address, name: trimText(name), at: context.now };
  await views.updateView(transaction, id, view);
  await note(transaction, context, { action: 'view.change', id, before: told(found), after: told(view) });
  return { id };
}

/** Whom it shall be shared with, made of the circles the viewer is in today. */
async function audience(
  transaction: Transaction,
  context: RequestContext,
  asked: Asked,
): Promise<Audience | ProblemValue> {
  const made = audienceOf(asked, await placeOf(transaction, signedIn(context).staffId));
  return 'code' in made ? refusal(context, 'InvalidInput', made) : made;
}

type Told = Pick<views.StandingView, 'page' | 'name' | 'query' | 'audience' | 'post'>;

function told({ page, name, query, audience: with_, post }: Told): object {
  return { page, name, query, audience: with_, post };
}

function note(
  transaction: Transaction,
  context: RequestContext,
  { action, id, before, after }: { action: string; id: string; before?: object; after?: object },
): Promise<void> {
  return recordAudit(transaction, context, { action, subjectType: 'SavedView', subjectId: id, before, after });
}
