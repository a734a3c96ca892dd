import type { ProblemText } from '../../platform/graph/problem';

export const mayNotSet: ProblemText = {
  code: 'MAY_NOT_SET_TARGET',
  clause: 'AM-1',
  wording: {
    'zh-CN':
      '销售指标由部门经理或销售副总经理下达，任何人不能为自己（或所代理的人）下达。请选择您部门内的其他客户经理。',
    en: 'Targets are set by the manager of the unit or the deputy GM (sales), and by nobody for themselves or whom they stand in for. Choose other account managers of your unit.',
  },
};

export const mayNotMove: ProblemText = {
  code: 'MAY_NOT_MOVE_TARGET',
  clause: 'AM-1',
  wording: {
    'zh-CN': '这一步不由您办理：指标由客户经理本人答复，由下达的上级定案或撤回。',
    en: 'This is not yours to do: the account manager answers in person, and who sets targets puts them in force or takes them back.',
  },
};

export const notPending: ProblemText = {
  code: 'NOTHING_PROPOSED',
  wording: {
    'zh-CN': '这个指标目前没有待办的提议。请刷新页面。',
    en: 'Nothing that allows this waits on the target. Reload the page.',
  },
};

export const noSuchTarget: ProblemText = {
  code: 'NO_SUCH_TARGET',
  field: 'input.id',
  wording: { 'zh-CN': '找不到这个销售指标。请刷新页面。', en: 'There is no such sales target. Reload the page.' },
};

export const notFirstDay: ProblemText = {
  code: 'FIRST_DAY',
  field: 'input.startsOn',
  wording: {
    'zh-CN': '请填写期间的第一天：月、季或年的首日。',
    en: 'Write the first day of the period: of a month, a quarter or a year.',
  },
};

export const periodOver: ProblemText = {
  code: 'PERIOD_OVER',
  field: 'input.startsOn',
  wording: {
    'zh-CN': '这个期间已经结束，指标不能事后下达。请选择尚未结束的期间。',
    en: 'This period is over, and targets are not set afterwards. Choose one that is not over yet.',
  },
};

export const periodTooFar: ProblemText = {
  code: 'PERIOD_TOO_FAR',
  field: 'input.startsOn',
  wording: {
    'zh-CN': '指标最早提前两年下达。请选择更近的期间。',
    en: 'Targets are set two years ahead at most. Choose a period that begins sooner.',
  },
};

/** @param most account managers at a time */
export function wrongLines(most: number): ProblemText {
  return {
    code: 'LINES',
    field: 'input.lines',
    wording: {
      'zh-CN': `请选择 1 至 ${most} 名客户经理，每人一次。`,
      en: `Choose 1 to ${most} account managers, each once.`,
    },
  };
}

/** @param at which line, from 0 */
export function wrongAmount(at: number): ProblemText {
  return {
    code: 'AMOUNT',
    field: `input.lines.${at}.amount`,
    wording: {
      'zh-CN': '请填写大于 0 的指标：金额最多两位小数，新客户数为整数。',
      en: 'Write a target above zero: yuan with two decimals at most, or whole clients.',
    },
  };
}

/** @param at which line, from 0 */
export function notAManager(at: number): ProblemText {
  return {
    code: 'NOT_AN_ACCOUNT_MANAGER',
    field: `input.lines.${at}.managerId`,
    wording: {
      'zh-CN': '请选择在职的客户经理。已离任的不再下达指标。',
      en: 'Choose somebody who looks after clients now. Who has left gets no more targets.',
    },
  };
}

export const reasonMissing: ProblemText = {
  code: 'REQUIRED',
  field: 'input.reason',
  clause: 'AM-1',
  wording: {
    'zh-CN': '更改已有的指标或提议，请写明原因。',
    en: 'Something was proposed or in force before. Say why it is changed.',
  },
};

export const noteMissing: ProblemText = {
  code: 'REQUIRED',
  field: 'input.note',
  wording: { 'zh-CN': '请写明原因。', en: 'The reason is missing. Fill it in.' },
};
