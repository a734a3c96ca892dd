import type { DueRule } from '../kernel/deadline';

/** A number of a clause that differs: where it stands, and what it was and is; null where there is none. */
export interface ParameterChange {
  /** Keys from the outside in; an item of a list by the name it carries, else by its place from 1, `#2`. */
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** What an item of a list is called by, when it has one of these and no other item the same. */
const NAMING = ['tier', 'segment', 'step', 'violation', 'class', 'post', 'level'];

/** Every leaf that differs between two parameter documents, in the order of the keys; a period of time is one leaf, with its unit. */
export function compareParameters(before: unknown, after: unknown): ParameterChange[] {
  return differences(before, after, []);
}

function differences(before: unknown, after: unknown, path: readonly string[]): ParameterChange[] {
  if (isLeaf(before) && isLeaf(after))
    return isSame(before, after) ? [] : [{ path, before: before ?? null, after: after ?? null }];
  const [old, young] = [entriesOf(before), entriesOf(after)];
  // A leaf that became an object, or the other way about.
  const own =
    isLeaf(before) && before != null
      ? [{ path, before, after: null }]
      : isLeaf(after) && after != null
        ? [{ path, before: null, after }]
        : [];
  const keys = [...new Set([...old.keys(), ...young.keys()])];
  return [...own, ...keys.flatMap((key) => differences(old.get(key), young.get(key), [...path, key]))];
}

function isLeaf(value: unknown): boolean {
  return typeof value !== 'object' || value === null || isPeriod(value);
}

function isSame(before: unknown, after: unknown): boolean {
  if (!isPeriod(before) || !isPeriod(after)) return before === after;
  return before.amount === after.amount && before.unit === after.unit;
}

/** How long something may take: its number says nothing without its unit. */
function isPeriod(value: unknown): value is DueRule {
  const { amount, unit, ...others } = (value ?? {}) as Partial<Record<keyof DueRule, unknown>>;
  return typeof amount === 'number' && typeof unit === 'string' && Object.keys(others).length === 0;
}

function entriesOf(value: unknown): Map<string, unknown> {
  if (isLeaf(value)) return new Map();
  if (!Array.isArray(value)) return new Map(Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1)));
  const names = namesOf(value);
  return new Map(value.map((item: unknown, index) => [names?.[index] ?? `#${index + 1}`, item]));
}

/** The names of a list's items, when every one has its own. */
function namesOf(list: readonly unknown[]): string[] | undefined {
  for (const key of NAMING) {
    const names = list.map((item) => (isLeaf(item) ? undefined : (item as Record<string, unknown>)[key]));
    const isNaming = names.every((name) => typeof name === 'string' || typeof name === 'number');
    if (isNaming && new Set(names).size === names.length) return names.map(String);
  }
  return undefined;
}
