import type { ProblemText } from '../../platform/graph/problem';

export const mayNotTransfer: ProblemText = {
  code: 'MAY_NOT_TRANSFER',
  clause: 'KA-2',
  wording: {
    'zh-CN': '只有客户经理的上级能在自己管辖范围内移交客户。请找主管或大客户经理办理。',
    en: 'Clients are moved by the superiors of their account managers, within their reach. Ask the supervisor or KA manager.',
  },
};

export const sameOwner: ProblemText = {
  code: 'ALREADY_THE_OWNER',
  field: 'input.ownerId',
  wording: {
    'zh-CN': '从这一天起，该客户本来就归这位客户经理。请选择另一位或另一个日期。',
    en: 'The client is this account manager’s on that day anyway. Choose somebody else, or another day.',
  },
};

export const wrongChoice = (most: number): ProblemText => ({
  code: 'WRONG_CHOICE',
  field: 'input.clients',
  wording: {
    'zh-CN': `一次可选 1 到 ${most} 位客户，每位一次。请分批办理。`,
    en: `Choose 1 to ${most} clients at a time, each once. Do the rest afterwards.`,
  },
});
