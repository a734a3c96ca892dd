import { definePaper, type Block, type Composed, type PaperRefusal } from '../../platform/papers/paper';
import type { BothWords, FormQuestion } from './survey-form';
import type { SurveyFormState } from './survey-words.schema';

interface FormAnswer {
  readonly number: number;
  readonly state: SurveyFormState;
  readonly titleWords: BothWords;
  readonly questions: readonly {
    readonly kind: FormQuestion['kind'];
    readonly required: boolean;
    readonly words: BothWords;
    readonly choices: readonly { readonly words: BothWords }[];
  }[];
}

/** A form without answers, to be filled in by hand where there is no screen, and entered afterwards. Source: SD-6 */
export const surveyFormPaper = definePaper<{ surveyForm: FormAnswer | null }>({
  name: 'survey-form',
  reader: 'client',
  subjectType: 'SurveyForm',
  query: `query SurveyFormPaper($id: ID!) {
    surveyForm(id: $id) {
      number state titleWords { zh } questions { kind required words { zh } choices { words { zh } } }
    }
  }`,
  compose: ({ surveyForm: form }) => (form === null ? null : compose(form)),
});

const NOT_ASKED: PaperRefusal = {
  code: 'FORM_NOT_PUBLISHED',
  clause: 'SD-6',
  wording: {
    'zh-CN': '这一版调查表尚未发布或已停用，不能打印。请打印已发布的版本。',
    en: 'This version of the form is not published, or was withdrawn. Print one that is published.',
  },
};

const SCORES = ['很不满意', '不满意', '一般', '满意', '很满意'];
const BOX = '□';
const LINE = '_'.repeat(80);

function compose({ number, state, titleWords, questions }: FormAnswer): Composed {
  if (state !== 'PUBLISHED') return NOT_ASKED;
  return {
    title: titleWords.zh,
    number: `第 ${number} 版`,
    fileName: `${titleWords.zh}-第${number}版`,
    copies: [],
    blocks: [
      { kind: 'text', text: `请在所选答案前的“${BOX}”内打勾，或写在横线上。标有“必答”的问题请勿留空。` },
      { kind: 'text', text: `客户：${'_'.repeat(34)}    答复人：${'_'.repeat(20)}    编号：${'_'.repeat(12)}` },
      ...questions.flatMap((question, at): Block[] => [
        { kind: 'heading', text: `${at + 1}. ${question.words.zh}${question.required ? '（必答）' : ''}` },
        { kind: 'text', text: roomFor(question) },
      ]),
      { kind: 'signatures', signatures: [{ as: '客户签字' }, { as: '调查人' }] },
    ],
  };
}

/** Where the answer goes. */
function roomFor({ kind, choices }: FormAnswer['questions'][number]): string {
  switch (kind) {
    case 'SCORE':
      return SCORES.map((word, at) => `${BOX} ${at + 1} ${word}`).join('        ');
    case 'YES_NO':
      return `${BOX} 是        ${BOX} 否`;
    case 'CHOICE':
      return choices.map(({ words }) => `${BOX} ${words.zh}`).join('\n');
    case 'TEXT':
      return [LINE, LINE, LINE].join('\n');
  }
}
