import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { workAtCheck } from '../../../api/clients/import/check-import.service';
import { workAtRun } from '../../../api/clients/import/run-import.service';
import type { Importing } from '../../../api/clients/import/importing.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { keepTable } from '../../../api/platform/tables/keep-table';
import { TABLE_TYPES, tableIn } from '../../../api/platform/tables/table';
import type { TestDatabase } from '../../support/database';
import { askGraph } from '../graph';
import { change, literal, type Outcome } from '../prospects/key-accounts';
import { asking } from '../some-clients';

export const NOW = '2026-11-23T01:00:00.000Z';
type Somebody = Partial<ViewerFacts>;

/** Uploads a table as the route does. @returns its id */
export function uploaded(database: TestDatabase, viewer: Somebody, content: string | Buffer): Promise<string> {
  const bytes = Buffer.from(content);
  const table = tableIn(bytes);
  const id = v7();
  const { kind, encoding, delimiter } = table;
  const file = {
    id,
    digest: createHash('sha256').update(bytes).digest('hex'),
    fileName: 'clients.csv',
    mediaType: TABLE_TYPES[kind],
    sizeBytes: bytes.length,
    encoding,
    delimiter,
  };
  return asking(database, viewer, async (context) => {
    const by = context.viewer?.staffId ?? '';
    await context.database.write((transaction) => keepTable(transaction, { table, file, by, at: NOW }));
    return id;
  });
}

const SHOWN = `... on ClientImportChanged { clientImport { id version state total ready warned refused created skipped
  columns { title field samples } } }`;

export interface Shown {
  readonly id: string;
  readonly version: number;
  readonly columns: readonly { readonly title: string; readonly field: string | null; readonly samples: string[] }[];
}

export const shownOf = (outcome: Outcome): Shown => outcome['clientImport'] as Shown;

export function open(database: TestDatabase, viewer: Somebody, input: Record<string, unknown>): Promise<Outcome> {
  return change(database, viewer, {
    mutation: 'openClientImport',
    input: { idempotencyKey: v7(), ...input },
    answer: SHOWN,
  });
}

export function check(database: TestDatabase, viewer: Somebody, input: Record<string, unknown>): Promise<Outcome> {
  return change(database, viewer, {
    mutation: 'checkClientImport',
    input: { idempotencyKey: v7(), ...input },
    answer: SHOWN,
  });
}

export function run(database: TestDatabase, viewer: Somebody, input: Record<string, unknown>): Promise<Outcome> {
  return change(database, viewer, {
    mutation: 'runClientImport',
    input: { idempotencyKey: v7(), ...input },
    answer: SHOWN,
  });
}

export async function cancel(database: TestDatabase, viewer: Somebody, id: string): Promise<Outcome> {
  const text = `mutation { cancelClientImport(id: ${literal(id)}) { __typename ${SHOWN} ... on Problem { code } } }`;
  return (await askGraph(database, viewer, text)).data?.['cancelClientImport'] as Outcome;
}

/** Who brought an import, as a job works in their name. */
export function importing(database: TestDatabase, viewer: Somebody): Importing {
  const context = database.contextOf(viewer, { now: NOW });
  if (context.viewer === null) throw new Error('Nobody imports');
  return { viewer: context.viewer, database: context.database, now: NOW, requestId: 'job' };
}

const now = (): string => NOW;

export const workCheck = (database: TestDatabase, viewer: Somebody, id: string, batch = 3) =>
  workAtCheck(importing(database, viewer), id, { now, batch });

export const workRun = (database: TestDatabase, viewer: Somebody, id: string, batch = 3) =>
  workAtRun(importing(database, viewer), id, { now, batch });

export const inputColumns = (columns: readonly (string | null)[]): unknown[] =>
  columns.map((word) => (word === null ? null : { word }));

/** A table that is uploaded, opened with the columns that were proposed, and checked. @returns the import */
export async function checked(
  database: TestDatabase,
  viewer: Somebody,
  content: string | Buffer,
  more: Record<string, unknown> = {},
): Promise<Shown> {
  const opened = shownOf(await open(database, viewer, { tableId: await uploaded(database, viewer, content) }));
  const columns = inputColumns(opened.columns.map(({ field }) => field));
  const asked = await check(database, viewer, { id: opened.id, version: opened.version, columns, ...more });
  if (asked.__typename !== 'ClientImportChanged') throw new Error(JSON.stringify(asked));
  await workCheck(database, viewer, opened.id);
  return importOf(database, viewer, opened.id);
}

export async function importOf(
  database: TestDatabase,
  viewer: Somebody,
  id: string,
): Promise<Shown & Record<string, unknown>> {
  const text = `{ clientImport(id: ${literal(id)}) { id version state total ready warned refused created skipped left fault mayRetry
    reconciles mine inFile { clients creditCodes termDays } onRecord { clients creditCodes termDays }
    columns { title field samples } } }`;
  const { data, errors } = await askGraph(database, viewer, text);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return data?.['clientImport'] as Shown & Record<string, unknown>;
}

export interface Row {
  readonly line: number;
  readonly state: string;
  readonly name: string | null;
  readonly problems: readonly { readonly code: string; readonly field: string | null }[];
  readonly client: { readonly name: string } | null;
  readonly alike: { readonly name: string } | null;
}

export async function rowsOf(database: TestDatabase, viewer: Somebody, id: string, more = ''): Promise<Row[]> {
  const text = `{ clientImportRows(importId: ${literal(id)}, first: 200 ${more}) { edges { node { line state name
    contactName problems { code field } client { name } alike { name } } } } }`;
  const { data, errors } = await askGraph(database, viewer, text);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return (data?.['clientImportRows'] as { edges: { node: Row }[] }).edges.map(({ node }) => node);
}

/** A credit code that checks, made of a number. */
export function creditCode(serial: number): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = `91110000${String(serial).padStart(9, '0')}`;
  const sum = [...body].reduce((total, character, at) => total + alphabet.indexOf(character) * (3 ** at % 31), 0);
  return body + (alphabet[(31 - (sum % 31)) % 31] ?? '');
}
