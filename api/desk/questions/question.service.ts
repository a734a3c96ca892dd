import { mayChange } from '../../kernel/access/reach';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { isInstant } from '../../platform/graph/cursor-key';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { whyOf, type Why } from '../../shared-types/why.schema';
import type { QuestionTray } from './question.schema';
import { loadEvents, type QuestionEventRow } from './question-event.repository';
import { countWaiting, loadQuestion, loadQuestionOf, questionsAfter, type QuestionRow } from './question.repository';

interface Stub {
  readonly id: string;
}

/** A question as it is shown; people and the client are asked for by id. */
export interface ShownQuestion extends Omit<
  QuestionRow,
  'dueWhy' | 'content' | 'clientName' | 'involved' | 'ownerId' | 'clientId'
> {
  readonly client: Stub;
  readonly clientName: string | null;
  readonly content: string | null;
  readonly askedBy: Stub | null;
  readonly responsible: Stub | null;
  readonly answeredBy: Stub | null;
  readonly dueWhy: Why;
  readonly overdue: boolean;
  readonly inTime: boolean | null;
  readonly mayAnswer: boolean;
  readonly mayInsist: boolean;
}

/** A question the viewer may know of; null otherwise. */
export async function questionById(context: RequestContext, id: string): Promise<ShownQuestion | null> {
  signedIn(context);
  const row = isId(id) ? await loadQuestion(context, id) : null;
  return row && shownQuestion(context, row);
}

export async function questionOfActivity(context: RequestContext, activityId: string): Promise<ShownQuestion | null> {
  const row = await loadQuestionOf(context, activityId);
  return row && shownQuestion(context, row);
}

/** A page of questions. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export async function questionPage(
  context: RequestContext,
  { tray, first: asked, after }: { tray: QuestionTray; first: number; after: string | null | undefined },
): Promise<Page<ShownQuestion>> {
  const { staffId, reaches } = signedIn(context);
  const first = pageSize(asked);
  const place = placeAfter(tray, after);
  const rows = await questionsAfter(context, {
    tray,
    staffId,
    reach: reaches.ACTIVITY,
    now: context.now,
    after: place,
    limit: first + 1,
  });
  const keys = new Map(rows.map(({ id, sortKey }) => [id, sortKey]));
  const shown = rows.map(({ sortKey: _, ...row }) => shownQuestion(context, row));
  return pageOf({ rows: shown, first, after, keyOf: ({ id }) => [tray, keys.get(id) ?? '', id] });
}

/** How many questions the viewer is to answer. */
export function openQuestionCount(context: RequestContext): Promise<number> {
  return countWaiting(context, signedIn(context).staffId);
}

export interface ShownEvent extends Omit<QuestionEventRow, 'to'> {
  readonly by: Stub | null;
  readonly to: readonly Stub[];
}

export async function eventsOf(context: RequestContext, { id }: Pick<QuestionRow, 'id'>): Promise<ShownEvent[]> {
  const isNamed = naming(context);
  const events = await loadEvents(context, id);
  return events.map((event) => ({
    ...event,
    note: isNamed ? event.note : null,
    by: event.byId === null || !isNamed ? null : { id: event.byId },
    to: isNamed ? event.to.map((staffId) => ({ id: staffId })) : [],
  }));
}

export function shownQuestion(context: RequestContext, row: QuestionRow): ShownQuestion {
  const isNamed = naming(context);
  const { dueWhy, involved: _, clientId, ownerId: __, ...rest } = row;
  const isOpen = row.answeredAt === null;
  const mayAct = mayAnswer(context, row);
  const named = (id: string | null): Stub | null => (id === null || !isNamed ? null : { id });
  return {
    ...rest,
    client: { id: clientId },
    clientName: isNamed ? row.clientName : null,
    contactName: isNamed ? row.contactName : null,
    content: isNamed ? row.content : null,
    answer: isNamed ? row.answer : null,
    askedBy: named(row.askedById),
    responsible: named(row.responsibleId),
    answeredBy: named(row.answeredById),
    dueWhy: whyOf(dueWhy),
    overdue: isOpen && Date.parse(row.roundDueAt) < Date.parse(context.now),
    inTime: inTime(row, context.now),
    mayAnswer: isOpen && mayAct,
    mayInsist: mayAct,
  };
}

/** Whoever was made responsible or told of it, and who writes the call records of its client. Source: SD-2 */
export function mayAnswer(context: RequestContext, { involved, ownerId }: QuestionRow): boolean {
  const { staffId, reaches } = signedIn(context);
  return involved.includes(staffId) || mayChange(reaches.ACTIVITY.writable, ownerId);
}

/** Null while nobody can tell. Source: SD-2 */
function inTime({ firstAnsweredAt, dueAt }: QuestionRow, now: string): boolean | null {
  if (firstAnsweredAt !== null) return Date.parse(firstAnsweredAt) <= Date.parse(dueAt);
  return Date.parse(now) > Date.parse(dueAt) ? false : null;
}

function naming(context: RequestContext): boolean {
  const { all, pseudonymous } = signedIn(context).reaches.ACTIVITY;
  return all || !pseudonymous;
}

function placeAfter(
  tray: QuestionTray,
  after: string | null | undefined,
): { readonly sortKey: string; readonly id: string } | undefined {
  if (after == null) return undefined;
  const [list, sortKey, id] = decodeCursor(after, 3);
  if (list === tray && isInstant(sortKey) && typeof id === 'string' && isId(id)) return { sortKey, id };
  throw foreignCursor();
}
