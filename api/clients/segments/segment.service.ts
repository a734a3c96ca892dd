import type { Regulation } from '../../kernel/policy/regulation';
import { segmentGap, type SegmentGap } from '../../kernel/policy/segment-gap';
import { segmentPolicy } from '../../kernel/policy/segment-policy';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, pageSize } from '../../platform/graph/cursor';
import { isDay } from '../../platform/graph/cursor-key';
import { pageOf, type Page } from '../../platform/graph/page';
import { nameOf, regulationVersions } from '../../platform/regulations';
import { whyOf } from '../../shared-types/why.schema';
import type { ClientRow } from '../client.repository';
import { paymentWhy, vipTerms } from './segment';
import { segmentPeriods, type SegmentPeriodRow } from './segment-period.repository';
import type { ClientSegment, PaymentCreditStanding, SegmentPeriod, VipStanding } from './segment.schema';

/** The segment of a client row, as far as it was asked for; null before its first grading, and where it is withheld. */
export function segmentOfClient(row: ClientRow): ClientSegment | null {
  if (row.isSegmented !== true) return null;
  return {
    code: row.segment ?? null,
    since: row.segmentSince ?? null,
    byHand: row.segmentOverrideId != null,
    why: row.segmentWhy == null ? null : whyOf(row.segmentWhy),
  };
}

/**
 * The next better segment than the computed one and which of its conditions failed, by the inputs and the policy version of
 * the grade; null: it is in the best one, was not graded yet, or is withheld. Source: BK-1
 */
export async function nextBetterSegment(context: RequestContext, row: ClientRow): Promise<SegmentGap | null> {
  const isByHand = row.segmentOverrideId != null;
  const why = isByHand ? row.computedSegmentWhy : row.segmentWhy;
  const code = isByHand ? row.computedSegment : row.segment;
  if (why == null || code === undefined) return null;
  const regulation = await versionOf(context, 'BK', why.policyVersion);
  const policy = regulation === undefined ? undefined : segmentPolicy(regulation);
  return (policy && segmentGap(code, why, policy)) ?? null;
}

const CREDITS = { good: 'GOOD', fair: 'FAIR', poor: 'POOR' } as const;

/** How a client pays; null where that is withheld. */
export async function paymentStanding(context: RequestContext, row: ClientRow): Promise<PaymentCreditStanding | null> {
  const { paymentCredit: code, paymentShare, paymentDue, paymentVersion } = row;
  if (code == null) return null;
  const why = paymentVersion == null ? undefined : paymentWhy(row, await versionOf(context, 'KA', paymentVersion));
  return {
    code: CREDITS[code],
    paidInTime: paymentShare ?? null,
    due: paymentDue ?? null,
    why: why === undefined ? null : whyOf(why),
  };
}

/** The standing of an individual with money on deposit; null: none, or withheld. */
export async function vipStanding(context: RequestContext, row: ClientRow): Promise<VipStanding | null> {
  const { vipLevel: level, vipVersion, deposit = null } = row;
  if (level == null || vipVersion == null) return null;
  const terms = vipTerms({ level, deposit }, await versionOf(context, 'BK', vipVersion));
  return {
    level,
    deposit,
    contactWithinDays: terms?.contactWithinDays ?? null,
    why: terms === undefined ? null : whyOf(terms.why),
  };
}

/** A version of a regulation, read once a request for all rows that cite it. */
async function versionOf(context: RequestContext, code: string, version: number): Promise<Regulation | undefined> {
  const loader = context.loaders.of<Regulation>('regulation versions', (names) =>
    regulationVersions(
      context.database,
      names.map((name) => {
        const [of = '', number = ''] = name.split(' ');
        return { code: of, version: Number(number) };
      }),
    ),
  );
  return (await loader.load(nameOf({ code, version }))) ?? undefined;
}

/** A page of the segments of a client, batched with the same page of others. @throws GraphQLError for wrong arguments */
export async function segmentHistory(
  context: RequestContext,
  clientId: string,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<Page<SegmentPeriod>> {
  const limit = pageSize(first) + 1;
  const before = after == null ? undefined : decodeCursor(after, 1)[0];
  if (before !== undefined && !isDay(before)) throw foreignCursor();
  const rows = await context.loaders
    .of<SegmentPeriodRow[]>(`segment periods ${limit} ${after ?? ''}`, (ids) =>
      segmentPeriods(context, ids, { before, limit }),
    )
    .load(clientId);
  const periods = (rows ?? []).map((row) => ({ ...row, why: whyOf(row.why) }));
  return pageOf({ rows: periods, first, after, keyOf: ({ validFrom }) => [validFrom] });
}
