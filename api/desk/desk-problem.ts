import type { ProblemText, Wording } from '../platform/graph/problem';

function about(field: string, code: string, wording: Wording, clause?: string): ProblemText {
  return { code, field: `input.${field}`, wording, ...(clause !== undefined && { clause }) };
}

export const noSuchClient = about('clientId', 'NO_SUCH_CLIENT', {
  'zh-CN': '找不到这位客户，或不在您的范围内。请从列表选择。',
  en: 'There is no such client within your reach. Choose one from the list.',
});

export const mayNotRecord = about(
  'clientId',
  'NOT_YOUR_CLIENT',
  {
    'zh-CN': '联络记录由客户的客户经理、其上级、对接人员或客户主任填写。',
    en: 'Contacts are put on record by who looks after the client or is in contact with it, their superiors, or the service director.',
  },
  'SD-1',
);

export const onlyYourOwn = about(
  'content.byId',
  'ONLY_YOUR_OWN',
  {
    'zh-CN': '您是这位客户的对接人员，只能记录自己的联络。请把经办人改为本人，或请客户经理记录。',
    en: 'Being in contact with this client, you put your own contacts on record. Name yourself, or ask the account manager to record it.',
  },
  'KA-13',
);

export const toCome = about('content.at', 'TO_COME', {
  'zh-CN': '时间不能晚于现在，请更正。',
  en: 'That is yet to come. Give the time at which it happened.',
});

export const tooLongAgo = (days: number): ProblemText =>
  about(
    'content.at',
    'TOO_LONG_AGO',
    {
      'zh-CN': `联络须在 ${days} 天内记录，请核对时间。`,
      en: `A contact is put on record within ${days} days. Check the time.`,
    },
    'SD-1',
  );

export const onlyOf = (field: 'counterparty' | 'handout'): ProblemText =>
  about(
    `content.${field}`,
    'NOT_OF_THIS',
    field === 'counterparty'
      ? { 'zh-CN': '只有纠纷才填写对方，请删去。', en: 'Only a dispute has another party. Leave it out.' }
      : { 'zh-CN': '只有资料礼品发放才填写此项，请删去。', en: 'Only a hand-out names what was given. Leave it out.' },
    'SD-1',
  );

export const onlyAsked = about('content.satisfied', 'NOT_OF_THIS', {
  'zh-CN': '只有我方去电回访或走访时才询问满意度，请删去。',
  en: 'Satisfaction is asked when we call or visit. Leave it out.',
});

export const noSuchColleague = (field: string): ProblemText =>
  about(field, 'NO_SUCH_STAFF', {
    'zh-CN': '找不到这位员工，请从列表选择。',
    en: 'There is no such member of staff. Choose one from the list.',
  });

export const leavesBefore = (field: string): ProblemText =>
  about(
    field,
    'STAFF_LEAVES',
    {
      'zh-CN': '这位员工已离职，或在期限前离职，不能再接手。请另选一位。',
      en: 'This colleague has left, or leaves before it is due, and takes nothing on any more. Choose somebody else.',
    },
    'KA-14',
  );

export const responsibleNeeded = about(
  'responsibleId',
  'REQUIRED',
  {
    'zh-CN': '当场未答复的，请选择负责答复的人。',
    en: 'Say who is to answer what could not be answered at once.',
  },
  'SD-2',
);

export const responsibleNotNeeded = about(
  'responsibleId',
  'NOT_OF_THIS',
  {
    'zh-CN': '当场已答复或没有问题的，不转责任人，请删去。',
    en: 'Nobody is to answer when it was answered at once. Leave it out.',
  },
  'SD-2',
);

export const noSuchActivity = about('activityId', 'NO_SUCH_ACTIVITY', {
  'zh-CN': '找不到这条联络记录。',
  en: 'There is no such record.',
});

export const clockRuns = about(
  'content.at',
  'CLOCK_RUNS',
  {
    'zh-CN': '这条记录的答复时限从原时间起算，时间不能更正。',
    en: 'The time to answer runs from when this was asked, so that it cannot be corrected.',
  },
  'SD-2',
);

export const nothingCorrected = about('content', 'UNCHANGED', {
  'zh-CN': '内容没有变化，无需更正。',
  en: 'Nothing differs from what is on record. There is nothing to correct.',
});

export const noSuchQuestion = about('questionId', 'NO_SUCH_QUESTION', {
  'zh-CN': '找不到这个问题，或不由您答复。',
  en: 'There is no such question for you to see.',
});

export const notYoursToAnswer = about(
  'questionId',
  'NOT_YOURS',
  {
    'zh-CN': '由责任人、其上级或客户的客户经理答复。',
    en: 'It is answered by the person responsible, by who was told of it, or by who looks after the client.',
  },
  'SD-2',
);

export const answeredAlready = about('questionId', 'ANSWERED', {
  'zh-CN': '这个问题已答复。请刷新。',
  en: 'It has been answered. Read it again.',
});

export const responsibleAlready = about(
  'responsibleId',
  'SAME_PERSON',
  {
    'zh-CN': '这个问题本来就由此人答复，请选择另一位。',
    en: 'It is theirs to answer already. Choose somebody else.',
  },
  'SD-2',
);

export const nobodyAbove = about(
  'questionId',
  'TOP',
  {
    'zh-CN': '责任人之上没有上级，无法再上报；请由其本人答复。',
    en: 'Nobody stands above the person responsible: it cannot go higher, and is theirs to answer.',
  },
  'SD-2',
);
