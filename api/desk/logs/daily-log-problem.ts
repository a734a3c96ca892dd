import type { ProblemText, Wording } from '../../platform/graph/problem';

function about(field: string, code: string, wording: Wording, clause = 'SD-3'): ProblemText {
  return { code, field: `input.${field}`, wording, clause };
}

export const nothingToHandIn = about('day', 'NOTHING', {
  'zh-CN': '您当天没有联络记录，无需交日志。',
  en: 'You put no contact on record that day: no log is owed.',
});

export const dayOfNoLog = about('day', 'NO_LOG', {
  'zh-CN': '只能交今天及近 31 天内的日志，请选择其中一天。',
  en: 'Logs of today and of the 31 days before are handed in. Choose one of them.',
});

export const handedInAlready = about('day', 'HANDED_IN', {
  'zh-CN': '这一天的日志已交。请刷新。',
  en: 'The log of that day has been handed in. Read it again.',
});

export const noSuchLog = about('staffId', 'NO_SUCH_LOG', {
  'zh-CN': '找不到这份日志，或不在您的范围内。',
  en: 'There is no such log within your reach.',
});

export const notYoursToRead = about(
  'staffId',
  'OWN_LOG',
  {
    'zh-CN': '日志由上级阅后归档，本人不能归档自己的日志。',
    en: 'A log is read and archived by a superior, not by whoever handed it in.',
  },
  'SD-10',
);

export const notHandedIn = about('staffId', 'NOT_HANDED_IN', {
  'zh-CN': '日志尚未交上，请先请本人交来。',
  en: 'It has not been handed in. Ask for it first.',
});

export const readAlready = about(
  'staffId',
  'READ',
  { 'zh-CN': '这份日志已归档。请刷新。', en: 'It has been archived. Read it again.' },
  'SD-10',
);
