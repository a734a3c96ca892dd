import type { ProblemText, Wording } from '../../platform/graph/problem';

function about(field: string, code: string, wording: Wording, clause = 'SD-6'): ProblemText {
  return { code, field: `input.${field}`, wording, clause };
}

export const noSuchSurvey = about('surveyId', 'NO_SUCH_SURVEY', {
  'zh-CN': '找不到这份意见调查，或不在您的范围内。',
  en: 'There is no such survey within your reach.',
});

export const notYourClient = about('clientId', 'NOT_YOUR_CLIENT', {
  'zh-CN': '意见调查由客户的客户经理、其上级或客户主任填写。',
  en: 'Surveys are filled in by who looks after the client, their superiors, or the service director.',
});

export const walkInAccount = about('clientId', 'WALK_IN', {
  'zh-CN': '散客账户代表许多未留名的买家，没有人能代表它回答。请先为这位买家单独建立客户档案，再做意见调查。',
  en: 'A walk-in account stands for many buyers, and nobody answers for it. Put the buyer on record as a client of its own first, and survey that one.',
});

export const notYoursToChange: ProblemText = { ...notYourClient, field: 'input.surveyId' };

export const archived = about(
  'surveyId',
  'ARCHIVED',
  {
    'zh-CN': '这份调查已完成归档，不能再改。如需更正，请另做一份取代它。',
    en: 'It was completed and archived, and is final. Make another one that supersedes it.',
  },
  'SD-10',
);

export const discarded = about('surveyId', 'DISCARDED', {
  'zh-CN': '这份草稿已放弃，请重新开始。',
  en: 'This draft was given up. Begin a new one.',
});

export const noSuchForm = about('formId', 'NO_SUCH_FORM', {
  'zh-CN': '找不到这份调查表，请刷新后从列表选择。',
  en: 'There is no such form. Read the list again and choose one.',
});

export const notInForce = about('formId', 'NOT_IN_FORCE', {
  'zh-CN': '这一版调查表在调查当日未施行，请用当日施行的版本。',
  en: 'This version of the form was not in force on that day. Use the one that was.',
});

export const toCome = about('content.heldOn', 'TO_COME', {
  'zh-CN': '调查日期不能晚于今天，请更正。',
  en: 'That day is yet to come. Give the day on which the client answered.',
});

export const tooLongAgo = (days: number): ProblemText =>
  about(
    'content.heldOn',
    'TOO_LONG_AGO',
    {
      'zh-CN': `意见调查须在 ${days} 天内记录，请核对日期。`,
      en: `A survey is put on record within ${days} days. Check the day.`,
    },
    'SD-1',
  );

export const noSuchActivity = about('activityId', 'NO_SUCH_ACTIVITY', {
  'zh-CN': '找不到这位客户的这次联络记录，请从客户的记录中选择。',
  en: 'There is no such contact with this client. Choose one of its records.',
});

export const noSuchSuperseded = about('supersedesId', 'NO_SUCH_SURVEY', {
  'zh-CN': '找不到要更正的调查，或它不是这位客户的。',
  en: 'The survey to be corrected is not there, or is of another client.',
});

export const supersededNotComplete = about('supersedesId', 'NOT_COMPLETE', {
  'zh-CN': '只有已完成的调查才另做一份取代；草稿请直接修改。',
  en: 'Only a completed survey is superseded. A draft is changed itself.',
});

export const supersededAlready = about('supersedesId', 'SUPERSEDED', {
  'zh-CN': '这份调查已有取代它的调查，请打开那一份。',
  en: 'Another survey supersedes it, or is about to. Open that one.',
});

export const unknownQuestion = about('content.answers', 'UNKNOWN_QUESTION', {
  'zh-CN': '有一项回答不属于这一版调查表，或同一题答了两次。请按表逐题回答。',
  en: 'An answer is to no question of this version of the form, or to one twice. Answer each question of the form once.',
});

export const wrongAnswer = (code: string): ProblemText =>
  about(`content.answers.${code}`, 'WRONG_ANSWER', {
    'zh-CN': '这一题的回答与题型不符，请重新作答。',
    en: 'This answer is of another kind than the question asks for. Answer it anew.',
  });

export const scoreOutOfRange = (code: string): ProblemText =>
  about(`content.answers.${code}`, 'SCORE_OUT_OF_RANGE', {
    'zh-CN': '评分只能是 1 至 5 分，请更正。',
    en: 'A score is 1 to 5. Correct it.',
  });

export const noSuchChoice = (code: string): ProblemText =>
  about(`content.answers.${code}`, 'NO_SUCH_CHOICE', {
    'zh-CN': '这个选项不在题目中，请从所列选项中选择。',
    en: 'That is none of the choices of the question. Choose one of them.',
  });

export const required = (code: string): ProblemText =>
  about(`content.answers.${code}`, 'REQUIRED', {
    'zh-CN': '这一题必须作答后才能完成。',
    en: 'This question has to be answered before the survey is completed.',
  });
