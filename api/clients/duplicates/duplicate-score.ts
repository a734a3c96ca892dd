import type { DuplicateRule } from '../../kernel/policy/duplicates';
import type { Why } from '../../kernel/policy/why';
import type { ClientKey } from '../client-key';

/** What speaks for two clients being one, in percent: 100 when the same, 0 when nothing does. */
export interface Signs {
  readonly creditCode: number;
  readonly name: number;
  readonly phone: number;
  readonly address: number;
  /** Both have a credit code, and not the same. */
  readonly codesDiffer: boolean;
}

/** The clause in force, as a regulation is asked for it. */
export interface DuplicateClause {
  readonly clause: string;
  readonly policyVersion: number;
  readonly parameters: DuplicateRule;
}

export const SIGNS = ['creditCode', 'name', 'phone', 'address'] as const;

/** How alike two names are: the share of their pairs of characters that both have, in percent, cut to whole ones. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const common = one.filter((pair) => other.includes(pair)).length;
  const all = one.length + other.length - common;
  return all === 0 ? 0 : Math.floor((common * 100) / all);
}

export function signsOf(one: ClientKey, other: ClientKey, rule: Pick<DuplicateRule, 'nameAtLeast'>): Signs {
  const isSame = (left: string | null, right: string | null): boolean => left !== null && left === right;
  const signs = {
    creditCode: isSame(one.creditCode, other.creditCode) ? 100 : 0,
    name: likeness(one.pairs, other.pairs),
    phone: one.phones.some((phone) => other.phones.includes(phone)) ? 100 : 0,
    address: isSame(one.address, other.address) ? 100 : 0,
    codesDiffer: one.creditCode !== null && other.creditCode !== null && one.creditCode !== other.creditCode,
  };
  return counted(signs, rule);
}

/** Names that are hardly alike are no sign. */
export function counted(signs: Signs, { nameAtLeast }: Pick<DuplicateRule, 'nameAtLeast'>): Signs {
  return { ...signs, name: signs.name >= nameAtLeast ? signs.name : 0 };
}

/**
 * The score of two clients, 0 to 100: what is left for chance when every sign that holds takes its weight off, and less
 * where two credit codes say that they are two companies. Source: KA-1-duplicates
 */
export function scoreOf(signs: Signs, { weights, differentCodeLeaves }: DuplicateRule): number {
  const chance = SIGNS.reduce((left, kind) => left * (1 - (weights[kind] * signs[kind]) / 10_000), 1);
  const score = (1 - chance) * (signs.codesDiffer ? differentCodeLeaves / 100 : 1);
  return Math.round(score * 100);
}

/** Why two clients are shown as possible duplicates. It names the signs, and never what is behind them. */
export function duplicateWhy(signs: Signs, { clause, policyVersion, parameters }: DuplicateClause): Why {
  return {
    clause,
    policyVersion,
    rule: '1 − ∏(1 − weight × sign) ≥ showFrom',
    inputs: [
      ...SIGNS.filter((kind) => signs[kind] > 0).map((kind) => ({
        name: kind,
        value: String(signs[kind]),
        unit: 'percent',
      })),
      ...(signs.codesDiffer ? [{ name: 'codesDiffer', value: 'true' }] : []),
      { name: 'showFrom', value: String(parameters.showFrom), unit: 'percent' },
    ],
  };
}
