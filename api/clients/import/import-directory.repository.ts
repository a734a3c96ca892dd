import type { Writable } from '../../kernel/access/reach';
import type { CivilDate } from '../../kernel/civil-date';
import type { Transaction } from '../../platform/database/request-database';

export interface RegionWord {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
}

export function regionWords(transaction: Transaction): Promise<RegionWord[]> {
  return transaction.rows<RegionWord>({
    text: 'select code, name, name_en as "nameEn" from access.region order by code',
    values: [],
  });
}

export interface ManagerWord {
  readonly staffId: string;
  readonly number: string;
  readonly name: string;
}

/** Staff who may be given clients on a day, as far as the reach goes. */
export function managerWords(
  transaction: Transaction,
  { all, staffIds }: Writable,
  day: CivilDate,
): Promise<ManagerWord[]> {
  return transaction.rows<ManagerWord>({
    text: `select m.staff_id as "staffId", s.number, s.name from access.account_managers($1::date) m
      join access.staff_directory s on s.id = m.staff_id 
      where ($2 or m.staff_id = any ($3::uuid[])) and m.staff_id not in (select l.staff_id from access.leavers() l)
      order by s.number`,
    values: [day, all, staffIds],
  });
}

/** Which of these credit codes clients have, in whatever portfolio. */
export async function codesOnRecord(transaction: Transaction, codes: readonly string[]): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set();
  const rows = await transaction.rows<{ code: string }>({
    text: 'select code from clients.codes_on_record($1::text[]) as code',
    values: [codes],
  });
  return new Set(rows.map(({ code }) => code));
}

/**
 * Keeps these codes from being given to another client until the transaction ends, as a card made by hand does. In one
 * order, so that two who want the same codes wait for each other rather than in a ring.
 */
export async function holdCodes(transaction: Transaction, codes: readonly string[]): Promise<void> {
  await transaction.rows({
    text: `select pg_advisory_xact_lock(hashtextextended('clients.credit_code ' || code, 0))
      from unnest($1::text[]) as code`,
    values: [[...codes].sort()],
  });
}
