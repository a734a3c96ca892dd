import type { Transaction } from '../../platform/database/request-database';
import type { ClientKey } from '../client-key';
import type { Signs } from '../duplicates/duplicate-score';

export interface AlikeRow {
  /** Which of the keys asked about. */
  readonly at: number;
  readonly clientId: string;
  readonly signs: Signs;
}

interface FoundRow {
  readonly at: number;
  readonly clientId: string;
  readonly likeness: number;
  readonly sameCode: boolean;
  readonly codesDiffer: boolean;
  readonly samePhone: boolean;
  readonly sameAddress: boolean;
}

/** What clients on record, in whatever portfolio, have in common with those described by many keys: one statement. */
export async function alikeRows(transaction: Transaction, keys: readonly ClientKey[]): Promise<AlikeRow[]> {
  const rows = await transaction.rows<FoundRow>({
    text: `select k.at, a.client_id as "clientId", a.likeness, a.same_code as "sameCode", a.codes_differ as "codesDiffer",
        a.same_phone as "samePhone", a.same_address as "sameAddress"
      from jsonb_to_recordset($1::jsonb)
        as k (at int, pairs text[], "rarePairs" text[], "creditCode" text, phones text[], address text)
      cross join lateral clients.alike(k.pairs, k."rarePairs", k."creditCode", k.phones, k.address) as a
      order by k.at, a.client_id`,
    values: [JSON.stringify(keys.map((key, at) => ({ at, ...key })))],
  });
  const whole = (holds: boolean): number => (holds ? 100 : 0);
  return rows.map(({ at, clientId, likeness, sameCode, samePhone, sameAddress, codesDiffer }) => ({
    at,
    clientId,
    signs: {
      creditCode: whole(sameCode),
      name: likeness,
      phone: whole(samePhone),
      address: whole(sameAddress),
      codesDiffer,
    },
  }));
}

/** Which of these names clients have, in whatever portfolio, as names are compared. */
export async function coresOnRecord(transaction: Transaction, cores: readonly string[]): Promise<ReadonlySet<string>> {
  if (cores.length === 0) return new Set();
  const rows = await transaction.rows<{ core: string }>({
    text: 'select core from clients.cores_on_record($1::text[]) as core',
    values: [cores],
  });
  return new Set(rows.map(({ core }) => core));
}

/** Keeps another import from creating clients of these names until the transaction ends; in one order, as codes are held. */
export async function holdCores(transaction: Transaction, cores: readonly string[]): Promise<void> {
  await transaction.rows({
    text: `select pg_advisory_xact_lock(hashtextextended('clients.core ' || core, 0)) from unnest($1::text[]) as core`,
    values: [[...cores].sort()],
  });
}

/** Notes what new clients are recognised by, so that whoever is checked next meets them. */
export async function noteKeys(
  transaction: Transaction,
  keys: readonly (ClientKey & { readonly id: string })[],
): Promise<void> {
  if (keys.length === 0) return;
  await transaction.rows({ text: 'select clients.note_keys($1::jsonb)', values: [JSON.stringify(keys)] });
}
