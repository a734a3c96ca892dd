import type { Post } from '../../kernel/access/post';
import { clausesOfKind, type Regulation } from '../../kernel/policy/regulation';
import type { ConfirmerOf } from './petition';

/** Who objects for a department and who decides: as attribution is confirmed and settled. Source: CQ-9, CQ-11 */
export interface PetitionRule {
  readonly confirmerOf: ConfirmerOf;
  readonly confirmers: readonly Post[];
  readonly decider: Post;
}

/** Undefined when the regulation of the case does not say. */
export function petitionRule(quality: Regulation): PetitionRule | undefined {
  const rule = clausesOfKind(quality, 'reportDay').find(({ parameters }) => parameters.report === 'closedCases');
  const { compiledBy: decider, confirms } = rule?.parameters ?? {};
  if (decider === undefined || confirms === undefined) return undefined;
  return {
    decider,
    confirmers: confirms.map(({ post }) => post),
    confirmerOf: (department) => confirms.find((each) => each.department === department)?.post ?? decider,
  };
}
