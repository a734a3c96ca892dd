import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { isCivilDate } from '../time/civil-date';

/**
 * One filter value and its text in the address bar. `read` never throws: an address is typed by people,
 * and what it cannot understand becomes the fallback; `refused` says what that was, so that it can be told.
 */
export interface Param<T> {
  read(raw: string | undefined): T;
  /** undefined leaves the parameter out of the address */
  write(value: T): string | undefined;
  /** the parts of a text that `read` leaves out; left out: it takes every text */
  refused?(raw: string): string[];
}

// Method syntax in Param keeps it bivariant, so that any Param fits here.
type ParamSpec = Record<string, Param<unknown>>;

export type Values<Spec> = { [Key in keyof Spec]: Spec[Key] extends Param<infer T> ? T : never };

/** Free text, trimmed; empty is left out. */
export const textParam: Param<string> = {
  read: (raw) => raw?.trim() ?? '',
  write: (value) => value.trim() || undefined,
};

/** A civil date, or null. */
export const dateParam: Param<string | null> = {
  read: (raw) => (raw !== undefined && isCivilDate(raw) ? raw : null),
  write: (value) => value ?? undefined,
  refused: (raw) => (isCivilDate(raw) ? [] : [raw]),
};

/** The id of something, or null. */
export const idParam: Param<string | null> = {
  read: (raw) => (raw && /^[\w-]{1,64}$/.test(raw) ? raw : null),
  write: (value) => value ?? undefined,
};

/** True or left out. */
export const flagParam: Param<boolean> = {
  read: (raw) => raw === '1',
  write: (value) => (value ? '1' : undefined),
};

/** Some of a fixed set, in the order of the set, so that one choice has one address. */
export function someOf<const T extends string>(allowed: readonly T[]): Param<T[]> {
  return {
    read: (raw) => {
      const asked = new Set(raw?.split(','));
      return allowed.filter((value) => asked.has(value));
    },
    write: (values) => allowed.filter((value) => values.includes(value)).join(',') || undefined,
    refused: (raw) => raw.split(',').filter((each) => !allowed.some((value) => value === each)),
  };
}

const isCode = (text: string): boolean => /^[\w-]+$/.test(text);

/** Codes the server knows and we do not: letters, digits, dash and underscore. */
export const codesParam: Param<string[]> = {
  read: (raw) => [...new Set(raw?.split(',').filter(isCode))].sort(),
  write: (codes) => [...new Set(codes)].sort().join(',') || undefined,
  refused: (raw) => raw.split(',').filter((code) => !isCode(code)),
};

/** One of a fixed set; the fallback is left out of the address. */
export function oneOf<const T extends string>(allowed: readonly T[], fallback: NoInfer<T>): Param<T> {
  return {
    read: (raw) => allowed.find((value) => value === raw) ?? fallback,
    write: (value) => (value === fallback ? undefined : value),
    refused: (raw) => (allowed.some((value) => value === raw) ? [] : [raw]),
  };
}

/** Reads every parameter of `spec` from an address. */
export function readQuery<Spec extends ParamSpec>(spec: Spec, query: LocationQuery): Values<Spec> {
  const entries = Object.entries(spec).map(([key, param]) => [key, param.read(textOf(query[key]))] as const);
  return Object.fromEntries(entries) as Values<Spec>;
}

/** What an address asks for and `readQuery` leaves out, by the parameter. */
export function refusedIn<Spec extends ParamSpec>(
  spec: Spec,
  query: LocationQuery,
): { key: keyof Spec; text: string }[] {
  return Object.entries(spec).flatMap(([key, param]) => {
    const refused = param.refused?.(textOf(query[key]) ?? '') ?? [];
    return refused.filter((text) => text.trim() !== '').map((text) => ({ key, text }));
  });
}

const textOf = (raw: LocationQuery[string] | undefined): string | undefined =>
  (Array.isArray(raw) ? raw[0] : raw) ?? undefined;

/** The address of these values; parameters at rest are left out. */
export function writeQuery<Spec extends ParamSpec>(spec: Spec, values: Values<Spec>): LocationQueryRaw {
  const query: LocationQueryRaw = {};
  for (const key of Object.keys(spec)) {
    const text = (spec[key] as Param<unknown> | undefined)?.write(values[key as keyof Spec]);
    if (text !== undefined) query[key] = text;
  }
  return query;
}
