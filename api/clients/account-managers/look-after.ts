import type { CivilDate } from '../../kernel/civil-date';
import type { ProblemText } from '../../platform/graph/problem';
import { wrongOwner } from '../cards/client-card-problem';

/** What is known of somebody who is to look after clients from a day on. */
export interface Keeper {
  /** Holds a post on that day that looks after clients. */
  readonly isManager: boolean;
  /** The last day at work; null: they stay. */
  readonly leavesOn: CivilDate | null;
}

/**
 * Why somebody may not look after clients from a day on. Whoever leaves may not at all, since a client is given without
 * end. Source: KA-14
 */
export function lookAfterFault({ isManager, leavesOn }: Keeper): ProblemText | undefined {
  if (leavesOn !== null) return ownerLeaves(leavesOn);
  return isManager ? undefined : wrongOwner;
}

const ownerLeaves = (leavesOn: CivilDate): ProblemText => ({
  code: 'OWNER_LEAVES',
  field: 'input.ownerId',
  clause: 'KA-14',
  wording: {
    'zh-CN': `这位客户经理将于 ${leavesOn} 离职，不能再接管客户。请选择另一位。`,
    en: `This account manager leaves on ${leavesOn} and takes over no clients any more. Choose somebody else.`,
  },
});
