import { describe, expect, it } from 'vitest';
import { loadRegulation, type Regulation } from '../../api/kernel/policy/regulation';
import { untriedClauses } from '../../api/policy/tried-out';
import { seededJson } from '../kernel/policy/seeded-regulations';

type Json = Record<string, unknown>;

/** A regulation as seeded, with the parameters of a clause changed in place. */
function changed(code: string, clauseId: string, change: (parameters: Json) => void): Regulation {
  const document = structuredClone(seededJson(`${code.toLowerCase()}.json`)) as {
    clauses: { id: string; parameters?: Json }[];
  };
  const clause = document.clauses.find(({ id }) => id === clauseId);
  if (clause?.parameters === undefined) throw new Error(`no numbers in ${clauseId}`);
  change(clause.parameters);
  return loadRegulation(document);
}

const untried = (code: string, clauseId: string, change: (parameters: Json) => void): string[] =>
  untriedClauses(loadRegulation(seededJson(`${code.toLowerCase()}.json`)), changed(code, clauseId, change)).flatMap(
    ({ clauseId: id, parameters }) => parameters.map(({ path }) => [id, ...path].join(' ')),
  );

describe('what no preview tries out', () => {
  it('is nothing of a draft that changes no number', () => {
    expect(untried('CR', 'CR-3', () => undefined)).toEqual([]);
  });

  it('is not the answer time of applications, nor the clock of cases', () => {
    const answered = { answerWithin: { amount: 7, unit: 'workingDay' } };
    expect(untried('CR', 'CR-3', (each) => Object.assign(each, answered))).toEqual([]);
    const closed = { domestic: { amount: 3, unit: 'calendarDay' } };
    expect(untried('CQ', 'CQ-12', (each) => Object.assign(each, closed))).toEqual([]);
  });

  it('is any other number of the same clause, and of clauses without a preview', () => {
    expect(untried('CR', 'CR-3', (each) => Object.assign(each, { longestYears: 2 }))).toEqual(['CR-3 longestYears']);
    const lowered = untried('CR', 'CR-4', (each) => {
      const steps = each['steps'] as { upToYuan: string | null }[];
      Object.assign(steps[0] ?? {}, { upToYuan: '1.00' });
    });
    expect(lowered).toHaveLength(1);
    expect(lowered[0]).toMatch(/^CR-4 steps .* upToYuan$/);
  });
});
