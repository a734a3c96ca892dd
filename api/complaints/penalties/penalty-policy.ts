import type { CivilDate } from '../../kernel/civil-date';
import { isRecurring } from '../../kernel/policy/consequence';
import type { Post } from '../../kernel/access/post';
import type { ParametersOf } from '../../kernel/policy/clause-parameters';
import { clausesOfKind, type Regulation, type Ruled } from '../../kernel/policy/regulation';
import type { NumberFormat } from '../../kernel/case-number';
import { regulationsInForce, type RegulationReader } from '../../platform/regulations';
import type { PenaltyTerm } from './penalty-term.schema';

/** Regulations that punish, and the one that says how a notice is numbered and copied. Source: CC-6, CQ-14, SD-9, SD-11 */
const CODES = ['CC', 'CQ', 'SD'];

export interface PenaltyPolicy {
  readonly regulations: readonly Regulation[];
  /** How notices are numbered, and in how many copies they go; undefined when nothing says so. */
  readonly notice: { readonly register: NumberFormat; readonly copies: number } | undefined;
  /** By when administrative penalties are compiled and who freezes the list; undefined when nothing says so. */
  readonly list: ListRule | undefined;
}

/** The clause that says by when the administrative penalties of a month are compiled, and by whom. Source: CQ-14 */
export interface ListRule extends Ruled<ParametersOf<'reportDay'>> {
  readonly compiler: Post;
}

/** What the regulations of a day say of penalties. */
export async function penaltyPolicy(reader: RegulationReader, day: CivilDate): Promise<PenaltyPolicy> {
  const inForce = await regulationsInForce(reader, CODES, day);
  const regulations = CODES.flatMap((code) => inForce.get(code) ?? []);
  const report = regulations
    .flatMap((each) => clausesOfKind(each, 'reportDay'))
    .find(({ parameters }) => parameters.report === 'administrativePenalties');
  const { register, noticeCopies: copies, compiledBy: compiler } = report?.parameters ?? {};
  return {
    regulations,
    notice: register === undefined || copies === undefined ? undefined : { register, copies },
    list: report === undefined || compiler === undefined ? undefined : { ...report, compiler },
  };
}

/** The violations that these regulations punish, in their order, each once. */
export function termsOf({ regulations }: PenaltyPolicy): PenaltyTerm[] {
  return regulations.flatMap((regulation) =>
    clausesOfKind(regulation, 'penalties').flatMap((rule) => {
      const names = [...new Set(rule.parameters.penalties.map(({ violation }) => violation))];
      return names.map((violation) => {
        const range = rule.parameters.penalties.find((row) => row.violation === violation)?.fineRange;
        const brokenClauses = isRecurring(violation, rule) ? regulation.clauses.map(({ id }) => id) : [];
        return {
          clause: rule.clause,
          byClause: { id: rule.clause },
          violation,
          fineFrom: range?.fromYuan ?? null,
          fineTo: range?.toYuan ?? null,
          brokenClauses,
          breaks: brokenClauses.map((id) => ({ id })),
        };
      });
    }),
  );
}
