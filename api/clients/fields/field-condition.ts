import { trimText } from '../../kernel/text';
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
  text == null || (trimText(text) !== '' && text.length <= most && !text.includes('\0'));

/** A condition as `clients.holding` takes it; an empty one asks for any value. */
export function wantedOf(condition: FieldCondition): Record<string, unknown> {
  const text = (value: string | null | undefined): string | undefined => value?.trim();
  const wanted = { ...condition, equals: text(condition.equals), contains: text(condition.contains) };
  return Object.fromEntries(ALL_PARTS.flatMap((part) => (wanted[part] == null ? [] : [[part, wanted[part]]])));
}

/** Adds the condition on clients `c`: row-level security lets no index answer it, so the ids are found beforehand, as a set. */
export function addFieldCondition(
  conditions: Conditions,
  { id }: Pick<ClientField, 'id'>,
  condition: FieldCondition,
): void {
  const asked = `${conditions.bind(id)}::uuid, ${conditions.bind(JSON.stringify(wantedOf(condition)))}::jsonb`;
  const held = `exists (select from clients.holding(${asked}) as h (id) where h.id = c.id)`;
  conditions.say(condition.isEmpty === true ? `not ${held}` : held);
}
