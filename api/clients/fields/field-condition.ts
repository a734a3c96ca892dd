import type { Conditions } from '../../platform/database/conditions';
import { isId } from '../../platform/graph/cursor';
import type { ClientField, FieldKind } from './client-field';

/** What a field must hold: one condition of its kind, or whether it is empty. */
export interface FieldCondition {
  readonly fieldId: string;
  readonly isEmpty?: boolean | null;
  readonly equals?: string | null;
  readonly contains?: string | null;
  readonly least?: string | null;
  readonly most?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly yes?: boolean | null;
  readonly anyOf?: readonly string[] | null;
}

type Part = Exclude<keyof FieldCondition, 'fieldId' | 'isEmpty'>;

export const MOST_CONDITIONS = 10;
const LONGEST = { equals: 300, contains: 100 } as const;
const MOST_CHOSEN = 100;

const PARTS: Readonly<Record<FieldKind, readonly Part[]>> = {
  TEXT: ['equals', 'contains'],
  NUMBER: ['least', 'most'],
  DATE: ['from', 'to'],
  YES_NO: ['yes'],
  ONE_OF: ['anyOf'],
  SOME_OF: ['anyOf'],
};
const ALL_PARTS = [...new Set(Object.values(PARTS).flat())];

/** Whether a condition says something, and only what the kind of the field understands. */
export function isSensible(kind: FieldKind, condition: FieldCondition): boolean {
  const given = ALL_PARTS.filter((part) => condition[part] != null);
  if (condition.isEmpty != null) return given.length === 0;
  if (given.length === 0 || given.some((part) => !PARTS[kind].includes(part))) return false;
  if (kind === 'TEXT' && given.length > 1) return false;
  const { anyOf } = condition;
  return (
    (['equals', 'contains'] as const).every((part) => isSearchable(condition[part], LONGEST[part])) &&
    (anyOf == null || (anyOf.length <= MOST_CHOSEN && anyOf.every((id) => isId(id))))
  );
}

const isSearchable = (text: string | null | undefined, most: number): boolean =>
  text == null || (text.trim() !== '' && text.length <= most && !text.includes('\0'));

/** A condition as `clients.holding` takes it. */
export function wantedOf(condition: FieldCondition): Record<string, unknown> {
  const text = (value: string | null | undefined): string | undefined => value?.trim();
  const wanted = { ...condition, equals: text(condition.equals), contains: text(condition.contains) };
  return Object.fromEntries(ALL_PARTS.flatMap((part) => (wanted[part] == null ? [] : [[part, wanted[part]]])));
}

/** Adds the condition on clients `c`, each looked up by its id: for a portfolio, and where most clients meet it. */
export function addFieldCondition(
  conditions: Conditions,
  { kind, id }: Pick<ClientField, 'kind' | 'id'>,
  condition: FieldCondition,
): void {
  const value = `select from clients.field_value v where v.client_id = c.id and v.field_id = ${conditions.bind(id)}::uuid`;
  if (condition.isEmpty != null) {
    conditions.say(`${condition.isEmpty ? 'not ' : ''}exists (${value})`);
    return;
  }
  const held = ALL_PARTS.flatMap((part) =>
    condition[part] == null ? [] : [HELD[part](conditions.bind(wantedOf(condition)[part]))],
  );
  conditions.say(`exists (${[value, HAS[kind], ...held].join(' and ')})`);
}

const HAS: Readonly<Record<FieldKind, string>> = {
  TEXT: 'v.text_value is not null',
  NUMBER: 'v.number_value is not null',
  DATE: 'v.date_value is not null',
  YES_NO: 'v.yes_value is not null',
  ONE_OF: 'v.option_ids is not null',
  SOME_OF: 'v.option_ids is not null',
};

const HELD: Readonly<Record<Part, (wanted: string) => string>> = {
  equals: (wanted) => `lower(v.text_value) = lower(${wanted}::text)`,
  contains: (wanted) => `strpos(lower(v.text_value), lower(${wanted}::text)) > 0`,
  least: (wanted) => `v.number_value >= ${wanted}::numeric`,
  most: (wanted) => `v.number_value <= ${wanted}::numeric`,
  from: (wanted) => `v.date_value >= ${wanted}::date`,
  to: (wanted) => `v.date_value <= ${wanted}::date`,
  yes: (wanted) => `v.yes_value = ${wanted}::boolean`,
  anyOf: (wanted) => `v.option_ids && ${wanted}::uuid[]`,
};
