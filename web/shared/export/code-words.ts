/** What a yes or no is called. */
export function yesOrNo(t: (key: string) => string): Record<'true' | 'false', string> {
  return { true: t('export.yes'), false: t('export.no') };
}

/** What columns are called, by their path: each by its own word in one place of the messages. */
export function columnTitles(
  t: (key: string) => string,
  place: string,
  paths: readonly string[],
): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, t(`${place}.${path.replaceAll('.', '_')}`)]));
}

/** What codes are called, where their words stand in one place of the messages. */
export function codeWords(t: (key: string) => string, place: string, codes: readonly string[]): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code, t(`${place}.${code}`)]));
}
