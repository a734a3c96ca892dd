import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Why as WhyValue } from '../kernel/policy/why';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Clause', { description: 'A clause of a regulation.' })
export class ClauseStub {
  @Field(() => ID, { description: 'The clause’s own name, such as "KA-3".' })
  id: string;
}

@Classified(UNCLASSIFIED)
@Directive('@shareable')
@ObjectType({ description: 'One value a decision was made from.' })
export class WhyInput {
  @Field(() => String, { description: 'The name the rule uses.' })
  name: string;

  @Field(() => String, { description: 'Its value as text; "unknown" when there was none.' })
  value: string;

  @Field(() => String, { nullable: true, description: 'yuan, fraction, instant…; null for words.' })
  unit?: string | null;
}

@Classified(UNCLASSIFIED)
@Directive('@shareable')
@ObjectType({ description: 'The account of a decision: which clause, what it asks, and what it was told.' })
export class Why {
  @Field(() => ClauseStub, { description: 'The clause that decided.' })
  clause: ClauseStub;

  @Field(() => Int, { description: 'Version of the regulation that was in force.' })
  policyVersion: number;

  @Field(() => String, { description: 'What had to hold, as a formula over the names of the inputs.' })
  rule: string;

  @Field(() => [WhyInput], { description: 'What the rule was told.' })
  inputs: WhyInput[];
}

/** A stored account as the graph shows it. */
export function whyOf(stored: WhyValue): Why {
  return { ...stored, clause: { id: stored.clause } };
}
