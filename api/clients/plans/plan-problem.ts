import type { ProblemText } from '../../platform/graph/problem';

interface CountRule {
  readonly prospectsAtLeast: number;
  readonly countsClients?: boolean | undefined;
}

export const mayNotOpenPlan: ProblemText = {
  code: 'MAY_NOT_OPEN_PLAN',
  clause: 'KA-2',
  wording: {
    'zh-CN': '您的岗位不能制订开发计划。请找客户经理或其主管办理。',
    en: 'Your posts may not write development plans. Ask an account manager or a head of theirs.',
  },
};

export const mayNotChangePlan: ProblemText = {
  code: 'MAY_NOT_CHANGE_PLAN',
  clause: 'KA-9',
  wording: {
    'zh-CN': '这一步不由您办理：计划由负责人及其上级制订和推进，审批由制度规定的岗位作出，且不能由提交人本人作出。',
    en: 'This is not yours to do: its lead and their heads write a plan and carry it on, the posts of the clause decide it, and never who submitted it.',
  },
};

export const noSuchPlan: ProblemText = {
  code: 'NO_SUCH_PLAN',
  field: 'input.id',
  wording: { 'zh-CN': '找不到这份开发计划。请刷新页面。', en: 'There is no such development plan. Reload the page.' },
};

export const planStageSkipped: ProblemText = {
  code: 'STAGE_SKIPPED',
  clause: 'KA-9',
  wording: {
    'zh-CN': '计划在当前阶段不能办理这一步，步骤不得跳过。请刷新页面，按顺序办理。',
    en: 'This cannot be done at the stage of the plan, and no stage is skipped. Reload the page and go on in order.',
  },
};

export const plansNotProvidedFor: ProblemText = {
  code: 'PLANS_NOT_PROVIDED_FOR',
  wording: {
    'zh-CN': '现行大客户制度没有开发计划的规定。请先由制度起草人补充。',
    en: 'The key-account regulation in force says nothing of development plans. Have the clause drafted first.',
  },
};

export const noteMissing: ProblemText = {
  code: 'REQUIRED',
  field: 'input.note',
  wording: { 'zh-CN': '请写明原因或结论。', en: 'The reason or the conclusion is missing. Fill it in.' },
};

/** @param rule how many a directory lists at least, and whether clients count beside prospects */
export function tooFewProspects({ prospectsAtLeast: n, countsClients }: CountRule): ProblemText {
  const counted = countsClients === true ? '家潜在客户或老客户' : '家潜在客户';
  const prospects = n === 1 ? 'prospect' : 'prospects';
  const clients = n === 1 ? 'client' : 'clients';
  return {
    code: 'TOO_FEW_PROSPECTS',
    clause: 'KA-9',
    wording: {
      'zh-CN': `名录至少列 ${n} ${counted}，才能提交。请先添加。`,
      en: `A plan names at least ${n} ${countsClients === true ? `${prospects} or ${clients}` : prospects} before it is submitted. Add some first.`,
    },
  };
}

export function prospectsUnscreened(count: number): ProblemText {
  return {
    code: 'PROSPECTS_UNSCREENED',
    clause: 'KA-15',
    wording: {
      'zh-CN': `还有 ${count} 家潜在客户未筛选，计划不能结束。请逐家筛选。`,
      en: `${count} prospects are not screened yet. Screen each before the plan is closed.`,
    },
  };
}

/** @param atLeast reviews before a plan ends */
export function tooFewReviews(atLeast: number): ProblemText {
  return {
    code: 'TOO_FEW_REVIEWS',
    clause: 'KA-11',
    wording: {
      'zh-CN': `计划至少检讨 ${atLeast} 次方可结束。请先开会并登记。`,
      en: `A plan is reviewed ${atLeast} times at least before it is closed. Hold a review and record it.`,
    },
  };
}

export function decisionsOpen(count: number): ProblemText {
  return {
    code: 'DECISIONS_OPEN',
    clause: 'KA-11',
    wording: {
      'zh-CN': `还有 ${count} 项会议决定未完成，计划不能结束。请先办结。`,
      en: `${count} decisions of its reviews are open. Carry them out before the plan is closed.`,
    },
  };
}

