import fc from 'fast-check';
import { fenOf, moneyOfFen } from '../../../api/kernel/money';
import type { GradeInputs } from '../../../api/kernel/policy/grade-client';
import type { TierRow } from '../../../api/kernel/policy/tier-row';
import type { TierTable } from '../../../api/kernel/policy/tier-table';
import { paymentCredits, tiers } from '../../../api/kernel/policy/vocabulary';

/**
 * Limits stand on a grid. Between any two of them every volume is treated alike, and so is each limit itself: piece 2k is the
 * k-th limit, piece 2k + 1 what lies above it up to the next.
 */
const GRID_FEN = 1_000;
const TOP = 10;
const LAST = 2 * TOP + 1;
export const pieces = Array.from({ length: LAST + 1 }, (_, piece) => piece);
/** A volume of a piece. */
export const volumeOf = (piece: number): string => moneyOfFen((piece >> 1) * GRID_FEN + (piece % 2));

const FIGURES = [null, '-0.50', '-0.10', '0.00', '0.15', '0.20', '0.30', '0.40', '2'];

const condition = fc.option(
  fc
    .record({
      atLeast: fc.constantFrom(undefined, '-0.10', '0.20'),
      below: fc.constantFrom(undefined, '0.00', '0.30'),
      unknown: fc.constantFrom('passes' as const, 'fails' as const),
    })
    .filter(({ atLeast, below }) => (atLeast ?? below) !== undefined && !(Number(atLeast) >= Number(below))),
  { nil: undefined },
);

const asked = fc.record({
  credit: fc.constantFrom(undefined, ...paymentCredits),
  growth: condition,
  profitContribution: condition,
});

/** From a limit to another that is above it, or to no end. */
const volume = fc
  .record({
    from: fc.integer({ min: 0, max: TOP - 1 }),
    to: fc.option(fc.integer({ min: 1, max: TOP }), { freq: 4 }),
    toInclusive: fc.boolean(),
  })
  .filter(({ from, to }) => to === null || to > from)
  .map(({ from, to, toInclusive }) => ({
    fromYuan: moneyOfFen(from * GRID_FEN),
    toYuan: to === null ? null : moneyOfFen(to * GRID_FEN),
    ...(to === null ? {} : { toInclusive }),
  }));

const row = fc.tuple(volume, asked).map(([claimed, conditions]) => withoutAbsent({ volume: claimed, ...conditions }));

type Row = Omit<TierRow, 'tier'>;
const withoutAbsent = (value: object): Row =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Row;

export interface Rows {
  readonly bands: readonly TierRow[];
  readonly otherwise: readonly TierRow[];
}

/** Rows of a table, whatever they leave out and claim twice: bands from the best to the lowest, the others as they come. */
export const someRows: fc.Arbitrary<Rows> = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: 3 }), fc.array(row, { maxLength: 3 }))
  .map(([some, others]) => {
    const bands: Row[] = [];
    for (const each of [...some].sort((a, b) => fenOf(b.volume.fromYuan) - fenOf(a.volume.fromYuan))) {
      const upper = bands.at(-1);
      const open = { ...each, volume: { fromYuan: each.volume.fromYuan, toYuan: null } };
      if (upper === undefined) bands.push(open);
      else if (upper.volume.fromYuan !== each.volume.fromYuan && endOf(each) <= endOf(upper)) bands.push(each);
    }
    const named = [...bands, ...others].map((each, at) => ({ ...each, tier: tiers[at] ?? 'D' }));
    return { bands: named.slice(0, bands.length), otherwise: named.slice(bands.length) };
  });

export const someClient: fc.Arbitrary<GradeInputs> = fc.record({
  annualVolume: fc.constantFrom(...pieces).map(volumeOf),
  paymentCredit: fc.constantFrom(...paymentCredits),
  growth: fc.constantFrom(...FIGURES),
  profitContribution: fc.constantFrom(...FIGURES),
});

function pieceOf(yuan: string): number {
  return (fenOf(yuan) / GRID_FEN) * 2;
}

