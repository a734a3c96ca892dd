/** The grade that is asked for: it stands in front by its code. */
export function askedGrade({ askedFor }: { askedFor?: string | null }): string | null {
  return askedFor?.split(' · ')[0] ?? null;
}

/** What is asked for, in words: a segment stands in front by its code. */
export function askedForText(
  { kind, askedFor }: { kind: string; askedFor?: string | null },
  t: (key: string) => string,
): string | null {
  if (askedFor == null) return null;
  return kind === 'SEGMENT' ? askedFor.replace(/^[A-Z]+/, (code) => t(`segment.${code}`)) : askedFor;
}
