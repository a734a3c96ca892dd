import { sumMoney } from '../kernel/money';

interface Counts {
  readonly clients: number;
  /** Yuan. */
  readonly volume: string;
}

/** Counts of finer groups added up to those of one key. */
export function summedBy<Row extends Counts, Key extends string>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Counts & { readonly key: Key; readonly rows: readonly Row[] })[] {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups].map(([key, ofKey]) => ({
    key,
    rows: ofKey,
    clients: ofKey.reduce((sum, { clients }) => sum + clients, 0),
    volume: sumMoney(ofKey.map(({ volume }) => volume)),
  }));
}
