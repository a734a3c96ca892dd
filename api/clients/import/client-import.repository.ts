import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { limitSql } from '../../platform/database/limit';
import type { Transaction } from '../../platform/database/request-database';
import type { Wording } from '../../platform/graph/problem';
import type { BusinessType } from '../../shared-types/business-type.schema';
import type { ClientImportFilter } from './import-input.schema';
import type { ImportColumns } from './import-field';
import type { ImportMatches, ImportPlan } from './import-key';
import type { ProposedPlan } from './kept-plan';
import type { ImportTotals } from './import-totals';

export type ImportState = 'MAPPING' | 'CHECKING' | 'CHECKED' | 'RUNNING' | 'DONE' | 'CANCELLED' | 'FAILED';

export interface ImportRow extends ImportPlan {
  readonly id: string;
  readonly tableId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly encoding: string | null;
  readonly sizeBytes: number;
  readonly digest: string;
  readonly header: readonly string[];
  readonly askedById: string;
  readonly askedAt: string;
  readonly state: ImportState;
  readonly columns: ImportColumns;
  readonly keyPlace: number | null;
  readonly matches: ImportMatches;
  readonly creates: boolean;
  readonly empties: readonly number[];
  /** The matching it was opened with matches clients by a column that its table has not. */
  readonly keyMissing: boolean;
  readonly businessType: BusinessType | null;
  readonly defaultOwnerId: string | null;
  readonly takesWarned: boolean;
  readonly total: number;
  readonly doneTo: number;
  readonly ready: number;
  readonly warned: number;
  readonly refused: number;
  readonly created: number;
  readonly skipped: number;
  /** Rows that would change a client; those that did are `changed`. */
  readonly changing: number;
  readonly unchanged: number;
  readonly changed: number;
  readonly checkedAt: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly cancelledById: string | null;
  readonly fault: { readonly code: string; readonly wording: Wording } | null;
  readonly totals: ImportTotals | null;
  readonly version: number;
}

const COLUMNS = `id, table_id as "tableId", file_name as "fileName", media_type as "mediaType", encoding,
  size_bytes as "sizeBytes", digest, header, asked_by as "askedById", asked_at as "askedAt", state, columns,
  key_place as "keyPlace", key_missing as "keyMissing", matches, creates, empties, changing, unchanged, changed, business_type as "businessType", owner_id as "defaultOwnerId", takes_warned as "takesWarned", total, done_to as "doneTo",
  ready, warned, refused, created, skipped, checked_at as "checkedAt", started_at as "startedAt", ended_at as "endedAt",
  cancelled_by as "cancelledById", fault, totals, version`;

interface ImportsAsked extends ClientImportFilter {
  readonly staffId: string;
  readonly after: readonly [at: string, id: string] | undefined;
  readonly limit: number;
}

