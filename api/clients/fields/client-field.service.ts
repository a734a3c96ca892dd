import { v7 } from 'uuid';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { storedText, trimText } from '../../kernel/text';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import {
  changeFault,
  fieldFacts,
  fieldFault,
  MOST_FIELDS,
  type ClientField,
  type FieldDraft,
  type FieldKind,
} from './client-field';
import {
  fieldsOf,
  insertField,
  lockDefinitions,
  readFields,
  updateField,
  writeOrder,
  writeRetired,
} from './client-field.repository';
import type {
  ChangeClientFieldInput,
  DefineClientFieldInput,
  OrderClientFieldsInput,
  RetireClientFieldInput,
} from './client-field.schema';
import { isCardTitle } from '../import/import-field';
import { isReadable } from './field-access';
import { mayNotDefine, namedLikeCard, nameTaken, noSuchField, tooManyFields, wrongOrder } from './field-problem';

export interface FieldKept {
  readonly __typename: 'ClientFieldKept';
  readonly definition: ClientField;
  readonly replayed: boolean;
}

export interface FieldsOrdered {
  readonly __typename: 'ClientFieldsOrdered';
  readonly fields: readonly ClientField[];
}

type Refused = ProblemValue | StaleVersionValue;

/** The fields the viewer may read of some client, and all of them for who defines them; those in use first. */
export async function clientFields(context: RequestContext): Promise<readonly ClientField[]> {
  const viewer = signedIn(context);
  const fields = await fieldsOf(context);
  return viewer.reaches.FIELDS.write ? fields : fields.filter((field) => isReadable(viewer, field));
}

