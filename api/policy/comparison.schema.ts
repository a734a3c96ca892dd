import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';

export const PieceKind = { KEPT: 'KEPT', REMOVED: 'REMOVED', ADDED: 'ADDED' } as const;
export type PieceKind = (typeof PieceKind)[keyof typeof PieceKind];
registerEnumType(PieceKind, {
  name: 'TextPieceKind',
  description: 'Which of two versions has a piece of text.',
  valuesConfig: {
    KEPT: { description: 'Both.' },
    REMOVED: { description: 'Only the earlier one.' },
    ADDED: { description: 'Only the later one.' },
  },
});

export const ClauseChange = { ADDED: 'ADDED', REMOVED: 'REMOVED', CHANGED: 'CHANGED' } as const;
export type ClauseChange = (typeof ClauseChange)[keyof typeof ClauseChange];
registerEnumType(ClauseChange, {
  name: 'ClauseChange',
  description: 'What became of a clause.',
  valuesConfig: {
    ADDED: { description: 'Only the later version has it.' },
    REMOVED: { description: 'Only the earlier version has it.' },
    CHANGED: { description: 'Both have it, and they differ.' },
  },
});

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A stretch of text that two versions share, or that one of them has.' })
export class TextPiece {
  @Field(() => PieceKind, { description: 'Which version has it.' })
  kind: PieceKind;

  @Field(() => String, { description: 'The stretch itself.' })
  text: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A number of a clause that differs; a period of time is one, `{ amount, unit }`.' })
export class ParameterChange {
  @Field(() => [String], {
    description: 'Keys from the outside in; an item of a list by the name it carries, else by its place, "#2".',
  })
  path: readonly string[];

  @Field(() => GraphQLJSON, { nullable: true, description: 'What it was; null when it was not there.' })
  before: unknown;

  @Field(() => GraphQLJSON, { nullable: true, description: 'What it is; null when it is gone.' })
  after: unknown;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A clause that two versions do not share word for word.' })
export class ClauseDifference {
  @Field(() => ID, { description: 'Id of the clause, "KA-3".' })
  clauseId: string;

  @Field(() => ClauseChange, { description: 'What became of it.' })
  change: ClauseChange;

  @Field(() => [TextPiece], { description: 'Its heading in the language of the request, piece by piece.' })
  title: readonly TextPiece[];

  @Field(() => [TextPiece], { description: 'Its text in the language of the request, piece by piece.' })
  text: readonly TextPiece[];

  @Field(() => [ParameterChange], { description: 'Its numbers that differ.' })
  parameters: readonly ParameterChange[];

  @Field(() => Boolean, { description: 'True when its words in the other language differ as well.' })
  otherLanguage: boolean;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A clause of which a draft changes numbers that no preview tries out.' })
export class UntriedClause {
  @Field(() => ID, { description: 'Id of the clause, "BK-2".' })
  clauseId: string;

  @Field(() => [ParameterChange], { description: 'Those numbers.' })
  parameters: readonly ParameterChange[];
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'What changed from one version of a regulation to another, clause by clause.' })
export class RegulationComparison {
  @Field(() => [ClauseDifference], { description: 'Clauses that differ, in the order of the later version.' })
  clauses: readonly ClauseDifference[];

  @Field(() => Int, { description: 'Clauses that are the same in both.' })
  unchanged: number;
}
