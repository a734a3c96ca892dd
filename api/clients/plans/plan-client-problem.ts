import type { ProblemText } from '../../platform/graph/problem';

export const wrongPlanClient: ProblemText = {
  code: 'WRONG_PLAN_CLIENT',
  field: 'input.clientId',
  clause: 'KA-9',
  wording: {
    'zh-CN': '请选择由您或您的下属负责的客户；散客账户不能列入开发计划。',
    en: 'Choose a client that you or those who report to you look after; a walk-in account is not developed.',
  },
};

export const wrongAim: ProblemText = {
  code: 'WRONG_AIM',
  field: 'input.aimYearly',
  clause: 'KA-9',
  wording: {
    'zh-CN': '请填写目标年交易额（元，正数，最多两位小数）。',
    en: 'Write the yearly volume it is to reach: yuan above zero, with two decimals at most.',
  },
};

export const aimNotHigher: ProblemText = {
  code: 'AIM_NOT_HIGHER',
  field: 'input.aimYearly',
  clause: 'KA-9',
  wording: {
    'zh-CN': '目标年交易额应高于客户目前的年交易额，否则不是进一步开发。请改高。',
    en: 'The aim is no more than the client buys in a year already. Set it higher.',
  },
};

export const alreadyInDirectory: ProblemText = {
  code: 'ALREADY_IN_DIRECTORY',
  field: 'input.clientId',
  wording: {
    'zh-CN': '这家客户已在本计划的名录里。要改目标，请先移出再重新列入。',
    en: 'This client is in the directory of the plan. To aim at something else, take it out and put it in anew.',
  },
};

export const noSuchEntry: ProblemText = {
  code: 'NO_SUCH_ENTRY',
  field: 'input.entryId',
  wording: {
    'zh-CN': '这家客户不在计划的名录里。请刷新页面。',
    en: 'This client is not in the directory of the plan. Reload the page.',
  },
};

export const notContacted: ProblemText = {
  code: 'NOT_CONTACTED',
  field: 'input.verdict',
  clause: 'KA-15',
  wording: {
    'zh-CN': '列入计划以来还没有与这家客户的联络记录，不能判为继续开发。请先登记拜访或电话，或改为暂缓。',
    en: 'Nobody was in contact with this client since it is in the plan. Record a visit or a call first, or set it aside.',
  },
};

export function clientsUnscreened(count: number): ProblemText {
  return {
    code: 'CLIENTS_UNSCREENED',
    clause: 'KA-15',
    wording: {
      'zh-CN': `还有 ${count} 家现有客户未筛选，计划不能结束。请逐家筛选；已转由他人负责的可暂缓。`,
      en: `${count} clients are not screened yet. Screen each before the plan is closed; set aside those whom others look after now.`,
    },
  };
}
