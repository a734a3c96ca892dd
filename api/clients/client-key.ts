import type { DuplicateRule } from '../kernel/policy/duplicates';

/** What of a client tells it from others. */
export interface Recognisable {
  readonly name: string;
  readonly creditCode: string | null;
  readonly city: string | null;
  readonly address: string | null;
  readonly phones: readonly string[];
}

/** The same in a form in which equal things are equal. */
export interface ClientKey {
  /** The name without its legal form, spaces and marks. */
  readonly core: string;
  /** Neighbouring characters of the core, each once. */
  readonly pairs: readonly string[];
  /** So many of them that two names which are alike enough share one; see `rarePairs`. */
  readonly rarePairs: readonly string[];
  readonly creditCode: string | null;
  readonly phones: readonly string[];
  readonly address: string | null;
}

type Words = Pick<DuplicateRule, 'legalForms' | 'commonWords' | 'nameAtLeast'>;

const MARKS = /[\p{P}\p{S}\p{Z}\p{C}]+/gu;
const SHORTEST_CORE = 2;
/** A shorter address names a street, not a door. */
const SHORTEST_ADDRESS = 6;
const SHORTEST_PHONE = 7;
const HOME_PREFIX = /^(?:00)?86(?=\d{10,})/;

export function clientKey({ name, creditCode, city, address, phones }: Recognisable, rule: Words): ClientKey {
  const core = coreName(name, rule.legalForms);
  const pairs = pairsOf(core);
  return {
    core,
    pairs,
    rarePairs: rarePairs(pairs, rule),
    creditCode: creditCode === null ? null : creditCode.toUpperCase(),
    phones: [...new Set(phones.map(phoneKey).filter((phone) => phone !== null))].sort(),
    address: addressKey(city, address),
  };
}

/** A name without its legal form, spaces and marks, in small letters; all of it when nothing else is left. */
export function coreName(name: string, legalForms: readonly string[]): string {
  const plain = name.normalize('NFKC').toLowerCase();
  const longestFirst = [...legalForms].sort((one, other) => other.length - one.length);
  const without = longestFirst.reduce((left, form) => withoutForm(left, form.toLowerCase()), plain);
  const core = without.replace(MARKS, '');
  return core.length >= SHORTEST_CORE ? core : plain.replace(MARKS, '');
}

/** Latin forms are words of their own, Chinese ones stand inside the name. */
function withoutForm(name: string, form: string): string {
  if (!/^[a-z]+$/.test(form)) return name.replaceAll(form, ' ');
  return name.replace(new RegExp(`(?<![a-z])${form}(?![a-z])`, 'g'), ' ');
}

/** Whether two names are one: width, case, spaces and marks tell none apart; legal forms do. */
export function isSameName(one: string, other: string): boolean {
  return wholeName(one) === wholeName(other);
}

function wholeName(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase();
  return plain.replace(MARKS, '') || plain.trim();
}

export function pairsOf(core: string): string[] {
  const characters = [...core];
  if (characters.length < 2) return characters;
  return [...new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`))].sort();
}

/**
 * Of a name's pairs, in one order for all names, the first n − ⌈t·n⌉ + 1, t being how alike names must be: two sets that
 * have at least t of their union in common cannot differ in all of these. What many names contain comes last, so that
 * nobody is looked for by it.
 */
function rarePairs(pairs: readonly string[], { commonWords, nameAtLeast }: Words): string[] {
  const common = new Set(commonWords.flatMap(pairsOf));
  const ordered = [...pairs].sort((one, other) => Number(common.has(one)) - Number(common.has(other)));
  return ordered.slice(0, pairs.length - Math.ceil((pairs.length * nameAtLeast) / 100) + 1);
}

/** Digits as they are dialled at home; null when there are too few to be somebody's own. */
export function phoneKey(phone: string): string | null {
  const digits = phone.normalize('NFKC').replace(/\D/g, '').replace(HOME_PREFIX, '');
  return digits.length < SHORTEST_PHONE ? null : digits;
}

function addressKey(city: string | null, address: string | null): string | null {
  const plain = (text: string | null): string => (text ?? '').normalize('NFKC').toLowerCase().replace(MARKS, '');
  const town = plain(city).replace(/市$/, '');
  const door = plain(address).replace(new RegExp(`^${town}市?`), '');
  return door.length < SHORTEST_ADDRESS ? null : `${town}${door}`;
}
