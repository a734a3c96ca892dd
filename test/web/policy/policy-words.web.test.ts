import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parameterRows } from '../../../web/policy/parameters';
import { wordOf, type WordSource } from '../../../web/policy/policy-words';
import { ruleInWords } from '../../../web/policy/rule-words';
import { formatWhyValue } from '../../../web/policy/why-value';
import { i18n, setLocale } from '../../../web/shared/i18n/i18n';

const words: WordSource = {
  te: (key) => i18n.global.te(key),
  t: (key, values = {}) => i18n.global.t(key, values),
};

describe('a client without a tier', () => {
  it('is called one thing wherever it is called', () => {
    const { t, getLocaleMessage } = i18n.global;
    expect(new Set(['tier.none', 'policy.word.ungraded', 'policy.preview.ungraded'].map((key) => t(key)))).toEqual(
      new Set(['未定级']),
    );
    expect(JSON.stringify(getLocaleMessage('zh-CN'))).not.toContain('评级');
  });
});

/** With a source that marks what it finds, a word cannot be taken for the name itself. */
const isKnown = (name: string): boolean => wordOf(name, { ...words, t: (key) => `found ${key}` }) !== name;

/** How the API writes an input of a reason. */
const INPUT = /\{ name: '(\w+)', value|(?:since|name) = [^;]*'(\w+)' :/g;

describe('a reason in words', () => {
  it('has a word for every input that the API writes into one, in both languages', async () => {
    const sources = readdirSync('api', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const names = new Set(
      sources.flatMap((file) =>
        [...readFileSync(join('api', file), 'utf8').matchAll(INPUT)].map(([, one, other]) => one ?? other ?? ''),
      ),
    );
    expect(names.size).toBeGreaterThan(80);
    for (const locale of ['zh-CN', 'en'] as const) {
      await setLocale(locale);
      expect([...names].filter((name) => !isKnown(name))).toEqual([]);
    }
    await setLocale('zh-CN');
  });

  it('names inputs and units of its rule, and keeps what it does not know', () => {
    expect(ruleInWords('domestic: closed ≤ acceptedAt + 15 calendarDay', words)).toBe(
      '国内：结案 ≤ 受理时间 + 15 个日历日',
    );
    expect(ruleInWords('successor: same region, then same unit; then fewest clients', words)).toBe(
      '接任者：同区域，再同单位；再最少的客户',
    );
    expect(ruleInWords('GENERAL_MANAGER: amount above every limit', words)).toBe('总经理：数值高于各级限额');
    expect(ruleInWords('GENERAL_MANAGER: amountYuan > 500000.00', words)).toBe('总经理：金额 > 500,000');
    expect(ruleInWords('novelTerm > 3', words)).toBe('novelTerm > 3');
    expect(ruleInWords('annualVolume ≥ 500000.00', words)).toBe('年交易额 ≥ 500,000');
  });

  it('says in a sentence what grades a client, and that nothing does', async () => {
    const gap =
      'A2: annualVolume ≥ 300000.00 ∧ annualVolume < 500000.00 ∧ paymentCredit ≥ fair ∧ growth ≥ 0.10 or unknown';
    const ungraded = 'ungraded: ¬(A1 ∨ A2 ∨ D)';
    expect(ruleInWords(gap, words)).toBe(
      'A2 级：年交易额不低于 ¥300,000 且低于 ¥500,000，付款信用不低于较好，增长率不低于 10 %（未知视为满足）',
    );
    expect(ruleInWords(ungraded, words)).toBe('A1 级、A2 级、D 级的条件都不满足');
    expect(ruleInWords('A1: novelTerm = 3', words)).toBe('A1 级：novelTerm = 3');
    const ofWalkIn = 'walkIn → ungraded';
    expect(ruleInWords(ofWalkIn, words)).toBe('散客账户代表许多未留名的买家，不定级，也不分层');
    await setLocale('en');
    expect(ruleInWords(gap, words)).toBe(
      'A2: yearly volume at least ¥300,000 and below ¥500,000, payment credit at least fair, growth at least 10 % (unknown passes)',
    );
    expect(ruleInWords(ungraded, words)).toBe('Meets the conditions of none of A1, A2, D');
    expect(ruleInWords(ofWalkIn, words)).toBe(
      'A walk-in account stands for many buyers, and is in no tier and no segment',
    );
    await setLocale('zh-CN');
  });

  it('shows instants in Shanghai time, shares in percent, amounts with separators', () => {
    expect(formatWhyValue({ value: '2026-11-23T16:00:00.000Z', unit: 'instant' }, words)).toBe('2026-11-24 00:00');
    expect(formatWhyValue({ value: '0.084', unit: 'fraction' }, words)).toBe('8.4 %');
    expect(formatWhyValue({ value: '0.2999925', unit: 'fraction' }, words)).toBe('29.999 %');
    expect(formatWhyValue({ value: '1.499999999999' }, words)).toBe('1.499999999999');
    expect(formatWhyValue({ value: '1234567.50', unit: 'yuan' }, words)).toBe('1,234,567.50 元');
    expect(formatWhyValue({ value: 'unknown', unit: 'fraction' }, words)).toBe('未知');
    expect(formatWhyValue({ value: 'good' }, words)).toBe('好');
  });
});

describe('the parameters of a clause', () => {
  it('read as rows, a due rule as one value', () => {
    const clock = { kind: 'caseClock', domestic: { amount: 15, unit: 'calendarDay' } };
    expect(parameterRows(clock, words)).toEqual([{ path: ['国内'], value: '15 个日历日' }]);
  });

  it('call the items of a list by the name they carry, else by number', () => {
    const thresholds = {
      kind: 'approvalThresholds',
      steps: [
        { post: 'SALES_MANAGER', upToYuan: '5000.00' },
        { post: 'GENERAL_MANAGER', upToYuan: null },
      ],
    };
    expect(parameterRows(thresholds, words)).toEqual([
      { path: ['步骤', '销售经理', '不超过'], value: '¥5,000' },
      { path: ['步骤', '总经理', '不超过'], value: '不限' },
    ]);
    expect(parameterRows({ kind: 'x', gaps: [{ becomes: 'lower', toYuan: '2.00' }] }, words)).toEqual([
      { path: ['空档', '#1', '低于'], value: '¥2' },
      { path: ['空档', '#1', '归入'], value: '下邻等级' },
    ]);
  });

  it('are none for a clause without any', () => {
    expect(parameterRows(null, words)).toEqual([]);
    expect(parameterRows({}, words)).toEqual([]);
  });
});
