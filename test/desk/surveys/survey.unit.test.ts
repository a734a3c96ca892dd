import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOf, dayFault, meanScore, reportFault, type GivenAnswer } from '../../../api/desk/surveys/survey';
import {
  formFault,
  inForceOn,
  MOST_QUESTIONS,
  saysTheSame,
  type FormContent,
} from '../../../api/desk/surveys/survey-form';
import { scoreFigure } from '../../../api/desk/surveys/survey-figures';
import { wilsonInterval } from '../../../api/kernel/statistics/wilson-interval';
import { FORM, QUESTIONS } from './some-forms';

const codeOf = (value: object | undefined): unknown => value && 'code' in value && value.code;
const WHOLE: readonly GivenAnswer[] = [
  { code: 'channel', choice: 'phone' },
  { code: 'delivery', score: 4 },
  { code: 'again', yes: false },
  { code: 'wish', text: ' 多来 ' },
];

describe('the answers of a survey', () => {
  it('are kept in the order of the form, each as its kind says', () => {
    expect(Object.entries(answersOf(QUESTIONS, WHOLE, true))).toEqual([
      ['delivery', 4],
      ['channel', 'phone'],
      ['again', false],
      ['wish', '多来'],
    ]);
  });

  it('may be few in a draft, and leave out no required one once complete', () => {
    expect(answersOf(QUESTIONS, [], false)).toEqual({});
    expect(answersOf(QUESTIONS, [{ code: 'delivery', score: null }], false)).toEqual({});
    expect(answersOf(QUESTIONS, [], true)).toMatchObject({ code: 'REQUIRED', field: 'input.content.answers.delivery' });
    expect(answersOf(QUESTIONS, [{ code: 'delivery', score: 1 }], true)).toMatchObject({
      field: 'input.content.answers.channel',
    });
  });

  it.each([
    ['to no question', { code: 'price', score: 3 }, 'UNKNOWN_QUESTION'],
    ['of another kind', { code: 'delivery', text: '好' }, 'WRONG_ANSWER'],
    ['of two kinds', { code: 'delivery', score: 3, yes: true }, 'WRONG_ANSWER'],
    ['below the scores', { code: 'delivery', score: 0 }, 'SCORE_OUT_OF_RANGE'],
    ['above the scores', { code: 'delivery', score: 6 }, 'SCORE_OUT_OF_RANGE'],
    ['between the scores', { code: 'delivery', score: 3.5 }, 'SCORE_OUT_OF_RANGE'],
    ['to none of the choices', { code: 'channel', choice: 'letter' }, 'NO_SUCH_CHOICE'],
    ['too long', { code: 'wish', text: 'x'.repeat(2_001) }, 'TOO_LONG'],
    ['with control characters', { code: 'wish', text: 'a\u0000b' }, 'CONTROL_CHARACTER'],
  ])('are refused %s', (_, answer, code) => {
    expect(codeOf(answersOf(QUESTIONS, [answer], false))).toBe(code);
  });

  it('are refused twice to one question', () => {
    const twice = [WHOLE[1], WHOLE[1]] as GivenAnswer[];
    expect(codeOf(answersOf(QUESTIONS, twice, false))).toBe('UNKNOWN_QUESTION');
  });

  it('have the mean of their scores, and are complete exactly when every required one is there', () => {
    const given = fc.record({
      delivery: fc.option(fc.integer({ min: 1, max: 5 })),
      quality: fc.option(fc.integer({ min: 1, max: 5 })),
      channel: fc.option(fc.constantFrom('visit', 'phone')),
      again: fc.option(fc.boolean()),
    });
    fc.assert(
      fc.property(given, ({ delivery, quality, channel, again }) => {
        const answers = answersOf(
          QUESTIONS,
          [
            { code: 'again', yes: again },
            { code: 'channel', choice: channel },
            { code: 'quality', score: quality },
            { code: 'delivery', score: delivery },
          ],
          false,
        );
        if ('wording' in answers) throw new Error('refused');
        const scores = [delivery, quality].filter((score) => score !== null);
        const mean = scores.length === 0 ? null : scores.reduce((sum, each) => sum + each, 0) / scores.length;
        expect(meanScore(QUESTIONS, answers)).toBe(mean);
        const isWhole = delivery !== null && channel !== null;
        expect('wording' in answersOf(QUESTIONS, theRequired(delivery, channel), true)).toBe(!isWhole);
      }),
    );
  });
});

const theRequired = (delivery: number | null, channel: string | null): GivenAnswer[] => [
  { code: 'delivery', score: delivery },
  { code: 'channel', choice: channel },
];

