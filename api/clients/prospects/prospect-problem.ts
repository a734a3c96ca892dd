import type { ProblemText } from '../../platform/graph/problem';

export const mayNotOpen: ProblemText = {
  code: 'MAY_NOT_OPEN_PROSPECT',
  clause: 'KA-2',
  wording: {
    'zh-CN': '您的岗位不能登记潜在客户。请找客户经理办理。',
    en: 'Your posts may not put prospects on record. Ask an account manager.',
  },
};

export const mayNotMoveProspect: ProblemText = {
  code: 'MAY_NOT_MOVE_PROSPECT',
  clause: 'KA-6',
  wording: {
    'zh-CN':
      '这一步不由您办理：一般调查、申请、补充材料和更正资料由客户经理办理，实地调查由主管进行并由大客户经理确认，审批不能由申请人本人作出，签约由大客户经理办理。',
    en: 'This step is not yours: the account manager surveys, applies, adds material and corrects, a supervisor visits and the KA manager confirms, nobody decides what they applied for, and the KA manager signs.',
  },
};

export const noSuchProspect: ProblemText = {
  code: 'NO_SUCH_PROSPECT',
  field: 'input.id',
  wording: { 'zh-CN': '找不到这位潜在客户。请刷新页面。', en: 'There is no such prospect. Reload the page.' },
};

export const stageSkipped: ProblemText = {
  code: 'STAGE_SKIPPED',
  clause: 'KA-6',
  wording: {
    'zh-CN': '当前阶段不能办理这一步，步骤不得跳过。请刷新页面，按顺序办理。',
    en: 'This cannot be done at its stage, and no stage is skipped. Reload the page and go on in order.',
  },
};

export const notProvidedFor: ProblemText = {
  code: 'SELECTION_NOT_PROVIDED_FOR',
  wording: {
    'zh-CN': '现行大客户制度没有评分标准，因此不能申请认定。请先由制度起草人补充。',
    en: 'The key-account regulation in force has no checklist. Have one drafted first.',
  },
};

export const wrongCreditCode: ProblemText = {
  code: 'CREDIT_CODE_WRONG',
  field: 'input.creditCode',
  wording: {
    'zh-CN': '统一社会信用代码应为 18 位，且校验位要对得上。请核对。',
    en: 'A unified social credit code has 18 characters and a check digit that fits. Check it.',
  },
};

export const prospectCodeTaken: ProblemText = {
  code: 'PROSPECT_CODE_TAKEN',
  field: 'input.creditCode',
  clause: 'KA-9',
  wording: {
    'zh-CN': '这个统一社会信用代码已有在开发的潜在客户。请查找它；若不在您的名下，请联系主管。',
    en: 'An open prospect has this credit code. Look it up; if it is not one of yours, ask your supervisor.',
  },
};

export const cardMissing: ProblemText = {
  code: 'REQUIRED',
  field: 'input.card',
  clause: 'KA-9',
  wording: {
    'zh-CN': '请填写更正后的资料。',
    en: 'The corrected card is missing. Fill it in.',
  },
};

export const nothingCorrected: ProblemText = {
  code: 'NOTHING_CORRECTED',
  field: 'input.card',
  wording: {
    'zh-CN': '资料与登记的完全相同。请改正有误的一项，或关闭。',
    en: 'This is what is on record already. Change what is wrong, or close.',
  },
};

/** A criterion with fewer points than it has to have. */
export interface Shortfall {
  readonly criterion: string;
  readonly points: number;
  readonly least: number;
}

/** Criteria of the regulation as it stands; a policy may know more, which go by their own names. */
const CRITERIA: Readonly<Record<string, ProblemText['wording']>> = {
  integrity: { 'zh-CN': '诚信、财务与信用', en: 'Integrity, finances and credit' },
  cooperation: { 'zh-CN': '愿意合作', en: 'Readiness to cooperate' },
  discretion: { 'zh-CN': '能保守秘密', en: 'Discretion' },
  costLevel: { 'zh-CN': '成本水平', en: 'Cost level' },
};

const criterionIn = (locale: keyof ProblemText['wording'], criterion: string): string =>
  CRITERIA[criterion]?.[locale] ?? criterion;

/** Why points do not suffice: criteria under their least by name, and the sum where that is short. Source: KA-5 */
export function scoresTooLow(
  { total, below }: { readonly total: number; readonly below: readonly Shortfall[] },
  { clause, passMark }: { readonly clause: string; readonly passMark: number },
): ProblemText {
  const zh = below.map(
    ({ criterion, points, least }) => `“${criterionIn('zh-CN', criterion)}”${points} 分，不得低于 ${least} 分`,
  );
  const en = below.map(
    ({ criterion, points, least }) => `${criterionIn('en', criterion)} has ${points}, ${least} needed`,
  );
  if (total < passMark) {
    zh.push(`合计 ${total} 分，不得低于 ${passMark} 分`);
    en.push(`all together have ${total}, ${passMark} needed`);
  }
  return {
    code: 'BELOW_PASS_MARK',
    field: 'input.scores',
    clause,
    wording: {
      'zh-CN': `评分未达到认定标准：${zh.join('；')}。请继续培育，或放弃这位潜在客户。`,
      en: `The points do not reach what the clause asks for: ${en.join('; ')}. Go on developing the prospect, or drop it.`,
    },
  };
}

export const amountMissing: ProblemText = {
  code: 'REQUIRED',
  field: 'input.expectedYearly',
  clause: 'KA-7',
  wording: {
    'zh-CN': '请填写预计年交易额（正数）。',
    en: 'The expected yearly volume is missing. Fill in an amount above zero.',
  },
};

export const agreementMissing: ProblemText = {
  code: 'REQUIRED',
  field: 'input.agreement',
  clause: 'KA-8',
  wording: {
    'zh-CN': '认定须签订协议。请填写协议内容。',
    en: 'A client is recognised with its agreement. Fill it in.',
  },
};

export const documentsMissing: ProblemText = {
  code: 'REQUIRED',
  field: 'input.documentIds',
  clause: 'KA-7',
  wording: { 'zh-CN': '请至少上传一份材料。', en: 'There is no document to add. Upload one.' },
};

/** @param most documents that a step brings */
export function wrongDocuments(most: number): ProblemText {
  return {
    code: 'WRONG_DOCUMENTS',
    field: 'input.documentIds',
    clause: 'KA-7',
    wording: {
      'zh-CN': `每一步最多附 ${most} 份由您本人上传的附件。请重新上传。`,
      en: `A step brings ${most} documents at most, each uploaded by you. Upload them anew.`,
    },
  };
}

/** @param atLeast how many of us have to be in contact */
export function tooFewContacts(atLeast: number): ProblemText {
  return {
    code: 'TOO_FEW_CONTACTS',
    field: 'input.contactStaffIds',
    clause: 'KA-13',
    wording: {
      'zh-CN': `预计进入重要等级的新客户须至少 ${atLeast} 人对接（含客户经理）。请增加对接员工。`,
      en: `A new client of this size has at least ${atLeast} of us in contact, the account manager included. Name more.`,
    },
  };
}

/** @param scale the most points of a criterion */
export function scoresIncomplete(scale: number, clause: string): ProblemText {
  return {
    code: 'SCORES_INCOMPLETE',
    field: 'input.scores',
    clause,
    wording: {
      'zh-CN': `请为每项标准评 0 至 ${scale} 的整数分，各一次。`,
      en: `Give every criterion whole points from 0 to ${scale}, once.`,
    },
  };
}
