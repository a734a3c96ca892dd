import type { ParametersOf } from '../../kernel/policy/clause-parameters';
import type { ComplaintClass } from '../../kernel/policy/vocabulary';

export type SimilarBy = 'ORDER' | 'PART' | 'CLASS' | 'WORDS';

/** What two complaints of a client are compared by. */
export interface Told {
  readonly class: ComplaintClass;
  readonly orderNumber: string | null;
  readonly partNumber: string | null;
  readonly content: string;
}

export type SimilarRule = Pick<ParametersOf<'similarComplaints'>, 'wordsAtLeast'>;

/**
 * In what an earlier complaint of the client is like the one that is being filed; empty when it is not. The class alone
 * says little of what has ended. Source: CC-4
 */
export function similarBy(filed: Told, earlier: Told & { readonly isOpen: boolean }, rule: SimilarRule): SimilarBy[] {
  const by: SimilarBy[] = [];
  if (isSame(filed.orderNumber, earlier.orderNumber)) by.push('ORDER');
  if (isSame(filed.partNumber, earlier.partNumber)) by.push('PART');
  if (likeness(filed.content, earlier.content) * 100 >= rule.wordsAtLeast) by.push('WORDS');
  if (filed.class === earlier.class && (by.length > 0 || earlier.isOpen)) by.push('CLASS');
  return by;
}

function isSame(one: string | null, other: string | null): boolean {
  const named = one?.trim().toLowerCase() ?? '';
  return named !== '' && named === other?.trim().toLowerCase();
}

/** The share of the pairs of characters that two texts have between them, from 0 to 1; 0 for what is too short. */
export function likeness(one: string, other: string): number {
  const [ours, theirs] = [pairsOf(one), pairsOf(other)];
  if (ours.size === 0 || theirs.size === 0) return 0;
  const shared = [...ours].filter((pair) => theirs.has(pair)).length;
  return (2 * shared) / (ours.size + theirs.size);
}

function pairsOf(text: string): Set<string> {
  const characters = [...text.toLowerCase().replace(/[\s\p{P}]+/gu, '')];
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`));
}
