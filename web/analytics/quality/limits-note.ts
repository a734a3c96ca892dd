interface Words {
  t(key: string, values: Record<string, unknown>): string;
}

type Limits = { readonly isOutside: boolean } | null | undefined;

/** What the months of a control chart say together, of so many as were judged. */
export function limitsNote(limits: readonly Limits[], { t }: Words): string {
  const judged = limits.filter((each) => each != null);
  const outside = judged.filter(({ isOutside }) => isOutside).length;
  return t(outside > 0 ? 'figures.outsideNote' : 'figures.insideNote', { n: outside || judged.length });
}
