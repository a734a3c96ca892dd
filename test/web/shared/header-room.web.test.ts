import { expect, it } from 'vitest';
import { leastWidth } from '../../../web/shared/grid/header-room';

const column = (label: string, more = {}) => ({ key: 'x', label, minWidth: 100, grow: 1, ...more });

it('gives a column room for the words of its header, and never less than its cells ask for', () => {
  expect(leastWidth(column('Tier'))).toBe(100);
  expect(leastWidth(column('Open complaints'))).toBe(leastWidth(column('complaints')));
  expect(leastWidth(column('complaints'))).toBeGreaterThan(100);
  expect(leastWidth(column('complaints', { sortField: 'ANY' }))).toBeGreaterThan(leastWidth(column('complaints')));
  expect(leastWidth(column('最近一次联系日期'))).toBeGreaterThan(leastWidth(column('Last day')));
});

it('does not let a header without end make the table wider without end', () => {
  expect(leastWidth(column('x'.repeat(200)))).toBe(220);
});
