import { civilDateAt } from '../../kernel/civil-date';
import { clausesOfKind } from '../../kernel/policy/regulation';
import { segmentPolicy } from '../../kernel/policy/segment-policy';
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
import { segmentClient } from './segment-grade.repository';
import { SegmentOverrideEntity } from './segment-override.entity';
import type { RequestSegmentOverrideInput } from './segment-override.schema';
import { bankingPolicy } from './statement.service';

export type SegmentOverrideRow = OverrideRow<SegmentOverrideEntity>;

const CLAUSE = 'BK-1-override';
const table: OverrideTable = { entity: SegmentOverrideEntity, table: 'clients.segment_override', column: 'segment' };
const source = overrideSource(table);

export const newestSegmentOverrides = newestOverrides<SegmentOverrideRow>(source);

/** Segments set by hand. Source: BK-1-override */
export const SEGMENTS_BY_HAND: OverrideScheme = {
  table,
  source,
  clause: CLAUSE,
  operations: { request: 'requestSegmentOverride', move: 'moveSegmentOverride' },
  problems: overrideProblems({
    clause: CLAUSE,
    code: 'SEGMENT',
    zh: '手工分层',
    zhRegulation: '客户分层规定',
    en: 'segment',
    enRegulation: 'segmentation regulation',
  }),
  law: async (context, reader) => {
    const regulation = await bankingPolicy(context, reader);
    const [rule] = regulation === undefined ? [] : clausesOfKind(regulation, 'segmentOverride');
    const policy = regulation === undefined ? undefined : segmentPolicy(regulation);
    if (rule === undefined || policy === undefined) return undefined;
    const request = { policy, asOf: civilDateAt(context.now) };
    return { rule, grade: (transaction, clientId) => segmentClient(transaction, request, clientId) };
  },
};

export interface SegmentOverrideMade {
  readonly __typename: 'SegmentOverrideChanged';
  readonly segmentOverride: SegmentOverrideRow;
  readonly replayed: boolean;
}

/** Asks for a segment other than the computed one, once for an idempotency key. Source: BK-1-override */
export async function requestSegmentOverride(
  context: RequestContext,
  { segment: code, ...input }: RequestSegmentOverrideInput,
  selection: Selection,
): Promise<SegmentOverrideMade | Refused> {
  return answer(context, await requestOverride(context, SEGMENTS_BY_HAND, { code, ...input }), selection);
}

/** Approves, rejects, withdraws or ends a segment set by hand, once for an idempotency key. Source: BK-1-override */
export async function moveSegmentOverride(
  context: RequestContext,
  input: MoveInput,
  selection: Selection,
): Promise<SegmentOverrideMade | Refused> {
  return answer(context, await moveOverride(context, SEGMENTS_BY_HAND, input), selection);
}

async function answer(
  context: RequestContext,
  done: { readonly id: string; readonly replayed: boolean } | Refused,
  selection: Selection,
): Promise<SegmentOverrideMade | Refused> {
  if ('code' in done) return done;
  const segmentOverride = await overrideById<SegmentOverrideRow>(context, SEGMENTS_BY_HAND, { id: done.id, selection });
  return segmentOverride === null
    ? refusal(context, 'NotFound', SEGMENTS_BY_HAND.problems.noSuchOverride)
    : { __typename: 'SegmentOverrideChanged', segmentOverride, replayed: done.replayed };
}
