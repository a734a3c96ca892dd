import { compareMoney, MOST_MONEY, yuanText } from '../../kernel/money';
import type { CreditPolicy } from '../../kernel/policy/credit-change';
import { termInWords, type TermLimit } from '../../kernel/policy/term-limit';
import type { ProblemText } from '../../platform/graph/problem';

export const mayNotApply: ProblemText = {
  code: 'MAY_NOT_APPLY_FOR_CREDIT',
  clause: 'CR-3',
  wording: {
    'zh-CN': '只有负责这位客户的客户经理、其上级和信贷专员可以提出授信申请。请找他们办理。',
    en: 'Credit is applied for by the account manager of the client, a superior, or the credit officer. Ask one of them.',
  },
};

export const mayNotMoveCredit: ProblemText = {
  code: 'MAY_NOT_MOVE_APPLICATION',
  clause: 'CR-4',
  wording: {
    'zh-CN': '您不能办理这一步：调查由信贷专员做，审批由制度所列岗位做；申请人和调查人都不能审批。',
    en: 'This is not yours to do: the credit officer investigates, the posts of the clause decide, and neither who applied nor who investigated does.',
  },
};

export const noSuchApplication: ProblemText = {
  code: 'NO_SUCH_APPLICATION',
  field: 'input.id',
  wording: { 'zh-CN': '找不到这份授信申请。请刷新页面。', en: 'There is no such application. Reload the page.' },
};

export const creditNotProvidedFor: ProblemText = {
  code: 'CREDIT_NOT_PROVIDED_FOR',
  wording: {
    'zh-CN': '现行制度没有授信申请的参数（CR-3、CR-4、BK-2），因此不能申请。请先由制度起草人补充。',
    en: 'The regulations in force have no parameters for applications (CR-3, CR-4, BK-2). Have them drafted first.',
  },
};

export const applicationWaits: ProblemText = {
  code: 'APPLICATION_WAITS',
  clause: 'CR-3',
  wording: {
    'zh-CN': '这位客户已有一份授信申请在办理。请等它办结，或先撤回它。',
    en: 'Another application of this client is under way. Wait for it, or have it withdrawn.',
  },
};

export const limitBelowZero: ProblemText = {
  code: 'LIMIT_BELOW_ZERO',
  field: 'input.limit',
  clause: 'CR-3',
  wording: {
    'zh-CN': '额度不能小于零。停止授信请填 0。',
    en: 'A limit is not less than zero. To end the credit, ask for 0.',
  },
};

/** An amount has its bound, which is the same for all of them. */
export const limitTooHigh: ProblemText = {
  code: 'LIMIT_TOO_HIGH',
  field: 'input.limit',
  clause: 'CR-3',
  wording: {
    'zh-CN': `额度最多 ${yuanText(MOST_MONEY)}。请改小后再试。`,
    en: `A limit is at most ${yuanText(MOST_MONEY)}. Enter a smaller one.`,
  },
};

export const limitInFen: ProblemText = {
  code: 'LIMIT_TOO_FINE',
  field: 'input.limit',
  clause: 'CR-3',
  wording: {
    'zh-CN': '额度最多两位小数。请改正。',
    en: 'A limit has at most two decimals. Correct it.',
  },
};

export const lastDayMissing: ProblemText = {
  code: 'REQUIRED',
  field: 'input.validTo',
  clause: 'CR-3',
  wording: {
    'zh-CN': '请填写到期日。停止授信（额度 0）才不需要。',
    en: 'Fill in the last day. Only ending the credit, with the limit 0, needs none.',
  },
};

export const noLineToEnd: ProblemText = {
  code: 'NO_LINE_TO_END',
  field: 'input.limit',
  clause: 'CR-3',
  wording: {
    'zh-CN': '这位客户现在没有有效额度，没有可以停止的授信，不必申请；已在办的停止申请请撤回或驳回。',
    en: 'This client has no line in force, so there is no credit to end and nothing to apply for; withdraw or reject an application to end it.',
  },
};

/** The last day that was asked for went by while the application was under way. */
export const lineOverMeanwhile: ProblemText = {
  code: 'LINE_OVER',
  clause: 'CR-3',
  wording: {
    'zh-CN': '申请的到期日已过，不能批准。请驳回，由申请人按新的到期日重新申请。',
    en: 'The last day that was asked for is over, so it cannot be approved. Reject it; it is applied for again with a later day.',
  },
};

export const lineOver: ProblemText = {
  code: 'LINE_OVER',
  field: 'input.validTo',
  clause: 'CR-3',
  wording: {
    'zh-CN': '到期日已过。请选择今天或以后的日期。',
    en: 'The last day is over. Choose today or a later day.',
  },
};

