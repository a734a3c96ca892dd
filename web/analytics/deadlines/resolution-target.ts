/**
 * The limit, in calendar days, by which a domestic case is to be closed, read from the parameters of the clause
 * that holds the clock of a whole case (CQ-12). Null when no clause has one, or has it in another unit.
 */
export function resolutionTargetDays(parameters: readonly unknown[]): number | null {
  for (const value of parameters) {
    const clock = caseClockIn(value);
    if (clock) return clock.unit === 'calendarDay' ? clock.amount : null;
  }
  return null;
}

function caseClockIn(value: unknown): { amount: number; unit: string } | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return value.map(caseClockIn).find(Boolean) ?? null;
  const { kind, domestic } = value as { kind?: unknown; domestic?: { amount?: unknown; unit?: unknown } };
  if (kind !== 'caseClock' || typeof domestic?.amount !== 'number') return null;
  return { amount: domestic.amount, unit: String(domestic.unit) };
}
