import { fetchSignedIn } from '../shared/graph/ended-session';

/** Asks the graph what stands in the editor, which GraphiQL keeps while the reader signs in again. */
export async function askGraph(request: object, headers?: Record<string, string>): Promise<object> {
  const response = await fetchSignedIn('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-kehu-csrf': '1',
      'x-kehu-locale': document.documentElement.lang,
      'apollo-require-preflight': '1',
      ...headers,
    },
    body: JSON.stringify(request),
  });
  return response.json() as Promise<object>;
}
