import { canonicalJson } from '../platform/canonical-json';

export interface AuditChange {
  /** Name of what changed; a dotted path inside of it. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What changed between two states, field by field in the order of their names; equal ones are left out. A state that is
 * not there has no fields, so that a new thing shows all it began with.
 */
export function auditChanges(before: unknown, after: unknown): AuditChange[] {
  const [was, became] = [fieldsOf(before, ''), fieldsOf(after, '')];
  return [...new Set([...was.keys(), ...became.keys()])]
    .sort()
    .map((field) => ({ field, before: was.get(field) ?? null, after: became.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

function fieldsOf(state: unknown, path: string): Map<string, string> {
  if (state === null || state === undefined) return new Map();
  if (typeof state !== 'object' || Array.isArray(state))
    return new Map([[path === '' ? 'value' : path, textOf(state)]]);
  return new Map(
    Object.entries(state).flatMap(([name, value]) => [...fieldsOf(value, path === '' ? name : `${path}.${name}`)]),
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : canonicalJson(value);
}

/** Subjects that say nothing of a client: what the keeper of accounts reads of the trail whole. */
const OF_THE_HOUSE: ReadonlySet<string> = new Set([
  'Account',
  'ApiToken',
  'DatabaseLogin',
  'Staff',
  'Unit',
  'Region',
  'RegulationDraft',
  'ClientField',
]);

/** Whether a line may be read whole; else that somebody did something of that kind, and when. */
export function showsSubject(subjectType: string, reachesEveryClient: boolean): boolean {
  return reachesEveryClient || OF_THE_HOUSE.has(subjectType);
}
