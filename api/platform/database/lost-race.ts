/**
 * What PostgreSQL says to the one of two transactions that came second: they waited for each other, or the other one has
 * written what this one took to be free, or taken away what this one refers to. Done again, the work sees what is there
 * and refuses it in its own words.
 */
const LOST: ReadonlySet<unknown> = new Set([
  '40P01', // deadlock_detected
  '40001', // serialization_failure
  '23505', // unique_violation
  '23P01', // exclusion_violation
  '23503', // foreign_key_violation
]);

interface DatabaseFault {
  readonly code?: unknown;
  readonly driverError?: { readonly code?: unknown };
}

/** Whether a transaction may go well when it is done again, since somebody else was faster. */
export function isLostRace(error: unknown): boolean {
  const { code, driverError } = (error ?? {}) as DatabaseFault;
  return LOST.has(driverError?.code ?? code);
}
