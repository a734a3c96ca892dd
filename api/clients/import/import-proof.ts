import type { ImportRow } from './client-import.repository';

type Counts = Pick<ImportRow, 'state' | 'total' | 'refused' | 'created' | 'skipped' | 'totals'>;

/** Rows that nothing became of because the import ended before them; 0 while it has not ended. */
export function leftOf({ state, total, refused, created, skipped }: Counts): number {
  return state === 'CANCELLED' || state === 'FAILED' ? total - refused - created - skipped : 0;
}

/**
 * Whether an import that has run proves itself: every row of the table is created, refused or left out on purpose, and the
 * records say of the created ones what the file said. Null: it has not run to its end.
 */
export function reconciles({ state, total, refused, created, skipped, totals }: Counts): boolean | null {
  if (state !== 'DONE' || totals?.onRecord == null) return null;
  const { inFile, onRecord } = totals;
  return (
    created + refused + skipped === total &&
    inFile.clients === created &&
    onRecord.clients === inFile.clients &&
    onRecord.creditCodes === inFile.creditCodes &&
    onRecord.termDays === inFile.termDays
  );
}
