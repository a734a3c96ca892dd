import type { Post } from '../../kernel/access/post';
import type { CivilDate } from '../../kernel/civil-date';
import type { Department } from '../../kernel/policy/case-fields';
import type { ParametersOf } from '../../kernel/policy/clause-parameters';
import { clausesOfKind, type Ruled } from '../../kernel/policy/regulation';
import { regulationsInForce, type RegulationReader } from '../../platform/regulations';

type Parameters = ParametersOf<'reportDay'>;

/** A clause that says by which day a month is reported. Source: CQ-9, CQ-14 */
export type DayRule = Ruled<Parameters>;

/** The clause that says by when closed cases are reported, who compiles them, and who confirms for a department. */
export interface ReportRule extends DayRule {
  readonly compiler: Post;
  readonly confirms: NonNullable<Parameters['confirms']>;
}

/** The rule of a day; undefined when the regulation in force says too little. Source: CQ-9 */
export async function reportRule(reader: RegulationReader, day: CivilDate): Promise<ReportRule | undefined> {
  const regulation = (await regulationsInForce(reader, ['CQ'], day)).get('CQ');
  const rule =
    regulation && clausesOfKind(regulation, 'reportDay').find(({ parameters }) => parameters.report === 'closedCases');
  const { compiledBy: compiler, confirms } = rule?.parameters ?? {};
  return rule === undefined || compiler === undefined || confirms === undefined
    ? undefined
    : { ...rule, compiler, confirms };
}

/** Who confirms for a department; the compiler for one that nobody names. */
export function confirmerOf(department: Department | null, { confirms, compiler }: ReportRule): Post {
  return confirms.find((each) => each.department === department)?.post ?? compiler;
}
