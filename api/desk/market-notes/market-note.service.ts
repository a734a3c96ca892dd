import { mayChange } from '../../kernel/access/reach';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { isDay } from '../../platform/graph/cursor-key';
import { placeOlderThan } from '../../platform/graph/older-than';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { requireSearchable } from '../../platform/graph/wrong-argument';
import type { MarketNoteFilter } from './market-note.schema';
import {
  loadNote,
  loadNoteVersions,
  loadReaders,
  notesAfter,
  notesOfClient,
  type MarketNoteRow,
  type NotePlace,
  type NoteVersionRow,
  type ReaderRow,
} from './market-note.repository';

interface Stub {
  readonly id: string;
}

/** A note as it is shown; people, client and prospect are asked for by id. */
export interface ShownNote extends Omit<
  MarketNoteRow,
  'content' | 'clientId' | 'ownerId' | 'prospectId' | 'notedById'
> {
  readonly content: string | null;
  readonly client: Stub | null;
  readonly prospect: Stub | null;
  readonly notedBy: Stub | null;
  readonly mayCorrect: boolean;
}

interface NotesInput {
  readonly first: number;
  readonly after: string | null | undefined;
  readonly olderThan?: string | null;
}

const LONGEST_SEARCH = 100;

/**
 * A page of the notes the viewer may know of, the latest learned first.
 * @throws GraphQLError BAD_USER_INPUT for wrong arguments
 * Source: AM-1, KA-16
 */
export async function notePage(
  context: RequestContext,
  input: NotesInput,
  filter: MarketNoteFilter,
): Promise<Page<ShownNote>> {
  const first = pageSize(input.first);
  requireSearchable(filter.search, LONGEST_SEARCH);
  const read = { filter, viewer: signedIn(context), after: placeAfter(input.after), limit: first + 1 };
  return shownPage(context, await notesAfter(context, read), { first, after: input.after });
}

/** A page of the notes about a client, the latest learned first, batched with the same page of other clients. */
export async function clientNotePage(
  context: RequestContext,
  clientId: string,
  input: NotesInput,
): Promise<Page<ShownNote>> {
  const first = pageSize(input.first);
  const read = { after: placeAfter(input.after, input.olderThan), limit: first + 1 };
  const rows = isId(clientId) ? await notesOfClient(context, clientId, read) : [];
  return shownPage(context, rows, { first, after: input.after });
}

function shownPage(context: RequestContext, rows: readonly MarketNoteRow[], input: NotesInput): Page<ShownNote> {
  return pageOf({
    ...input,
    rows: rows.map((row) => shownNote(context, row)),
    keyOf: ({ learnedOn, id }) => [learnedOn, id],
  });
}

function placeBefore(olderThan: string): NotePlace {
  const { day: learnedOn, id } = placeOlderThan(olderThan);
  return { learnedOn, id };
}

function placeAfter(after: string | null | undefined, olderThan?: string | null): NotePlace | undefined {
  if (after == null) return olderThan == null ? undefined : placeBefore(olderThan);
  const [learnedOn, id] = decodeCursor(after, 2);
  if (isDay(learnedOn) && typeof id === 'string' && isId(id)) return { learnedOn, id };
  throw foreignCursor();
}

/** A note the viewer may know of; null otherwise, whatever the reason. */
export async function noteById(context: RequestContext, id: string): Promise<ShownNote | null> {
  const row = isId(id) && context.viewer !== null ? await loadNote(context, id) : null;
  return row && shownNote(context, row);
}

function shownNote(context: RequestContext, row: MarketNoteRow): ShownNote {
  const { clientId, ownerId, prospectId, notedById, content, source, ...rest } = row;
  const { ACTIVITY, CLIENT_CARD } = signedIn(context).reaches;
  const isNamed = naming(context);
  // Whom a note was passed on to need not know the client, and is not led to one that they do not see.
  const seesClient = CLIENT_CARD.pseudonymous || mayChange(CLIENT_CARD, ownerId);
  return {
    ...rest,
    content: isNamed ? content : null,
    source: isNamed ? source : null,
    client: clientId === null || !seesClient ? null : { id: clientId },
    prospect: prospectId === null ? null : { id: prospectId },
    notedBy: isNamed ? { id: notedById } : null,
    mayCorrect: mayChange(ACTIVITY.writable, notedById),
  };
}

function naming(context: RequestContext): boolean {
  const { all, pseudonymous } = signedIn(context).reaches.ACTIVITY;
  return all || !pseudonymous;
}

export interface ShownReader extends Omit<ReaderRow, 'staffId'> {
  readonly staff: Stub | null;
}

export async function readersOf(context: RequestContext, { id }: Stub): Promise<ShownReader[]> {
  const isNamed = naming(context);
  const rows = await loadReaders(context, id);
  return rows.map(({ staffId, ...row }) => ({ ...row, staff: isNamed ? { id: staffId } : null }));
}

/** Whether a note was passed on to the viewer, who has not confirmed reading it. */
export async function isUnread(context: RequestContext, { id }: Stub): Promise<boolean> {
  const { staffId } = signedIn(context);
  const rows = await loadReaders(context, id);
  return rows.some((row) => row.staffId === staffId && row.readAt === null);
}

export type ShownNoteVersion = Omit<NoteVersionRow, 'content' | 'reason' | 'replacedById'> & {
  readonly content: string | null;
  readonly reason: string | null;
  readonly replacedBy: Stub | null;
};

export async function historyOfNote(context: RequestContext, { id }: Stub): Promise<ShownNoteVersion[]> {
  const isNamed = naming(context);
  const rows = await loadNoteVersions(context, id);
  return rows.map(({ content, reason, replacedById, ...row }) => ({
    ...row,
    content: isNamed ? content : null,
    reason: isNamed ? reason : null,
    replacedBy: isNamed ? { id: replacedById } : null,
  }));
}