/** Defines a field behind all others, once for an idempotency key. */
export async function defineField(
  context: RequestContext,
  input: DefineClientFieldInput,
): Promise<FieldKept | Refused> {
  const { reaches, staffId } = signedIn(context);
  if (!reaches.FIELDS.write) return refusal(context, 'NotAllowed', mayNotDefine);
  const fault = fieldFault(input.kind, input);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<{ readonly id: string } | ProblemValue>(
      transaction,
      context,
      { key, operation: 'defineClientField', request },
      async () => {
        await lockDefinitions(transaction);
        const known = await readFields(transaction);
        const field = fieldOf(v7(), input.kind, input);
        const problem = clash(context, known, field);
        if (problem !== undefined) return problem;
        await insertField(transaction, { field, by: staffId, at: context.now });
        await record(transaction, context, {
          action: 'field.define',
          field,
          after: { kind: field.kind, ...fieldFacts(field) },
        });
        return { id: field.id };
      },
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  return 'code' in outcome.answer ? outcome.answer : kept(context, outcome.answer.id, outcome.replayed);
}

/** Changes a field as a whole, unless somebody else did since it was read. Its kind stays what it is. */
export function changeField(context: RequestContext, input: ChangeClientFieldInput): Promise<FieldKept | Refused> {
  return change(context, input, async (transaction, before, known) => {
    const fault = changeFault(before, input);
    if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
    const field = { ...fieldOf(before.id, before.kind, input), version: input.version, retired: before.retired };
    const problem = field.retired ? undefined : clash(context, known, field);
    if (problem !== undefined) return problem;
    if (!(await updateField(transaction, field))) return staleVersion(input.version + 1, context.locale);
    const [was, is] = [fieldFacts(before), fieldFacts(field)];
    await record(transaction, context, { action: 'field.change', field: before, before: was, after: is });
    return undefined;
  });
}

/** Takes a field out of use, or into use again. What is on record of it stays, and is read as before. */
export function retireField(context: RequestContext, input: RetireClientFieldInput): Promise<FieldKept | Refused> {
  return change(context, input, async (transaction, before, known) => {
    if (before.retired === input.retired) return undefined;
    const problem = input.retired ? undefined : clash(context, known, before);
    if (problem !== undefined) return problem;
    const at = input.retired ? context.now : null;
    if (!(await writeRetired(transaction, { id: before.id, version: input.version, at })))
      return staleVersion(input.version + 1, context.locale);
    await record(transaction, context, {
      action: input.retired ? 'field.retire' : 'field.restore',
      field: before,
      before: { nameZh: before.nameZh, retired: before.retired },
      after: { nameZh: before.nameZh, retired: input.retired },
    });
    return undefined;
  });
}

/** Puts the fields in use into an order. Saying the same again changes nothing. */
export async function orderFields(
  context: RequestContext,
  { fieldIds }: OrderClientFieldsInput,
): Promise<FieldsOrdered | ProblemValue> {
  if (!signedIn(context).reaches.FIELDS.write) return refusal(context, 'NotAllowed', mayNotDefine);
  const problem = await context.database.write(async (transaction) => {
    await lockDefinitions(transaction);
    const used = (await readFields(transaction)).filter(({ retired }) => !retired);
    const ids = used.map(({ id }) => id);
    if ([...fieldIds].sort().join() !== [...ids].sort().join()) return refusal(context, 'InvalidInput', wrongOrder);
    if (fieldIds.join() === ids.join()) return undefined;
    await writeOrder(transaction, fieldIds);
    const nameOf = new Map(used.map(({ id, nameZh }) => [id, nameZh]));
    const named = (order: readonly string[]): string => order.map((id) => nameOf.get(id)).join('、');
    await recordAudit(transaction, context, {
      action: 'field.order',
      subjectType: 'ClientField',
      subjectId: fieldIds[0] ?? '',
      before: { order: named(ids) },
      after: { order: named(fieldIds) },
    });
    return undefined;
  });
  return problem ?? { __typename: 'ClientFieldsOrdered', fields: await readFields(context.database) };
}

async function change(
  context: RequestContext,
  { fieldId, version }: { readonly fieldId: string; readonly version: number },
  work: (transaction: Transaction, before: ClientField, known: readonly ClientField[]) => Promise<Refused | undefined>,
): Promise<FieldKept | Refused> {
  if (!signedIn(context).reaches.FIELDS.write) return refusal(context, 'NotAllowed', mayNotDefine);
  const problem = await context.database.write(async (transaction) => {
    await lockDefinitions(transaction);
    const known = await readFields(transaction);
    const before = known.find(({ id }) => id === fieldId);
    if (before === undefined) return refusal(context, 'NotFound', noSuchField);
    return before.version === version ? work(transaction, before, known) : staleVersion(before.version, context.locale);
  });
  return problem ?? kept(context, fieldId, false);
}

/** What keeps a field from being in use beside the others. */
function clash(context: RequestContext, known: readonly ClientField[], field: ClientField): ProblemValue | undefined {
  const others = known.filter(({ id, retired }) => !retired && id !== field.id);
  const taken = (['nameZh', 'nameEn'] as const).find((name) =>
    others.some((other) => other[name].toLowerCase() === field[name].toLowerCase()),
  );
  if (taken !== undefined) return refusal(context, 'InvalidInput', nameTaken(taken));
  const before = known.find(({ id }) => id === field.id);
  const likeCard = (['nameZh', 'nameEn'] as const).find(
    (name) => field[name] !== before?.[name] && isCardTitle(field[name]),
  );
  if (likeCard !== undefined) return refusal(context, 'InvalidInput', namedLikeCard(likeCard));
  return others.length >= MOST_FIELDS ? refusal(context, 'InvalidInput', tooManyFields(MOST_FIELDS)) : undefined;
}

function fieldOf(id: string, kind: FieldKind, draft: FieldDraft): ClientField {
  return {
    id,
    kind,
    nameZh: trimText(draft.nameZh),
    nameEn: trimText(draft.nameEn),
    unit: storedText(draft.unit),
    decimals: kind === 'NUMBER' ? (draft.decimals ?? 0) : null,
    required: draft.required,
    secrecy: draft.secrecy,
    retired: false,
    version: 1,
    options: (draft.options ?? []).map((option) => ({
      id: option.id ?? v7(),
      nameZh: trimText(option.nameZh),
      nameEn: trimText(option.nameEn),
      retired: option.retired ?? false,
    })),
  };
}

async function kept(context: RequestContext, id: string, replayed: boolean): Promise<FieldKept | ProblemValue> {
  const definition = (await readFields(context.database)).find((each) => each.id === id);
  if (definition === undefined) return refusal(context, 'NotFound', noSuchField);
  return { __typename: 'ClientFieldKept', definition, replayed };
}

function record(
  transaction: Transaction,
  context: RequestContext,
  {
    action,
    field,
    before,
    after,
  }: { readonly action: string; readonly field: ClientField; readonly before?: unknown; readonly after: unknown },
): Promise<void> {
  return recordAudit(transaction, context, { action, subjectType: 'ClientField', subjectId: field.id, before, after });
}