export const tooManyDocuments: ProblemText = {
  code: 'TOO_MANY_DOCUMENTS',
  field: 'input.documentIds',
  wording: {
    'zh-CN': '最多附 20 份材料。请合并后上传。',
    en: 'An application has 20 documents at most. Combine some of them.',
  },
};

export const notYourDocuments: ProblemText = {
  code: 'NOT_YOUR_DOCUMENT',
  field: 'input.documentIds',
  clause: 'CR-3',
  wording: { 'zh-CN': '请先上传材料，再提交申请。', en: 'Upload the documents, then send the application.' },
};

export const reasonMissing: ProblemText = {
  code: 'REQUIRED',
  field: 'input.note',
  clause: 'CR-4',
  wording: { 'zh-CN': '请写明驳回的理由，让申请人知道为什么。', en: 'Say why it is rejected: who applied is to know.' },
};

export const reasonForExceptionMissing: ProblemText = {
  code: 'REASON_FOR_EXCEPTION',
  field: 'input.note',
  clause: 'CR-3',
  wording: {
    'zh-CN': '有基本条件不满足或没有资料。批准请写明理由，或驳回。',
    en: 'A basic condition is missed or not on record. Say why it is approved all the same, or reject it.',
  },
};

/** @param limit the longest term of a line */
export function lineTooLong(limit: TermLimit, clause: string): ProblemText {
  const longest = termInWords(limit);
  return {
    code: 'LINE_TOO_LONG',
    field: 'input.validTo',
    clause,
    wording: {
      'zh-CN': `额度自申请当日起最长 ${longest['zh-CN']}。请缩短，到期可以再次申请。`,
      en: `A credit line holds for ${longest.en} at most, counted from the day it is applied for. Shorten it; it can be applied for again.`,
    },
  };
}

/** @param state what it is now */
export function illegalCreditMove(state: string): ProblemText {
  return {
    code: 'ILLEGAL_MOVE',
    wording: {
      'zh-CN': '这份申请不能这样办理：批准前须先调查，办结后不能再改。请刷新页面查看现状。',
      en: `The application is ${state.toLowerCase()}. It is approved once it is investigated, and a decision stands. Reload the page to see it.`,
    },
  };
}

const noNewCredit: ProblemText = {
  code: 'EXPOSURE_MAY_ONLY_FALL',
  field: 'input.limit',
  clause: 'BK-2',
  wording: {
    'zh-CN': '限制和淘汰客户的敞口只减不增，这位客户现在没有额度，因此不能授信。分层有误时，请先复核客户分层。',
    en: 'The exposure of restricted and eliminated clients may only fall. This one has no line, so none can be given. Have its segment reviewed if that is wrong.',
  },
};

const nothingToRestructure: ProblemText = {
  code: 'ONLY_RESTRUCTURING',
  field: 'input.limit',
  clause: 'BK-2',
  wording: {
    'zh-CN': '优质客户只能重组现有敞口，这位客户现在没有额度也没有欠款，因此不能授信。分层有误时，请先复核客户分层。',
    en: 'The present exposure of quality clients may only be restructured. This one has no line and owes nothing, so none can be given. Have its segment reviewed if that is wrong.',
  },
};

/** What BK-2 does not allow, and what it does. */
export function exposureRefused(
  policy: CreditPolicy,
  { limit, exposure }: { readonly limit: string; readonly exposure: string },
): ProblemText {
  if (policy === 'decreaseOnly' && compareMoney(limit, '0.00') <= 0) return noNewCredit;
  if (policy === 'restructureOnly' && compareMoney(exposure, '0.00') <= 0) return nothingToRestructure;
  return policy === 'decreaseOnly'
    ? {
        code: 'EXPOSURE_MAY_ONLY_FALL',
        field: 'input.limit',
        clause: 'BK-2',
        wording: {
          'zh-CN': `限制和淘汰客户的敞口只减不增：额度须低于现有的 ${yuanText(limit)}。`,
          en: `The exposure of restricted and eliminated clients may only fall: ask for less than the present ${yuanText(limit)}.`,
        },
      }
    : {
        code: 'ONLY_RESTRUCTURING',
        field: 'input.limit',
        clause: 'BK-2',
        wording: {
          'zh-CN': `优质客户只能重组现有敞口：额度不能高于 ${yuanText(exposure)}。`,
          en: `The present exposure of quality clients may only be restructured: ask for ${yuanText(exposure)} at most.`,
        },
      };
}
