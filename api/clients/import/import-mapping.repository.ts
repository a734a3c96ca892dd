import type { Transaction } from '../../platform/database/request-database';
import type { ImportColumn } from './import-field';

export interface KeptMapping {
  readonly name: string;
  readonly fields: Readonly<Record<string, ImportColumn | null>>;
}

const MOST_MAPPINGS = 50;

/** What the viewer kept, by name. */
export function mappingsOf(reader: Pick<Transaction, 'rows'>): Promise<KeptMapping[]> {
  return reader.rows<KeptMapping>({
    text: `select name, fields from clients.import_mapping where staff_id = (select access.staff_id())
      order by name limit $1`,
    values: [MOST_MAPPINGS],
  });
}

/** Keeps a mapping of the viewer's under a name, in place of another of that name. */
export async function keepMapping(
  transaction: Transaction,
  { name, fields, at }: KeptMapping & { readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: `insert into clients.import_mapping (staff_id, name, fields, changed_at)
      values ((select access.staff_id()), $1, $2, $3)
      on conflict (staff_id, name) do update set fields = excluded.fields, changed_at = excluded.changed_at`,
    values: [name, JSON.stringify(fields), at],
  });
}
