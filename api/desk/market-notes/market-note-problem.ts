import type { ProblemText, Wording } from '../../platform/graph/problem';

function about(field: string, code: string, wording: Wording): ProblemText {
  return { code, field: `input.${field}`, wording, clause: 'AM-1' };
}

export const toCome = about('content.learnedOn', 'TO_COME', {
  'zh-CN': '获知日期不能晚于今天，请更正。',
  en: 'That day is yet to come. Give the day it was learned.',
});

export const tooLongAgo = (days: number): ProblemText =>
  about('content.learnedOn', 'TOO_LONG_AGO', {
    'zh-CN': `市场信息须在获知后 ${days} 天内记录，请核对日期。`,
    en: `What is learned is put on record within ${days} days. Check the day.`,
  });

export const mayNotNote = about('content', 'NOT_YOURS', {
  'zh-CN': '市场信息由客户经理、其上级或客户主任记录。',
  en: 'Market notes are made by account managers, their superiors and the service director.',
});

export const notYourClient = about('clientId', 'NOT_YOUR_CLIENT', {
  'zh-CN': '关于客户的市场信息由其客户经理、上级或客户主任记录。',
  en: 'A note about a client is made by who looks after it, their superiors, or the service director.',
});

export const noSuchProspect = about('prospectId', 'NO_SUCH_PROSPECT', {
  'zh-CN': '找不到这家潜在客户，或不在您的范围内。',
  en: 'There is no such prospect within your reach.',
});

export const oneOfBoth = about('prospectId', 'ONE_OF_BOTH', {
  'zh-CN': '客户与潜在客户只能选择其一。',
  en: 'A note is about a client or a prospect, not both.',
});

export const noSuchRegion = about('regionCode', 'NO_SUCH_REGION', {
  'zh-CN': '没有这个区域，请从列表选择。',
  en: 'There is no such region. Choose one from the list.',
});

export const tooManyTold = (most: number): ProblemText =>
  about('tellIds', 'TOO_MANY', {
    'zh-CN': `最多另行告知 ${most} 人，请减少。`,
    en: `At most ${most} colleagues are told besides. Name fewer.`,
  });

export const noSuchNote = about('noteId', 'NO_SUCH_NOTE', {
  'zh-CN': '找不到这条市场信息，或不在您的范围内。',
  en: 'There is no such market note within your reach.',
});

export const notYoursToCorrect = about('noteId', 'NOT_YOURS', {
  'zh-CN': '市场信息由记录人及其上级更正。',
  en: 'A note is corrected by who made it, and by their superiors.',
});

export const notPassedOn = about('noteId', 'NOT_PASSED_ON', {
  'zh-CN': '这条市场信息没有传给您，无需确认。',
  en: 'It was not passed on to you, so there is nothing to confirm.',
});

export const nothingCorrected = about('content', 'UNCHANGED', {
  'zh-CN': '内容没有变化，无需更正。',
  en: 'Nothing differs from what is on record. There is nothing to correct.',
});
