import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { TestDatabase } from '../../support/database';
import { askGraph } from '../graph';
import { literal } from '../prospects/key-accounts';
import { run, workRun, type Shown } from './some-imports';

type Somebody = Partial<ViewerFacts>;

/** What has rows matched by their first column and their clients changed. */
export const UPDATE = { keyPlace: 1, matches: { word: 'UPDATE' } };

export interface Changing {
  readonly line: number;
  readonly state: string;
  readonly problems: readonly { readonly code: string }[];
  readonly client: { readonly number: string } | null;
  readonly changes: readonly Record<string, unknown>[];
}

export async function changesOf(
  database: TestDatabase,
  viewer: Somebody,
  id: string,
  locale?: 'zh-CN' | 'en',
): Promise<Changing[]> {
  const text = `{ clientImportRows(importId: ${literal(id)}, first: 200) { edges { node { line state problems { code }
    client { number } changes { field customField { id } withheld before after } } } } }`;
  const { data, errors } = await askGraph(database, viewer, text, locale);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return (data?.['clientImportRows'] as { edges: { node: Changing }[] }).edges.map(({ node }) => node);
}

export const told = (rows: readonly Changing[]) =>
  rows.map(({ line, state, problems }) => [line, state, ...problems.map(({ code }) => code)]);

export async function countsOf(database: TestDatabase, viewer: Somebody, id: string): Promise<Record<string, unknown>> {
  const text = `{ clientImport(id: ${literal(id)}) { state total ready warned changing unchanged refused created changed skipped
    left reconciles inFile { clients termDays } onRecord { clients termDays } } }`;
  const { data, errors } = await askGraph(database, viewer, text);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return data?.['clientImport'] as Record<string, unknown>;
}

export async function ran(database: TestDatabase, viewer: Somebody, found: Shown): Promise<Record<string, unknown>> {
  await run(database, viewer, { id: found.id, version: found.version });
  await workRun(database, viewer, found.id);
  return countsOf(database, viewer, found.id);
}
