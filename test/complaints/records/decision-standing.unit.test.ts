import { describe, expect, it } from 'vitest';
import type { StepFacts } from '../../../api/complaints/steps/case-facts';
import { standingOf } from '../../../api/complaints/records/decision-standing';

const step = (id: string, name: string, handedOn: StepFacts['handedOn'] | null): StepFacts => ({
  id,
  step: name,
  post: 'GM_OFFICE',
  startedAt: '2026-03-02T01:00:00.000Z',
  dueAt: null,
  waitingSince: null,
  doneAt: handedOn === null ? null : '2026-03-02T02:00:00.000Z',
  doneBy: null,
  result: handedOn === null ? null : 'DONE',
  handedOn: handedOn ?? {},
});

const versions = [
  { version: 1, stepId: 'd1' },
  { version: 2, stepId: 'd1' },
  { version: 3, stepId: 'd2' },
];
const upheld = { conclusion: 'UPHELD', amount: '10.00' };
const standings = (...steps: StepFacts[]) => versions.map((each) => standingOf(each, versions, steps));

describe('what became of a decision', () => {
  it('is a draft while the committee is at it, and the earlier version is replaced', () => {
    const [first, second] = standings(step('d1', 'decide', null));
    expect([first?.standing, second?.standing]).toEqual(['REPLACED', 'DRAFT']);
  });

  it('is told by the steps that follow, up to the next time the committee decides', () => {
    const asked = [step('d1', 'decide', upheld), step('a1', 'approve', null)];
    expect(standings(...asked)[1]).toEqual({ standing: 'PUT_FORWARD', reason: null });
    const objected = [
      step('d1', 'decide', upheld),
      step('a1', 'approve', { decision: 'APPROVED' }),
      step('c1', 'countersign', { clientAnswer: 'OBJECTED', reason: '比例过高' }),
      step('d2', 'decide', upheld),
      step('a2', 'approve', { decision: 'APPROVED' }),
      step('c2', 'countersign', { clientAnswer: 'COUNTERSIGNED' }),
    ];
    expect(standings(...objected).map(({ standing }) => standing)).toEqual(['REPLACED', 'OBJECTED', 'COUNTERSIGNED']);
    expect(standings(...objected)[1]?.reason).toBe('比例过高');
    const rejected = [
      step('d1', 'decide', upheld),
      step('a1', 'approve', { decision: 'REJECTED', reason: '依据不足' }),
    ];
    expect(standings(...rejected)[1]).toEqual({ standing: 'REJECTED', reason: '依据不足' });
  });

  it('counts for nothing when the complaint turned out baseless', () => {
    const baseless = step('d1', 'decide', { conclusion: 'NOT_ESTABLISHED', amount: '0.00' });
    expect(standings(baseless)[1]?.standing).toBe('REPLACED');
  });
});
