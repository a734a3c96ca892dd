import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_STATE, hasEnded, isOverdue, movesFrom } from '../../api/complaints/complaint-lifecycle';
import { ComplaintState } from '../../api/complaints/complaint-words.schema';

const states = Object.values(ComplaintState);
const walk = fc.array(fc.nat(20), { maxLength: 30 }).map((choices) => {
  const path: ComplaintState[] = [FIRST_STATE];
  for (const choice of choices) {
    const ways = movesFrom(path.at(-1) ?? FIRST_STATE);
    if (ways.length === 0) break;
    path.push(ways[choice % ways.length] ?? FIRST_STATE);
  }
  return path;
});

function reachableFrom(state: ComplaintState): Set<ComplaintState> {
  const seen = new Set<ComplaintState>([state]);
  for (const at of seen) for (const next of movesFrom(at)) seen.add(next);
  return seen;
}

describe('the life of a complaint', () => {
  it('begins received, and comes to every state there is', () => {
    expect([...reachableFrom('RECEIVED')].sort()).toEqual([...states].sort());
    expect(FIRST_STATE).toBe('RECEIVED');
  });

  it.each(states)('can end from %s', (state) => {
    expect([...reachableFrom(state)].some(hasEnded)).toBe(true);
  });

  it('closes only what was answered or replied to, and reopens only what was closed', () => {
    fc.assert(
      fc.property(walk, (path) => {
        for (const [at, state] of path.entries()) {
          const before = path[at - 1];
          if (state === 'CLOSED') expect(['ANSWERED', 'REPLIED']).toContain(before);
          if (before === 'CLOSED') expect(state).toBe('INVESTIGATING');
          if (state === 'APPROVED') expect(before).toBe('PROPOSED');
        }
      }),
    );
  });

  it('never leaves withdrawn or void, and never stays where it is', () => {
    fc.assert(
      fc.property(walk, (path) => {
        for (const [at, state] of path.entries()) {
          if (state === 'WITHDRAWN' || state === 'VOID') expect(at).toBe(path.length - 1);
          expect(movesFrom(state)).not.toContain(state);
        }
      }),
    );
  });
});

describe('isOverdue', () => {
  const dueAt = '2026-11-25T15:59:59.999Z';

  it('is in time at the due instant itself, however finely it is written', () => {
    expect(isOverdue({ state: 'RECEIVED', dueAt }, '2026-11-25T15:59:59.999Z')).toBe(false);
    expect(isOverdue({ state: 'RECEIVED', dueAt }, '2026-11-25T15:59:59Z')).toBe(false);
    expect(isOverdue({ state: 'RECEIVED', dueAt: '2026-11-25T15:59:59Z' }, '2026-11-25T15:59:59.001Z')).toBe(true);
  });

  it.each(states)('is past it after the due instant while %s is no end', (state) => {
    expect(isOverdue({ state, dueAt }, '2026-11-26T00:00:00Z')).toBe(!['CLOSED', 'WITHDRAWN', 'VOID'].includes(state));
  });
});
