import { trimText } from '../../kernel/text';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { isInstant } from '../../platform/graph/cursor-key';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { requireSearchable } from '../../platform/graph/wrong-argument';
import { importById, importsAfter, type ImportRow } from './client-import.repository';
import type { ClientField } from '../fields/client-field';
import { loadRegion } from '../client.repository';
import { fieldsOf } from '../fields/client-field.repository';
import { isReadable } from '../fields/field-access';
import { shownValue } from '../fields/field-value';
import type { ClientImportFilter } from './import-input.schema';
import type { ImportChange } from './compare-row';
import { cardFieldOf, fieldIdOf, type ImportField } from './import-field';
import { keyColumnOf } from './import-key';
import { mappingsOf } from './import-mapping.repository';
import { rowsAfter, shownRows, type RowState, type ShownRow } from './import-row.repository';
import { valuesOf, type RowWords } from './import-words';

const LONGEST_SEARCH = 100;

interface PageInput {
  readonly first: number;
  readonly after: string | null | undefined;
}

/** Imports of the viewer and of those whose clients the viewer may change, the newest first. */
export async function importPage(
  context: RequestContext,
  { first, after }: PageInput,
  filter: ClientImportFilter = {},
): Promise<Page<ImportRow>> {
  const { staffId, reaches } = signedIn(context);
  const limit = pageSize(first) + 1;
  const place = after == null ? undefined : placeOf(after);
  requireSearchable(filter.search, LONGEST_SEARCH);
  const asked = { ...filter, staffId, after: place, limit };
  const rows = reaches.CLIENT_CARD.write ? await importsAfter(context, asked) : [];
  return pageOf({ rows, first, after, keyOf: ({ askedAt, id }) => [askedAt, id] });
}

function placeOf(cursor: string): readonly [at: string, id: string] {
  const [at, id] = decodeCursor(cursor, 2);
  if (isInstant(at) && typeof id === 'string' && isId(id)) return [at, id];
  throw foreignCursor();
}

export async function clientImportById(context: RequestContext, id: string): Promise<ImportRow | null> {
  if (!signedIn(context).reaches.CLIENT_CARD.write || !isId(id)) return null;
  return (await importById(context.database, id)) ?? null;
}

export interface ImportedRow extends ShownRow {
  readonly values: RowWords;
  /** What tells its client, as the file has it: the column of the key, else the credit code. */
  readonly key: string | null;
}

/** Rows of an import of the viewer's own, in the order of the file; none of another's, whom they may name. */
export async function importRowPage(
  context: RequestContext,
  {
    importId,
    states,
    first,
    after,
  }: PageInput & { readonly importId: string; readonly states: readonly RowState[] | null },
): Promise<Page<ImportedRow>> {
  const limit = pageSize(first) + 1;
  const behind = after == null ? 0 : rowNoOf(after);
  const found = await clientImportById(context, importId);
  if (found === null || found.state === 'MAPPING')
    return pageOf<ImportedRow>({ rows: [], first, after, keyOf: () => [0] });
  const key = keyColumnOf(found) ?? 'CREDIT_CODE';
  const rows = (await shownRows(context, importId, { states, behind, limit })).map((row) => {
    const values = valuesOf(row.cells, found.columns);
    return { ...row, values, key: values.get(key) ?? values.get('CREDIT_CODE') ?? null };
  });
  return pageOf({ rows, first, after, keyOf: ({ rowNo }) => [rowNo] });
}

function rowNoOf(cursor: string): number {
  const [rowNo] = decodeCursor(cursor, 1);
  if (typeof rowNo === 'number' && Number.isInteger(rowNo) && rowNo > 0 && rowNo < 2 ** 31) return rowNo;
  throw foreignCursor();
}

export interface ShownChange {
  readonly field: ImportField | null;
  readonly customField: ClientField | null;
  readonly withheld: boolean;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a row changes, in words; of a custom field that the viewer reads no more, only that it does. Source: SD-10 */
export async function changesOf(context: RequestContext, { changes }: ImportedRow): Promise<readonly ShownChange[]> {
  const fields = await fieldsOf(context);
  // Imports that were checked before regions had two names told the name in place of the code.
  const regionNamed = async (code: string | null): Promise<string | null> =>
    code === null ? null : ((await loadRegion(context, code))?.name ?? code);
  const shown = async (change: ImportChange): Promise<ShownChange> => {
    if (!('fieldId' in change)) {
      const { field } = change;
      const [before, after] =
        field === 'REGION'
          ? await Promise.all([regionNamed(change.before), regionNamed(change.after)])
          : [change.before, change.after];
      return { field, before, after, customField: null, withheld: false };
    }
    const field = fields.find(({ id }) => id === change.fieldId);
    const isShown = field !== undefined && !('secret' in change) && isReadable(signedIn(context), field);
    const withheld = { field: null, customField: field ?? null, withheld: true, before: null, after: null };
    if (!isShown) return withheld;
    const said = (value: typeof change.before): string | null =>
      value === null ? null : shownValue(field, value, context.locale);
    return { ...withheld, withheld: false, before: said(change.before), after: said(change.after) };
  };
  return Promise.all((changes ?? []).map(shown));
}

const SAMPLE_ROWS = 3;

export interface ColumnRow {
  readonly place: number;
  readonly title: string;
  readonly field: ImportField | null;
  readonly customField: ClientField | null;
  readonly empties: boolean;
  readonly samples: readonly string[];
}

/** The columns of an import with what stands in their first rows; without it for those who did not bring it. */
export async function columnsOf(
  context: RequestContext,
  { tableId, header, columns, empties }: Pick<ImportRow, 'tableId' | 'header' | 'columns' | 'empties'>,
): Promise<ColumnRow[]> {
  const fields = columns.some((column) => fieldIdOf(column) !== undefined) ? await fieldsOf(context) : [];
  const rows = await rowsAfter(context.database, { tableId, behind: 0, limit: SAMPLE_ROWS });
  return header.map((title, at) => ({
    place: at + 1,
    title,
    field: cardFieldOf(columns[at] ?? null),
    customField: fields.find(({ id }) => id === fieldIdOf(columns[at] ?? null)) ?? null,
    empties: empties.includes(at + 1),
    samples: rows.map(({ cells }) => cells[at] ?? '').filter((cell) => trimText(cell) !== ''),
  }));
}

export async function mappingNames(context: RequestContext): Promise<string[]> {
  signedIn(context);
  return (await mappingsOf(context.database)).map(({ name }) => name);
}
