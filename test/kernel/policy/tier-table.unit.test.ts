import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tierTable } from '../../../api/kernel/policy/tier-table';

type Limits = [fromYuan: number, toYuan: number | null, toInclusive?: boolean];
type Stretch = [fromYuan: number, toYuan: number];

const tiers = ['A1', 'A2', 'B1', 'B2'];
const yuan = (amount: number) => `${amount}.00`;

function tableOf(bands: Limits[], declared: { gaps?: Stretch[]; overlaps?: Stretch[] } = {}) {
  const stretch = ([from, to]: Stretch) => ({ fromYuan: yuan(from), toYuan: yuan(to) });
  return {
    kind: 'tierTable',
    bands: bands.map(([from, to, toInclusive], index) => ({
      tier: tiers[index],
      volume: { fromYuan: yuan(from), toYuan: to === null ? null : yuan(to), ...(toInclusive && { toInclusive }) },
    })),
    gaps: (declared.gaps ?? []).map((gap) => ({ ...stretch(gap), becomes: 'lower' })),
    overlaps: (declared.overlaps ?? []).map(stretch),
    // Takes everybody, so that nothing but the seams of the bands is at stake.
    otherwise: [{ tier: 'D', volume: { fromYuan: '0.01', toYuan: null } }],
    gapClause: 'KA-3-gap',
  };
}

function problemsOf(table: unknown): string[] {
  const result = tierTable.safeParse(table);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a tier table', () => {
  it('may leave nothing out and claim nothing twice', () => {
    expect(
      problemsOf(
        tableOf([
          [100, null],
          [50, 100],
          [10, 50],
        ]),
      ),
    ).toEqual([]);
  });

  it('is refused for a gap that it does not declare', () => {
    const bands: Limits[] = [
      [100, null],
      [50, 90],
    ];
    expect(problemsOf(tableOf(bands))).toEqual([
      'bands.1: gap 90.00–100.00 between A2 and A1 is not declared; declare it in "gaps" or move a limit',
    ]);
    expect(problemsOf(tableOf(bands, { gaps: [[90, 100]] }))).toEqual([]);
  });

  it('is refused for an overlap that it does not declare, be it one fen wide', () => {
    const bands: Limits[] = [
      [100, null],
      [50, 120],
    ];
    expect(problemsOf(tableOf(bands))).toEqual([
      'bands.1: overlap 100.00–120.00 between A2 and A1 is not declared; declare it in "overlaps" or move a limit',
    ]);
    expect(problemsOf(tableOf(bands, { overlaps: [[100, 120]] }))).toEqual([]);
    expect(
      problemsOf(
        tableOf([
          [100, null],
          [50, 100, true],
        ]),
      ),
    ).toEqual([expect.stringContaining('overlap 100.00–100.00')]);
  });

  it('is refused for declaring what the bands do not have', () => {
    const bands: Limits[] = [
      [100, null],
      [50, 100],
    ];
    expect(problemsOf(tableOf(bands, { gaps: [[90, 100]] }))).toEqual([
      'gaps.0: 90.00–100.00 is declared, but the tiers have no such gap; delete it, or move a limit',
    ]);
    expect(problemsOf(tableOf(bands, { overlaps: [[90, 100]] }))).toEqual([
      'overlaps.0: 90.00–100.00 is declared, but the tiers have no such overlap; delete it, or move a limit',
    ]);
    expect(
      problemsOf(
        tableOf(
          [
            [100, null],
            [50, 90],
          ],
          { gaps: [[90, 99]] },
        ),
      ),
    ).toHaveLength(2);
  });

  it.each<[string, unknown, RegExp]>([
    [
      'an upper limit of the best',
      tableOf([[100, 200]]),
      /bands\.0\.volume\.toYuan: the best tier A1 must have no upper/,
    ],
    [
      'the worst first',
      tableOf([
        [10, null],
        [50, 100],
      ]),
      /bands\.1: tier A2 must start below A1/,
    ],
    [
      'a band that reaches above a better one',
      tableOf([
        [100, null],
        [50, 100],
        [10, 110],
      ]),
      /bands\.2.*must not reach above A2/,
    ],
    [
      'a band that ends before it starts',
      tableOf([
        [100, null],
        [50, 50],
      ]),
      /bands\.1\.volume\.toYuan: must be greater/,
    ],
    [
      'a tier listed twice',
      { ...tableOf([[100, null]]), otherwise: tableOf([[1, null]]).bands },
      /tier A1 is listed twice/,
    ],
    [
      'an amount that is not one',
      { ...tableOf([[100, null]]), gaps: [{ fromYuan: '1e3', toYuan: '5.00', becomes: 'lower' }] },
      /gaps\.0\.fromYuan: must be an amount in yuan/,
    ],
    [
      'a condition without a limit',
      {
        ...tableOf([[1, null]]),
        otherwise: [
          {
            ...tableOf([
              [1, 2],
              [1, 2],
            ]).bands[1],
            growth: { unknown: 'fails' },
          },
        ],
      },
      /otherwise\.0\.growth: needs "atLeast"/,
    ],
    [
      'a condition that nothing meets',
      {
        ...tableOf([[1, null]]),
        otherwise: [
          {
            ...tableOf([
              [1, 2],
              [1, 2],
            ]).bands[1],
            growth: { atLeast: '0.2', below: '0.10', unknown: 'fails' },
          },
        ],
      },
      /otherwise\.0\.growth: "atLeast" must be smaller/,
    ],
  ])('is refused for %s', (_, table, message) => {
    expect(problemsOf(table).join('\n')).toMatch(message);
  });

  it('is accepted exactly when every gap and overlap of its bands is declared', () => {
    const someSeam = fc.record({ width: fc.integer({ min: -4, max: 4 }), isDeclared: fc.boolean() });
    fc.assert(
      fc.property(fc.array(someSeam, { minLength: 1, maxLength: 3 }), (seams) => {
        const bands: Limits[] = [[1000, null]];
        const gaps: Stretch[] = [];
        const overlaps: Stretch[] = [];
        for (const [index, { width, isDeclared }] of seams.entries()) {
          const start = 1000 - index * 100;
          bands.push([start - 100, start - width]);
          if (isDeclared && width > 0) gaps.push([start - width, start]);
          if (isDeclared && width < 0) overlaps.push([start, start - width]);
        }
        const isComplete = seams.every(({ width, isDeclared }) => width === 0 || isDeclared);
        expect(problemsOf(tableOf(bands, { gaps, overlaps })).length === 0).toBe(isComplete);
      }),
    );
  });
});
