import type { Transaction } from '../../platform/database/request-database';
import { clientKey, type ClientKey } from '../client-key';
import { counted, scoreOf, type DuplicateClause } from '../duplicates/duplicate-score';
import { alikeRows, coresOnRecord, holdCores } from './alike-rows.repository';
import type { RowDraft } from './import-draft';

/** What tells the client that a row would become from others; null where the regulation does not ask. */
export function keyOfDraft(
  { card, contact }: Pick<RowDraft, 'card' | 'contact'>,
  clause: DuplicateClause | undefined,
): ClientKey | null {
  if (clause === undefined || card.name === '') return null;
  const phones = contact?.phone == null ? [] : [contact.phone];
  return clientKey({ ...card, phones }, clause.parameters);
}

/** The client on record that is most like each of these keys, by the place of the key; like enough to be shown. */
export async function alikeOf(
  transaction: Transaction,
  keys: readonly ClientKey[],
  { parameters }: DuplicateClause,
): Promise<ReadonlyMap<number, { readonly score: number; readonly clientId: string }>> {
  const best = new Map<number, { readonly score: number; readonly clientId: string }>();
  for (const { at, clientId, signs } of await alikeRows(transaction, keys)) {
    const score = scoreOf(counted(signs, parameters), parameters);
    if (score >= parameters.showFrom && score > (best.get(at)?.score ?? 0)) best.set(at, { score, clientId });
  }
  return best;
}

/**
 * The scores of those keys whose name a client on record has, by the name. Nobody else puts a client with one of these
 * names on record by an import until the transaction ends.
 */
export async function sameNames(
  transaction: Transaction,
  keys: readonly ClientKey[],
  clause: DuplicateClause,
): Promise<ReadonlyMap<ClientKey, number>> {
  const cores = [...new Set(keys.map(({ core }) => core))];
  await holdCores(transaction, cores);
  const met = await coresOnRecord(transaction, cores);
  const asked = keys.filter(({ core }) => met.has(core));
  const scores = new Map<ClientKey, number>();
  for (const [at, { score }] of await alikeOf(transaction, asked, clause)) {
    const key = asked[at];
    if (key !== undefined) scores.set(key, score);
  }
  return scores;
}
