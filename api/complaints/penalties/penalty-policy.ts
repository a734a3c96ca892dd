import type { CivilDate } from '../../kernel/civil-date';
import { isRecurring } from '../../kernel/policy/consequence';
import { clausesOfKind, type Regulation } from '../../kernel/policy/regulation';
import type { NumberFormat } from '../../kernel/case-number';
import { regulationsInForce, type RegulationReader } from '../../platform/regulations';
import type { PenaltyTerm } from './penalty.schema';

/** Regulations that punish, and the one that says how a notice is numbered and copied. Source: CC-6, CQ-14, SD-9, SD-11 */
const CODES = ['CC', 'CQ', 'SD'];

export interface PenaltyPolicy {
  readonly regulations: readonly Regulation[];
  /** How notices are numbered, and in how many copies they go; undefined when nothing says so. */
  readonly notice: { readonly register: NumberFormat; readonly copies: number } | undefined;
  /** The day of the next month by which administrative penalties are compiled; undefined when nothing says so. */
  readonly compiledBy: number | undefined;
}

/** What the regulations of a day say of penalties. */
export async function penaltyPolicy(reader: RegulationReader, day: CivilDate): Promise<PenaltyPolicy> {
  const inForce = await regulationsInForce(reader, CODES, day);
  const regulations = CODES.flatMap((code) => inForce.get(code) ?? []);
  const report = regulations
    .flatMap((each) => clausesOfKind(each, 'reportDay'))
    .find(({ parameters }) => parameters.report === 'administrativePenalties')?.parameters;
  const { register, noticeCopies: copies } = report ?? {};
  return {
    regulations,
    notice: register === undefined || copies === undefined ? undefined : { register, copies },
    compiledBy: report?.dayOfNextMonth,
  };
}

/** The violations that these regulations punish, in their order, each once. */
export function termsOf({ regulations }: PenaltyPolicy): PenaltyTerm[] {
  return regulations.flatMap((regulation) =>
    clausesOfKind(regulation, 'penalties').flatMap((rule) => {
      const names = [...new Set(rule.parameters.penalties.map(({ violation }) => violation))];
      return names.map((violation) => {
        const range = rule.parameters.penalties.find((row) => row.violation === violation)?.fineRange;
        return {
          clause: rule.clause,
          violation,
          fineFrom: range?.fromYuan ?? null,
          fineTo: range?.toYuan ?? null,
          brokenClauses: isRecurring(violation, rule) ? regulation.clauses.map(({ id }) => id) : [],
        };
      });
    }),
  );
}
