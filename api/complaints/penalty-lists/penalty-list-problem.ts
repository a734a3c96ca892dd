import type { ProblemText } from '../../platform/graph/problem';

export const noSuchList: ProblemText = {
  code: 'NO_SUCH_PENALTY_LIST',
  field: 'input.id',
  clause: 'CQ-14',
  wording: {
    'zh-CN': '找不到这个月的行政处罚汇总。每月 1 日自动汇总上月批准的行政处罚。',
    en: 'There is no such list. The administrative penalties of last month are compiled on the first of a month.',
  },
};

export const mayNotFreezeList: ProblemText = {
  code: 'MAY_NOT_FREEZE_PENALTIES',
  clause: 'CQ-14',
  wording: {
    'zh-CN': '行政处罚汇总由汇总部门定稿。',
    en: 'Who compiles administrative penalties freezes the list.',
  },
};

export const listFrozen: ProblemText = {
  code: 'PENALTY_LIST_FROZEN',
  clause: 'CQ-14',
  wording: {
    'zh-CN': '这个月的行政处罚汇总已经定稿，不再更改。之后的变化见“定稿后的变化”。',
    en: 'The list is frozen and does not change any more. What changed since stands beside it.',
  },
};
