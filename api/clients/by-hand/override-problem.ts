import type { ProblemText } from '../../platform/graph/problem';

/** How a scheme of grades is called in what its users are told. */
export interface OverrideNaming {
  readonly clause: string;
  /** Ends its codes: `MAY_NOT_ASK_FOR_TIER`. */
  readonly code: 'TIER' | 'SEGMENT';
  /** What is done, as "手工定级". */
  readonly zh: string;
  readonly zhRegulation: string;
  readonly en: 'tier' | 'segment';
  readonly enRegulation: string;
}

/** What keeps somebody from asking for a grade by hand, or from deciding one. */
export interface OverrideProblems {
  readonly mayNotAsk: ProblemText;
  readonly mayNotDecide: ProblemText;
  readonly noSuchOverride: ProblemText;
  readonly notProvidedFor: ProblemText;
  readonly expired: ProblemText;
  readonly overlapping: ProblemText;
  readonly alreadyAsked: ProblemText;
  readonly sameAsComputed: ProblemText;
  readonly noteMissing: ProblemText;
}

export function overrideProblems({ clause, code, ...say }: OverrideNaming): OverrideProblems {
  return {
    mayNotAsk: {
      code: `MAY_NOT_ASK_FOR_${code}`,
      clause,
      wording: {
        'zh-CN': `只有负责这位客户的客户经理及其上级可以申请${say.zh}。请找他们办理。`,
        en: `Another ${say.en} is asked for by the account manager of the client, or a superior. Ask one of them.`,
      },
    },
    mayNotDecide: {
      code: `MAY_NOT_DECIDE_${code}`,
      clause,
      wording: {
        'zh-CN': `您不能办理这一步：${say.zh}由制度所列岗位在其管辖范围内审批，申请人不能审批自己的申请。`,
        en: 'This is not yours to do: the posts of the clause decide within their reach, and nobody decides what they asked for.',
      },
    },
    noSuchOverride: {
      code: 'NO_SUCH_OVERRIDE',
      field: 'input.id',
      wording: {
        'zh-CN': `找不到这项${say.zh}。请刷新页面。`,
        en: `There is no such ${say.en} set by hand. Reload the page.`,
      },
    },
    notProvidedFor: {
      code: 'OVERRIDE_NOT_PROVIDED_FOR',
      wording: {
        'zh-CN': `现行${say.zhRegulation}没有${say.zh}条款，因此不能${say.zh}。请先由制度起草人补充条款。`,
        en: `The ${say.enRegulation} in force has no clause for ${say.en}s set by hand. Have one drafted first.`,
      },
    },
    expired: {
      code: 'PERIOD_EXPIRED',
      clause,
      wording: {
        'zh-CN': '申请的期限已经过去，不能再批准。请驳回，由申请人重新申请。',
        en: 'The period that was asked for is over. Reject it, and have it asked for anew.',
      },
    },
    overlapping: {
      code: 'PERIODS_OVERLAP',
      field: 'input.from',
      clause,
      wording: {
        'zh-CN': `这段时间内已有获批的${say.zh}。请避开它的期限，或先终止它。`,
        en: `An approved ${say.en} holds on some of these days. Choose others, or end that one first.`,
      },
    },
    alreadyAsked: {
      code: 'ALREADY_ASKED',
      clause,
      wording: {
        'zh-CN': `这位客户已有一项${say.zh}申请在等待审批。请等它办结，或先撤回它。`,
        en: `Another ${say.en} for this client is waiting to be decided. Wait for that, or have it withdrawn.`,
      },
    },
    sameAsComputed: {
      code: `${code}_AS_COMPUTED`,
      field: `input.${say.en}`,
      clause,
      wording: {
        'zh-CN': `按数据计算的结果就是这一级，无须${say.zh}。请选择其他级别。`,
        en: `The figures give this ${say.en} already. Choose another than the figures give.`,
      },
    },
    noteMissing: {
      code: 'REQUIRED',
      field: 'input.note',
      clause,
      wording: {
        'zh-CN': '请写明原因：驳回和终止都要让申请人知道为什么。',
        en: 'Say why: who asked is to know the reason of a refusal or an early end.',
      },
    },
  };
}

export const periodBackwards: ProblemText = {
  code: 'PERIOD_BACKWARDS',
  field: 'input.until',
  wording: {
    'zh-CN': '最后一天不能早于第一天。请更正日期。',
    en: 'The last day is before the first. Correct the dates.',
  },
};

export const periodOver: ProblemText = {
  code: 'PERIOD_IN_THE_PAST',
  field: 'input.from',
  wording: {
    'zh-CN': '第一天不能早于今天：过去的不能更改。请选择今天或以后的日期。',
    en: 'The first day is before today, and the past is not rewritten. Choose today or a later day.',
  },
};

/** @param mostDays the longest period that the clause allows */
export function overrideTooLong(mostDays: number, clause: string): ProblemText {
  return {
    code: 'PERIOD_TOO_LONG',
    field: 'input.until',
    clause,
    wording: {
      'zh-CN': `期限最长 ${mostDays} 天。请缩短，到期后可以再次申请。`,
      en: `A period has ${mostDays} days at most. Shorten it; it can be asked for again when it ends.`,
    },
  };
}

export function overrideTooFarAhead(mostDays: number, clause: string): ProblemText {
  return {
    code: 'PERIOD_TOO_FAR_AHEAD',
    field: 'input.from',
    clause,
    wording: {
      'zh-CN': `期限须在 ${mostDays} 天之内开始。请选择较早的开始日期，或临近时再申请。`,
      en: `A period begins within ${mostDays} days. Choose an earlier first day, or ask nearer to it.`,
    },
  };
}

/** @param state what it is now */
export function illegalOverrideMove(state: string): ProblemText {
  return {
    code: 'ILLEGAL_MOVE',
    wording: {
      'zh-CN': '这项申请已经办过，不能再这样办理。请刷新页面查看现状。',
      en: `It is ${state.toLowerCase()} by now, and this cannot be done to it any more. Reload the page.`,
    },
  };
}
