import { beforeEach, describe, expect, it } from 'vitest';
import { useFoldedGroups } from '../../../web/shared/shell/useFoldedGroups';

describe('the groups of the sidebar', () => {
  beforeEach(() => localStorage.clear());

  it('are open until they are folded', () => {
    const { isFolded, toggle } = useFoldedGroups();
    expect(isFolded('trade')).toBe(false);
    toggle('trade');
    expect(isFolded('trade')).toBe(true);
    expect(isFolded('clients')).toBe(false);
  });

  it('stay as they were left', () => {
    const first = useFoldedGroups();
    first.toggle('trade');
    first.toggle('system');
    first.toggle('trade');
    const next = useFoldedGroups();
    expect(next.isFolded('system')).toBe(true);
    expect(next.isFolded('trade')).toBe(false);
  });
});
