import type { Viewer } from '../../kernel/access/viewer';
import type { ProblemText } from '../../platform/graph/problem';
import type { ClientField } from './client-field';
import { isWritableOf } from './field-access';
import { fieldTwice, noSuchValueField, valueMissing } from './field-problem';
import { sameValue, shownValue, valueOf, type FieldValue, type ValueInput } from './field-value';

/** What is to be written, and what the audit trail says of it. */
export interface FieldChange {
  readonly writes: readonly { readonly fieldId: string; readonly value: FieldValue | null }[];
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
}

export interface AskedOf {
  readonly clientId: string;
  readonly ownerId: string | null;
  readonly inputs: readonly ValueInput[];
  /** A client that is new: what is required must be given. */
  readonly isNew: boolean;
}

/** What is on record of a client, and the fields there are. */
export interface OnRecord {
  readonly fields: readonly ClientField[];
  readonly rows: readonly (FieldValue & { readonly fieldId: string })[];
}

/** What these values change of a client, or why they cannot be taken; undefined: nothing. Fields not named stay as they are. */
export function plannedChange(
  viewer: Viewer,
  { ownerId, inputs, isNew }: AskedOf,
  on: OnRecord,
): FieldChange | ProblemText | undefined {
  if (inputs.length === 0 && !isNew) return undefined;
  const fields = on.fields.filter((field) => !field.retired && isWritableOf(viewer, field, ownerId));
  const asked = new Map(inputs.map((input) => [input.fieldId, input]));
  if (asked.size < inputs.length) return fieldTwice;
  if (inputs.some(({ fieldId }) => !fields.some(({ id }) => id === fieldId))) return noSuchValueField;
  const missing = isNew ? fields.find(({ id, required }) => required && !asked.has(id)) : undefined;
  return missing === undefined ? changeOf(fields, asked, on.rows) : valueMissing(missing);
}

function changeOf(
  fields: readonly ClientField[],
  asked: ReadonlyMap<string, ValueInput>,
  rows: OnRecord['rows'],
): FieldChange | ProblemText | undefined {
  const writes: { fieldId: string; value: FieldValue | null }[] = [];
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const field of fields) {
    const input = asked.get(field.id);
    if (input === undefined) continue;
    const was = rows.find(({ fieldId }) => fieldId === field.id) ?? null;
    const value = valueOf(field, input, was);
    if (value !== null && 'code' in value) return value;
    if (sameValue(was, value)) continue;
    writes.push({ fieldId: field.id, value });
    before[field.nameZh] = told(field, was);
    after[field.nameZh] = told(field, value, '已修改');
  }
  return writes.length === 0 ? undefined : { writes, before, after };
}

/** What is top secret is told of, and not told: the trail is kept longer and read by others. Source: SD-10 */
function told(field: ClientField, value: FieldValue | null, changed: string | null = null): string | null {
  if (field.secrecy === 'TOP_SECRET') return changed;
  return value === null ? null : shownValue(field, value, 'zh-CN');
}
