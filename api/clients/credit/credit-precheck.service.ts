import { mayChange } from '../../kernel/access/reach';
import { civilDateAt, type CivilDate } from '../../kernel/civil-date';
import { parseMoney, type Money } from '../../kernel/money';
import { approvalPost } from '../../kernel/policy/approval-post';
import { creditChange, type CreditVerdict } from '../../kernel/policy/credit-change';
import { firstYearKept } from '../../kernel/policy/segment-policy';
import type { Why } from '../../kernel/policy/why';
import type { Post } from '../../kernel/access/post';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import { refusal, type ProblemText, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { noSuchClient } from '../cards/client-card-problem';
import { walkInAccount } from '../walk-in';
import { clientById } from '../client.service';
import { approverPosts, endsCredit, limitFault } from './credit-application';
import { checkApplication, type CreditCheck, type CreditFacts } from './credit-check';
import { creditPolicies, type CreditPolicies } from './credit-policy.repository';
import { creditNotProvidedFor, exposureRefused, mayNotApply, noLineToEnd } from './credit-problem';
import { creditBasis, type BasisReader, type CreditBasis } from './credit-standing.repository';

/** What decides about an application before anybody does. */
export interface Asked {
  readonly clientId: string;
  readonly limit: Money;
  readonly documents: number;
}

/** An application as the regulations see it on a day. */
export interface CreditJudgement {
  readonly basis: CreditBasis;
  readonly verdict: CreditVerdict;
  /** Why BK-2 does not allow it; undefined: it does. */
  readonly refused: ProblemText | undefined;
  readonly checks: readonly CreditCheck[];
  readonly approverPosts: readonly Post[];
  readonly approverWhy: Why;
}

/** Judges what is asked by the basic conditions and the segment of the client; undefined: there is no such client. Source: BK-2, CR-3 */
export async function judgeCredit(
  reader: BasisReader,
  { clientId, limit, documents }: Asked,
  { policies, today }: { readonly policies: CreditPolicies; readonly today: CivilDate },
): Promise<CreditJudgement | undefined> {
  const basis = await creditBasis(reader, clientId, today);
  if (basis === undefined) return undefined;
  const verdict = creditChange({ ...basis, wanted: limit }, policies.change);
  const exposure = verdict.why.inputs.find(({ name }) => name === 'exposure')?.value ?? basis.owed;
  const approval = approvalPost(limit, policies.thresholds);
  return {
    basis,
    verdict,
    refused: refusedBecause(verdict, { ...basis, exposure, wanted: limit }),
    checks: endsCredit(limit)
      ? []
      : checkApplication({ limit, documents, on: today }, factsOf(basis, policies, today), policies.applications),
    approverPosts: approverPosts(approval.post, policies.thresholds),
    approverWhy: approval.why,
  };
}

/** Why a line may not become what is asked for, by what is on record now; undefined: it may. Source: BK-2 */
export function refusedBecause(
  { isAllowed, policy }: Pick<CreditVerdict, 'isAllowed' | 'policy'>,
  {
    limit,
    exposure,
    wanted,
    walkIn,
  }: Pick<CreditBasis, 'limit' | 'walkIn'> & { readonly exposure: Money; readonly wanted: Money },
): ProblemText | undefined {
  if (endsCredit(wanted) && endsCredit(limit)) return noLineToEnd;
  if (walkIn && !endsCredit(wanted)) return walkInAccount;
  return isAllowed ? undefined : exposureRefused(policy, { limit, exposure });
}

function factsOf(basis: CreditBasis, { keptMonths }: CreditPolicies, today: CivilDate): CreditFacts {
  const { statementYear, debtRatio } = basis;
  const counts =
    statementYear !== null && keptMonths !== undefined && statementYear >= firstYearKept(today, keptMonths);
  return { ...basis, debtRatio: counts ? debtRatio : null };
}

/** How an application would stand if it were submitted now; nothing is written. Source: BK-2, CR-3 */
export async function precheckCredit(context: RequestContext, asked: Asked): Promise<CreditJudgement | ProblemValue> {
  const { writable, write } = signedIn(context).reaches.CREDIT;
  if (!write) return refusal(context, 'NotAllowed', mayNotApply);
  const fault = limitFault(asked.limit);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const policies = await creditPolicies(context);
  if (policies === undefined) return refusal(context, 'InvalidInput', creditNotProvidedFor);
  const known = isId(asked.clientId) ? await clientById(context, asked.clientId, new Map()) : null;
  if (known === null) return refusal(context, 'NotFound', noSuchClient);
  if (!mayChange(writable, known.ownerId)) return refusal(context, 'NotAllowed', mayNotApply);
  const wanted = { ...asked, limit: parseMoney(asked.limit) };
  const judged = await judgeCredit(context.database, wanted, { policies, today: civilDateAt(context.now) });
  return judged ?? refusal(context, 'NotFound', noSuchClient);
}
