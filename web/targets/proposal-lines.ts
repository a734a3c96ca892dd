/** What may be proposed to one account manager, and what stands in the field. */
export interface ProposalLine {
  readonly managerId: string;
  readonly version: number | null;
  /** In force or proposed before; null: nothing. */
  readonly present: string | null;
  readonly amount: string;
}

export interface Suggestion {
  readonly managerId: string;
  readonly suggested: string | null;
  readonly present: string | null;
  readonly version: number | null;
}

/** `1500.00` is typed as `1500`. */
export function plainAmount(amount: string | null): string {
  return amount?.replace(/\.0+$/, '') ?? '';
}

/**
 * Lines for new suggestions. What somebody typed stays; else what there is already stays, and only where there is nothing
 * the suggestion is filled in, unless all are to be filled.
 */
export function linesOf(
  suggestions: readonly Suggestion[],
  { typed, fillAll }: { readonly typed: ReadonlyMap<string, string>; readonly fillAll: boolean },
): ProposalLine[] {
  return suggestions.map(({ managerId, suggested, present, version }) => {
    const offered = fillAll || present === null ? (suggested ?? present) : present;
    return { managerId, version, present, amount: typed.get(managerId) ?? plainAmount(offered) };
  });
}

/** Lines that would change something: an amount that differs from what there is. */
export function changedLines(lines: readonly ProposalLine[]): ProposalLine[] {
  return lines.filter(
    ({ amount, present }) => amount.trim() !== '' && Number(amount) !== Number(present ?? Number.NaN),
  );
}

/** Whether a reason is asked for: something that was there is changed. */
export function needsReason(lines: readonly ProposalLine[]): boolean {
  return changedLines(lines).some(({ present }) => present !== null);
}

/** Whether what was typed can be a target. */
export function isAmount(amount: string, whole: boolean): boolean {
  const text = amount.trim();
  return (whole ? /^\d{1,12}$/ : /^\d{1,12}(\.\d{1,2})?$/).test(text) && Number(text) > 0;
}

export function sumOf(lines: readonly ProposalLine[]): string {
  return lines.reduce((sum, { amount }) => sum + (Number(amount) || 0), 0).toFixed(2);
}
