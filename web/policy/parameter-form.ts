import posts from '../shared/i18n/shared.zh-CN';

/** A value of a clause's parameters, as JSON holds it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
type Path = readonly (string | number)[];

/** How a leaf is written. */
export type FieldKind = 'choice' | 'integer' | 'flag' | 'amount' | 'text';

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  tier: ['A1', 'A2', 'B1', 'B2', 'C', 'D'],
  segment: ['GOLD', 'KEY', 'QUALITY', 'GENERAL', 'RESTRICTED', 'ELIMINATED'],
  post: [...Object.keys(posts.post), 'APPROVER'],
  approvers: Object.keys(posts.post),
  approvedBy: Object.keys(posts.post),
  draftedBy: Object.keys(posts.post),
  sentBy: Object.keys(posts.post),
  posts: Object.keys(posts.post),
  group: ['MUST', 'MUST_NOT', 'EQUAL_TREATMENT'],
  subject: ['COMPETITOR', 'PRICE', 'PRODUCT', 'POLICY', 'NEW_MARKET', 'CHANNEL'],
  archivedBy: Object.keys(posts.post),
  businessType: ['DEALER', 'TRADING', 'AGENT', 'AGREEMENT', 'MEMBER'],
  unit: ['workingDay', 'calendarDay', 'serviceMinute'],
  credit: ['good', 'fair', 'poor'],
  becomes: ['lower', 'upper', 'none'],
  unknown: ['passes', 'fails'],
  scope: ['year', 'month'],
  counts: ['REST', 'WORK'],
  channels: ['PHONE', 'WRITTEN', 'WALK_IN', 'VISIT'],
  result: ['memo', 'responsibility', 'answer'],
  after: ['repairedDelivery', 'reply'],
  line: ['asSubmitted', 'announcedFirst', 'ordinary', 'restructureOnly', 'decreaseOnly'],
  creditAtLeast: ['weak', 'average', 'strong'],
  financialsAtLeast: ['weak', 'average', 'strong'],
  outlookAtLeast: ['weak', 'average', 'strong'],
  class: ['GRIEVANCE', 'SUGGESTION', 'PRODUCT_QUALITY', 'PACKAGING', 'SERVICE_QUALITY'],
};

/** What may be chosen for a key; empty when anything may be written. */
export function choicesOf(key: string): readonly string[] {
  return CHOICES[key] ?? [];
}

export function fieldKindOf(key: string, value: Json): FieldKind {
  if (choicesOf(key).length > 0) return 'choice';
  if (/Yuan$/.test(key)) return 'amount';
  if (typeof value === 'boolean') return 'flag';
  // An amount without a limit apart, nothing is empty but a number that was emptied.
  return typeof value === 'number' || value === null ? 'integer' : 'text';
}

/** What a first item of an empty list looks like; the items of any other list look like its last one. */
const FIRST: Readonly<Record<string, Json>> = {
  gaps: { fromYuan: '0.00', toYuan: '0.00', becomes: 'lower' },
  overlaps: { fromYuan: '0.00', toYuan: '0.00' },
  otherwise: { tier: 'D', volume: { fromYuan: '0.01', toYuan: null } },
  days: { date: '2027-01-01', counts: 'REST', note: '' },
  termsByType: { businessType: 'DEALER', termDays: 30 },
};

export function nextItem(key: string, items: readonly Json[]): Json | undefined {
  return items.at(-1) ?? FIRST[key];
}

/** A part that may be left out, and how it begins. */
interface OptionalPart {
  kind: 'condition' | 'limit';
  key: string;
  first: Json;
}

const CONDITION: Json = { atLeast: '0.00', unknown: 'passes' };
const CONDITIONS: readonly OptionalPart[] = [
  { kind: 'condition', key: 'credit', first: 'fair' },
  { kind: 'condition', key: 'growth', first: CONDITION },
  { kind: 'condition', key: 'profitContribution', first: CONDITION },
];
const LIMITS: readonly OptionalPart[] = [
  { kind: 'limit', key: 'atLeast', first: '0.00' },
  { kind: 'limit', key: 'below', first: '1.00' },
];
const TIER_ROWS: readonly (string | number | undefined)[] = ['bands', 'otherwise'];
const TIER_CONDITIONS: readonly (string | number | undefined)[] = ['growth', 'profitContribution'];

/** What may be left out at a path: the conditions of a row of a tier table, and the limits of such a condition. */
export function optionalParts(path: Path): readonly OptionalPart[] {
  const last = path.at(-1);
  if (typeof last === 'number') return TIER_ROWS.includes(path.at(-2)) ? CONDITIONS : [];
  return TIER_CONDITIONS.includes(last) ? LIMITS : [];
}

/** Whether a part may be taken away: a condition any time, a limit while there is another. */
export function isRemovable(value: JsonObject, path: Path, key: string): boolean {
  const parts = optionalParts(path);
  const part = parts.find((each) => each.key === key);
  return part?.kind === 'condition' || (part?.kind === 'limit' && parts.every((each) => each.key in value));
}

export function isLeaf(value: Json | undefined): boolean {
  return typeof value !== 'object' || value === null;
}

/** What was typed, as it is stored: an amount without its fen gets them, and an empty one is no limit. */
export function storedAmount(typed: string): string | null {
  const plain = typed.replace(/[\s,，¥]/g, '');
  if (plain === '') return null;
  return /^\d+(\.\d)?$/.test(plain) ? Number(plain).toFixed(2) : plain;
}

/** What was typed, as a number is stored: nothing is no number, and zero is one. */
export function storedNumber(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed);
}

/** A copy with the value at a path replaced; `undefined` takes an item out of its list, and a part out of its group. */
export function withValue(root: Json, [key, ...rest]: Path, value: Json | undefined): Json {
  if (key === undefined) return value ?? null;
  if (Array.isArray(root)) {
    const at = Number(key);
    if (rest.length === 0 && value === undefined) return root.filter((_, index) => index !== at);
    const items = at === root.length ? [...root, null] : root;
    return items.map((item, index) => (index === at ? withValue(item, rest, value) : item));
  }
  const fields = (isLeaf(root) ? {} : root) as JsonObject;
  if (rest.length === 0 && value === undefined)
    return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));
  return { ...fields, [key]: withValue(fields[key] ?? null, rest, value) };
}

/** The path as problems name it: `parameters.bands[0].volume`. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${key}`),
    'parameters',
  );
}
