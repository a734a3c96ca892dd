import type { Post } from '../access/post';
import { fenOf, type Money } from '../money';
import type { ParametersOf } from './clause-parameters';
import type { Ruled } from './regulation';
import type { Why } from './why';

/**
 * The lowest post that may approve an amount; a limit is included.
 *
 * @param policy the clause with the thresholds: `clauseOfKind(regulation, 'approvalThresholds')`
 * @throws RangeError when the amount is negative or not an amount
 * Source: CQ-5
 */
export function approvalPost(
  amount: Money,
  policy: Ruled<ParametersOf<'approvalThresholds'>>,
): { post: Post; why: Why } {
  const fen = fenOf(amount);
  if (fen < 0) throw new RangeError(`an amount to approve cannot be negative: ${amount}`);
  const step = policy.parameters.steps.find(({ upToYuan }) => upToYuan === null || fen <= fenOf(upToYuan));
  if (!step) throw new RangeError(`${policy.clause} names no post for ${amount}`);
  const { clause, policyVersion } = policy;
  const below = policy.parameters.steps[policy.parameters.steps.indexOf(step) - 1]?.upToYuan ?? '0.00';
  const rule =
    step.upToYuan === null ? `${step.post}: amountYuan > ${below}` : `${step.post}: amountYuan ≤ ${step.upToYuan}`;
  return {
    post: step.post,
    why: { clause, policyVersion, rule, inputs: [{ name: 'amountYuan', value: amount, unit: 'yuan' }] },
  };
}

/**
 * {@link approvalPost}, but never the post that asks: what the sales manager proposes goes to the next one up, whatever
 * the amount. The highest post has nobody above it.
 */
export function approvalPostAbove(
  amount: Money,
  asking: readonly Post[],
  policy: Ruled<ParametersOf<'approvalThresholds'>>,
): { post: Post; why: Why } {
  const lowest = approvalPost(amount, policy);
  const { steps } = policy.parameters;
  const from = steps.findIndex(({ post }) => post === lowest.post);
  const above = steps.slice(from).find(({ post }) => !asking.includes(post));
  if (above === undefined || above.post === lowest.post) return lowest;
  return { post: above.post, why: { ...lowest.why, rule: `${lowest.why.rule}; ${above.post}: requester ≠ approver` } };
}
