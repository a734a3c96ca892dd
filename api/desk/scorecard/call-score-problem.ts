import type { ProblemText, Wording } from '../../platform/graph/problem';

function about(field: string, code: string, wording: Wording): ProblemText {
  return { code, field: `input.${field}`, wording, clause: 'SD-12' };
}

export const noRules = about('marks', 'NO_RULES', {
  'zh-CN': '现行制度没有列出评分标准，无法评分。请先施行列有标准的服务规定。',
  en: 'The regulation in force lists no rules to score by. Put one into force that does.',
});

export const everyRuleOnce = about('marks', 'EVERY_RULE_ONCE', {
  'zh-CN': '请对每条标准各评一次。',
  en: 'Give every rule one mark.',
});

export const nothingSeen = about('marks', 'NOTHING_SEEN', {
  'zh-CN': '至少要有一条标准在通话中涉及，请核对。',
  en: 'At least one rule came up in any call. Check the marks.',
});

export const noSuchCall = about('activityId', 'NO_SUCH_CALL', {
  'zh-CN': '找不到这次通话，或不在您的范围内。',
  en: 'There is no such call within your reach.',
});

export const noCall = about('activityId', 'NO_CALL', {
  'zh-CN': '只对来电与回访评分。',
  en: 'Only calls and callbacks are scored.',
});

export const notYoursToScore = about('activityId', 'NOT_YOURS', {
  'zh-CN': '通话由通话人的上级评分，不得自评。',
  en: 'A call is scored by a superior of who made it, and by nobody for themselves.',
});

export const scoredAlready = about('activityId', 'SCORED', {
  'zh-CN': '这次通话已评分。请刷新后更正。',
  en: 'This call is scored already. Read it again to correct the score.',
});

export const notScored = about('version', 'NOT_SCORED', {
  'zh-CN': '这次通话还没有评分，没有可更正的。',
  en: 'This call has no score yet that could be corrected.',
});
