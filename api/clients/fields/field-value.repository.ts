import type { RequestDatabase, Transaction } from '../../platform/database/request-database';
import type { FieldValue } from './field-value';

type Reader = Pick<RequestDatabase, 'rows'> | Pick<Transaction, 'rows'>;

export type ValueRow = FieldValue & { readonly clientId: string; readonly fieldId: string };

/** What clients have in these fields, as far as the viewer may read it, in one statement. */
export function readValues(
  reader: Reader,
  clientIds: readonly string[],
  fieldIds: readonly string[],
): Promise<ValueRow[]> {
  return reader.rows<ValueRow>({
    text: `select client_id as "clientId", field_id as "fieldId", text_value as text, trim_scale(number_value)::text as number,
        date_value as date, yes_value as yes, option_ids as "optionIds"
      from clients.field_value where client_id = any ($1::uuid[]) and field_id = any ($2::uuid[])`,
    values: [clientIds, fieldIds],
  });
}

/** Writes one value of a client, or takes it away. */
export async function writeValue(
  transaction: Transaction,
  {
    clientId,
    fieldId,
    value,
  }: { readonly clientId: string; readonly fieldId: string; readonly value: FieldValue | null },
): Promise<void> {
  if (value === null) {
    await transaction.rows({
      text: 'delete from clients.field_value where client_id = $1 and field_id = $2',
      values: [clientId, fieldId],
    });
    return;
  }
  const { text, number, date, yes, optionIds } = value;
  await transaction.rows({
    text: `insert into clients.field_value (client_id, field_id, text_value, number_value, date_value, yes_value, option_ids)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (client_id, field_id) do update set text_value = excluded.text_value, number_value = excluded.number_value,
        date_value = excluded.date_value, yes_value = excluded.yes_value, option_ids = excluded.option_ids`,
    values: [clientId, fieldId, text, number, date, yes, optionIds],
  });
}

export interface ValueToWrite {
  readonly clientId: string;
  readonly fieldId: string;
  /** Null: taken away. */
  readonly value: FieldValue | null;
}

/** Writes values of many clients, or takes them away, in two statements at most. */
export async function writeAllValues(transaction: Transaction, values: readonly ValueToWrite[]): Promise<void> {
  const gone = values.filter(({ value }) => value === null);
  if (gone.length > 0)
    await transaction.rows({
      text: `delete from clients.field_value v using unnest($1::uuid[], $2::uuid[]) as g (client_id, field_id)
        where v.client_id = g.client_id and v.field_id = g.field_id`,
      values: [gone.map(({ clientId }) => clientId), gone.map(({ fieldId }) => fieldId)],
    });
  const set = values.flatMap(({ clientId, fieldId, value }) =>
    value === null ? [] : [{ clientId, fieldId, ...value }],
  );
  if (set.length === 0) return;
  await transaction.rows({
    text: `insert into clients.field_value (client_id, field_id, text_value, number_value, date_value, yes_value, option_ids)
      select "clientId", "fieldId", text, number, date, yes,
        case when "optionIds" is not null then array(select jsonb_array_elements_text("optionIds")::uuid) end
      from jsonb_to_recordset($1::jsonb) as n ("clientId" uuid, "fieldId" uuid, text text, number numeric, date date,
        yes boolean, "optionIds" jsonb)
      on conflict (client_id, field_id) do update set text_value = excluded.text_value, number_value = excluded.number_value,
        date_value = excluded.date_value, yes_value = excluded.yes_value, option_ids = excluded.option_ids`,
    values: [JSON.stringify(set)],
  });
}
