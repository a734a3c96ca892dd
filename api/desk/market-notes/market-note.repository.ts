import { trimText } from '../../kernel/text';
import type { Viewer } from '../../kernel/access/viewer';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { limitSql } from '../../platform/database/limit';
import type { Transaction } from '../../platform/database/request-database';
import type { NoteContent } from './market-note';
import type { MarketNoteFilter } from './market-note.schema';

export interface MarketNoteRow extends NoteContent {
  readonly id: string;
  readonly clientId: string | null;
  /** Who looks after the client; null: nobody, or it is about none. */
  readonly ownerId: string | null;
  /** Null as well where the viewer does not see the prospect. */
  readonly prospectId: string | null;
  readonly regionCode: string | null;
  readonly notedById: string;
  readonly notedAt: string;
  readonly version: number;
}

const COLUMNS = `n.id, n.subject, n.client_id as "clientId", n.region_code as "regionCode",
  (select o.owner_id from access.client_owner o where o.client_id = n.client_id) as "ownerId",
  (select k.prospect_id from access.prospect_known k where k.prospect_id = n.prospect_id) as "prospectId",
  n.content, n.source, n.learned_on as "learnedOn", n.noted_by as "notedById", n.noted_at as "notedAt", n.version`;

export interface NotePlace {
  readonly learnedOn: string;
  readonly id: string;
}

interface NotesRead {
  readonly filter: MarketNoteFilter;
  readonly viewer: Viewer;
  readonly after: NotePlace | undefined;
  readonly limit: number;
}

/** Notes the viewer may know of, the latest learned first. Who sees which is row-level security's to say. */
export async function notesAfter(
  context: RequestContext,
  { filter, viewer, after, limit }: NotesRead,
): Promise<MarketNoteRow[]> {
  const conditions = conditionsOf(filter, viewer);
  if (conditions === undefined) return [];
  if (after !== undefined)
    conditions.say(
      `(n.learned_on, n.id) < (${conditions.bind(after.learnedOn)}::date, ${conditions.bind(after.id)}::uuid)`,
    );
  const most = limitSql(limit, (value) => conditions.bind(value));
  return context.database.rows<MarketNoteRow>({
    text: `select ${COLUMNS} from desk.market_note n ${conditions.where}
           order by n.learned_on desc, n.id desc limit ${most}`,
    values: conditions.values,
  });
}

function conditionsOf(filter: MarketNoteFilter, { staffId, reaches }: Viewer): Conditions | undefined {
  const { subjects, regions, search, from, to, mine, unread } = filter;
  const conditions = new Conditions();
  if (subjects != null) conditions.add('n.subject = any (?::text[])', subjects);
  if (regions != null)
    conditions.add(
      `(n.region_code = any (?::text[]) or exists (select from access.client_summary c
         where c.client_id = n.client_id and c.region_code = any (?::text[])))`,
      regions,
    );
  if (from != null) conditions.add('n.learned_on >= ?::date', from);
  if (to != null) conditions.add('n.learned_on <= ?::date', to);
  if (mine === true) conditions.add('n.noted_by = ?::uuid', staffId);
  if (unread === true)
    conditions.add(
      `exists (select from desk.market_note_reader r
         where r.note_id = n.id and r.staff_id = ?::uuid and r.read_at is null)`,
      staffId,
    );
  const wanted = trimText(search);
  if (wanted === '') return conditions;
  // Who may not read text learns nothing by searching in it.
  if (reaches.ACTIVITY.pseudonymous && !reaches.ACTIVITY.all) return undefined;
  return conditions.add(
    `(strpos(lower(n.content), lower(?::text)) > 0 or strpos(lower(coalesce(n.source, '')), lower(?::text)) > 0)`,
    wanted,
  );
}

