import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientKey, coreName, isSameName, pairsOf, phoneKey } from '../../api/clients/client-key';
import { likeness, scoreOf, signsOf, type Signs } from '../../api/clients/duplicates/duplicate-score';
import { clauseOfKind, loadRegulation } from '../../api/kernel/policy/regulation';
import ka from '../../seeds/policy/ka.json';

const rule = clauseOfKind(loadRegulation(ka), 'duplicates').parameters;
const nobody = { creditCode: null, city: null, address: null, phones: [] };
const keyOf = (name: string, more = {}) => clientKey({ ...nobody, name, ...more }, rule);

describe('what a client is recognised by', () => {
  it('is its name without the legal form, spaces and marks, in whatever width', () => {
    expect(coreName('上海恒达建材有限公司', rule.legalForms)).toBe('上海恒达建材');
    expect(coreName('上海 恒达建材（集团）股份有限公司', rule.legalForms)).toBe('上海恒达建材');
    expect(coreName('ＡＣＭＥ Trading Co., Ltd.', rule.legalForms)).toBe('acmetrading');
    expect(coreName('Concord Limited', rule.legalForms)).toBe('concord');
    expect(coreName('公司', rule.legalForms)).toBe('公司');
  });

  it('is the same name whatever its width, case, spaces and marks, and another with another legal form', () => {
    expect(isSameName(' 佳和（上海）ＡＢ有限公司', '佳和(上海) ab 有限公司')).toBe(true);
    expect(isSameName('佳和有限公司', '佳和股份有限公司')).toBe(false);
    expect(isSameName('***', '++')).toBe(false);
  });

  it('is its phone as it is dialled at home', () => {
    expect(phoneKey('+86 138-0013-8000')).toBe('13800138000');
    expect(phoneKey('0086 13800138000')).toBe('13800138000');
    expect(phoneKey('０２１ 6789 0123')).toBe('02167890123');
    expect(phoneKey('8001')).toBeNull();
  });

  it('is its door, and no street alone', () => {
    const [one, other] = [
      keyOf('甲', { city: '上海', address: '上海市南京路 12 号 3 楼' }),
      keyOf('乙', { city: '上海市', address: '南京路12号3楼' }),
    ];
    expect(one.address).toBe(other.address);
    expect(keyOf('甲', { city: '上海', address: '南京路' }).address).toBeNull();
  });

  it('leads two names that are alike enough to each other by a pair to look for', () => {
    const characters = fc.array(fc.constantFrom(...'上海恒达建材贸易科技实业'), { minLength: 2, maxLength: 14 });
    fc.assert(
      fc.property(characters, characters, (one, other) => {
        const [first, second] = [keyOf(one.join('')), keyOf(other.join(''))];
        if (likeness(first.pairs, second.pairs) < rule.nameAtLeast) return;
        expect(first.rarePairs.some((pair) => second.rarePairs.includes(pair))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the same however it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (name) => {
        expect(keyOf(` ${name}  `).pairs).toEqual(keyOf(name).pairs);
      }),
    );
    expect(pairsOf('aba')).toEqual(['ab', 'ba']);
  });
});

describe('the score of two clients', () => {
  const percent = fc.constantFrom(0, 60, 80, 100);
  const some = fc.record({
    creditCode: percent,
    name: percent,
    phone: percent,
    address: percent,
    codesDiffer: fc.boolean(),
  });

  it('lies between 0 and 100, and never falls when more speaks for it', () => {
    fc.assert(
      fc.property(some, fc.constantFrom('creditCode', 'name', 'phone', 'address'), (signs: Signs, more) => {
        const score = scoreOf(signs, rule);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(scoreOf({ ...signs, [more]: 100 }, rule)).toBeGreaterThanOrEqual(score);
        expect(scoreOf({ ...signs, codesDiffer: true }, rule)).toBeLessThanOrEqual(score);
      }),
    );
  });

  it('shows one company under two legal forms, and not two companies of one trade', () => {
    const shown = (one: string, other: string, more = {}): boolean =>
      scoreOf(signsOf(keyOf(one, more), keyOf(other, more), rule), rule) >= rule.showFrom;
    expect(shown('上海恒达建材有限公司', '上海恒达建材股份有限公司')).toBe(true);
    expect(shown('上海恒达建材有限公司', '上海恒远建材有限公司')).toBe(false);
    expect(shown('甲方', '乙方', { phones: ['13800138000'] })).toBe(false);
    expect(shown('上海恒达建材有限公司', '上海恒达建材经营部', { phones: ['13800138000'] })).toBe(true);
  });

  it('is the same whichever comes first', () => {
    const [one, other] = [keyOf('上海恒达建材'), keyOf('上海恒达建材经营部')];
    expect(signsOf(one, other, rule)).toEqual(signsOf(other, one, rule));
  });
});
