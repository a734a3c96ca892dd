import type { RequestContext } from '../../platform/context/request-context';
import type { RequestDatabase, Transaction } from '../../platform/database/request-database';
import type { ClientField, FieldOption } from './client-field';

type Reader = Pick<RequestDatabase, 'rows'> | Pick<Transaction, 'rows'>;

const FIELDS = `
  select f.id, f.name_zh as "nameZh", f.name_en as "nameEn", f.kind, f.unit, f.decimals, f.required, f.secrecy,
    f.retired_at is not null as retired, f.version, coalesce((
      select jsonb_agg(jsonb_build_object('id', o.id, 'nameZh', o.name_zh, 'nameEn', o.name_en, 'retired', o.retired)
        order by o.place, o.id)
      from clients.field_option o where o.field_id = f.id), '[]') as options
  from clients.custom_field f order by f.retired_at is not null, f.place, f.id`;

/** Every field, those in use first, each with every choice it ever had. There are few of them. */
export function readFields(reader: Reader): Promise<ClientField[]> {
  return reader.rows<ClientField>({ text: FIELDS, values: [] });
}

/** The same, once a request. */
export async function fieldsOf(context: RequestContext): Promise<readonly ClientField[]> {
  const loader = context.loaders.of<readonly ClientField[]>('client fields', async (keys) => {
    const fields = await readFields(context.database);
    return new Map(keys.map((key) => [key, fields]));
  });
  return (await loader.load('all')) ?? [];
}

/** One at a time defines fields: how many there are and which names are taken is counted under this lock. */
export async function lockDefinitions(transaction: Transaction): Promise<void> {
  await transaction.rows({
    text: `select pg_advisory_xact_lock(hashtextextended('clients.custom_field', 0))`,
    values: [],
  });
}

export interface NewField {
  readonly field: ClientField;
  readonly by: string;
  readonly at: string;
}

/** Puts a field behind all others. */
export async function insertField(transaction: Transaction, { field, by, at }: NewField): Promise<void> {
  await transaction.rows({
    text: `insert into clients.custom_field (id, name_zh, name_en, kind, unit, decimals, required, secrecy, place, defined_by,
        defined_at)
      select $1, $2, $3, $4, $5, $6, $7, $8, coalesce(max(place), 0) + 1, $9, $10 from clients.custom_field`,
    values: [
      ...[field.id, field.nameZh, field.nameEn, field.kind, field.unit, field.decimals, field.required, field.secrecy],
      ...[by, at],
    ],
  });
  await writeOptions(transaction, field);
}

/** Writes a field over the version that was read. @returns false when another stands there by now */
export async function updateField(transaction: Transaction, field: ClientField): Promise<boolean> {
  const { id, version, nameZh, nameEn, unit, decimals, required, secrecy } = field;
  const updated = await transaction.rows({
    text: `update clients.custom_field set name_zh = $3, name_en = $4, unit = $5, decimals = $6, required = $7, secrecy = $8,
        version = version + 1 where id = $1 and version = $2 returning id`,
    values: [id, version, nameZh, nameEn, unit, decimals, required, secrecy],
  });
  if (updated.length === 0) return false;
  await writeOptions(transaction, field);
  return true;
}

async function writeOptions(
  transaction: Transaction,
  { id, options }: { readonly id: string; readonly options: readonly FieldOption[] },
): Promise<void> {
  if (options.length === 0) return;
  await transaction.rows({
    text: `insert into clients.field_option (id, field_id, name_zh, name_en, place, retired)
      select o.id, $1, o."nameZh", o."nameEn", o.place, o.retired
      from rows from (jsonb_to_recordset($2::jsonb) as (id uuid, "nameZh" text, "nameEn" text, retired boolean))
        with ordinality as o (id, "nameZh", "nameEn", retired, place)
      on conflict (id) do update set name_zh = excluded.name_zh, name_en = excluded.name_en, place = excluded.place,
        retired = excluded.retired`,
    values: [id, JSON.stringify(options)],
  });
}

/** @returns false when another version stands there by now */
export async function writeRetired(
  transaction: Transaction,
  { id, version, at }: { readonly id: string; readonly version: number; readonly at: string | null },
): Promise<boolean> {
  const updated = await transaction.rows({
    text: `update clients.custom_field set retired_at = $3, version = version + 1 where id = $1 and version = $2 returning id`,
    values: [id, version, at],
  });
  return updated.length === 1;
}

export async function writeOrder(transaction: Transaction, ids: readonly string[]): Promise<void> {
  await transaction.rows({
    text: `update clients.custom_field f set place = o.place
      from unnest($1::uuid[]) with ordinality as o (id, place) where f.id = o.id and f.place <> o.place`,
    values: [ids],
  });
}
