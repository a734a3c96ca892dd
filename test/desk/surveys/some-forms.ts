import type { SurveyFormContent } from '../../../api/desk/surveys/survey-form.schema';
import type { FormQuestion } from '../../../api/desk/surveys/survey-form';

/** One question of each kind; the score and the choice have to be answered. */
export const QUESTIONS: readonly FormQuestion[] = [
  { code: 'delivery', kind: 'SCORE', required: true, text: { zh: '交货及时', en: 'Delivery on time' }, choices: [] },
  { code: 'quality', kind: 'SCORE', required: false, text: { zh: '产品质量', en: 'Quality' }, choices: [] },
  {
    code: 'channel',
    kind: 'CHOICE',
    required: true,
    text: { zh: '希望的联系方式', en: 'How to be in touch' },
    choices: [
      { code: 'visit', text: { zh: '走访', en: 'Visits' } },
      { code: 'phone', text: { zh: '电话', en: 'By phone' } },
    ],
  },
  { code: 'again', kind: 'YES_NO', required: false, text: { zh: '是否续约', en: 'Will renew' }, choices: [] },
  { code: 'wish', kind: 'TEXT', required: false, text: { zh: '建议', en: 'Wishes' }, choices: [] },
];

export const FORM: SurveyFormContent = {
  title: { zh: '客户意见调查表', en: 'Opinion survey' },
  questions: QUESTIONS.map((question) => ({ ...question, choices: question.choices.map((choice) => ({ ...choice })) })),
};
