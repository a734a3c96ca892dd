import type { CivilDate } from '../../kernel/civil-date';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import * as problems from './survey-form-problem';
import type { SurveyFormState, SurveyQuestionKind } from './survey-words.schema';

/** A text in both languages. */
export interface BothWords {
  readonly zh: string;
  readonly en: string;
}

export interface FormChoice {
  readonly code: string;
  readonly text: BothWords;
}

/** A question of a form; its code is the same in every version that asks it. */
export interface FormQuestion {
  readonly code: string;
  readonly kind: SurveyQuestionKind;
  readonly required: boolean;
  readonly text: BothWords;
  /** Of a choice; empty for every other kind. */
  readonly choices: readonly FormChoice[];
}

/** What a form says; texts as they are stored. */
export interface FormContent {
  readonly title: BothWords;
  readonly questions: readonly FormQuestion[];
}

export const MOST_QUESTIONS = 40;
const CODE = /^[a-zA-Z][a-zA-Z0-9]{0,39}$/;
const LONGEST_TEXT = 300;
const FEWEST_CHOICES = 2;
const MOST_CHOICES = 12;

const title = (field: 'zh' | 'en', zh: string, en: string): TextRule<'zh' | 'en'> => ({
  field,
  name: { 'zh-CN': zh, en },
  most: 100,
  required: true,
});
const TITLES = [title('zh', '中文标题', 'The Chinese title'), title('en', '英文标题', 'The English title')];
export const REASON: TextRule<'reason'> = {
  field: 'reason',
  name: { 'zh-CN': '停用原因', en: 'The reason' },
  most: 500,
  required: true,
  lines: true,
};

/**
 * What is wrong with a form; undefined when nothing is.
 *
 * @param earlier questions of earlier versions: a code stands for one kind of answer for good
 * Source: SD-6
 */
export function formFault(content: FormContent, earlier: readonly FormQuestion[]): ProblemText | undefined {
  const untitled = textFault(content.title, TITLES);
  if (untitled !== undefined)
    return { ...untitled, field: untitled.field?.replace('input.', 'input.content.title.') ?? '' };
  const { questions } = content;
  if (questions.length === 0) return problems.noQuestions;
  if (questions.length > MOST_QUESTIONS) return problems.tooManyQuestions(MOST_QUESTIONS);
  const codes = new Set<string>();
  for (const [at, question] of questions.entries()) {
    const fault = questionFault(question, at + 1);
    if (fault !== undefined) return fault;
    if (codes.has(question.code)) return problems.repeatedCode(question.code);
    codes.add(question.code);
  }
  const kinds = new Map(earlier.map(({ code, kind }) => [code, kind]));
  const changed = questions.find(({ code, kind }) => (kinds.get(code) ?? kind) !== kind);
  return changed && problems.kindChanged(changed.code);
}

function questionFault({ code, kind, text, choices }: FormQuestion, number: number): ProblemText | undefined {
  const codes = choices.map((choice) => choice.code);
  if (![code, ...codes].every((each) => CODE.test(each))) return problems.badCode(number);
  if (![text, ...choices.map((choice) => choice.text)].every(isWorded)) return problems.badText(number);
  const isCounted =
    kind === 'CHOICE' ? choices.length >= FEWEST_CHOICES && choices.length <= MOST_CHOICES : choices.length === 0;
  if (!isCounted) return problems.choicesWrong(number);
  const twice = codes.find((each, at) => codes.indexOf(each) !== at);
  return twice === undefined ? undefined : problems.repeatedCode(twice);
}

const wording = (field: 'zh' | 'en'): TextRule<'zh' | 'en'> => ({
  field,
  name: { 'zh-CN': '', en: '' },
  most: LONGEST_TEXT,
  required: true,
});

function isWorded(text: BothWords): boolean {
  return textFault(text, [wording('zh'), wording('en')]) === undefined;
}

/** Whether two forms say the same. */
export function saysTheSame(one: FormContent, other: FormContent): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

const bothOf = ({ zh, en }: BothWords) => ({ zh, en });

/** With the properties in one order, as a database may have turned them. */
function ordered({ title: { zh, en }, questions }: FormContent): unknown {
  return [
    zh,
    en,
    questions.map(({ code, kind, required, text, choices }) => [
      code,
      kind,
      required,
      bothOf(text),
      choices.map((choice) => [choice.code, bothOf(choice.text)]),
    ]),
  ];
}

interface Standing {
  readonly state: SurveyFormState;
  readonly number: number;
  readonly fromDay: CivilDate | null;
  readonly withdrawnOn: CivilDate | null;
}

/** Whether a version could be asked by on a day: it was published by then, and not withdrawn. */
export function isOpenOn({ fromDay, withdrawnOn }: Standing, day: CivilDate): boolean {
  return fromDay !== null && fromDay <= day && (withdrawnOn === null || day < withdrawnOn);
}

/** The version of a series that is in force on a day: of the open ones that which began last; undefined: none. Source: SD-6 */
export function inForceOn<Form extends Standing>(versions: readonly Form[], day: CivilDate): Form | undefined {
  return versions
    .filter((form) => isOpenOn(form, day))
    .reduce<Form | undefined>(
      (latest, form) => (latest === undefined || isLater(form, latest) ? form : latest),
      undefined,
    );
}

function isLater(one: Standing, other: Standing): boolean {
  if (one.fromDay !== other.fromDay) return (one.fromDay ?? '') > (other.fromDay ?? '');
  return one.number > other.number;
}
