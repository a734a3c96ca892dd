import { expect, it } from 'vitest';
import { askedForText, askedGrade } from '../../../web/inbox/asked-for';

const t = (key: string): string => (key === 'segment.KEY' ? '重点' : key);

it('says a segment that is asked for in words, and leaves everything else as it is', () => {
  const askedFor = 'KEY · 2026-11-23 – 2027-02-20\nKEY 客户的担保函';
  expect(askedForText({ kind: 'SEGMENT', askedFor }, t)).toBe('重点 · 2026-11-23 – 2027-02-20\nKEY 客户的担保函');
  expect(askedForText({ kind: 'TIER', askedFor: 'A2 · x' }, t)).toBe('A2 · x');
  expect(askedForText({ kind: 'PLAN', askedFor: null }, t)).toBeNull();
});

it('knows the grade that is asked for', () => {
  expect(askedGrade({ askedFor: 'A2 · 2026-11-23 – 2027-02-20\nB1 · x' })).toBe('A2');
  expect(askedGrade({ askedFor: null })).toBeNull();
});
