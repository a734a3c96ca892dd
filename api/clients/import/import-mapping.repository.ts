import type { Transaction } from '../../platform/database/request-database';
import type { ImportColumn } from './import-field';
import type { KeptPlan } from './kept-plan';

export interface KeptMapping {
  readonly name: string;
  readonly fields: Readonly<Record<string, ImportColumn | null>>;
  /** Null: it was kept when matchings were of columns only. */
  readonly plan: KeptPlan | null;
}

const MOST_MAPPINGS = 50;

/** What the viewer kept, by name. */
export function mappingsOf(reader: Pick<Transaction, 'rows'>): Promise<KeptMapping[]> {
  return reader.rows<KeptMapping>({
    text: `select name, fields, plan from clients.import_mapping where staff_id = (select access.staff_id())
      order by name limit $1`,
    values: [MOST_MAPPINGS],
  });
}

/**
 * Gives a mapping of the viewer's another name.
 *
 * @returns what came of it: `taken` when another has the name, `none` when there is none to be named
 */
export async function renameMapping(
  transaction: Transaction,
  { name, newName, at }: { readonly name: string; readonly newName: string; readonly at: string },
): Promise<'renamed' | 'taken' | 'none'> {
  const found = await transaction.rows<{ name: string }>({
    text: `select name from clients.import_mapping where staff_id = (select access.staff_id()) and name = any ($1::text[])
      order by name for update`,
    values: [[name, newName]],
  });
  if (!found.some((each) => each.name === name)) return 'none';
  if (found.length > 1) return 'taken';
  await transaction.rows({
    text: `update clients.import_mapping set name = $2, changed_at = $3
      where staff_id = (select access.staff_id()) and name = $1`,
    values: [name, newName, at],
  });
  return 'renamed';
}

/** Forgets a mapping of the viewer's. @returns false when there is none of that name */
export async function deleteMapping(transaction: Transaction, name: string): Promise<boolean> {
  const gone = await transaction.rows({
    text: 'delete from clients.import_mapping where staff_id = (select access.staff_id()) and name = $1 returning name',
    values: [name],
  });
  return gone.length === 1;
}

/** Keeps a mapping of the viewer's under a name, in place of another of that name. */
export async function keepMapping(
  transaction: Transaction,
  { name, fields, plan, at }: KeptMapping & { readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: `insert into clients.import_mapping (staff_id, name, fields, plan, changed_at)
      values ((select access.staff_id()), $1, $2, $3, $4)
      on conflict (staff_id, name) do update
        set fields = excluded.fields, plan = excluded.plan, changed_at = excluded.changed_at`,
    values: [name, JSON.stringify(fields), JSON.stringify(plan), at],
  });
}
