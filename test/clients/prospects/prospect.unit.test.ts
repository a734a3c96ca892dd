import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contentOf,
  documentsOf,
  offeredProspectMoves,
  stageAfter,
  verdictOf,
  type ProspectMove,
  type ProspectStage,
  type SelectionRule,
} from '../../../api/clients/prospects/prospect';
import { scoresTooLow } from '../../../api/clients/prospects/prospect-problem';

const moves: readonly ProspectMove[] = [
  'GENERAL_SURVEY',
  'FIELD_SURVEY',
  'CONFIRM_SURVEY',
  'APPLY',
  'APPROVE',
  'REJECT',
  'RECOGNISE',
  'DROP',
];
/** The way as KA-6 to KA-8 have it. */
const way: readonly ProspectStage[] = [
  'PROSPECT',
  'SURVEYED',
  'VISITED',
  'CONFIRMED',
  'APPLIED',
  'APPROVED',
  'RECOGNISED',
];

describe('the way of a prospect', () => {
  it('is corrected until it is a client or dropped, and stays where it stands', () => {
    for (const stage of [...way, 'DROPPED'] as const)
      expect(stageAfter(stage, 'CORRECT')).toBe(stage === 'RECOGNISED' || stage === 'DROPPED' ? undefined : stage);
  });

  it('is gone stage by stage: no sequence of moves skips one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 40 }), (sequence) => {
        let stage: ProspectStage = 'PROSPECT';
        const reached = new Set<ProspectStage>([stage]);
        for (const move of sequence) {
          const next = stageAfter(stage, move);
          if (next === undefined) continue;
          if (next !== 'DROPPED') {
            const step = way.indexOf(next) - way.indexOf(stage);
            // One on, or back from a refused application.
            expect(step === 1 || (move === 'REJECT' && step === -1)).toBe(true);
          }
          reached.add((stage = next));
        }
        const farthest = Math.max(...[...reached].map((each) => way.indexOf(each)));
        for (const each of way.slice(0, farthest + 1)) expect(reached).toContain(each);
      }),
      { numRuns: 500 },
    );
  });

  it('ends as a client or dropped', () => {
    for (const move of moves) {
      expect(stageAfter('RECOGNISED', move)).toBeUndefined();
      expect(stageAfter('DROPPED', move)).toBeUndefined();
    }
  });

  it('takes a supervisor and another person as KA manager, and nobody decides what they applied for', () => {
    const mover = {
      staffId: 'a',
      interests: ['a'],
      posts: ['KA_SUPERVISOR', 'KA_MANAGER'],
      writes: true,
      approves: true,
      writesAgreements: true,
    } as const;
    const at = (stage: ProspectStage) => offeredProspectMoves({ stage, visitedBy: 'a', appliedBy: 'a' }, mover);
    expect(at('SURVEYED')).toEqual(['FIELD_SURVEY', 'DROP', 'ADD_DOCUMENTS', 'CORRECT']);
    expect(at('VISITED')).toEqual(['DROP', 'ADD_DOCUMENTS', 'CORRECT']);
    expect(at('APPLIED')).toEqual(['DROP', 'ADD_DOCUMENTS', 'CORRECT']);
    expect(offeredProspectMoves({ stage: 'VISITED', visitedBy: 'b', appliedBy: null }, mover)).toEqual([
      'CONFIRM_SURVEY',
      'DROP',
      'ADD_DOCUMENTS',
      'CORRECT',
    ]);
    // Nor what somebody applied for whom they stand in for: it is not in the inbox of theirs either.
    const applied = { stage: 'APPLIED', visitedBy: 'b', appliedBy: 'a' } as const;
    const other = { ...mover, staffId: 'c', interests: ['c'] };
    expect(offeredProspectMoves(applied, other)).toEqual(expect.arrayContaining(['APPROVE', 'REJECT']));
    expect(offeredProspectMoves(applied, { ...other, interests: ['c', 'a'] })).toEqual([
      'DROP',
      'ADD_DOCUMENTS',
      'CORRECT',
    ]);
    const specialist = { ...mover, posts: ['KA_SPECIALIST'], approves: false, writesAgreements: false } as const;
    for (const stage of ['SURVEYED', 'APPROVED'] as const)
      expect(offeredProspectMoves({ stage, visitedBy: 'b', appliedBy: 'b' }, specialist)).toEqual([
        'DROP',
        'ADD_DOCUMENTS',
        'CORRECT',
      ]);
    for (const stage of ['RECOGNISED', 'DROPPED'] as const) {
      expect(offeredProspectMoves({ stage, visitedBy: 'b', appliedBy: 'b' }, specialist)).toEqual(['ADD_DOCUMENTS']);
      expect(offeredProspectMoves({ stage, visitedBy: 'b', appliedBy: 'b' }, { ...specialist, writes: false })).toEqual(
        [],
      );
    }
  });
});

