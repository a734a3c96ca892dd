import { withSeparators, wordOf, type WordSource } from './policy-words';

/** By which a walk-in account is not graded. */
const OF_WALK_IN = 'walkIn → ungraded';

/**
 * A rule in words. What grades a client reads as a sentence; any other is a formula over names (`closed ≤ acceptedAt + 15
 * calendarDay`), whose names are replaced by words and whose amounts are grouped.
 */
export function ruleInWords(rule: string, words: WordSource): string {
  if (rule === OF_WALK_IN) return words.t('policy.sentence.walkIn');
  return closedUp(noneInWords(rule, words) ?? tierInWords(rule, words) ?? formulaInWords(rule, words));
}

/** `ungraded: ¬(A1 ∨ A2)` */
function noneInWords(rule: string, words: WordSource): string | undefined {
  const [, names] = /^\w+: ¬\((\w+(?: ∨ \w+)*)\)$/.exec(rule) ?? [];
  if (names === undefined) return undefined;
  const listed = names.split(' ∨ ').map((name) => wordOf(name, words));
  return words.t('policy.sentence.none', { names: listed.join(words.t('policy.sentence.listed')) });
}

const SIGNS: Readonly<Record<string, string>> = { '≥': 'atLeast', '≤': 'atMost', '<': 'below' };

/** `A2: annualVolume ≥ 200000.00 ∧ annualVolume ≤ 300000.00 ∧ paymentCredit ≥ fair` */
function tierInWords(rule: string, words: WordSource): string | undefined {
  const [, tier = '', terms = ''] = /^([A-Z]\d?): (.+)$/.exec(rule) ?? [];
  if (!words.te(`tier.${tier}`)) return undefined;
  const limits = new Map<string, string[]>();
  for (const term of terms.split(' ∧ ')) {
    const [, name, sign = '', value = '', orUnknown] = /^(\w+) ([≥≤<]) (\S+)( or unknown)?$/.exec(term) ?? [];
    if (name === undefined) return undefined;
    const limit = words.t(`policy.sentence.${SIGNS[sign]}`, { value: valueInWords(name, value, words) });
    const unknown = orUnknown ? words.t('policy.sentence.orUnknown') : '';
    limits.set(name, [...(limits.get(name) ?? []), limit + unknown]);
  }
  const each = [...limits].map(([name, of]) =>
    words.t('policy.sentence.limits', { name: wordOf(name, words), limits: of.join(words.t('policy.sentence.and')) }),
  );
  return words.t('policy.sentence.tier', {
    tier: wordOf(tier, words),
    terms: each.join(words.t('policy.sentence.comma')),
  });
}

const FRACTIONS = ['growth', 'profitContribution'];

function valueInWords(name: string, value: string, words: WordSource): string {
  if (name === 'annualVolume') return `¥${withSeparators(value.replace(/\.00$/, ''))}`;
  if (FRACTIONS.includes(name)) return `${Number((Number(value) * 100).toFixed(4))} %`;
  return wordOf(value, words);
}

/** Chinese is written without spaces, and with marks of its own. */
const CHINESE_MARKS: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' };

function formulaInWords(rule: string, words: WordSource): string {
  return rule
    .replace(/[A-Za-z][A-Za-z0-9_]*/g, (name) => wordOf(name, words))
    .replace(/\d{4,}(\.\d+)?/g, (amount) => withSeparators(amount.replace(/\.00$/, '')))
    .replace(/(?<=\p{Script=Han})([,;:]) */gu, (_, mark: string) => CHINESE_MARKS[mark] ?? mark);
}

const closedUp = (text: string): string => text.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '');
