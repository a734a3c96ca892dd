import type { ProblemText } from '../platform/graph/problem';

/**
 * A walk-in account stands for many buyers whom nobody knows by name: nothing is agreed with it, granted to it or said of it
 * as of one client. What it bought counts for nobody, and somebody looks after it all the same.
 */
export const walkInAccount: ProblemText = {
  code: 'WALK_IN',
  field: 'input.clientId',
  wording: {
    'zh-CN':
      '散客账户代表许多未留名的买家，不能签协议、给授信、手工定级，也没有财务报表。请先为这位买家单独建立客户档案，再为它办理。',
    en: 'A walk-in account stands for many buyers: it has no agreements, no credit, no grades by hand and no statements. Put the buyer on record as a client of its own first, and do it for that one.',
  },
};
