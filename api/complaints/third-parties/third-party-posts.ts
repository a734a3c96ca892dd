import type { Post } from '../../kernel/access/post';
import type { ParametersOf } from '../../kernel/policy/clause-parameters';
import { clausesOfKind, type Regulation } from '../../kernel/policy/regulation';
import { outsideParties, type OutsideParty } from '../../kernel/policy/third-parties';
import { handedOnSoFar, type CaseFacts, type SplitFacts } from '../steps/case-facts';
import type { LiableParty } from '../records/split-words.schema';

type Rule = ParametersOf<'thirdParties'>;

/** Who handles third parties; undefined when the regulation of the case does not say. Source: CQ-11 */
export function thirdPartyRule(quality: Regulation): Rule | undefined {
  return clausesOfKind(quality, 'thirdParties')[0]?.parameters;
}

export function isOutside(party: LiableParty): party is OutsideParty {
  return outsideParties.some((each) => each === party);
}

export function handlerOf(party: OutsideParty, rule: Rule | undefined): Post | null {
  return rule?.handledBy.find((each) => each.party === party)?.post ?? null;
}

/** Posts that read a case from the day a share of it falls to these parties. */
export function postsForThirdParties(parties: readonly LiableParty[], rule: Rule | undefined): Post[] {
  const handlers = parties.filter(isOutside).flatMap((party) => handlerOf(party, rule) ?? []);
  return rule === undefined || handlers.length === 0 ? [] : [...new Set([...handlers, rule.recoveredBy])];
}

const STATES: readonly CaseFacts['state'][] = ['APPROVED', 'REPLIED', 'CLOSED'];

/** The split whose shares are claimed: it was approved, and nobody sent it back. Source: CQ-5, CQ-11 */
export function splitInForce(facts: CaseFacts): SplitFacts | undefined {
  const { split, state, steps } = facts;
  const isDone = steps.some(({ id, result }) => id === split?.stepId && result === 'DONE');
  const isUpheld = handedOnSoFar(facts).conclusion !== 'NOT_ESTABLISHED';
  return STATES.includes(state) && isDone && isUpheld ? split : undefined;
}
