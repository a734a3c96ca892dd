import type { SurveyForm_SurveyFormFragment, SurveyFormContent, SurveyQuestionKind } from '../gql/graphql';

export const questionKinds = ['SCORE', 'CHOICE', 'YES_NO', 'TEXT'] as const satisfies readonly SurveyQuestionKind[];

interface DraftWords {
  zh: string;
  en: string;
}

export interface DraftChoice extends DraftWords {
  code: string;
}

export interface DraftQuestion extends DraftWords {
  code: string;
  kind: SurveyQuestionKind;
  required: boolean;
  choices: DraftChoice[];
}

/** A survey form as it is written. */
export interface FormDraft {
  titleZh: string;
  titleEn: string;
  questions: DraftQuestion[];
}

/** A code that nobody else in the list has. */
function freeCode(prefix: string, taken: readonly { code: string }[]): string {
  const codes = new Set(taken.map(({ code }) => code));
  let n = taken.length + 1;
  while (codes.has(`${prefix}${n}`)) n += 1;
  return `${prefix}${n}`;
}

export const newChoice = (choices: readonly DraftChoice[]): DraftChoice => ({
  code: freeCode('c', choices),
  zh: '',
  en: '',
});

export const newQuestion = (questions: readonly DraftQuestion[]): DraftQuestion => ({
  code: freeCode('q', questions),
  kind: 'SCORE',
  required: true,
  zh: '',
  en: '',
  choices: [],
});

/** What stands in the editor at first: a new form, or what a version says. */
export function formDraftOf(form: SurveyForm_SurveyFormFragment | undefined): FormDraft {
  if (!form) return { titleZh: '', titleEn: '', questions: [newQuestion([])] };
  return {
    titleZh: form.titleWords.zh,
    titleEn: form.titleWords.en,
    questions: form.questions.map(({ code, kind, required, words, choices }) => ({
      code,
      kind,
      required,
      zh: words.zh,
      en: words.en,
      choices: choices.map((choice) => ({ code: choice.code, zh: choice.words.zh, en: choice.words.en })),
    })),
  };
}

const isWorded = ({ zh, en }: DraftWords): boolean => zh.trim() !== '' && en.trim() !== '';

/** Whether everything that has to be written is: titles, questions and choices in both languages. */
export function isFormWhole({ titleZh, titleEn, questions }: FormDraft): boolean {
  return (
    isWorded({ zh: titleZh, en: titleEn }) &&
    questions.length > 0 &&
    questions.every(
      (question) =>
        isWorded(question) &&
        question.code.trim() !== '' &&
        (question.kind !== 'CHOICE' || (question.choices.length > 1 && question.choices.every(isWorded))),
    )
  );
}

const wordsOf = ({ zh, en }: DraftWords) => ({ zh: zh.trim(), en: en.trim() });

/** What is sent of a draft: choices of a choice alone. */
export function formContentOf({ titleZh, titleEn, questions }: FormDraft): SurveyFormContent {
  return {
    title: wordsOf({ zh: titleZh, en: titleEn }),
    questions: questions.map((question) => ({
      code: question.code.trim(),
      kind: question.kind,
      required: question.required,
      text: wordsOf(question),
      choices:
        question.kind === 'CHOICE'
          ? question.choices.map((choice) => ({ code: choice.code.trim(), text: wordsOf(choice) }))
          : [],
    })),
  };
}

/** The list with one of it moved by a place; unchanged at an end. */
export function moved<Item>(list: readonly Item[], at: number, by: -1 | 1): Item[] {
  const next = [...list];
  const [item] = next.splice(at, 1);
  if (item === undefined || at + by < 0 || at + by >= list.length) return [...list];
  next.splice(at + by, 0, item);
  return next;
}
