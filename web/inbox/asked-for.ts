/** What is asked for, in words: a segment stands in front by its code. */
export function askedForText(
  { kind, askedFor }: { kind: string; askedFor?: string | null },
  t: (key: string) => string,
): string | null {
  if (askedFor == null) return null;
  return kind === 'SEGMENT' ? askedFor.replace(/^[A-Z]+/, (code) => t(`segment.${code}`)) : askedFor;
}