it('asks for what its move leaves, and keeps nothing else', () => {
  expect(contentOf({ move: 'FIELD_SURVEY', stage: 'SURVEYED' }, { findings: ' 属实 ', reason: 'x' })).toEqual({
    content: { findings: '属实' },
  });
  expect(contentOf({ move: 'GENERAL_SURVEY', stage: 'PROSPECT' }, { profile: 'p', annualAccounts: ' ' })).toMatchObject(
    {
      fault: { code: 'REQUIRED', field: 'input.annualAccounts', clause: 'KA-6' },
    },
  );
  expect(contentOf({ move: 'DROP', stage: 'PROSPECT' }, { note: '长'.repeat(501) })).toMatchObject({
    fault: { code: 'TOO_LONG' },
  });
  expect(contentOf({ move: 'ADD_DOCUMENTS', stage: 'APPLIED' }, { note: ' ' })).toEqual({ content: {} });
  for (const stage of ['APPROVED', 'RECOGNISED', 'DROPPED'] as const)
    expect(contentOf({ move: 'ADD_DOCUMENTS', stage }, {})).toMatchObject({
      fault: { code: 'REQUIRED', field: 'input.note', clause: 'KA-7' },
    });
});

const rule: SelectionRule = {
  clause: 'KA-5',
  policyVersion: 1,
  parameters: {
    kind: 'selection',
    criteria: [
      { criterion: 'integrity', least: 3 },
      { criterion: 'cooperation', least: 2 },
    ],
    scale: 5,
    passMark: 7,
    approvers: ['DEPUTY_GM_SALES'],
  },
};
const scores = (integrity: number, cooperation: number) => [
  { criterion: 'cooperation', points: cooperation },
  { criterion: 'integrity', points: integrity },
];

describe('the checklist', () => {
  it('passes by its sum and by each criterion', () => {
    expect(verdictOf(scores(4, 3), rule)).toMatchObject({ total: 7, passes: true, why: { clause: 'KA-5' } });
    expect(verdictOf(scores(3, 3), rule)).toMatchObject({ total: 6, passes: false });
    expect(verdictOf(scores(2, 5), rule)).toMatchObject({ total: 7, passes: false });
  });

  it('says which criterion is under its least, and of the sum only where that is short', () => {
    const told = (integrity: number, cooperation: number) => {
      const verdict = verdictOf(scores(integrity, cooperation), rule);
      if ('fault' in verdict) throw new Error('the points are whole');
      return scoresTooLow(verdict, { clause: rule.clause, passMark: rule.parameters.passMark }).wording;
    };
    expect(told(2, 5).en).toContain('Integrity, finances and credit has 2, 3 needed');
    expect(told(2, 5)['zh-CN']).toContain('“诚信、财务与信用”2 分，不得低于 3 分');
    expect(told(2, 5).en).not.toContain('all together');
    expect(told(3, 3).en).toContain('all together have 6, 7 needed');
    expect(told(3, 3).en).not.toContain('Integrity');
    expect(told(1, 1).en).toContain('Readiness to cooperate has 1, 2 needed; all together have 2, 7 needed');
  });

  it.each([
    ['a criterion missing', [{ criterion: 'integrity', points: 5 }]],
    ['one twice', [...scores(5, 5), { criterion: 'integrity', points: 5 }]],
    [
      'an unknown one',
      [
        { criterion: 'integrity', points: 5 },
        { criterion: 'luck', points: 5 },
      ],
    ],
    ['more than the scale', scores(6, 5)],
    ['less than nothing', scores(-1, 5)],
    ['a fraction', scores(4.5, 5)],
  ])('is refused with %s', (_, given) => {
    expect(verdictOf(given, rule)).toMatchObject({ fault: { code: 'SCORES_INCOMPLETE' } });
  });

  it('never fails for one more point', () => {
    const point = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(point, point, fc.boolean(), (one, other, first) => {
        const passes = (a: number, b: number) => {
          const verdict = verdictOf(scores(a, b), rule);
          return 'passes' in verdict && verdict.passes;
        };
        if (passes(one, other)) expect(passes(one + (first ? 1 : 0), other + (first ? 0 : 1))).toBe(true);
      }),
    );
  });
});

describe('the documents of a move', () => {
  it('are each taken once, ten at most, and only with a survey or the application', () => {
    const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => `d${at}`);
    expect(documentsOf('APPLY', ['a', 'b', 'a'])).toEqual(['a', 'b']);
    expect(documentsOf('GENERAL_SURVEY', ids(10))).toHaveLength(10);
    expect(documentsOf('APPLY', ids(11))).toBeUndefined();
    for (const move of ['CONFIRM_SURVEY', 'APPROVE', 'REJECT', 'RECOGNISE', 'DROP'] as const)
      expect(documentsOf(move, ids(11))).toEqual([]);
  });
});
