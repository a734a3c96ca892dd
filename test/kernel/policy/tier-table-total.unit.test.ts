import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenOf } from '../../../api/kernel/money';
import { gradeClient, type GradeInputs } from '../../../api/kernel/policy/grade-client';
import { loadRegulation } from '../../../api/kernel/policy/regulation';
import { tierPolicy } from '../../../api/kernel/policy/tier-policy';
import { tierTable, type TierTable } from '../../../api/kernel/policy/tier-table';
import { seededJson } from './seeded-regulations';
import {
  claims,
  declarationsOf,
  keyOf,
  meets,
  pieces,
  someClient,
  someRows,
  volumeOf,
  type Rows,
} from './some-tier-tables';

function tableOf(rows: Rows, declared = declarationsOf(rows)): TierTable {
  return {
    kind: 'tierTable',
    ...structuredClone(rows as Pick<TierTable, 'bands' | 'otherwise'>),
    ...declared,
    gapClause: 'KA-3-gap',
  };
}

function policyOf(table: TierTable) {
  const document = structuredClone(seededJson('ka.json')) as { clauses: { id: string; parameters: unknown }[] };
  Object.assign(document.clauses.find(({ id }) => id === 'KA-3') ?? {}, { parameters: table });
  return tierPolicy(loadRegulation(document));
}

const saidOf = (table: TierTable): string[] => {
  const result = tierTable.safeParse(table);
  return result.success ? [] : result.error.issues.map(({ message }) => message);
};

const isWithin = (declared: TierTable['overlaps'], volume: string): boolean =>
  declared.some(
    ({ fromYuan, toYuan }) => fenOf(fromYuan) <= fenOf(volume) && (toYuan === null || fenOf(volume) <= fenOf(toYuan)),
  );

/** Who may take a client, by the rows alone; two only where the table says that their order decides. */
function takersOf(table: TierTable, client: GradeInputs) {
  const piece = pieces.find((each) => volumeOf(each) === client.annualVolume) ?? 0;
  const takers = (rows: TierTable['bands']) => rows.filter((row) => claims(row, piece) && meets(row, client));
  return { bands: takers(table.bands), otherwise: takers(table.otherwise), piece };
}

describe('a table that declares what its rows leave open', () => {
  it('is accepted, and gives every client one tier, or none in a gap or by the conditions of the last resort', () => {
    fc.assert(
      fc.property(someRows, fc.array(someClient, { minLength: 40, maxLength: 40 }), (rows, clients) => {
        const table = tableOf(rows);
        expect(saidOf(table)).toEqual([]);
        const policy = policyOf(table);
        for (const client of clients) {
          const { tier, gap } = gradeClient(client, policy);
          const { bands, otherwise, piece } = takersOf(table, client);
          for (const takers of [bands, bands.length === 0 && !gap ? otherwise : []])
            if (takers.length > 1) expect(isWithin(table.overlaps, client.annualVolume)).toBe(true);
          if (gap) expect(isWithin(table.gaps, client.annualVolume)).toBe(true);
          else expect(tier).toBe((bands[0] ?? otherwise[0])?.tier ?? null);
          if (tier === null && piece > 0)
            expect(isWithin(table.gaps, client.annualVolume) || table.otherwise.some((row) => claims(row, piece))).toBe(
              true,
            );
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is refused when one of its declarations is struck, and told which', () => {
    fc.assert(
      fc.property(someRows, fc.nat(), (rows, place) => {
        const { gaps, overlaps } = declarationsOf(rows);
        const all = [...gaps, ...overlaps];
        const struck = all[place % Math.max(all.length, 1)];
        fc.pre(struck !== undefined);
        const left = {
          gaps: gaps.filter((each) => each !== struck),
          overlaps: overlaps.filter((each) => each !== struck),
        };
        expect(saidOf(tableOf(rows, left)).join('\n')).toContain(keyOf(struck as never));
      }),
      { numRuns: 400 },
    );
  });

  it('is refused when it declares more, and told what', () => {
    fc.assert(
      fc.property(someRows, fc.constantFrom('gaps', 'overlaps'), (rows, kind) => {
        const declared = declarationsOf(rows);
        const more = { fromYuan: '3.21', toYuan: '6.54', becomes: 'none' as const };
        const extra =
          kind === 'gaps'
            ? { gaps: [...declared.gaps, more] }
            : { overlaps: [...declared.overlaps, omitBecomes(more)] };
        expect(saidOf(tableOf(rows, { ...declared, ...extra }))).toEqual([
          expect.stringContaining('3.21–6.54 is declared'),
        ]);
      }),
    );
  });

  it('goes with other rows exactly when these leave the same open', () => {
    fc.assert(
      fc.property(someRows, someRows, fc.boolean(), (rows, others, takesBands) => {
        const changed: Rows = takesBands
          ? { ...rows, otherwise: renamed(others.otherwise) }
          : { ...rows, otherwise: rows.otherwise.slice(1) };
        const openIn = (each: Rows) => {
          const { gaps, overlaps } = declarationsOf(each);
          return [gaps, overlaps].map((list) => list.map(keyOf).sort());
        };
        const isSame = JSON.stringify(openIn(rows)) === JSON.stringify(openIn(changed));
        expect(saidOf(tableOf(changed, declarationsOf(rows))).length === 0).toBe(isSame);
      }),
      { numRuns: 400 },
    );
  });
});

const omitBecomes = ({ fromYuan, toYuan }: { fromYuan: string; toYuan: string }) => ({ fromYuan, toYuan });

/** Tiers that no band of a table has. */
const renamed = (rows: Rows['otherwise']): Rows['otherwise'] =>
  rows.map((row, at) => ({ ...row, tier: (['B2', 'C', 'D'] as const)[at] ?? 'D' }));
