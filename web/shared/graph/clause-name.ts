import type { ApolloClient } from '@apollo/client/core';
import { ClauseTitleDocument } from '../../gql/graphql';
import { currentLocale } from '../i18n/i18n';

/** A clause as a sentence cites it. */
const CLAUSE = /\b[A-Z]{2}-\d+(?:-[a-z]+)*\b/g;

/** No refusal waits longer than this for the title of its clause. */
const PATIENCE_MS = 2_000;

/** Titles that were asked for, by language and clause. */
const titles = new WeakMap<object, Map<string, string>>();

/**
 * A clause by its title in the reader's language, its number after it. The title is asked for the first time it is shown;
 * where it cannot be had, the number stands alone. Never throws.
 *
 * @param id null or left out: no clause
 * @param patienceMs how long the title is waited for; null: as long as it takes
 */
export async function clauseName(
  graph: ApolloClient<unknown>,
  id?: string | null,
  patienceMs: number | null = PATIENCE_MS,
): Promise<string | null> {
  if (!id) return null;
  const known = titles.get(graph) ?? new Map<string, string>();
  titles.set(graph, known);
  const key = `${currentLocale()} ${id}`;
  const title = known.get(key) ?? (await within(titleOf(graph, id), patienceMs));
  if (!title) return id;
  known.set(key, title);
  return `${title} ${id}`;
}

/** A sentence whose clauses are cited by title, the number of each behind it. Never throws. */
export async function withClauseNames(
  graph: ApolloClient<unknown>,
  text: string,
  patienceMs: number | null = PATIENCE_MS,
): Promise<string> {
  const cited = [...new Set(text.match(CLAUSE))];
  const names = await Promise.all(cited.map(async (id) => [id, await clauseName(graph, id, patienceMs)] as const));
  const named = new Map(names);
  return text.replace(CLAUSE, (id) => named.get(id) ?? id);
}

/** A sentence in pieces: the numbers of clauses, which no line may break at their hyphen, and what stands between. */
export function clausePieces(text: string): { text: string; isNumber: boolean }[] {
  const numbers = text.match(CLAUSE) ?? [];
  return text
    .split(CLAUSE)
    .flatMap((between, at) => [
      { text: between, isNumber: false },
      { text: numbers[at] ?? '', isNumber: true },
    ])
    .filter((piece) => piece.text !== '');
}

async function titleOf(graph: ApolloClient<unknown>, id: string): Promise<string | null> {
  try {
    // Not from Apollo's cache, which does not know in which language a title was read.
    const { data } = await graph.query({ query: ClauseTitleDocument, variables: { id }, fetchPolicy: 'no-cache' });
    return data.clause?.title ?? null;
  } catch {
    return null;
  }
}

function within<Answer>(asked: Promise<Answer>, patienceMs: number | null): Promise<Answer | null> {
  if (patienceMs === null) return asked;
  return Promise.race([asked, new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs))]);
}
