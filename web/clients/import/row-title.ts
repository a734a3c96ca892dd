/** A row of an import, as it names its client. */
interface NamedRow {
  readonly name?: string | null;
  readonly key?: string | null;
  readonly client?: { readonly name?: string | null; readonly number?: string | null } | null;
}

/**
 * By what a row is known when it is listed: its name, else that of its client, else the code by which it tells one; beside
 * it the client's number, or that code. Empty: it says nothing of the kind, and is known by its line alone.
 */
export function rowTitle({ name, key, client }: NamedRow): { readonly title: string; readonly code: string } {
  const title = [name, client?.name, key].find(Boolean) ?? '';
  const code = [client?.number, key].find(Boolean) ?? '';
  return { title, code: code === title ? '' : code };
}
