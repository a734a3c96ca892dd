/**
 * Ids for `$n::uuid[]`, as the text that PostgreSQL reads. Of an array the driver would look for what has to be escaped in
 * each, and an id has nothing of the kind.
 *
 * @param ids each a UUID, in any case a text without commas, quotes, braces and backslashes
 */
export function uuidList(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}
