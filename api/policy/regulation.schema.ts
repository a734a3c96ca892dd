import { GraphQLJSON } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { DateScalar } from '../platform/graph/scalars';

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
@ObjectType({ description: 'A version of a regulation. It never changes; a case keeps the one it was opened under.' })
export class RegulationVersion {
  @Field(() => Int, { description: 'From 1 upwards.' })
  version: number;

  @Field(() => DateScalar, { description: 'The first day it holds.' })
  effectiveFrom: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day the next version takes over, no longer its own; null while there is none.',
  })
  effectiveTo: string | null;
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

  @Field(() => [RegulationVersion], { description: 'Every version, the latest first, those to come included.' })
  versions: RegulationVersion[];
}
