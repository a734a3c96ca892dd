import { civilDateAt } from '../../kernel/civil-date';
import { subtractMoney } from '../../kernel/money';
import { creditPolicyOf } from '../../kernel/policy/credit-change';
import type { RequestContext } from '../../platform/context/request-context';
import type { ClientCredit } from './credit-application.schema';
import { creditPolicies } from './credit-policy.repository';
import { creditStandings, type CreditStandingRow } from './credit-standing.repository';
import { CREDIT_POLICIES } from './credit-words.schema';

/** The credit of a client today, batched with that of other clients. Source: BK-2 */
export async function creditOfClient(context: RequestContext, clientId: string): Promise<ClientCredit | null> {
  const row = await context.loaders
    .of<CreditStandingRow>('credit of clients', (ids) => creditStandings(context, ids, civilDateAt(context.now)))
    .load(clientId);
  if (row === null) return null;
  const policies = await creditPolicies(context);
  const { limit, validTo, owed, overdue, segment } = row;
  return {
    limit,
    validTo,
    owed,
    overdue,
    headroom: subtractMoney(limit, owed),
    policy: policies === undefined ? null : CREDIT_POLICIES[creditPolicyOf(segment, policies.change)],
  };
}
