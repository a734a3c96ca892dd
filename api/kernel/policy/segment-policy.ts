import type { CivilDate } from '../civil-date';
import { fenOf, type Money } from '../money';
import { compareRatios, type Ratio } from '../ratio';
import type { ParametersOf } from './clause-parameters';
import { clauseOfKind, clausesOfKind, type Regulation } from './regulation';
import type { SegmentInputsParameters } from './segment-parameters';
import { levels, paymentCredits, type Level, type PaymentCredit, type Segment } from './vocabulary';
import type { Why } from './why';

/** One segment, ready to compare: whole fen, and levels as their place in `levels`. */
export interface CompiledSegment {
  readonly segment: Segment;
  readonly credit: number;
  /** Null: whatever the size. */
  readonly sizeFen: number | null;
  readonly financials: number;
  readonly outlook: number;
  readonly rule: string;
}

export interface SegmentPolicy {
  readonly clause: string;
  readonly policyVersion: number;
  /** In the order in which they are tried. */
  readonly rows: readonly CompiledSegment[];
  readonly inputs: SegmentInputsParameters;
  readonly noneRule: string;
}

/**
 * Reads the segment table and what its inputs mean out of a regulation, once for all clients.
 *
 * @returns undefined when the regulation does not say what the inputs mean: then nobody has a segment
 * @throws RangeError when it has no segment table, or several
 * Source: BK-1, BK-1-annex
 */
export function segmentPolicy(regulation: Regulation): SegmentPolicy | undefined {
  const [annex] = clausesOfKind(regulation, 'segmentInputs');
  if (annex === undefined) return undefined;
  const { clause, policyVersion, parameters } = clauseOfKind(regulation, 'segmentTable');
  const rows = parameters.segments.map(compile);
  const noneRule = `none: ¬(${rows.map(({ segment }) => segment).join(' ∨ ')})`;
  return { clause, policyVersion, rows, inputs: annex.parameters, noneRule };
}

type Row = ParametersOf<'segmentTable'>['segments'][number];

function compile(row: Row): CompiledSegment {
  const { segment, creditAtLeast, sizeFromYuan, financialsAtLeast, outlookAtLeast } = row;
  const terms = [
    ...(creditAtLeast ? [`credit ≥ ${creditAtLeast}`] : []),
    ...(sizeFromYuan ? [`annualVolume ≥ ${sizeFromYuan}`] : []),
    ...(financialsAtLeast ? [`financials ≥ ${financialsAtLeast}`] : []),
    ...(outlookAtLeast ? [`outlook ≥ ${outlookAtLeast}`] : []),
  ];
  return {
    segment,
    credit: placeOf(creditAtLeast),
    sizeFen: sizeFromYuan === undefined ? null : fenOf(sizeFromYuan),
    financials: placeOf(financialsAtLeast),
    outlook: placeOf(outlookAtLeast),
    rule: `${segment}: ${terms.join(' ∧ ') || 'otherwise'}`,
  };
}

const placeOf = (level: Level | undefined): number => (level === undefined ? 0 : levels.indexOf(level));

/** What the statements of a year come to, not rounded; null: undefined, as a ratio to nothing is. */
export interface Ratios {
  readonly fiscalYear: number;
  readonly debtRatio: Ratio | null;
  readonly currentRatio: Ratio | null;
  readonly netMargin: Ratio | null;
}

export interface SegmentInputs {
  readonly paymentCredit: PaymentCredit;
  readonly annualVolume: Money;
  /** Null: no statements that still count. */
  readonly ratios: Ratios | null;
  /** Null: not on record. */
  readonly industry: string | null;
}

/** The level of financial indicators; statements without liabilities or revenue miss no condition on them. Source: BK-1-annex */
export function financialLevel(ratios: Ratios | null, { financials }: SegmentInputsParameters): Level {
  if (ratios === null) return financials.unknown;
  const meets = (wanted: (typeof financials)['strong']): boolean =>
    isAtMost(ratios.debtRatio, wanted.debtRatioAtMost) &&
    isAtMost(wanted.currentRatioAtLeast, ratios.currentRatio) &&
    isAtMost(wanted.netMarginAtLeast, ratios.netMargin);
  if (meets(financials.strong)) return 'strong';
  return meets(financials.average) ? 'average' : 'weak';
}

function isAtMost(one: Ratio | null, other: Ratio | null): boolean {
  return one === null || other === null || compareRatios(one, other) <= 0;
}

/** The outlook of an industry. Source: BK-1-annex */
export function outlookOf(industry: string | null, { outlook }: SegmentInputsParameters): Level {
  return outlook.industries.find((each) => each.industry === industry)?.outlook ?? outlook.unknown;
}

export interface Segmented {
  /** Null: no row of the table holds. */
  readonly segment: Segment | null;
  readonly why: Why;
}

/** The segment of one client. Every input has an answer. Source: BK-1 */
export function segmentClient(inputs: SegmentInputs, policy: SegmentPolicy): Segmented {
  const credit = paymentCredits.indexOf(inputs.paymentCredit);
  const sizeFen = fenOf(inputs.annualVolume);
  const financials = financialLevel(inputs.ratios, policy.inputs);
  const outlook = outlookOf(inputs.industry, policy.inputs);
  const row = policy.rows.find(
    (each) =>
      credit >= each.credit &&
      (each.sizeFen === null || sizeFen >= each.sizeFen) &&
      levels.indexOf(financials) >= each.financials &&
      levels.indexOf(outlook) >= each.outlook,
  );
  const { ratios } = inputs;
  const why: Why = {
    clause: policy.clause,
    policyVersion: policy.policyVersion,
    rule: row?.rule ?? policy.noneRule,
    inputs: [
      { name: 'credit', value: levels[credit] ?? 'unknown' },
      { name: 'annualVolume', value: inputs.annualVolume, unit: 'yuan' },
      { name: 'financials', value: financials },
      { name: 'fiscalYear', value: ratios === null ? 'unknown' : String(ratios.fiscalYear), unit: 'calendarYear' },
      { name: 'debtRatio', value: ratios?.debtRatio ?? 'unknown', unit: 'fraction' },
      { name: 'currentRatio', value: ratios?.currentRatio ?? 'unknown' },
      { name: 'netMargin', value: ratios?.netMargin ?? 'unknown', unit: 'fraction' },
      { name: 'outlook', value: outlook },
      { name: 'industry', value: inputs.industry ?? 'unknown' },
    ],
  };
  return { segment: row?.segment ?? null, why };
}

/** The earliest fiscal year, which ends with the calendar year, whose statements still count on a day. Source: BK-1-annex */
export function firstYearKept(asOf: CivilDate, keptMonths: number): number {
  const month = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1;
  return Math.floor((month - keptMonths) / 12);
}

/** A table as `clients.segmented` takes it. */
export function compiledSegments({ rows, inputs, clause, policyVersion, noneRule }: SegmentPolicy): string {
  const { strong, average, unknown } = inputs.financials;
  return JSON.stringify({
    clause,
    policyVersion,
    noneRule,
    levels,
    credits: paymentCredits,
    rows: rows.map(({ sizeFen, ...row }, place) => ({ ...row, place, size_fen: sizeFen })),
    strong,
    average,
    financialsUnknown: placeOf(unknown),
    outlooks: Object.fromEntries(
      inputs.outlook.industries.map(({ industry, outlook }) => [industry, placeOf(outlook)]),
    ),
    outlookUnknown: placeOf(inputs.outlook.unknown),
  });
}
