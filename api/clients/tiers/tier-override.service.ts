import { civilDateAt } from '../../kernel/civil-date';
import { clausesOfKind } from '../../kernel/policy/regulation';
import { tierPolicy } from '../../kernel/policy/tier-policy';
import type { RequestContext } from '../../platform/context/request-context';
import type { Selection } from '../../platform/graph/look-ahead';
import { refusal } from '../../platform/graph/problem';
import { overrideProblems } from '../by-hand/override-problem';
import { newestOverrides, overrideSource, type OverrideRow, type OverrideTable } from '../by-hand/override.repository';
import {
  moveOverride,
  overrideById,
  requestOverride,
  type MoveInput,
  type OverrideScheme,
  type Refused,
} from '../by-hand/override.service';
import { regradeClient } from './grade.repository';
import { keyAccountPolicy } from '../prospects/key-account-policy.repository';
import { TierOverrideEntity } from './tier-override.entity';
import type { RequestTierOverrideInput } from './tier-override.schema';

export type TierOverrideRow = OverrideRow<TierOverrideEntity>;

const CLAUSE = 'KA-3-override';
const table: OverrideTable = { entity: TierOverrideEntity, table: 'clients.tier_override', column: 'tier' };
const source = overrideSource(table);

export const newestTierOverrides = newestOverrides<TierOverrideRow>(source);

/** Tiers set by hand. Source: KA-3-override */
export const TIERS_BY_HAND: OverrideScheme = {
  table,
  source,
  clause: CLAUSE,
  operations: { request: 'requestTierOverride', move: 'moveTierOverride' },
  problems: overrideProblems({
    clause: CLAUSE,
    code: 'TIER',
    zh: '手工定级',
    zhRegulation: '大客户制度',
    en: 'tier',
    enRegulation: 'key-account regulation',
  }),
  law: async (context, reader) => {
    const regulation = await keyAccountPolicy(context, reader);
    const [rule] = regulation === undefined ? [] : clausesOfKind(regulation, 'tierOverride');
    if (regulation === undefined || rule === undefined) return undefined;
    const request = { policy: tierPolicy(regulation), asOf: civilDateAt(context.now) };
    return { rule, grade: (transaction, clientId) => regradeClient(transaction, request, clientId) };
  },
};

export interface TierOverrideMade {
  readonly __typename: 'TierOverrideChanged';
  readonly tierOverride: TierOverrideRow;
  readonly replayed: boolean;
}

/** Asks for a tier other than the computed one, once for an idempotency key. Source: KA-3-override */
export async function requestTierOverride(
  context: RequestContext,
  { tier: code, ...input }: RequestTierOverrideInput,
  selection: Selection,
): Promise<TierOverrideMade | Refused> {
  return answer(context, await requestOverride(context, TIERS_BY_HAND, { code, ...input }), selection);
}

/** Approves, rejects, withdraws or ends a tier set by hand, once for an idempotency key. Source: KA-3-override */
export async function moveTierOverride(
  context: RequestContext,
  input: MoveInput,
  selection: Selection,
): Promise<TierOverrideMade | Refused> {
  return answer(context, await moveOverride(context, TIERS_BY_HAND, input), selection);
}

async function answer(
  context: RequestContext,
  done: { readonly id: string; readonly replayed: boolean } | Refused,
  selection: Selection,
): Promise<TierOverrideMade | Refused> {
  if ('code' in done) return done;
  const tierOverride = await overrideById<TierOverrideRow>(context, TIERS_BY_HAND, { id: done.id, selection });
  return tierOverride === null
    ? refusal(context, 'NotFound', TIERS_BY_HAND.problems.noSuchOverride)
    : { __typename: 'TierOverrideChanged', tierOverride, replayed: done.replayed };
}
