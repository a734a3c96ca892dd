import type { ProblemText } from '../../platform/graph/problem';

const CLAUSE = 'BK-1-annex';

export const mayNotRecordStatement: ProblemText = {
  code: 'MAY_NOT_RECORD_STATEMENTS',
  clause: CLAUSE,
  wording: {
    'zh-CN': '只有负责这位客户的客户经理、其上级和信贷专员可以登记财务报表。请找他们办理。',
    en: 'Statements are recorded by the account manager of the client, a superior, or the credit officer. Ask one of them.',
  },
};

export const noSegments: ProblemText = {
  code: 'SEGMENTS_NOT_PROVIDED_FOR',
  wording: {
    'zh-CN': '现行客户分层规定没有写明分层依据，因此不能登记财务报表。请先由制度起草人补充。',
    en: 'The segmentation regulation in force does not say what its inputs are. Have them drafted first.',
  },
};

export const assetsMissing: ProblemText = {
  code: 'ASSETS_MISSING',
  field: 'input.totalAssets',
  clause: CLAUSE,
  wording: {
    'zh-CN': '资产总额须大于零。请按年度报表填写。',
    en: 'Total assets are more than zero. Copy them from the annual statements.',
  },
};

export const noSuchIndustry: ProblemText = {
  code: 'NO_SUCH_INDUSTRY',
  field: 'input.industry',
  clause: CLAUSE,
  wording: {
    'zh-CN': '现行规定没有这个行业。请从列表中选择。',
    en: 'The regulation in force has no such industry. Choose one of the list.',
  },
};

/** @param lastYear the latest year that is over */
export function yearNotOver(lastYear: number): ProblemText {
  return {
    code: 'YEAR_NOT_OVER',
    field: 'input.fiscalYear',
    clause: CLAUSE,
    wording: {
      'zh-CN': `请填写已经结束的年度，最近为 ${lastYear} 年，最早为 20 年前。`,
      en: `Choose a year that is over: ${lastYear} at the latest, and not more than 20 years ago.`,
    },
  };
}

/** @param field of the input */
export function negativeAmount(field: string): ProblemText {
  return {
    code: 'NEGATIVE_AMOUNT',
    field: `input.${field}`,
    clause: CLAUSE,
    wording: {
      'zh-CN': '这一项不能为负数。请按年度报表填写；只有净利润可以为负。',
      en: 'This cannot be less than zero; of all these only the net profit can. Copy it from the annual statements.',
    },
  };
}

/** @param field the part of the input that is more than its whole */
export function partExceedsWhole(field: string): ProblemText {
  return {
    code: 'PART_EXCEEDS_WHOLE',
    field: `input.${field}`,
    clause: CLAUSE,
    wording: {
      'zh-CN': '流动部分不能大于总额。请核对报表。',
      en: 'The current part is more than the total. Compare with the statements.',
    },
  };
}
