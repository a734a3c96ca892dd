/** Control characters but for line breaks and tabs, half characters, and marks that turn the reading direction. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** Where in a JSON value texts stand that cannot be shown, or stored. */
export function unprintablePaths(
  value: unknown,
  path: readonly PropertyKey[] = [],
): readonly (readonly PropertyKey[])[] {
  if (typeof value === 'string') return UNPRINTABLE.test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, each]) => unprintablePaths(each, [...path, isList ? Number(key) : key]));
}