/** Notes by id; one statement for all of a request. */
export function loadNote(context: RequestContext, id: string): Promise<MarketNoteRow | null> {
  return context.loaders
    .of<MarketNoteRow>('market note', async (ids) => {
      const rows = await context.database.rows<MarketNoteRow>({
        text: `select ${COLUMNS} from desk.market_note n where n.id = any ($1::uuid[])`,
        values: [ids],
      });
      return new Map(rows.map((row) => [row.id, row]));
    })
    .load(id);
}

/** A page of the notes about clients, the latest learned first; one statement for all clients of a request. */
export async function notesOfClient(
  context: RequestContext,
  clientId: string,
  { after, limit }: { readonly after: NotePlace | undefined; readonly limit: number },
): Promise<readonly MarketNoteRow[]> {
  const name = `market notes of client ${limit} ${after?.learnedOn ?? ''} ${after?.id ?? ''}`;
  const found = await context.loaders
    .of<MarketNoteRow[]>(name, async (ids) => {
      const values: unknown[] = [ids, limit];
      if (after !== undefined) values.push(after.learnedOn, after.id);
      const behind = after === undefined ? '' : 'and (n.learned_on, n.id) < ($3::date, $4::uuid)';
      const rows = await context.database.rows<MarketNoteRow>({
        text: `select page.* from unnest($1::uuid[]) as wanted (client_id) cross join lateral (
                 select ${COLUMNS} from desk.market_note n where n.client_id = wanted.client_id ${behind}
                 order by n.learned_on desc, n.id desc limit $2) as page`,
        values,
      });
      const byClient = new Map<string, MarketNoteRow[]>(ids.map((id) => [id, []]));
      for (const row of rows) byClient.get(row.clientId ?? '')?.push(row);
      return byClient;
    })
    .load(clientId);
  return found ?? [];
}

export interface ReaderRow {
  readonly staffId: string;
  readonly readAt: string | null;
}

/** To whom notes were passed on, who read first first; one statement for all of a request. */
export async function loadReaders(context: RequestContext, noteId: string): Promise<readonly ReaderRow[]> {
  const found = await context.loaders
    .of<ReaderRow[]>('market note readers', async (ids) => {
      const rows = await context.database.rows<ReaderRow & { readonly noteId: string }>({
        text: `select note_id as "noteId", staff_id as "staffId", read_at as "readAt"
               from desk.market_note_reader where note_id = any ($1::uuid[]) order by read_at nulls last, staff_id`,
        values: [ids],
      });
      const byNote = new Map<string, ReaderRow[]>(ids.map((id) => [id, []]));
      for (const { noteId: of, ...row } of rows) byNote.get(of)?.push(row);
      return byNote;
    })
    .load(noteId);
  return found ?? [];
}

export interface NoteVersionRow extends Pick<NoteContent, 'subject' | 'content'> {
  readonly version: number;
  readonly reason: string;
  readonly replacedById: string;
  readonly replacedAt: string;
}

/** What notes said before they were corrected, newest first; one statement for all of a request. */
export async function loadNoteVersions(context: RequestContext, noteId: string): Promise<readonly NoteVersionRow[]> {
  const found = await context.loaders
    .of<NoteVersionRow[]>('market note versions', async (ids) => {
      const rows = await context.database.rows<NoteVersionRow & { readonly noteId: string }>({
        text: `select note_id as "noteId", version, subject, content, reason, replaced_by as "replacedById",
                 replaced_at as "replacedAt"
               from desk.market_note_version where note_id = any ($1::uuid[]) order by note_id, version desc`,
        values: [ids],
      });
      const byNote = new Map<string, NoteVersionRow[]>(ids.map((id) => [id, []]));
      for (const { noteId: of, ...row } of rows) byNote.get(of)?.push(row);
      return byNote;
    })
    .load(noteId);
  return found ?? [];
}

/** A note that the viewer may correct, locked until the transaction ends. */
export async function lockNote(transaction: Transaction, id: string): Promise<MarketNoteRow | undefined> {
  const [found] = await transaction.rows<MarketNoteRow>({
    text: `select ${COLUMNS} from desk.market_note n where n.id = $1 for no key update of n`,
    values: [id],
  });
  return found;
}
