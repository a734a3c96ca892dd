import { fenOf, moneyOfFen } from '../money';
import type { CompiledSegment, SegmentPolicy } from './segment-policy';
import { levels, type Level, type Segment } from './vocabulary';
import type { Why } from './why';

/** A condition of a segment that a client does not meet. */
export interface UnmetCondition {
  /** As the rule names it: "credit", "annualVolume", "financials" or "outlook". */
  readonly name: string;
  /** What the segment asks for at least: a level, or whole yuan with fen. */
  readonly atLeast: string;
  /** What the client has. */
  readonly value: string;
  /** "yuan"; absent for levels. */
  readonly unit?: string;
}

export interface SegmentGap {
  /** The segment that is tried just before the one it is in. */
  readonly segment: Segment;
  /** What keeps the client out of it, in the order of the rule. */
  readonly unmet: readonly UnmetCondition[];
}

/**
 * The next better segment than a computed one, and which of its conditions failed by the inputs of the grade.
 *
 * @param segment  the computed segment; null: no row of the table held
 * @param why      the stored account of that grade
 * @param policy   the table of the version that the account names
 * @returns undefined for the best segment, and where table and account do not go together
 * Source: BK-1
 */
export function segmentGap(segment: Segment | null, why: Why, policy: SegmentPolicy): SegmentGap | undefined {
  const place = segment === null ? policy.rows.length : policy.rows.findIndex((row) => row.segment === segment);
  const next = policy.rows[place - 1];
  if (next === undefined) return undefined;
  const unmet = unmetOf(next, new Map(why.inputs.map(({ name, value }) => [name, value])));
  return unmet.length === 0 ? undefined : { segment: next.segment, unmet };
}

function unmetOf(row: CompiledSegment, inputs: ReadonlyMap<string, string>): UnmetCondition[] {
  const volume = inputs.get('annualVolume');
  const size =
    row.sizeFen !== null && volume !== undefined && fenOf(volume) < row.sizeFen
      ? [{ name: 'annualVolume', atLeast: moneyOfFen(row.sizeFen), value: volume, unit: 'yuan' }]
      : [];
  return [
    ...levelBelow('credit', row.credit, inputs),
    ...size,
    ...levelBelow('financials', row.financials, inputs),
    ...levelBelow('outlook', row.outlook, inputs),
  ];
}

function levelBelow(name: string, asked: number, inputs: ReadonlyMap<string, string>): UnmetCondition[] {
  const value = inputs.get(name);
  const has = levels.indexOf(value as Level);
  const atLeast = levels[asked];
  return value === undefined || has < 0 || has >= asked || atLeast === undefined ? [] : [{ name, atLeast, value }];
}
