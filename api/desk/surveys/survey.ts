import { addDays, type CivilDate } from '../../kernel/civil-date';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import type { ProblemText } from '../../platform/graph/problem';
import type { FormQuestion } from './survey-form';
import * as problems from './survey-problem';

/** One answer as it is sent: what fits the kind of its question, and nothing else. */
export interface GivenAnswer {
  readonly code: string;
  readonly score?: number | null;
  readonly choice?: string | null;
  readonly yes?: boolean | null;
  readonly text?: string | null;
}

/** An answer as it is stored: a score, the code of a choice, yes or no, or a text. */
type StoredAnswer = number | string | boolean;
export type StoredAnswers = Readonly<Record<string, StoredAnswer>>;

const SCORE = { least: 1, most: 5 } as const;

const text = <Field extends string>(
  field: Field,
  [zh, en]: readonly [string, string],
  rest: { readonly most: number; readonly lines?: boolean },
): TextRule<Field> => ({ field, name: { 'zh-CN': zh, en }, clause: 'SD-6', ...rest });

const REPORT = [
  text('contactName', ['受访联系人', 'The contact'], { most: 100 }),
  text('findings', ['调查情况', 'The findings'], { most: 4_000, lines: true }),
  text('guidance', ['技术指导', 'The technical guidance'], { most: 4_000, lines: true }),
  text('developments', ['新发展', 'The new developments'], { most: 4_000, lines: true }),
] as const;
const SIGNED = [{ ...REPORT[0], required: true }, { ...REPORT[1], required: true }, REPORT[2], REPORT[3]] as const;
const ANSWER = text('text', ['回答', 'The answer'], { most: 2_000, lines: true });

/** What a survey says beside its answers. */
export interface SurveyReport {
  readonly heldOn: CivilDate;
  readonly contactName?: string | null;
  readonly findings?: string | null;
  readonly guidance?: string | null;
  readonly developments?: string | null;
}

/**
 * What is wrong with the report; undefined when nothing is. A completed one names who answered and what was found.
 * Source: SD-6
 */
export function reportFault(report: SurveyReport, isComplete: boolean): ProblemText | undefined {
  const fault = textFault(report, isComplete ? SIGNED : REPORT);
  return fault && { ...fault, field: fault.field?.replace('input.', 'input.content.') ?? '' };
}

/** What is wrong with the day of a survey; undefined when nothing is. Source: SD-1, SD-6 */
export function dayFault(
  heldOn: CivilDate,
  { today, since, within }: { readonly today: CivilDate; readonly since: CivilDate; readonly within: number | null },
): ProblemText | undefined {
  if (heldOn > today) return problems.toCome;
  return within !== null && heldOn < addDays(since, -within) ? problems.tooLongAgo(within) : undefined;
}

/**
 * The answers as they are stored, or what is wrong with them: each is to a question of the form, once, and of its kind; a
 * completed survey leaves out no required one. Source: SD-6
 */
export function answersOf(
  questions: readonly FormQuestion[],
  given: readonly GivenAnswer[],
  isComplete: boolean,
): StoredAnswers | ProblemText {
  const byCode = new Map(questions.map((question) => [question.code, question]));
  const stored = new Map<string, StoredAnswer>();
  const seen = new Set<string>();
  for (const answer of given) {
    const question = byCode.get(answer.code);
    if (question === undefined || seen.has(answer.code)) return problems.unknownQuestion;
    seen.add(answer.code);
    const value = answerTo(question, answer);
    if (value !== null && typeof value === 'object') return value;
    if (value !== null) stored.set(answer.code, value);
  }
  if (isComplete) {
    const missing = questions.find(({ code, required }) => required && !stored.has(code));
    if (missing !== undefined) return problems.required(missing.code);
  }
  // In the order of the form, so that equal answers are stored alike.
  return Object.fromEntries(
    questions.flatMap(({ code }) => {
      const value = stored.get(code);
      return value === undefined ? [] : [[code, value]];
    }),
  );
}

/** Null: not answered. */
function answerTo(question: FormQuestion, answer: GivenAnswer): StoredAnswer | null | ProblemText {
  const { code, kind, choices } = question;
  const values = { SCORE: answer.score, CHOICE: answer.choice, YES_NO: answer.yes, TEXT: answer.text };
  const isStrange = Object.entries(values).some(([of, value]) => of !== kind && value != null);
  if (isStrange) return problems.wrongAnswer(code);
  const value = values[kind];
  if (value == null) return null;
  if (typeof value === 'number')
    return Number.isInteger(value) && value >= SCORE.least && value <= SCORE.most
      ? value
      : problems.scoreOutOfRange(code);
  if (typeof value === 'boolean') return value;
  if (kind === 'CHOICE') return choices.some((choice) => choice.code === value) ? value : problems.noSuchChoice(code);
  const fault = textFault({ text: value }, [ANSWER]);
  return fault === undefined ? storedText(value) : { ...fault, field: `input.content.answers.${code}` };
}

/** The mean of the scores among answers, to two decimals; null: there are none. */
export function meanScore(questions: readonly FormQuestion[], answers: StoredAnswers): number | null {
  const scores = questions.flatMap(({ code, kind }) => {
    const value = answers[code];
    return kind === 'SCORE' && typeof value === 'number' ? [value] : [];
  });
  if (scores.length === 0) return null;
  return Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 100) / 100;
}
