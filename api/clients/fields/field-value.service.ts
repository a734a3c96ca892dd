import { recordReads } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { refusal, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import type { ClientField } from './client-field';
import { fieldsOf, readFields } from './client-field.repository';
import { isReadableOf } from './field-access';
import { plannedChange, type AskedOf, type FieldChange } from './field-plan';
import type { FieldValue } from './field-value';
import { readValues, writeValue, type ValueRow } from './field-value.repository';

/** What a client has in one field. */
export interface HeldValue {
  readonly field: ClientField;
  readonly value: FieldValue;
}

/**
 * What a client has in these fields that the viewer may read, in the order of the fields; all of them when none is named.
 * However many clients, it takes one statement. Reading what is top secret leaves a line in the audit trail. Source: SD-10
 */
export async function valuesOfClient(
  context: RequestContext,
  client: { readonly id: string; readonly ownerId: string | null },
  fieldIds: readonly string[] | null | undefined,
): Promise<HeldValue[]> {
  const viewer = signedIn(context);
  const asked = (await fieldsOf(context)).filter(({ id }) => fieldIds == null || fieldIds.includes(id));
  const read = asked.filter((field) => isReadableOf(viewer, field, client.ownerId));
  if (read.length === 0) return [];
  const ids = read.map(({ id }) => id);
  const isSecret = read.some(({ secrecy }) => secrecy === 'TOP_SECRET');
  const rows = await context.loaders
    .of<readonly ValueRow[]>(`client field values ${ids.join()}`, (clientIds) =>
      loadValues(context, { clientIds, fieldIds: ids, isSecret }),
    )
    .load(client.id);
  return read.flatMap((field) => {
    const value = rows?.find(({ fieldId }) => fieldId === field.id);
    return value === undefined ? [] : [{ field, value }];
  });
}

async function loadValues(
  context: RequestContext,
  {
    clientIds,
    fieldIds,
    isSecret,
  }: { readonly clientIds: readonly string[]; readonly fieldIds: readonly string[]; readonly isSecret: boolean },
): Promise<ReadonlyMap<string, readonly ValueRow[]>> {
  if (isSecret)
    await context.database.write((transaction) =>
      recordReads(transaction, context, {
        action: 'client.readFields',
        subjectType: 'Client',
        subjectIds: clientIds,
      }),
    );
  const byClient = new Map<string, ValueRow[]>();
  for (const row of await readValues(context.database, clientIds, fieldIds))
    byClient.set(row.clientId, [...(byClient.get(row.clientId) ?? []), row]);
  return byClient;
}

/** What these values change of a client, or why they cannot be taken; undefined: nothing. Fields not named stay as they are. */
export async function plannedValues(
  reader: Parameters<typeof readValues>[0],
  context: RequestContext,
  { clientId, ownerId, inputs, isNew }: AskedOf,
): Promise<FieldChange | ProblemValue | undefined> {
  if (inputs.length === 0 && !isNew) return undefined;
  const fields = await readFields(reader);
  const fieldIds = inputs.map(({ fieldId }) => fieldId).filter((id) => fields.some((field) => field.id === id));
  const rows = isNew || fieldIds.length === 0 ? [] : await readValues(reader, [clientId], fieldIds);
  return plannedOf(context, { clientId, ownerId, inputs, isNew }, { fields, rows });
}

/** The same, of a client whose values were read together with those of others. */
export function plannedOf(
  context: RequestContext,
  asked: AskedOf,
  on: Parameters<typeof plannedChange>[2],
): FieldChange | ProblemValue | undefined {
  const planned = plannedChange(signedIn(context), asked, on);
  return planned !== undefined && 'code' in planned ? refusal(context, 'InvalidInput', planned) : planned;
}

/** Writes what was planned, in the transaction that writes the client. */
export async function writeValues(
  transaction: Transaction,
  clientId: string,
  { writes }: Pick<FieldChange, 'writes'>,
): Promise<void> {
  for (const { fieldId, value } of writes) await writeValue(transaction, { clientId, fieldId, value });
}
