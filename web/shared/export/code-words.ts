/** What codes are called, where their words stand in one place of the messages. */
export function codeWords(t: (key: string) => string, place: string, codes: readonly string[]): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code, t(`${place}.${code}`)]));
}