/** Imports the viewer may see, the newest first. */
export function importsAfter(context: RequestContext, asked: ImportsAsked): Promise<ImportRow[]> {
  const { search, states, mine, from, to, staffId, after, limit } = asked;
  const conditions = new Conditions();
  if (search != null && search !== '') conditions.add('strpos(lower(file_name), lower(?::text)) > 0', search);
  if (states != null) conditions.add('state = any (?::text[])', states);
  if (mine === true) conditions.add('asked_by = ?::uuid', staffId);
  if (from != null) conditions.add(`asked_at >= ?::timestamp at time zone 'Asia/Shanghai'`, from);
  if (to != null) conditions.add(`asked_at < (?::date + 1)::timestamp at time zone 'Asia/Shanghai'`, to);
  if (after !== undefined) {
    const [at, id] = after.map((value) => conditions.bind(value));
    conditions.say(`(asked_at, id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  const most = limitSql(limit, (value) => conditions.bind(value));
  return context.database.rows<ImportRow>({
    text: `select ${COLUMNS} from clients.client_import ${conditions.where} order by asked_at desc, id desc limit ${most}`,
    values: conditions.values,
  });
}

export async function importById(
  reader: Pick<Transaction, 'rows'>,
  id: string,
  { locks = false } = {},
): Promise<ImportRow | undefined> {
  const [found] = await reader.rows<ImportRow>({
    text: `select ${COLUMNS} from clients.client_import where id = $1 ${locks ? 'for update' : ''}`,
    values: [id],
  });
  return found;
}

/** How many clients an import created and changed; 0 for one the viewer may not see. */
export async function countBrought(context: RequestContext, id: string): Promise<number> {
  const [found] = await context.database.rows<{ brought: number }>({
    text: 'select created + changed as brought from clients.client_import where id = $1',
    values: [id],
  });
  return found?.brought ?? 0;
}

export interface OpenedTable {
  readonly id: string;
  readonly header: readonly string[];
}

/** A table of the viewer's own. */
export async function tableById(transaction: Transaction, id: string): Promise<OpenedTable | undefined> {
  const [table] = await transaction.rows<OpenedTable>({
    text: 'select id, header from platform.table_file where id = $1 and uploaded_by = (select access.staff_id())',
    values: [id],
  });
  return table;
}

export interface NewImport extends ProposedPlan {
  readonly id: string;
  readonly tableId: string;
  readonly by: string;
  readonly at: string;
}

export async function insertImport(transaction: Transaction, asked: NewImport): Promise<void> {
  const { id, tableId, by, at, columns, keyPlace, matches, creates, empties, businessType, keyMissing } = asked;
  await transaction.rows({
    text: `insert into clients.client_import (id, table_id, file_name, media_type, encoding, size_bytes, digest, header,
        asked_by, asked_at, state, columns, key_place, matches, creates, empties, business_type, key_missing, total)
      select $1, f.id, f.file_name, f.media_type, f.encoding, f.size_bytes, f.digest, f.header, $4, $5, 'MAPPING', $3,
        $6::int, $7, $8::boolean, $9::int[], $10, $11::boolean, f.row_count
      from platform.table_file f where f.id = $2`,
    values: [
      ...[id, tableId, JSON.stringify(columns), by, at],
      ...[keyPlace, matches, creates, empties, businessType, keyMissing],
    ],
  });
}

export interface CheckAsked extends ImportPlan {
  readonly id: string;
  readonly businessType: BusinessType | null;
  readonly defaultOwnerId: string | null;
  readonly at: string;
}

/** Begins a check: what an earlier one found is forgotten. */
export async function beginCheck(transaction: Transaction, asked: CheckAsked): Promise<void> {
  const { id, columns, businessType, defaultOwnerId, keyPlace, matches, creates, empties } = asked;
  await transaction.rows({ text: 'delete from clients.client_import_row where import_id = $1', values: [id] });
  await transaction.rows({
    text: `update clients.client_import set state = 'CHECKING', columns = $2, business_type = $3, owner_id = $4,
        key_place = $5, matches = $6, creates = $7, empties = $8, key_missing = false, done_to = 0, ready = 0, warned = 0, refused = 0,
        changing = 0, unchanged = 0, skipped = 0, check_began_at = $9, checked_at = null, version = version + 1 where id = $1`,
    values: [id, JSON.stringify(columns), businessType, defaultOwnerId, keyPlace, matches, creates, empties, asked.at],
  });
}

/**
 * Whether somebody has the same file imported, or had since the check of this one began. Two who want to run it at once
 * wait for each other.
 */
export async function isImportedSinceCheck(
  transaction: Transaction,
  { id, digest }: Pick<ImportRow, 'id' | 'digest'>,
): Promise<boolean> {
  await transaction.rows({
    text: `select pg_advisory_xact_lock(hashtextextended('clients.client_import ' || $1, 0))`,
    values: [digest],
  });
  const [row] = await transaction.rows<{ imported: boolean }>({
    text: 'select clients.imported_since_check($1::uuid) as imported',
    values: [id],
  });
  return row?.imported === true;
}

export async function endCheck(transaction: Transaction, id: string, at: string): Promise<void> {
  await transaction.rows({
    text: `update clients.client_import set state = 'CHECKED', checked_at = $2, version = version + 1 where id = $1`,
    values: [id, at],
  });
}

export async function beginRun(
  transaction: Transaction,
  { id, takesWarned, at }: { readonly id: string; readonly takesWarned: boolean; readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: `update clients.client_import set state = 'RUNNING', takes_warned = $2, started_at = $3, done_to = 0,
        version = version + 1 where id = $1`,
    values: [id, takesWarned, at],
  });
}

export interface Progress {
  readonly id: string;
  readonly doneTo: number;
  readonly ready?: number;
  readonly warned?: number;
  readonly refused: number;
  readonly created?: number;
  readonly changing?: number;
  readonly unchanged?: number;
  readonly changed?: number;
  readonly skipped?: number;
  readonly totals?: ImportTotals;
}

/** Counts what a batch came to, in the transaction that did it. */
export async function noteProgress(transaction: Transaction, progress: Progress): Promise<void> {
  const { id, doneTo, ready = 0, warned = 0, refused, created = 0, totals } = progress;
  const { changing = 0, unchanged = 0, changed = 0, skipped = 0 } = progress;
  await transaction.rows({
    text: `update clients.client_import set done_to = $2, ready = ready + $3, warned = warned + $4,
        refused = refused + $5, created = created + $6, totals = coalesce($7::jsonb, totals), changing = changing + $8,
        unchanged = unchanged + $9, changed = changed + $10, skipped = skipped + $11 where id = $1`,
    values: [id, doneTo, ready, warned, refused, created, jsonOf(totals), changing, unchanged, changed, skipped],
  });
}

export interface ImportEnd {
  readonly id: string;
  readonly state: 'DONE' | 'CANCELLED' | 'FAILED';
  readonly at: string;
  readonly by?: string;
  readonly fault?: ImportRow['fault'];
  /** Rows left out besides those that the check left out. */
  readonly skipped?: number;
  readonly totals?: ImportTotals | null;
}

/** Ends an import that has not ended; one that has stays as it is. */
export async function endImport(transaction: Transaction, end: ImportEnd): Promise<void> {
  const { id, state, at, by, fault, skipped = 0, totals } = end;
  await transaction.rows({
    text: `update clients.client_import set state = $2, ended_at = $3, cancelled_by = $4, fault = $5, skipped = skipped + $6,
        totals = coalesce($7::jsonb, totals), version = version + 1
      where id = $1 and state not in ('DONE','CANCELLED','FAILED')`,
    values: [id, state, at, by ?? null, jsonOf(fault), skipped, jsonOf(totals)],
  });
}

/** Has an import that was given up go on from where it stood. */
export async function takeUpAgain(transaction: Transaction, id: string): Promise<void> {
  await transaction.rows({
    text: `update clients.client_import set state = case when started_at is null then 'CHECKING' else 'RUNNING' end,
        ended_at = null, fault = null, version = version + 1 where id = $1`,
    values: [id],
  });
}

const jsonOf = (value: unknown): string | null => (value == null ? null : JSON.stringify(value));

export interface UnderWay {
  readonly id: string;
  readonly askedById: string;
}

/** Imports that somebody waits for, whoever brought them. For the system only. */
export function importsUnderWay(database: RequestContext['database']): Promise<UnderWay[]> {
  return database.rows<UnderWay>({
    text: `select id, asked_by as "askedById" from clients.client_import where state in ('CHECKING','RUNNING') order by id`,
    values: [],
  });
}
