import type { PromiseOrValue } from 'graphql/jsutils/PromiseOrValue';
import type { RequestContext } from './request-context';

/**
 * A row that everybody may see and that hardly ever changes, by its id; null when there is none. It may be two seconds old
 * where another process wrote.
 * @param name of a loader, which tells apart loaders that read other columns
 * @param read rows by id, batched
 */
export function rememberedRow<Row extends object>(
  { database, loaders }: RequestContext,
  { name, id }: { readonly name: string; readonly id: string },
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>,
): PromiseOrValue<Row | null> {
  const keyOf = (rowId: string): string => `${name} ${rowId}`;
  const known = database.remembered<Row>(keyOf(id));
  if (known !== undefined) return known;
  const loader = loaders.of<Row>(name, async (ids) => {
    const rows = await read(ids);
    for (const [rowId, row] of rows) database.remember(keyOf(rowId), row);
    return rows;
  });
  return loader.load(id);
}
