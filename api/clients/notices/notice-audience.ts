import type { BusinessType } from '../../shared-types/business-type.schema';
import type { Tier } from '../../shared-types/tier.schema';
import { isId } from '../../platform/graph/cursor';
import type { ProblemText } from '../../platform/graph/problem';
import { audienceMixed, audienceNotNamed, tooManyChosen } from './client-notice-problem';

/** Which clients a notice is for, as it is asked for; conditions hold together, values of one list are alternatives. */
export interface AudienceAsked {
  readonly everyClient?: boolean | null;
  readonly clientIds?: readonly string[] | null;
  readonly tiers?: readonly Tier[] | null;
  readonly regionCodes?: readonly string[] | null;
  readonly ownerIds?: readonly string[] | null;
  readonly businessTypes?: readonly BusinessType[] | null;
}

/** As it is stored: what does not narrow it is left out, so nothing at all is every client. */
export interface StoredAudience {
  readonly clientIds?: readonly string[];
  readonly tiers?: readonly Tier[];
  readonly regionCodes?: readonly string[];
  readonly ownerIds?: readonly string[];
  readonly businessTypes?: readonly BusinessType[];
}

export const MOST_CHOSEN = 200;
const FILTERS = ['tiers', 'regionCodes', 'ownerIds', 'businessTypes'] as const;
const isGiven = (list: readonly unknown[] | null | undefined): boolean => (list?.length ?? 0) > 0;

/**
 * An audience as it is stored: every client, chosen ones, or a filter, and exactly one of these. Every client has to be
 * said: nothing chosen by oversight does not reach everybody.
 */
export function audienceOf(asked: AudienceAsked): StoredAudience | ProblemText {
  const isFiltered = FILTERS.some((name) => isGiven(asked[name]));
  const isChosen = isGiven(asked.clientIds);
  const ways = [asked.everyClient === true, isChosen, isFiltered].filter(Boolean).length;
  if (ways === 0) return audienceNotNamed;
  if (ways > 1) return audienceMixed;
  if (isChosen) {
    const clientIds = [...new Set(asked.clientIds)].sort();
    return clientIds.length > MOST_CHOSEN ? tooManyChosen(MOST_CHOSEN) : { clientIds };
  }
  return Object.fromEntries(
    FILTERS.flatMap((name) => (isGiven(asked[name]) ? [[name, sorted(asked[name] ?? [])]] : [])),
  );
}

/** Whether every id in it is one; a list of regions or types cannot be told by its looks. */
export function hasIdsOnly({ clientIds = [], ownerIds = [] }: StoredAudience): boolean {
  return [...clientIds, ...ownerIds].every(isId);
}

const sorted = (list: readonly string[]): string[] => [...new Set(list)].sort();
