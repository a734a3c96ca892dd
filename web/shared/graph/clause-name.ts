import type { ApolloClient } from '@apollo/client/core';
import { ClauseTitleDocument } from '../../gql/graphql';
import { currentLocale } from '../i18n/i18n';

/** No refusal waits longer than this for the title of its clause. */
const PATIENCE_MS = 2_000;

/** Titles that were asked for, by language and clause. */
const titles = new WeakMap<object, Map<string, string>>();

/**
 * A clause by its title in the reader's language, its number after it. The title is asked for the first time it is shown;
 * where it cannot be had, the number stands alone. Never throws.
 *
 * @param id null or left out: no clause
 */
export async function clauseName(graph: ApolloClient<unknown>, id?: string | null): Promise<string | null> {
  if (!id) return null;
  const known = titles.get(graph) ?? new Map<string, string>();
  titles.set(graph, known);
  const key = `${currentLocale()} ${id}`;
  const title = known.get(key) ?? (await titleOf(graph, id));
  if (!title) return id;
  known.set(key, title);
  return `${title} ${id}`;
}

async function titleOf(graph: ApolloClient<unknown>, id: string): Promise<string | null> {
  try {
    // Not from Apollo's cache, which does not know in which language a title was read.
    const asked = graph.query({ query: ClauseTitleDocument, variables: { id }, fetchPolicy: 'no-cache' });
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
    const answer = await Promise.race([asked, late]);
    return answer?.data.clause?.title ?? null;
  } catch {
    return null;
  }
}
