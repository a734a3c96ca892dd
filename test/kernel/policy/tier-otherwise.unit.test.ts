import { describe, expect, it } from 'vitest';
import { tierTable, type TierTable } from '../../../api/kernel/policy/tier-table';
import { seededJson } from './seeded-regulations';

const seeded = (): TierTable => {
  const { clauses } = structuredClone(seededJson('ka.json')) as { clauses: { id: string; parameters: TierTable }[] };
  return clauses.find(({ id }) => id === 'KA-3')?.parameters as TierTable;
};

function problemsOf(table: TierTable): string[] {
  const result = tierTable.safeParse(table);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const problemsWith = (change: (table: TierTable) => unknown): string[] => {
  const table = seeded();
  change(table);
  return problemsOf(table);
};

const FIT =
  'has no tier, which is not declared; let a tier in "otherwise" reach there, or declare it in "gaps" as "none"';

describe('what the bands leave to others', () => {
  it('is all taken in the regulation as it stands', () => {
    expect(problemsOf(seeded())).toEqual([]);
  });

  it('is refused where nobody takes it: below the bands, and from who misses their conditions', () => {
    expect(problemsWith((table) => (table.otherwise = []))).toEqual([
      `otherwise: 0.01–20000.00, below B2, ${FIT}`,
      `bands.0: who misses the conditions of A1 at 500000.00–∞ ${FIT}`,
      `bands.1: who misses the conditions of A2 at 200000.00–300000.00 ${FIT}`,
      `bands.2: who misses the conditions of B1 at 50000.00–100000.00 ${FIT}`,
      `bands.3: who misses the conditions of B2 at 20000.00–50000.00 ${FIT}`,
    ]);
    // D begins later, C ends within B1.
    expect(problemsWith(({ otherwise: [, d] }) => Object.assign(d?.volume ?? {}, { fromYuan: '100.00' }))).toEqual([
      `otherwise: 0.01–100.00, below B2, ${FIT}`,
    ]);
    expect(
      problemsWith(({ otherwise: [c] }) => Object.assign(c?.volume ?? {}, { toYuan: '60000.00', toInclusive: true })),
    ).toContain(`bands.2: who misses the conditions of B1 at 60000.00–100000.00 ${FIT}`);
  });

  it('may be nobody’s where the table says so', () => {
    const none = (fromYuan: string, toYuan: string | null) => ({ fromYuan, toYuan, becomes: 'none' as const });
    const withoutD = (table: TierTable) => table.otherwise.pop();
    expect(problemsWith(withoutD)).toHaveLength(1);
    expect(problemsWith((table) => withoutD(table) && table.gaps.push(none('0.01', '20000.00')))).toEqual([]);
    const withoutC = (table: TierTable) => table.otherwise.shift();
    const declared = [none('500000.00', null), none('200000.00', '300000.00'), none('50000.00', '100000.00')];
    expect(
      problemsWith((table) => withoutC(table) && table.gaps.push(...declared, none('20000.00', '50000.00'))),
    ).toEqual([]);
    expect(
      problemsWith(
        (table) => withoutD(table) && table.gaps.push({ ...none('0.01', '20000.00'), becomes: 'lower' as never }),
      ),
    ).toEqual([expect.stringMatching(/^gaps\.2\.becomes: gap 0\.01–20000\.00 is not between two bands/)]);
  });

  it('is nothing where the bands go down to the first fen and ask nothing', () => {
    const table: TierTable = {
      ...seeded(),
      bands: [
        { tier: 'A1', volume: { fromYuan: '10.00', toYuan: null }, credit: 'poor' },
        { tier: 'A2', volume: { fromYuan: '0.01', toYuan: '10.00' } },
      ],
      gaps: [],
      otherwise: [],
    };
    expect(problemsOf(table)).toEqual([]);
  });

  it('is declared once', () => {
    expect(
      problemsWith(({ gaps }) => gaps.push({ ...(gaps[0] as TierTable['gaps'][number]), becomes: 'upper' })),
    ).toEqual(['gaps.2: gap 300000.00–500000.00 is declared twice; delete one']);
  });
});

describe('two tiers that take what the bands leave', () => {
  const higherD = ({ otherwise: [, d] }: TierTable) => Object.assign(d?.volume ?? {}, { toYuan: '60000.00' });

  it('may claim the same volumes as long as their conditions tell them apart', () => {
    expect(problemsWith(higherD)).toEqual([]);
  });

  it.each<[string, object, object]>([
    ['a figure meets both', {}, { profitContribution: { atLeast: '0.04', unknown: 'fails' } }],
    ['only one asks for it', { profitContribution: undefined }, {}],
    [
      'both take whom it is not known of',
      { profitContribution: { below: '0.05', unknown: 'passes' } },
      { profitContribution: { atLeast: '0.30', unknown: 'passes' } },
    ],
  ])('are refused where %s and the overlap is not declared', (_, ofC, ofD) => {
    const blurred = (table: TierTable) => {
      higherD(table);
      Object.assign(table.otherwise[0] ?? {}, ofC);
      Object.assign(table.otherwise[1] ?? {}, ofD);
    };
    expect(problemsWith(blurred)).toEqual([
      expect.stringMatching(
        /^otherwise\.1: overlap 20000\.00–60000\.00 between D and C, which no condition tells apart/,
      ),
    ]);
    const declared = { fromYuan: '20000.00', toYuan: '60000.00' };
    expect(problemsWith((table) => [blurred(table), table.overlaps.push(declared)])).toEqual([]);
  });

  it('may overlap without end, and say so', () => {
    const endless = (table: TierTable) => {
      table.otherwise.forEach((row) => Object.assign(row, { volume: { fromYuan: '0.01', toYuan: null } }));
      delete table.otherwise[0]?.profitContribution;
    };
    expect(problemsWith(endless)).toEqual([expect.stringMatching(/^otherwise\.1: overlap 0\.01–∞ between D and C/)]);
    expect(problemsWith((table) => [endless(table), table.overlaps.push({ fromYuan: '0.01', toYuan: null })])).toEqual(
      [],
    );
  });
});
