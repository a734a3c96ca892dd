import type { ProblemText, Wording } from '../../platform/graph/problem';

function about(field: string, code: string, wording: Wording): ProblemText {
  return { code, field: `input.${field}`, wording, clause: 'SD-6' };
}

export const mayNotKeep = about('formId', 'NOT_YOURS', {
  'zh-CN': '意见调查表由客户主任设计、发布和停用。',
  en: 'Survey forms are drafted, published and withdrawn by the service director.',
});

export const noSuchForm = about('formId', 'NO_SUCH_FORM', {
  'zh-CN': '找不到这份调查表。',
  en: 'There is no such form.',
});

export const noSuchSeries = about('seriesId', 'NO_SUCH_FORM', {
  'zh-CN': '找不到要修订的调查表。',
  en: 'The form of which this should be a version is not there.',
});

export const draftedAlready = about('seriesId', 'DRAFTED', {
  'zh-CN': '这份调查表已有一版草稿，请修改那一版。',
  en: 'There is a draft of this form already. Change that one.',
});

export const notADraft = about('formId', 'PUBLISHED', {
  'zh-CN': '这一版已发布，不能再改。请另立新版。',
  en: 'This version was published and is final. Draft the next version.',
});

export const notPublished = about('formId', 'NOT_PUBLISHED', {
  'zh-CN': '只有已发布的版本才能停用。',
  en: 'Only a published version is withdrawn.',
});

export const dayOver = about('fromDay', 'PAST', {
  'zh-CN': '施行日期不能早于今天，请更正。',
  en: 'That day is over. Publish it from today on.',
});

export const noQuestions = about('content.questions', 'NO_QUESTIONS', {
  'zh-CN': '至少要有一个问题。',
  en: 'A form has one question at least. Add one.',
});

export const tooManyQuestions = (most: number): ProblemText =>
  about('content.questions', 'TOO_MANY', {
    'zh-CN': `最多 ${most} 个问题，请删减。`,
    en: `A form has at most ${most} questions. Leave some out.`,
  });

export const badCode = (number: number): ProblemText =>
  about('content.questions', 'BAD_CODE', {
    'zh-CN': `第 ${number} 题或其选项的代码应为 1 至 40 个英文字母或数字，以字母开头。`,
    en: `The code of question ${number}, or of one of its choices, should be 1 to 40 letters and digits, a letter first.`,
  });

export const repeatedCode = (code: string): ProblemText =>
  about('content.questions', 'REPEATED', {
    'zh-CN': `代码 ${code} 用了两次，请更改一处。`,
    en: `The code ${code} is used twice. Change one of them.`,
  });

export const badText = (number: number): ProblemText =>
  about('content.questions', 'BAD_TEXT', {
    'zh-CN': `第 ${number} 题或其选项须有中文和英文文字，各不超过 300 个字符，不含控制字符。`,
    en: `Question ${number} and its choices need a Chinese and an English text of at most 300 characters, without control characters.`,
  });

export const choicesWrong = (number: number): ProblemText =>
  about('content.questions', 'CHOICES', {
    'zh-CN': `第 ${number} 题：选择题须有 2 至 12 个选项，其他题型不列选项。`,
    en: `Question ${number}: a choice has 2 to 12 choices, and any other kind has none.`,
  });

export const kindChanged = (code: string): ProblemText =>
  about('content.questions', 'KIND_CHANGED', {
    'zh-CN': `题目 ${code} 在以前的版本中是另一种题型；请用新的代码，以免数字混淆。`,
    en: `Question ${code} was of another kind in an earlier version. Give it a new code, so that figures do not mix.`,
  });

export const nothingChanged = about('content', 'UNCHANGED', {
  'zh-CN': '内容没有变化，无需保存。',
  en: 'Nothing differs from what is on record.',
});
