import type { ProblemText, Wording } from '../../platform/graph/problem';

function about(field: string, code: string, wording: Wording): ProblemText {
  return { code, field: `input.${field}`, wording, clause: 'SD-7' };
}

export const endsBeforeBegin = about('content.toDay', 'ENDS_BEFORE_BEGIN', {
  'zh-CN': '结束日期不能早于开始日期，请更正。',
  en: 'It ends before it begins. Correct the days.',
});

export const tooLong = (days: number): ProblemText =>
  about('content.toDay', 'TOO_LONG', {
    'zh-CN': `一次活动最长 ${days} 天，请分次排定。`,
    en: `An event takes at most ${days} days. Plan it in parts.`,
  });

export const negative = (field: string): ProblemText =>
  about(field, 'NEGATIVE', {
    'zh-CN': '金额不能小于零，请更正。',
    en: 'An amount below zero makes no sense here. Correct it.',
  });

export const mayNotPlan = about('content', 'NOT_YOURS', {
  'zh-CN': '客户活动由客户经理、其上级或客户主任为自己或下属排定。',
  en: 'Events are planned by account managers, their superiors and the service director, for themselves or their team.',
});

export const noSuchEvent = about('eventId', 'NO_SUCH_EVENT', {
  'zh-CN': '找不到这项活动，或不在您的范围内。',
  en: 'There is no such event within your reach.',
});

export const notYoursToChange = about('eventId', 'NOT_YOURS', {
  'zh-CN': '活动由其负责人、排定人及其上级更改。',
  en: 'An event is changed by who organises or planned it, and by their superiors.',
});

export const ended = about('eventId', 'ENDED', {
  'zh-CN': '这项活动已总结或取消。请刷新。',
  en: 'It has been reported or cancelled. Read it again.',
});

export const notBegun = about('eventId', 'NOT_BEGUN', {
  'zh-CN': '活动尚未开始，开始后才能总结。',
  en: 'It has not begun. Report it once it has.',
});

export const openGuests = (n: number): ProblemText =>
  about('eventId', 'OPEN_GUESTS', {
    'zh-CN': `还有 ${n} 位受邀客户未登记是否到场，请先登记。`,
    en: `Of ${n} invited clients nothing is said yet. Record whether they came.`,
  });

export const nothingChanged = about('content', 'UNCHANGED', {
  'zh-CN': '内容没有变化，无需保存。',
  en: 'Nothing differs from what is on record.',
});

export const invitedAlready = about('clientId', 'INVITED_ALREADY', {
  'zh-CN': '这位客户（联系人）已在受邀名单中。',
  en: 'This client or contact is invited already.',
});

export const walkInAccount = about('clientId', 'WALK_IN', {
  'zh-CN': '散客账户代表许多未留名的买家，没有可以邀请的对象。请先为这位买家单独建立客户档案，再邀请它。',
  en: 'A walk-in account stands for many buyers, and nobody of it can be invited. Put the buyer on record as a client of its own first, and invite that one.',
});

export const mayNotInvite = about('clientId', 'NOT_YOUR_CLIENT', {
  'zh-CN': '客户由其客户经理、上级或客户主任邀请与登记。',
  en: 'A client is invited and recorded by who looks after it, their superiors, or the service director.',
});

export const noSuchGuest = about('guestId', 'NO_SUCH_GUEST', {
  'zh-CN': '找不到这位受邀客户，或不在您的范围内。',
  en: 'There is no such guest within your reach.',
});

export const notYoursToRecord: ProblemText = { ...mayNotInvite, field: 'input.guestId' };

export const notYetThere = about('attendance', 'NOT_BEGUN', {
  'zh-CN': '活动尚未开始，还不能登记到场情况。',
  en: 'It has not begun, so that nobody can have come or stayed away.',
});

export const overByNow = about('attendance', 'ENDED', {
  'zh-CN': '活动已总结，只能登记到场或未到。',
  en: 'It has been reported: only that they came or stayed away can be recorded.',
});

export const wasCancelled = about('attendance', 'CANCELLED', {
  'zh-CN': '活动已取消，不再登记。',
  en: 'It was cancelled. Nothing is recorded any more.',
});
