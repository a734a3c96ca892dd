import { describe, expect, it } from 'vitest';
import { dueAt } from '../../../api/kernel/deadline';
import { InvalidRegulation, loadRegulation } from '../../../api/kernel/policy/regulation';
import { inChinese, inEnglish } from '../../../api/kernel/policy/said';
import { seededJson } from './seeded-regulations';

type Parameters = Record<string, unknown>;

/** What is said of a seeded regulation with parameters of a clause changed: where, and in both languages. */
function problemsOf(clauseId: string, change: (parameters: Parameters) => unknown): string[] {
  const document = structuredClone(seededJson(`${clauseId.slice(0, 2).toLowerCase()}.json`)) as {
    clauses: { id: string; parameters: Parameters }[];
  };
  change(document.clauses.find(({ id }) => id === clauseId)?.parameters ?? {});
  try {
    loadRegulation(document);
  } catch (problem) {
    if (!(problem instanceof InvalidRegulation)) throw problem;
    for (const { zh } of problem.problems) expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    return problem.problems.map(({ clause, path, message }) => `${clause} ${path}: ${message}`);
  }
  return [];
}

const rowOf = (parameters: Parameters, segment: string): Parameters =>
  (parameters['segments'] as Parameters[]).find((row) => row['segment'] === segment) ?? {};
const change = (segment: string, patch: object) => (parameters: Parameters) =>
  Object.assign(rowOf(parameters, segment), patch);
const assign = (patch: object) => (parameters: Parameters) => Object.assign(parameters, patch);

describe('a table of segments', () => {
  it('has no worse segment that asks more than a better one', () => {
    expect(problemsOf('BK-1', change('KEY', { sizeFromYuan: '500000.01' }))).toEqual([
      expect.stringMatching(
        /^BK-1 parameters\.segments\[1\]\.sizeFromYuan: KEY asks more than the better GOLD; lower it/,
      ),
    ]);
    expect(problemsOf('BK-1', change('KEY', { sizeFromYuan: '500000.00' }))).toEqual([]);
    expect(problemsOf('BK-1', change('RESTRICTED', { outlookAtLeast: 'strong' }))).toEqual([
      expect.stringMatching(/segments\[4\]\.outlookAtLeast: RESTRICTED asks more than the better GENERAL/),
    ]);
    expect(problemsOf('BK-1', change('GENERAL', { sizeFromYuan: 'much' }))).toEqual([
      expect.stringMatching(/segments\[3\]\.sizeFromYuan: must be an amount/),
    ]);
  });

  it('leaves no client without a segment', () => {
    const withoutLast = (parameters: Parameters) => (parameters['segments'] as Parameters[]).pop();
    expect(problemsOf('BK-1', withoutLast)).toEqual([
      expect.stringMatching(/segments\[4\]\.creditAtLeast: the last segment, RESTRICTED, can have no condition/),
    ]);
    for (const level of ['weak', 'average'])
      expect(problemsOf('BK-1', change('ELIMINATED', { creditAtLeast: level }))).toEqual([
        expect.stringMatching(/segments\[5\]\.creditAtLeast: the last segment, ELIMINATED/),
      ]);
    // What came back may be more than what was bought.
    expect(problemsOf('BK-1', change('ELIMINATED', { sizeFromYuan: '0.00' }))).toContainEqual(
      expect.stringMatching(/segments\[5\]\.sizeFromYuan: the last segment, ELIMINATED/),
    );
  });

  it('lists the best first', () => {
    expect(problemsOf('BK-1', (parameters) => (parameters['segments'] as Parameters[]).reverse())).toEqual([
      expect.stringMatching(
        /segments\[1\]\.segment: segment RESTRICTED is better than ELIMINATED: list the best first/,
      ),
    ]);
  });
});

describe('a table of tiers', () => {
  const otherwise = (change: (rows: Parameters[]) => unknown) => (parameters: Parameters) =>
    change(parameters['otherwise'] as Parameters[]);

  it('is refused, in both languages, for whom it leaves out and for what nothing but an order decides', () => {
    expect(
      problemsOf(
        'KA-3',
        otherwise((rows) => rows.splice(0)),
      ),
    ).toHaveLength(5);
    const everybody = { volume: { fromYuan: '0.01', toYuan: null }, profitContribution: undefined };
    expect(
      problemsOf(
        'KA-3',
        otherwise((rows) => rows.forEach((row) => Object.assign(row, everybody))),
      ),
    ).toEqual([expect.stringMatching(/^KA-3 parameters\.otherwise\[1\]: overlap 0\.01–∞ between D and C/)]);
    const gap = { fromYuan: '1.00', toYuan: '2.00', becomes: 'none' };
    expect(problemsOf('KA-3', (parameters) => (parameters['gaps'] as Parameters[]).push(gap, gap))).toHaveLength(2);
  });
});

