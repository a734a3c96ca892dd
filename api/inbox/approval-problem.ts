import type { ProblemText } from '../platform/graph/problem';

export const MOST_AT_ONCE = 50;
export const LONGEST_REASON = 500;
export const LONGEST_KEY = 100;

export const wrongCount: ProblemText = {
  code: 'APPROVALS',
  field: 'input.approvals',
  wording: {
    'zh-CN': `每次选择 1 至 ${MOST_AT_ONCE} 项，每项只选一次。`,
    en: `Choose 1 to ${MOST_AT_ONCE} approvals at a time, each once.`,
  },
};

export const reasonNeeded: ProblemText = {
  code: 'REQUIRED',
  field: 'input.reason',
  wording: { 'zh-CN': '不同意时请写明理由。', en: 'Say why you refuse.' },
};

export const unfitReason: ProblemText = {
  code: 'TEXT',
  field: 'input.reason',
  wording: {
    'zh-CN': `理由最多 ${LONGEST_REASON} 个字符，且不能含控制字符。`,
    en: `The reason has at most ${LONGEST_REASON} characters and no control characters.`,
  },
};

export const unfitKey: ProblemText = {
  code: 'IDEMPOTENCY_KEY_LENGTH',
  field: 'input.idempotencyKey',
  wording: {
    'zh-CN': `幂等键应为 1 至 ${LONGEST_KEY} 个字符。请换一个键后重试。`,
    en: `An idempotency key has 1 to ${LONGEST_KEY} characters here. Send the request with another key.`,
  },
};

export const noSuchApproval: ProblemText = {
  code: 'NO_SUCH_APPROVAL',
  field: 'input.approvals',
  wording: {
    'zh-CN': '找不到这一项待审批。请刷新列表。',
    en: 'There is no such approval. Read the list again.',
  },
};