/** The last piece that a row claims. */
function endOf({ volume: { toYuan, toInclusive } }: Pick<TierRow, 'volume'>): number {
  return toYuan === null ? LAST : pieceOf(toYuan) - (toInclusive ? 0 : 1);
}

export function claims(each: TierRow, piece: number): boolean {
  return pieceOf(each.volume.fromYuan) <= piece && piece <= endOf(each);
}

const holds = (figure: string | null, asks: TierRow['growth']): boolean =>
  asks === undefined ||
  (figure === null
    ? asks.unknown === 'passes'
    : Number(figure) >= Number(asks.atLeast ?? -Infinity) && Number(figure) < Number(asks.below ?? Infinity));

/** Whether a client meets all conditions of a row but the volume. */
export function meets(each: TierRow, client: GradeInputs): boolean {
  return (
    paymentCredits.indexOf(client.paymentCredit) >= paymentCredits.indexOf(each.credit ?? 'poor') &&
    holds(client.growth, each.growth) &&
    holds(client.profitContribution, each.profitContribution)
  );
}

const alike = (one: TierRow, other: TierRow): boolean =>
  (['growth', 'profitContribution'] as const).every((name) =>
    FIGURES.some((figure) => holds(figure, one[name]) && holds(figure, other[name])),
  );

const asksNothing = ({ credit = 'poor', growth, profitContribution }: TierRow): boolean =>
  credit === 'poor' && growth === undefined && profitContribution === undefined;

/** What a table of these rows has to declare, piece by piece. */
export function declarationsOf({ bands, otherwise }: Rows): Pick<TierTable, 'gaps' | 'overlaps'> {
  const seams = bands.slice(1).map((lower, at) => ({ lower, upper: bands[at] as TierRow }));
  const between = seams.flatMap(({ lower, upper }) =>
    runs((piece) => endOf(lower) < piece && piece < pieceOf(upper.volume.fromYuan)),
  );
  const twice = seams.flatMap(({ lower, upper }) => runs((piece) => claims(lower, piece) && claims(upper, piece)));
  const reached = (piece: number): boolean => otherwise.some((each) => claims(each, piece));
  const lowest = pieceOf(bands.at(-1)?.volume.fromYuan ?? '0.00');
  const left = [
    ...runs((piece) => piece > 0 && piece < lowest && !reached(piece)),
    ...bands.flatMap((band) => runs((piece) => claims(band, piece) && !asksNothing(band) && !reached(piece))),
  ];
  const blurred = otherwise.flatMap((one, at) =>
    otherwise
      .slice(at + 1)
      .flatMap((other) => (alike(one, other) ? runs((p) => claims(one, p) && claims(other, p)) : [])),
  );
  return {
    gaps: [
      ...between.map((each) => ({ ...each, becomes: 'lower' as const })),
      ...once(left).map((each) => ({ ...each, becomes: 'none' as const })),
    ],
    overlaps: once([...twice, ...blurred]),
  };
}

type Declared = TierTable['overlaps'][number];

/** Pieces in a row for which something is so, by the limits from which and to which it is. */
function runs(isSo: (piece: number) => boolean): Declared[] {
  const found: Declared[] = [];
  for (const piece of pieces) {
    if (!isSo(piece) || (piece > 0 && isSo(piece - 1))) continue;
    const end = pieces.find((each) => each >= piece && !(each < LAST && isSo(each + 1))) ?? LAST;
    const fromYuan = piece === 1 ? '0.01' : moneyOfFen((piece >> 1) * GRID_FEN);
    found.push({ fromYuan, toYuan: end === LAST ? null : moneyOfFen(((end + 1) >> 1) * GRID_FEN) });
  }
  return found;
}

export const keyOf = ({ fromYuan, toYuan }: Declared): string => `${fromYuan}–${toYuan ?? '∞'}`;

const once = (all: readonly Declared[]): Declared[] => [...new Map(all.map((each) => [keyOf(each), each])).values()];