describe('limits that contradict each other', () => {
  const ratios = { debtRatioAtMost: '0.50', currentRatioAtLeast: '1.50', netMarginAtLeast: '0.05' };
  const financials = (average: object) => (parameters: Parameters) =>
    Object.assign(parameters['financials'] as object, { strong: ratios, average: { ...ratios, ...average } });

  it.each([
    ['debtRatioAtMost', '0.499999'],
    ['currentRatioAtLeast', '1.51'],
    ['netMarginAtLeast', '0.0501'],
  ])('are refused where average statements are held to a stricter %s than strong ones', (key, limit) => {
    expect(problemsOf('BK-1-annex', financials({}))).toEqual([]);
    expect(problemsOf('BK-1-annex', financials({ [key]: limit }))).toEqual([
      expect.stringMatching(new RegExp(`parameters\\.financials\\.average\\.${key}: asks more than "strong"`)),
    ]);
  });

  const days = (amount: number, unit: string) => ({ amount, unit });
  it.each([
    [days(5, 'workingDay'), days(5, 'workingDay'), null],
    [days(6, 'workingDay'), days(5, 'workingDay'), 'longer'],
    [days(5, 'calendarDay'), days(5, 'workingDay'), null],
    [days(6, 'calendarDay'), days(5, 'workingDay'), 'longer'],
    [days(2, 'workingDay'), days(3, 'calendarDay'), 'holidays'],
    [days(1, 'workingDay'), days(366, 'calendarDay'), 'holidays'],
  ])('are refused where %j comes first before %j, unless it is never longer', (priorityWithin, answerWithin, fault) => {
    const said = {
      longer: /priorityWithin: may be longer than "answerWithin"; shorten it/,
      holidays: /priorityWithin: may end after "answerWithin": holidays make working days longer/,
    };
    const found = problemsOf('CR-3', assign({ priorityWithin, answerWithin }));
    expect(found).toEqual(fault === null ? [] : [expect.stringMatching(said[fault as keyof typeof said])]);
  });

  it('count working days as longer than calendar days because holidays make them so', () => {
    const startedAt = '2027-02-05T02:00:00.000Z';
    const resting = { isWorkingDay: (day: string) => day > '2027-02-14', publishedThrough: 2027, serviceMinutes: [] };
    const due = (amount: number, unit: 'workingDay' | 'calendarDay') =>
      dueAt(startedAt, { amount, unit }, resting).dueAt;
    expect(due(1, 'workingDay') > due(9, 'calendarDay')).toBe(true);
  });

  it.each(['debtRatioAtMost', 'overdueShareAtMost'])('are refused where %s is no share', (key) => {
    for (const [limit, isFine] of [['1.00', true] as const, ['1.01', false] as const, ['-0.10', false] as const]) {
      const found = problemsOf('CR-3', (parameters) =>
        Object.assign(parameters['conditions'] as object, { [key]: limit }),
      );
      expect(found).toEqual(isFine ? [] : [expect.stringMatching(`conditions.${key}: is a share: between 0 and 1`)]);
    }
  });

  it('are refused where one is reminded of the end of an agreement before it begins', () => {
    const terms = (longest: number, limit: object) =>
      assign({ remindBeforeDays: [7, longest], longestYears: undefined, ...limit });
    const early = expect.stringMatching(/parameters\.remindBeforeDays\[1\]: begins before the longest agreement does/);
    expect(problemsOf('KA-8', terms(60, { longestDays: 60 }))).toEqual([]);
    expect(problemsOf('KA-8', terms(60, { longestDays: 59 }))).toEqual([early]);
    expect(problemsOf('KA-8', terms(365, { longestYears: 1 }))).toEqual([]);
    expect(problemsOf('KA-8', terms(366, { longestYears: 1 }))).toEqual([early]);
  });

  it('are refused where one is reminded of a contact report as soon as the last one is on record', () => {
    const terms = (days: number[]) => assign({ remindBeforeDays: days, reportWithinDays: 30 });
    expect(problemsOf('KA-13', terms([29, 3]))).toEqual([]);
    expect(problemsOf('KA-13', terms([3, 30]))).toEqual([expect.stringContaining('remindBeforeDays[1]')]);
    expect(problemsOf('KA-13', terms([3, 3]))).toEqual([expect.stringContaining('3 days are listed twice')]);
  });

  it.each(['KA-8', 'CR-3'])('are refused where the longest term in %s is given twice, or not at all', (clause) => {
    expect(problemsOf(clause, assign({ longestDays: 366 }))).toEqual([
      expect.stringMatching(/parameters\.longestYears: is given in years and in days; keep one/),
    ]);
    expect(problemsOf(clause, assign({ longestYears: undefined }))).toEqual([
      expect.stringMatching(/parameters\.longestYears: has no longest term/),
    ]);
    expect(problemsOf(clause, assign({ longestYears: undefined, longestDays: 366 }))).toEqual([]);
  });
});

describe('a value that is none of those allowed', () => {
  it('is told which are', () => {
    const document = seededJson('ka.json') as { clauses: { id: string; parameters: Parameters }[] };
    const rules = document.clauses.find(({ id }) => id === 'KA-16')?.parameters['rules'] as Parameters[];
    Object.assign(rules[0] ?? {}, { visitEveryMonths: 5 });
    try {
      loadRegulation(document);
      expect.unreachable();
    } catch (problem) {
      expect((problem as InvalidRegulation).problems).toEqual([
        {
          clause: 'KA-16',
          path: 'parameters.rules[0].visitEveryMonths',
          message: 'can only be 1, 2, 3, 4, 6, 12',
          zh: '只能取：1、2、3、4、6、12。',
        },
      ]);
    }
  });

  it('is told of each shape that would do, where there are several', () => {
    const issue = {
      code: 'invalid_union',
      message: 'Invalid input',
      errors: [
        [{ code: 'invalid_value', message: '', values: [1, 2] }],
        [{ code: 'invalid_type', message: '', expected: 'string' }],
      ],
    };
    expect(inEnglish(issue)).toBe('can only be 1, 2; or is missing, or of the wrong kind: a text belongs here');
    expect(inChinese(issue)).toBe('只能取：1、2。或：缺少此项，或类型不对：应为文字。');
  });
});
