import type { ProblemText, Wording } from '../../platform/graph/problem';

function about(field: string, code: string, wording: Wording): ProblemText {
  return { code, field: `input.${field}`, wording, clause: 'SD-6' };
}

export const notPlanned = about('kind', 'NOT_PLANNED', {
  'zh-CN': '只有走访与回访按计划进行，请选择其中之一。',
  en: 'Only visits and callbacks are planned. Choose one of them.',
});

export const walkInAccount = about('clientId', 'WALK_IN', {
  'zh-CN': '散客账户代表许多未留名的买家，没有可以走访或回访的对象。请先为这位买家单独建立客户档案，再排定计划。',
  en: 'A walk-in account stands for many buyers, and nobody of it can be visited or called back. Put the buyer on record as a client of its own first, and plan it for that one.',
});

export const dayOver = about('day', 'PAST', {
  'zh-CN': '计划日期不能早于今天，请更正。',
  en: 'That day is over. Plan from today on.',
});

export const tooFarAhead = (days: number): ProblemText =>
  about('day', 'TOO_FAR_AHEAD', {
    'zh-CN': `最多提前 ${days} 天排定，请选择较近的日期。`,
    en: `Contacts are planned at most ${days} days ahead. Choose an earlier day.`,
  });

export const noSuchPlan = about('plannedContactId', 'NO_SUCH_PLANNED_CONTACT', {
  'zh-CN': '找不到这项计划，或不在您的范围内。',
  en: 'There is no such planned contact within your reach.',
});

export const notYoursToPlan = about('plannedContactId', 'NOT_YOUR_CLIENT', {
  'zh-CN': '计划由客户的客户经理、其上级或客户主任排定与更改。',
  en: 'Contacts are planned by who looks after the client, their superiors, or the service director.',
});

export const ended = about('plannedContactId', 'ENDED', {
  'zh-CN': '这项计划已完成或取消。请刷新。',
  en: 'It has been made or cancelled. Read it again.',
});

export const nothingMoved = about('day', 'UNCHANGED', {
  'zh-CN': '日期与人员都没有变化，无需改期。',
  en: 'Neither the day nor who goes differs. There is nothing to move.',
});

export const ofAnotherClient = about('plannedContactId', 'OTHER_CLIENT', {
  'zh-CN': '这项计划属于另一位客户，请选择本客户的计划。',
  en: 'That is planned for another client. Choose one of this client.',
});

export const ofAnotherKind = about('content.kind', 'OTHER_KIND', {
  'zh-CN': '记录方式与计划不同（走访或回访），请更正方式，或不关联计划。',
  en: 'It was planned as the other of visit and callback. Correct how, or record it without the plan.',
});

export const kindIsPlanned = about('content.kind', 'BY_PLAN', {
  'zh-CN': '这条记录完成了一项计划，方式不能更正。',
  en: 'This record is of a planned contact, so that its kind cannot be corrected.',
});
