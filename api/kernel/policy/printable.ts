import { hasUnprintable } from '../text';

/** Where in a JSON value texts stand that cannot be shown, or stored. */
export function unprintablePaths(
  value: unknown,
  path: readonly PropertyKey[] = [],
): readonly (readonly PropertyKey[])[] {
  if (typeof value === 'string') return hasUnprintable(value, { lines: true }) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, each]) => unprintablePaths(each, [...path, isList ? Number(key) : key]));
}