describe('the report of a survey', () => {
  it('names who answered and what was found once it is complete', () => {
    const heldOn = '2026-11-23';
    expect(reportFault({ heldOn }, false)).toBeUndefined();
    expect(reportFault({ heldOn, findings: '稳定' }, true)).toMatchObject({ field: 'input.content.contactName' });
    expect(reportFault({ heldOn, contactName: '王' }, true)).toMatchObject({ field: 'input.content.findings' });
    expect(reportFault({ heldOn, contactName: '王', findings: '稳定' }, true)).toBeUndefined();
  });

  it('is of a day that is neither to come nor too long ago', () => {
    const bounds = { today: '2026-11-23', since: '2026-11-23', within: 31 };
    expect(codeOf(dayFault('2026-11-24', bounds))).toBe('TO_COME');
    expect(codeOf(dayFault('2026-10-22', bounds))).toBe('TOO_LONG_AGO');
    expect(dayFault('2026-10-23', bounds)).toBeUndefined();
    expect(dayFault('2020-01-01', { ...bounds, within: null })).toBeUndefined();
  });
});

describe('a survey form', () => {
  const content = FORM as FormContent;
  const withQuestion = (more: object): FormContent => ({
    ...content,
    questions: [{ ...(QUESTIONS[0] as (typeof QUESTIONS)[number]), ...more }],
  });

  it.each([
    ['without a title', { ...content, title: { zh: '', en: 'x' } }, 'REQUIRED'],
    ['without questions', { ...content, questions: [] }, 'NO_QUESTIONS'],
    [
      'with too many questions',
      {
        ...content,
        questions: Array.from({ length: MOST_QUESTIONS + 1 }, (_, at) => ({ ...QUESTIONS[0], code: `q${at}` })),
      },
      'TOO_MANY',
    ],
    ['with a code twice', { ...content, questions: [QUESTIONS[0], QUESTIONS[0]] }, 'REPEATED'],
    ['with a strange code', withQuestion({ code: '1x' }), 'BAD_CODE'],
    ['with a question in one language', withQuestion({ text: { zh: '交货', en: ' ' } }), 'BAD_TEXT'],
    ['with choices of a score', withQuestion({ choices: QUESTIONS[2]?.choices }), 'CHOICES'],
    ['with a choice of nothing', withQuestion({ kind: 'CHOICE' }), 'CHOICES'],
  ])('is refused %s', (_, wrong, code) => {
    expect(codeOf(formFault(wrong as FormContent, []))).toBe(code);
  });

  it('keeps the kind of a code from version to version', () => {
    expect(formFault(content, QUESTIONS)).toBeUndefined();
    expect(codeOf(formFault(withQuestion({ kind: 'TEXT' }), QUESTIONS))).toBe('KIND_CHANGED');
  });

  it('says the same whatever the order of its properties', () => {
    const turned = JSON.parse(JSON.stringify(content), (_, value: unknown) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    ) as FormContent;
    expect(saysTheSame(content, turned)).toBe(true);
    expect(saysTheSame(content, withQuestion({}))).toBe(false);
  });

  it('is in force from its day on until a later version is, and never once it was withdrawn', () => {
    const version = (number: number, fromDay: string | null, withdrawnOn: string | null = null) =>
      ({ number, fromDay, withdrawnOn, state: 'PUBLISHED' }) as const;
    const versions = [version(1, '2026-01-01'), version(2, '2026-06-01', '2026-08-01'), version(3, null)];
    const numberOn = (day: string) => inForceOn(versions, day)?.number;
    expect(['2025-12-31', '2026-05-31', '2026-06-01', '2026-07-31', '2026-08-01'].map(numberOn)).toEqual([
      undefined,
      1,
      2,
      2,
      1,
    ]);
    expect(inForceOn([version(1, '2026-01-01'), version(2, '2026-01-01')], '2026-01-01')?.number).toBe(2);
  });
});

describe('a figure of scores', () => {
  it('has the mean, and the share of four and five with its interval', () => {
    const figure = scoreFigure({ answers: 8, clients: 7, total: 30, high: 5 }, false);
    expect(figure).toMatchObject({ mean: 3.75, high: 5, withheld: false, ...shareOf(5, 8) });
  });

  it('of a few clients is told to who reads their surveys, and to others how many they are', () => {
    const few = { answers: 4, clients: 4, total: 12, high: 1 };
    expect(scoreFigure(few, true)).toMatchObject({ mean: 3, withheld: false });
    expect(scoreFigure(few, false)).toEqual({
      answers: 4,
      clients: 4,
      withheld: true,
      mean: null,
      high: null,
      share: null,
      lower: null,
      upper: null,
    });
  });
});

const shareOf = (high: number, answers: number) => {
  const found = wilsonInterval(high, answers);
  return { share: found?.value, lower: found?.lower, upper: found?.upper };
};
