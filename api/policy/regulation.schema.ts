import { GraphQLJSON } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { DateScalar, DateTimeScalar } from '../platform/graph/scalars';
import { DRAFT, RegulationDraft } from './draft.schema';
import { StaffStub } from './staff-stub.schema';

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'One rule of a regulation, as it is in force today.' })
export class Clause {
  @Field(() => ID, { description: 'Code of the regulation and a number, "KA-3".' })
  id: string;

  @Field(() => String, { description: 'Code of the regulation it belongs to, "KA".' })
  regulationCode: string;

  @Field(() => String, { description: 'In the language of the request.' })
  title: string;

  @Field(() => String, { description: 'What it says, in the language of the request.' })
  text: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'Its numbers, in the shape its `kind` names; null for a clause without any.',
  })
  parameters: unknown;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A clause as one version of its regulation has it.' })
export class VersionedClause {
  @Field(() => ID, { description: 'Its id, "KA-3", the same in every version.' })
  clauseId: string;

  @Field(() => String, { description: 'In the language of the request.' })
  title: string;

  @Field(() => String, { description: 'What it says, in the language of the request.' })
  text: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'Its numbers, in the shape its `kind` names; null for a clause without any.',
  })
  parameters: unknown;
}

export const VersionState = {
  TO_COME: 'TO_COME',
  IN_FORCE: 'IN_FORCE',
  SUPERSEDED: 'SUPERSEDED',
  REVOKED: 'REVOKED',
} as const;
export type VersionState = (typeof VersionState)[keyof typeof VersionState];

registerEnumType(VersionState, {
  name: 'VersionState',
  description: 'Where a version stands today.',
  valuesConfig: {
    TO_COME: { description: 'It takes effect on a later day.' },
    IN_FORCE: { description: 'It holds today.' },
    SUPERSEDED: { description: 'A later version holds, or took its place before it began.' },
    REVOKED: { description: 'It was revoked before it began, and never held.' },
  },
});

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A version of a regulation. It never changes; a case keeps the one it was opened under.' })
export class RegulationVersion {
  @Field(() => String, { description: 'Code of the regulation, "KA".' })
  code: string;

  @Field(() => Int, { description: 'From 1 upwards.' })
  version: number;

  @Field(() => DateScalar, { description: 'The first day it holds.' })
  effectiveFrom: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day the next version takes over, no longer its own; null while there is none, and for a revoked one.',
  })
  effectiveTo: string | null;

  @Field(() => VersionState, { description: 'Where it stands today.' })
  state: VersionState;

  @Field(() => [VersionedClause], { description: 'Its clauses, in the order of the regulation.' })
  clauses: VersionedClause[];

  @Field(() => StaffStub, { nullable: true, description: 'Who put it into force; null for one that was loaded.' })
  enactedBy: StaffStub | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was put into force; null for one that was loaded.',
  })
  enactedAt: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who revoked it before it began; null for one that was not.' })
  revokedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null for one that was not.' })
  revokedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was revoked; null for one that was not.' })
  revokedFor: string | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A written regulation of the company, in the version in force today.' })
export class Regulation {
  @Field(() => ID, { description: 'Two capital letters, "KA".' })
  code: string;

  @Field(() => String, { description: 'In the language of the request.' })
  title: string;

  @Field(() => [Clause], { description: 'Its clauses, in the order of the regulation.' })
  clauses: Clause[];

  @Field(() => RegulationVersion, { description: 'The version in force.' })
  version: RegulationVersion;

  @Field(() => [RegulationVersion], {
    description: 'Every version, the latest first, those to come and revoked ones included.',
  })
  versions: RegulationVersion[];

  @Classified(DRAFT)
  @Field(() => RegulationDraft, {
    nullable: true,
    description: 'The next version while it is written; null when none is, and for those who may not read it.',
  })
  draft: RegulationDraft | null;
}
