import type { CallScore_CallScoreFragment, ConductGroup, ConductMark, ConductRulesQuery } from '../gql/graphql';

type Rules = NonNullable<ConductRulesQuery['conductRules']>;
export type Criterion = Rules['criteria'][number];

export const conductGroups = ['MUST', 'MUST_NOT', 'EQUAL_TREATMENT'] as const satisfies readonly ConductGroup[];
export const conductMarks = ['KEPT', 'BROKEN', 'NOT_SEEN'] as const satisfies readonly ConductMark[];

/** Marks by the word of the rule; a rule without one is still to be judged. */
export type Marks = Partial<Record<string, ConductMark>>;

/** What a form begins with: nothing judged, or what the score said, of rules that are no longer in force too. */
export function marksOf(score: CallScore_CallScoreFragment | null): Marks {
  return Object.fromEntries((score?.lines ?? []).map(({ code, mark }) => [code, mark]));
}

/** Rules that are still to be judged. */
export function openOf(criteria: readonly Criterion[], marks: Marks): Criterion[] {
  return criteria.filter(({ code }) => marks[code] === undefined);
}

/** The points as the server will count them; null until something that came up is judged. */
export function pointsOf(criteria: readonly Criterion[], marks: Marks): number | null {
  const weightOf = (mark: ConductMark): number =>
    criteria.filter(({ code }) => marks[code] === mark).reduce((sum, { weight }) => sum + weight, 0);
  const [kept, broken] = [weightOf('KEPT'), weightOf('BROKEN')];
  return kept + broken === 0 ? null : Math.round((kept / (kept + broken)) * 1000) / 10;
}

/** Months up to the present one, the first day of the first and the last day of the last; both in Asia/Shanghai. */
export function monthsBack(today: string, months: number): { from: string; to: string } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - months, 1)).toISOString().slice(0, 10);
  return { from: first, to: today };
}
