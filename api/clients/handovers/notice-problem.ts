import type { ProblemText } from '../../platform/graph/problem';

export const noSuchNotice: ProblemText = {
  code: 'NO_SUCH_NOTICE',
  field: 'input.id',
  wording: {
    'zh-CN': '在您负责或管辖的客户中找不到这项告知。请刷新页面。',
    en: 'There is no such notice to a client that you or your team look after. Reload the page.',
  },
};

export const toldAlready: ProblemText = {
  code: 'TOLD_ALREADY',
  clause: 'KA-14',
  wording: {
    'zh-CN': '这位客户已登记告知，不必重复登记。请刷新页面。',
    en: 'That this client was told is on record already. Reload the page.',
  },
};

export const calledOff: ProblemText = {
  code: 'NOTICE_CALLED_OFF',
  clause: 'KA-14',
  wording: {
    'zh-CN': '交接已撤销，这项告知随之取消。请刷新页面。',
    en: 'The handover was undone, and this notice called off with it. Reload the page.',
  },
};

export const toldOutsideItsDays: ProblemText = {
  code: 'TOLD_OUTSIDE_ITS_DAYS',
  field: 'input.toldOn',
  clause: 'KA-14',
  wording: {
    'zh-CN': '告知日期应在须告知之日至今天之间，请更正。',
    en: 'A client is told between the day the notice arose and today. Correct the day.',
  },
};

export const notTold: ProblemText = {
  code: 'NOT_TOLD',
  clause: 'KA-14',
  wording: {
    'zh-CN': '这项告知没有登记，无可撤回。请刷新页面。',
    en: 'This notice is not on record as told; there is nothing to take back. Reload the page.',
  },
};

export const undoneSince: ProblemText = {
  code: 'UNDONE_SINCE',
  clause: 'KA-14',
  wording: {
    'zh-CN': '交接已经撤销，不能撤回当时的告知。请按撤销后的新告知办理。',
    en: 'The handover was undone since, and what was told of it stays on record. Give the notice of the undoing instead.',
  },
};
