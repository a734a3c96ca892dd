import { civilDateAt } from '../../kernel/civil-date';
import { clausesOfKind } from '../../kernel/policy/regulation';
import type { RequestContext } from '../../platform/context/request-context';
import { patientBatches } from '../../platform/database/patient-batches';
import type { Transaction } from '../../platform/database/request-database';
import { regulationsInForce, type RegulationReader } from '../../platform/regulations';
import { clientKey } from '../client-key';
import { duplicateWhy, scoreOf, signsOf, type DuplicateClause } from './duplicate-score';
import { keepPairs, keysOf, pairsMet, takeQueued, writeKeys, type FoundPair } from './duplicate-search.repository';

type Searching = Pick<RequestContext, 'database' | 'now'>;

/** The rule of duplicates in force; undefined when the regulation has none. Source: KA-1-duplicates */
export async function duplicateClause(reader: RegulationReader, now: string): Promise<DuplicateClause | undefined> {
  const regulation = (await regulationsInForce(reader, ['KA'], civilDateAt(now))).get('KA');
  return regulation === undefined ? undefined : clausesOfKind(regulation, 'duplicates')[0];
}

/** Clients compared in one transaction. */
const BATCH = 200;
/** Clients compared in one run: what is left waits for the next, and the job queue is not held up. */
const MOST_AT_ONCE = 4_000;

/**
 * Compares the clients that are new or changed with all others, as far as an index finds anything in common, and keeps
 * the pairs that may be one. Safe to repeat and to run twice at once; needs the system's reach.
 *
 * @returns how many clients were compared
 */
export async function findDuplicates({ database, now }: Searching): Promise<number> {
  let compared = 0;
  const next = patientBatches(BATCH, (size) => database.write((transaction) => compareQueued(transaction, now, size)));
  for (;;) {
    const batch = await next();
    compared += batch;
    if (batch === 0 || compared >= MOST_AT_ONCE) return compared;
  }
}

/** Compares one batch in a transaction under way. @returns how many clients it was; 0 when none waits */
export async function compareQueued(transaction: Transaction, now: string, most = BATCH): Promise<number> {
  const clause = await duplicateClause(transaction, now);
  if (clause === undefined) return 0;
  const queued = await takeQueued(transaction, most);
  if (queued.length === 0) return 0;
  const rule = clause.parameters;
  await writeKeys(
    transaction,
    queued.map((client) => ({ id: client.id, ...clientKey(client, rule) })),
  );
  const ids = queued.map(({ id }) => id);
  const met = await pairsMet(transaction, ids);
  const keys = await keysOf(transaction, [...new Set(met.flatMap(({ firstId, secondId }) => [firstId, secondId]))]);
  const found = met.flatMap(({ firstId, secondId }): FoundPair[] => {
    const [first, second] = [keys.get(firstId), keys.get(secondId)];
    if (first === undefined || second === undefined) return [];
    const signs = signsOf(first, second, rule);
    const score = scoreOf(signs, rule);
    return score < rule.showFrom ? [] : [{ firstId, secondId, score, why: duplicateWhy(signs, clause) }];
  });
  await keepPairs(transaction, { ids, found, at: now });
  return queued.length;
}
