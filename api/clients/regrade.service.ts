import { civilDateAt } from '../kernel/civil-date';
import { loadRegulation } from '../kernel/policy/regulation';
import { tierPolicy } from '../kernel/policy/tier-policy';
import type { RequestContext } from '../platform/context/request-context';
import { OperatorError } from '../platform/operator-error';
import { beginRegrade, regradeClients, regulationInForce, remeasureClients, type Regraded } from './grade.repository';

/**
 * Measures every client's volume anew and grades it by the regulation in force today. Safe to repeat: a second run
 * changes nothing. Needs the system's reach.
 *
 * @throws OperatorError when no key-account regulation is in force
 * Source: KA-3
 */
export function regrade(context: Pick<RequestContext, 'database' | 'now'>): Promise<Regraded> {
  const today = civilDateAt(context.now);
  return context.database.write(async (transaction) => {
    await beginRegrade(transaction);
    const document = await regulationInForce(transaction, 'KA', today);
    if (document === undefined)
      throw new OperatorError(
        `No key-account regulation (KA) is in force on ${today}. Load the policy packs first.`,
        78,
      );
    await remeasureClients(transaction, today);
    return regradeClients(transaction, tierPolicy(loadRegulation(document)), today);
  });
}
