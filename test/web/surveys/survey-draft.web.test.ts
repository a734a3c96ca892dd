import { describe, expect, it } from 'vitest';
import type { SurveyForm_SurveyFormFragment, SurveyWhole_SurveyFragment } from '../../../web/gql/graphql';
import { formContentOf, formDraftOf, isFormWhole, moved, newQuestion } from '../../../web/surveys/form-draft';
import {
  emptySurvey,
  isSurveyTouched,
  missingAnswers,
  missingOfReport,
  stepOf,
  surveyContentOf,
  surveyDraftOf,
} from '../../../web/surveys/survey-draft';
import { questionsOf, scoreBars, type SurveyGroupScores } from '../../../web/surveys/survey-figures';
import { surveyFilterOf, surveysQuery } from '../../../web/surveys/surveys-filter';
import { readQuery } from '../../../web/shared/filter/url-query';

type Question = SurveyForm_SurveyFormFragment['questions'][number];
const question = (code: string, kind: Question['kind'], required = false): Question =>
  ({ code, kind, required, text: code, words: { zh: code, en: code }, choices: [] }) as Question;
const QUESTIONS = [
  question('delivery', 'SCORE', true),
  question('needs', 'CHOICE', true),
  question('again', 'YES_NO'),
  question('wishes', 'TEXT'),
];
const fresh = emptySurvey({ today: '2026-11-23', client: { id: 'c', name: '华东建材' }, activityId: 'a' });

describe('a survey that is filled in', () => {
  it('begins with its client and visit, and has nothing to lose yet', () => {
    expect(fresh).toMatchObject({ clientId: 'c', activityId: 'a', heldOn: '2026-11-23', step: 0, surveyId: '' });
    expect(isSurveyTouched(fresh)).toBe(false);
    expect(isSurveyTouched({ ...fresh, answers: { again: false } })).toBe(true);
    expect(isSurveyTouched({ ...fresh, answers: { wishes: ' ' } })).toBe(false);
  });

  it('says what is missing before it is signed, and where', () => {
    expect(missingAnswers(fresh, QUESTIONS)).toEqual(['delivery', 'needs']);
    expect(missingAnswers({ ...fresh, answers: { delivery: 3, needs: 'x' } }, QUESTIONS)).toEqual([]);
    expect(missingOfReport(fresh)).toEqual(['contactName', 'findings']);
    expect(['contactName', 'needs', 'findings', 'guidance'].map((field) => stepOf(field, QUESTIONS))).toEqual([
      0, 2, 5, 5,
    ]);
  });

  it('sends each answer as its kind, none that says nothing, and none of another form', () => {
    const answers = { delivery: 4, needs: 'stock', again: false, wishes: ' 多来 ', other: 1 };
    expect(surveyContentOf({ ...fresh, answers, findings: ' 好 ' }, QUESTIONS)).toEqual({
      heldOn: '2026-11-23',
      contactName: null,
      answers: [
        { code: 'delivery', score: 4 },
        { code: 'needs', choice: 'stock' },
        { code: 'again', yes: false },
        { code: 'wishes', text: '多来' },
      ],
      findings: '好',
      guidance: null,
      developments: null,
    });
    expect(surveyContentOf({ ...fresh, answers: { wishes: '  ' } }, QUESTIONS).answers).toEqual([]);
  });

  it('goes on from what is on record, and corrects it as another one', () => {
    const survey = {
      id: 's',
      version: 2,
      heldOn: '2026-11-20',
      contactName: '王',
      findings: null,
      guidance: null,
      developments: null,
      client: { id: 'c', name: null, number: 'K1' },
      form: { id: 'f' },
      activity: null,
      answers: [
        { code: 'delivery', score: 5 },
        { code: 'again', yes: false },
      ],
    } as unknown as SurveyWhole_SurveyFragment;
    expect(surveyDraftOf(survey, false)).toMatchObject({
      surveyId: 's',
      supersedesId: '',
      clientName: 'K1',
      answers: { delivery: 5, again: false },
    });
    expect(surveyDraftOf(survey, true)).toMatchObject({ surveyId: '', supersedesId: 's', formId: 'f' });
  });
});

describe('a survey form that is written', () => {
  it('is whole once everything is worded in both languages, with two choices of a choice', () => {
    const draft = { titleZh: '表', titleEn: 'Form', questions: [{ ...newQuestion([]), zh: '题', en: 'Q' }] };
    expect(isFormWhole(draft)).toBe(true);
    expect(isFormWhole({ ...draft, titleEn: ' ' })).toBe(false);
    const choice = {
      ...newQuestion([]),
      kind: 'CHOICE' as const,
      zh: '题',
      en: 'Q',
      choices: [{ code: 'c1', zh: '甲', en: 'A' }],
    };
    expect(isFormWhole({ ...draft, questions: [choice] })).toBe(false);
    expect(formContentOf({ ...draft, questions: [{ ...choice, kind: 'SCORE' }] }).questions[0]?.choices).toEqual([]);
    expect(formDraftOf(undefined).questions).toHaveLength(1);
  });

  it('gives every question a code of its own, and moves them', () => {
    const first = newQuestion([]);
    const second = newQuestion([{ ...first, code: 'q2' }]);
    expect([first.code, second.code]).toEqual(['q1', 'q3']);
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});

describe('the figures of surveys', () => {
  const figure = (code: string, share: number) =>
    ({ code, question: `${code}?`, share }) as SurveyGroupScores['scores'][number];
  const groups = [
    { key: '2026-10', surveys: 1, clients: 1, scores: [figure('a', 0.5)] },
    { key: '2026-11', surveys: 1, clients: 1, scores: [figure('a', 0.7), figure('b', 1)] },
  ] as SurveyGroupScores[];

  it('draw every question of one group, and every group of one question', () => {
    const named = (key: string): string => `月 ${key}`;
    expect(scoreBars(groups, { question: '', isApart: false }, named).map(({ name }) => name)).toEqual(['a?']);
    expect(scoreBars(groups, { question: 'b', isApart: true }, named).map(({ name }) => name)).toEqual(['月 2026-11']);
    expect(questionsOf(groups)).toEqual([
      { value: 'a', label: 'a?' },
      { value: 'b', label: 'b?' },
    ]);
  });
});

describe('the list of surveys', () => {
  it('asks for nothing that the address does not say', () => {
    const id = '0190f3b2-7c5a-7000-8000-000000000001';
    const empty = surveyFilterOf(readQuery(surveysQuery, { client: 'x', states: 'NO' }));
    expect(Object.values(empty).every((value) => value === null)).toBe(true);
    expect(surveyFilterOf(readQuery(surveysQuery, { client: id, states: 'DRAFT', mine: '1' }))).toMatchObject({
      clientId: id,
      states: ['DRAFT'],
      mine: true,
    });
  });
});
