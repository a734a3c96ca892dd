import { v7 } from 'uuid';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import type { OutsideParty } from '../../kernel/policy/third-parties';
import type { ThirdPartyEntry } from './third-party';

export interface ThirdPartyRow extends ThirdPartyEntry {
  readonly id: string;
  readonly complaintId: string;
  readonly party: OutsideParty;
  readonly name: string;
  readonly happenedOn: string;
  readonly note: string | null;
  readonly byStaff: string;
  readonly at: string;
}

const ENTRIES = `select id, complaint_id as "complaintId", decision_id as "decisionId", party, name, kind,
    amount::text as amount, happened_on as "happenedOn", note, by_staff as "byStaff", at
  from complaints.third_party_entry where complaint_id = any($1::uuid[]) order by complaint_id, seq`;

/** What is on record of the third parties of a case, oldest first; one statement for all cases of a request. */
export async function loadThirdPartyEntries(
  context: RequestContext,
  complaintId: string,
): Promise<readonly ThirdPartyRow[]> {
  const rows = await context.loaders
    .of<ThirdPartyRow[]>('third parties', async (ids) => {
      const byCase = new Map<string, ThirdPartyRow[]>(ids.map((id) => [id, []]));
      for (const row of await context.database.rows<ThirdPartyRow>({ text: ENTRIES, values: [ids] }))
        byCase.get(row.complaintId)?.push(row);
      return byCase;
    })
    .load(complaintId);
  return rows ?? [];
}

/** The same inside a transaction. */
export function thirdPartyEntries(transaction: Transaction, complaintId: string): Promise<ThirdPartyRow[]> {
  return transaction.rows<ThirdPartyRow>({ text: ENTRIES, values: [[complaintId]] });
}

/** The case is locked, so that no other takes the place. */
export async function insertThirdPartyEntry(transaction: Transaction, entry: Omit<ThirdPartyRow, 'id'>): Promise<void> {
  await transaction.rows({
    text: `insert into complaints.third_party_entry
             (id, complaint_id, decision_id, seq, party, name, kind, amount, happened_on, note, by_staff, at)
           select $1, $2, $3, coalesce(max(seq), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11
           from complaints.third_party_entry where complaint_id = $2`,
    values: [
      v7(),
      entry.complaintId,
      entry.decisionId,
      entry.party,
      entry.name,
      entry.kind,
      entry.amount,
      entry.happenedOn,
      entry.note,
      entry.byStaff,
      entry.at,
    ],
  });
}