export const reviewInFuture: ProblemText = {
  code: 'REVIEW_IN_FUTURE',
  field: 'input.heldOn',
  clause: 'KA-11',
  wording: {
    'zh-CN': '会议日期不能晚于今天。请更正。',
    en: 'A review that is recorded was held today or before. Correct the day.',
  },
};

export const reviewBeforePlan: ProblemText = {
  code: 'REVIEW_BEFORE_PLAN',
  field: 'input.heldOn',
  clause: 'KA-11',
  wording: {
    'zh-CN': '会议日期早于计划获批的日期。请更正。',
    en: 'The review is dated before the plan was approved. Correct the day.',
  },
};

export function wrongAttendees(most: number): ProblemText {
  return {
    code: 'WRONG_ATTENDEES',
    field: 'input.attendeeIds',
    clause: 'KA-11',
    wording: {
      'zh-CN': `请选择 1 至 ${most} 名在职的与会员工。`,
      en: `Name 1 to ${most} colleagues who were there and still work here.`,
    },
  };
}

export function tooManyDecisions(most: number): ProblemText {
  return {
    code: 'TOO_MANY_DECISIONS',
    field: 'input.decisions',
    wording: {
      'zh-CN': `一次会议最多登记 ${most} 项决定。请合并或分次登记。`,
      en: `A review has ${most} decisions at most. Join some, or record another review.`,
    },
  };
}

export const decisionDueBefore: ProblemText = {
  code: 'DECISION_DUE_BEFORE_REVIEW',
  clause: 'KA-11',
  wording: {
    'zh-CN': '决定的期限不能早于会议日期。请更正。',
    en: 'A decision is due on the day of its review or later. Correct the day.',
  },
};

export const wrongResponsible: ProblemText = {
  code: 'WRONG_RESPONSIBLE',
  clause: 'KA-11',
  wording: {
    'zh-CN': '责任人须是在职、且在期限前不离职的客户经理、主管或经理。请重新选择。',
    en: 'An account manager, a supervisor or a manager who still works here when it is due carries a decision out. Choose one.',
  },
};

export const noSuchDecision: ProblemText = {
  code: 'NO_SUCH_DECISION',
  field: 'input.id',
  wording: { 'zh-CN': '找不到这项决定。请刷新页面。', en: 'There is no such decision. Reload the page.' },
};

export const mayNotFinish: ProblemText = {
  code: 'MAY_NOT_FINISH_DECISION',
  clause: 'KA-11',
  wording: {
    'zh-CN': '这项决定由责任人或计划负责人及其上级办结。',
    en: 'Who is responsible for the decision finishes it, or the lead of the plan and their heads.',
  },
};

export const decisionDone: ProblemText = {
  code: 'DECISION_DONE',
  wording: { 'zh-CN': '这项决定已经办结。请刷新页面。', en: 'This decision is done already. Reload the page.' },
};

export const wrongProspects: ProblemText = {
  code: 'WRONG_PROSPECTS',
  field: 'input.prospectIds',
  clause: 'KA-9',
  wording: {
    'zh-CN': '请选择您可以办理、仍在开发的潜在客户。请重新选择。',
    en: 'Choose prospects that are within your reach and still being developed.',
  },
};

/** @param most prospects and clients that one plan has */
export function directoryFull(most: number): ProblemText {
  return {
    code: 'DIRECTORY_FULL',
    field: 'input.prospectIds',
    wording: {
      'zh-CN': `一份计划最多列 ${most} 家。请另立计划。`,
      en: `A plan names ${most} at most. Write another plan.`,
    },
  };
}

export const notInDirectory: ProblemText = {
  code: 'NOT_IN_DIRECTORY',
  field: 'input.prospectId',
  wording: {
    'zh-CN': '这家潜在客户不在计划的名录里。请刷新页面。',
    en: 'This prospect is not in the directory of the plan. Reload the page.',
  },
};

export const notSurveyed: ProblemText = {
  code: 'NOT_SURVEYED',
  field: 'input.prospectId',
  clause: 'KA-15',
  wording: {
    'zh-CN': '筛选以调查为依据：这家潜在客户还没有一般调查。请先登记调查。',
    en: 'Prospects are screened by survey, and this one has none yet. Report its general survey first.',
  },
};
