import type { ImportRow } from './client-import.repository';

type Counts = Pick<
  ImportRow,
  'state' | 'total' | 'refused' | 'created' | 'skipped' | 'changed' | 'unchanged' | 'totals'
>;

const accounted = ({ refused, created, skipped, changed, unchanged }: Counts): number =>
  refused + created + skipped + changed + unchanged;

/** Rows that nothing became of because the import ended before them; 0 while it has not ended. */
export function leftOf(counts: Counts): number {
  const { state, total } = counts;
  return state === 'CANCELLED' || state === 'FAILED' ? total - accounted(counts) : 0;
}

/**
 * Whether an import that has run proves itself: every row of the table is created, changed, as it was, refused or left out
 * on purpose, and the records say of those created and changed what was planned. Null: it has not run to its end.
 */
export function reconciles(counts: Counts): boolean | null {
  const { state, total, created, changed, totals } = counts;
  if (state !== 'DONE' || totals?.onRecord == null) return null;
  const { inFile, onRecord } = totals;
  return (
    accounted(counts) === total &&
    inFile.clients === created + changed &&
    onRecord.clients === inFile.clients &&
    onRecord.creditCodes === inFile.creditCodes &&
    onRecord.termDays === inFile.termDays
  );
}
