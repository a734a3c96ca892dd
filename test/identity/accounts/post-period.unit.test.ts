import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountFault, oneTimePassword } from '../../../api/identity/accounts/account-request';
import {
  endedPeriod,
  givingFault,
  looksAfterClients,
  type PostPeriod,
} from '../../../api/identity/accounts/post-period';
import { wouldCircle } from '../../../api/identity/organisation/unit-tree';
import { passwordFault } from '../../../api/identity/password-rule';
import { addDays } from '../../../api/kernel/civil-date';

const TODAY = '2026-11-23';
const day = (n: number): string => addDays(TODAY, n);

describe('giving a post', () => {
  it('never makes two periods of a post share a day', () => {
    const wanted = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.option(fc.integer({ min: 1, max: 8 }))), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(wanted, (asked) => {
        const held: PostPeriod[] = [];
        for (const [from, days] of asked) {
          const period: PostPeriod = {
            post: 'ANALYST',
            from: day(from),
            until: days === null ? null : day(from + days),
          };
          if (givingFault(period, held, TODAY) === undefined) held.push(period);
        }
        for (let at = 0; at < 40; at += 1) {
          const on = held.filter(({ from, until }) => from <= day(at) && (until === null || until > day(at)));
          expect(on.length).toBeLessThan(2);
        }
      }),
    );
  });

  it('leaves the past alone, and lets another post be held beside', () => {
    const analyst: PostPeriod = { post: 'ANALYST', from: TODAY, until: null };
    expect(givingFault({ ...analyst, from: day(-1) }, [], TODAY)?.code).toBe('IN_THE_PAST');
    expect(givingFault({ ...analyst, until: TODAY }, [], TODAY)?.code).toBe('ENDS_TOO_EARLY');
    expect(givingFault({ ...analyst, post: 'EXECUTIVE' }, [analyst], TODAY)).toBeUndefined();
  });
});

describe('ending a post', () => {
  const held: PostPeriod = { post: 'KA_SPECIALIST', from: day(-10), until: null };
  it('cuts what has begun, takes out what has not, and lengthens nothing', () => {
    expect(endedPeriod(held, TODAY, TODAY).kind).toBe('cut');
    expect(endedPeriod(held, day(-1), TODAY).kind).toBe('fault');
    expect(endedPeriod({ ...held, from: day(5) }, day(5), TODAY).kind).toBe('gone');
    expect(endedPeriod({ ...held, until: day(3) }, day(4), TODAY).kind).toBe('fault');
    expect(endedPeriod({ ...held, until: TODAY }, TODAY, TODAY).kind).toBe('fault');
  });

  it('knows who looks after clients for an open time', () => {
    expect(looksAfterClients([held])).toBe(true);
    expect(looksAfterClients([{ ...held, until: day(1) }])).toBe(false);
    expect(looksAfterClients([{ ...held, post: 'ANALYST' }])).toBe(false);
  });
});

describe('a password that is handed out', () => {
  it('is fit to be one, and never the same', () => {
    const made = Array.from({ length: 200 }, oneTimePassword);
    expect(new Set(made).size).toBe(200);
    for (const each of made) {
      expect(each).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
      expect(passwordFault(each, { account: 'nobody', old: '' })).toBeUndefined();
    }
  });
});

describe('a new account', () => {
  it('takes no text that is none', () => {
    fc.assert(
      fc.property(fc.string(), (account) => {
        const fault = accountFault({ number: '1', name: '名', account, posts: ['ANALYST'] });
        expect(fault === undefined).toBe(/^[a-z][a-z0-9._-]{1,39}$/.test(account));
      }),
    );
  });
});

describe('units', () => {
  it('take every move that makes no circle, and no other', () => {
    const moves = fc.array(fc.tuple(fc.nat(6), fc.option(fc.nat(6))), { maxLength: 30 });
    fc.assert(
      fc.property(moves, (sequence) => {
        let units = Array.from({ length: 7 }, (_, at) => ({ id: `${at}`, parentId: null as string | null }));
        for (const [child, parent] of sequence) {
          const parentId = parent === null ? null : `${parent}`;
          if (wouldCircle(units, `${child}`, parentId)) continue;
          units = units.map((unit) => (unit.id === `${child}` ? { ...unit, parentId } : unit));
        }
        for (const { id, parentId } of units) {
          let steps = 0;
          for (let at = parentId; at !== null; at = units.find((unit) => unit.id === at)?.parentId ?? null)
            expect((steps += 1), id).toBeLessThan(8);
        }
      }),
    );
  });
});
