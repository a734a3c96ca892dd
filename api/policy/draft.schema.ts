import { GraphQLJSON } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Classification } from '../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { DateTimeScalar } from '../platform/graph/scalars';
import { RegulationComparison, UntriedClause } from './comparison.schema';
import { StaffStub } from './staff-stub.schema';

export const DRAFT: Classification = { resource: 'DRAFTING', confidentiality: 'internal' };

export const DraftState = { OPEN: 'OPEN', ENACTED: 'ENACTED', WITHDRAWN: 'WITHDRAWN' } as const;
export type DraftState = (typeof DraftState)[keyof typeof DraftState];

registerEnumType(DraftState, {
  name: 'DraftState',
  description: 'What became of a draft.',
  valuesConfig: {
    OPEN: { description: 'It is being written.' },
    ENACTED: { description: 'It became a version, in force from the day that was set.' },
    WITHDRAWN: { description: 'It was given up; it stays on record.' },
  },
});

@Classified(DRAFT)
@ObjectType({ description: 'Words in both languages of the company.' })
export class BilingualText {
  @Field(() => String, { description: 'Chinese.' })
  zh: string;

  @Field(() => String, { description: 'English.' })
  en: string;
}

@Classified(DRAFT)
@ObjectType({ description: 'A clause as a draft has it.' })
export class DraftClause {
  @Field(() => ID, { description: 'Code of the regulation and a number, "KA-3".' })
  clauseId: string;

  @Field(() => BilingualText, { description: 'Its heading.' })
  title: BilingualText;

  @Field(() => BilingualText, { description: 'What it says.' })
  text: BilingualText;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'Its numbers, in the shape its `kind` names; null for a clause without any.',
  })
  parameters: unknown;
}

@Classified(DRAFT)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'The next version of a regulation while it is written; one at a time is open for each.' })
export class RegulationDraft {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'Code of the regulation, "KA".' })
  code: string;

  @Field(() => DraftState, { description: 'What became of it.' })
  state: DraftState;

  @Field(() => Int, { description: 'Grows with every change; send it back when changing.' })
  version: number;

  @Field(() => Int, { description: 'The version of the regulation it was begun from.' })
  baseVersion: number;

  @Field(() => Int, { nullable: true, description: 'The version of the regulation it became; null until then.' })
  enactedVersion: number | null;

  @Field(() => [DraftClause], { description: 'Its clauses, in the order of the regulation.' })
  clauses: DraftClause[];

  @Field(() => Int, {
    description: `The version that \`comparison\` is with: the latest before it that was not revoked, which it follows or would follow; of
      a withdrawn draft the one it was begun from.`,
  })
  comparedVersion: number;

  @Field(() => RegulationComparison, { description: 'What it changes of `comparedVersion`.' })
  comparison: RegulationComparison;

  @Field(() => [UntriedClause], {
    description:
      'The clauses whose numbers it changes without any preview that tells what that does; empty when all are tried out.',
  })
  untried: readonly UntriedClause[];

  @Field(() => Boolean, { description: 'True when the viewer may put it into force: entitled, and no writer of it.' })
  mayEnact: boolean;

  @Field(() => StaffStub, { nullable: true, description: 'Who began it.' })
  createdBy: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  createdAt: string;

  @Field(() => StaffStub, { nullable: true, description: 'Who changed it last.' })
  changedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When it was changed last.' })
  changedAt: string;
}
