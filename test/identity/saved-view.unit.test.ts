import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audienceOf } from '../../api/identity/kept/audience';
import { PAGE_PARAMETERS, VIEW_PAGES } from '../../api/identity/kept/page-parameters';
import { viewQuery } from '../../api/identity/kept/view-address';

const queryOf = (answer: ReturnType<typeof viewQuery>): string => ('query' in answer ? answer.query : answer.code);

describe('the address a view keeps', () => {
  it('is written in one order, whatever order it came in', () => {
    expect(queryOf(viewQuery('CLIENTS', 'sort=NAME&tiers=A1,A2&search=%E5%8C%97%E4%BA%AC'))).toBe(
      queryOf(viewQuery('CLIENTS', 'search=北京&tiers=A1%2CA2&sort=NAME')),
    );
  });

  it('keeps the day that a page of figures looks back to', () => {
    for (const page of ['QUALITY', 'SEGMENTS', 'RETURN_FIGURES', 'REBATE_FIGURES'] as const)
      expect(queryOf(viewQuery(page, 'reported=2026-07-10&tiers=A1'))).toBe('tiers=A1&reported=2026-07-10');
    expect(queryOf(viewQuery('DEADLINES', 'reported=2026-07-10'))).toBe('UNKNOWN_ADDRESS');
  });

  it('may be empty: the page as it is', () => {
    expect(queryOf(viewQuery('RETURNS', ''))).toBe('');
  });

  it.each([
    ['a parameter of another page', 'exposure=ORDERS'],
    ['a parameter nobody knows', 'new=1'],
    ['one that every object has', 'constructor=1'],
    ['one that is given twice', 'gap=1&gap=1'],
    ['a value of another shape', 'gap=yes'],
    ['markup among words', 'tiers=<b>'],
    ['a search of many lines', 'search=a%0Ab'],
    ['a search that turns the reading direction', 'search=%E2%80%AEgnp'],
    ['a search without end', `search=${'x'.repeat(101)}`],
  ])('is refused with %s', (_what, query) => {
    expect(viewQuery('CLIENTS', query)).toMatchObject({ code: 'UNKNOWN_ADDRESS', field: 'input.query' });
  });

  it('is refused when it is too long to be one', () => {
    expect(queryOf(viewQuery('CLIENTS', `search=${'x'.repeat(2_000)}`))).toBe('TOO_LONG');
  });

  it('never holds more than its page knows, and is the same when kept again', () => {
    const text = fc
      .dictionary(fc.constantFrom('search', 'tiers', 'gap', 'sort', 'from', 'x'), fc.string())
      .map((pairs) => new URLSearchParams(pairs).toString());
    fc.assert(
      fc.property(fc.constantFrom(...VIEW_PAGES), text, (page, query) => {
        const kept = viewQuery(page, query);
        if (!('query' in kept)) return;
        expect([...new URLSearchParams(kept.query).keys()].filter((key) => !(key in PAGE_PARAMETERS[page]))).toEqual(
          [],
        );
        expect(viewQuery(page, kept.query)).toEqual(kept);
      }),
    );
  });
});

describe('an audience', () => {
  const place = { teamHead: 'head', unitId: 'unit' };

  it('is made of the circles its owner is in', () => {
    expect(audienceOf({ audience: 'TEAM' }, place)).toEqual({
      audience: 'TEAM',
      teamHead: 'head',
      unitId: null,
      post: null,
    });
    expect(audienceOf({ audience: 'UNIT' }, place)).toMatchObject({ unitId: 'unit', teamHead: null });
    expect(audienceOf({ audience: 'POST', post: 'ANALYST' }, place)).toMatchObject({ post: 'ANALYST', unitId: null });
    expect(audienceOf({ audience: 'NOBODY' }, place)).toMatchObject({ teamHead: null, unitId: null, post: null });
  });

  it('is refused without the circle, or with a post that means nothing', () => {
    const nowhere = { teamHead: null, unitId: null };
    expect(audienceOf({ audience: 'TEAM' }, nowhere)).toMatchObject({ code: 'NO_TEAM' });
    expect(audienceOf({ audience: 'UNIT' }, nowhere)).toMatchObject({ code: 'NO_UNIT' });
    expect(audienceOf({ audience: 'POST' }, place)).toMatchObject({ code: 'REQUIRED', field: 'input.post' });
    expect(audienceOf({ audience: 'UNIT', post: 'ANALYST' }, place)).toMatchObject({ code: 'NOT_FOR_A_POST' });
  });
});
