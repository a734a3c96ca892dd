import type { Transaction } from '../../platform/database/request-database';
import type { Post } from '../../kernel/access/post';
import type { CivilDate } from '../../kernel/civil-date';
import type { NoteContent } from './market-note';
import type { MarketNoteRow } from './market-note.repository';

type NewNote = Omit<MarketNoteRow, 'version' | 'ownerId'> & { readonly surveyId: string | null };

export async function insertNote(transaction: Transaction, note: NewNote): Promise<void> {
  await transaction.rows({
    text: `insert into desk.market_note (id, subject, client_id, prospect_id, region_code, content, source, learned_on, noted_by, noted_at, survey_id)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      note.id,
      note.subject,
      note.clientId,
      note.prospectId,
      note.regionCode,
      note.content,
      note.source,
      note.learnedOn,
      note.notedById,
      note.notedAt,
      note.surveyId,
    ],
  });
}

export async function tellReaders(
  transaction: Transaction,
  noteId: string,
  { staffIds, at }: { readonly staffIds: readonly string[]; readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: `insert into desk.market_note_reader (note_id, staff_id, told_at) select $1, s, $3 from unnest($2::uuid[]) as s`,
    values: [noteId, staffIds, at],
  });
}

/** Who holds one of these posts on a day, each once. */
export async function holdersOf(transaction: Transaction, posts: readonly Post[], day: CivilDate): Promise<string[]> {
  const rows = await transaction.rows<{ id: string }>({
    text: `select distinct s.id from unnest($1::text[]) as p (post) cross join lateral access.superiors(p.post, 0, $2::date) as s (id)
      order by s.id`,
    values: [posts, day],
  });
  return rows.map(({ id }) => id);
}

/** Keeps what a note said, and writes what it says now. */
export async function replaceNote(
  transaction: Transaction,
  before: MarketNoteRow,
  {
    content,
    reason,
    by,
    at,
  }: { readonly content: NoteContent; readonly reason: string; readonly by: string; readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: `insert into desk.market_note_version (note_id, version, subject, content, source, learned_on, reason, replaced_by, replaced_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      before.id,
      before.version,
      before.subject,
      before.content,
      before.source,
      before.learnedOn,
      reason,
      by,
      at,
    ],
  });
  await transaction.rows({
    text: `update desk.market_note set subject = $2, content = $3, source = $4, learned_on = $5, version = version + 1
           where id = $1`,
    values: [before.id, content.subject, content.content, content.source, content.learnedOn],
  });
}

/** @returns whether it was passed on to them; read again, the first time stays */
export async function confirmRead(
  transaction: Transaction,
  noteId: string,
  { staffId, at }: { readonly staffId: string; readonly at: string },
): Promise<{ readonly isReader: boolean; readonly isFirst: boolean }> {
  const rows = await transaction.rows({
    text: `update desk.market_note_reader set read_at = $3 where note_id = $1 and staff_id = $2 and read_at is null returning note_id`,
    values: [noteId, staffId, at],
  });
  if (rows.length > 0) return { isReader: true, isFirst: true };
  const known = await transaction.rows({
    text: 'select from desk.market_note_reader where note_id = $1 and staff_id = $2',
    values: [noteId, staffId],
  });
  return { isReader: known.length > 0, isFirst: false };
}

export async function seesProspect(transaction: Transaction, id: string): Promise<boolean> {
  return (
    (await transaction.rows({ text: 'select from access.prospect_known where prospect_id = $1', values: [id] }))
      .length > 0
  );
}

export async function isRegion(transaction: Transaction, code: string): Promise<boolean> {
  return (await transaction.rows({ text: 'select from access.region where code = $1', values: [code] })).length > 0;
}
