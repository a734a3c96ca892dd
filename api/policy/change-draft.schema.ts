import { GraphQLJSON } from 'graphql-scalars';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { InvalidInput, NotAllowed, NotFound, Problem, StaleVersion } from '../platform/graph/problem';
import { DateScalar } from '../platform/graph/scalars';
import { RegulationDraft } from './draft.schema';
import { RegulationVersion } from './regulation.schema';

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';
const SEEN = 'The version of the draft that was seen.';

@InputType({ description: 'Which regulation to begin a draft of.' })
export class DraftRegulationInput {
  @Field(() => String, { description: 'Code of the regulation, "KA".' })
  code: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'Words in both languages, each 1 to 4000 characters.' })
export class BilingualTextInput {
  @Field(() => String, { description: 'Chinese.' })
  zh: string;

  @Field(() => String, { description: 'English.' })
  en: string;
}

@InputType({ description: 'A clause as an editor leaves it.' })
export class ChangeDraftClauseInput {
  @Field(() => ID, { description: 'Which draft.' })
  draftId: string;

  @Field(() => Int, { description: SEEN })
  version: number;

  @Field(() => ID, { description: 'Which clause, "KA-3".' })
  clauseId: string;

  @Field(() => BilingualTextInput, { description: 'Its heading.' })
  title: BilingualTextInput;

  @Field(() => BilingualTextInput, { description: 'What it says.' })
  text: BilingualTextInput;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'Its numbers, of the kind they are; left out for a clause without any.',
  })
  parameters?: unknown;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'Which draft to give up.' })
export class WithdrawDraftInput {
  @Field(() => ID, { description: 'Which draft.' })
  draftId: string;

  @Field(() => Int, { description: SEEN })
  version: number;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'Which draft to put into force, and from when.' })
export class EnactDraftInput {
  @Field(() => ID, { description: 'Which draft.' })
  draftId: string;

  @Field(() => Int, { description: SEEN })
  version: number;

  @Field(() => DateScalar, {
    description: 'The first day it holds: not before today, nor before the day of the version it follows.',
  })
  effectiveFrom: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version its differences were read against; refused when another one is the latest by now.',
  })
  comparedVersion?: number | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'Something in a draft that a regulation cannot be.' })
export class PolicyProblem {
  @Field(() => ID, { nullable: true, description: 'The clause; null when it concerns the whole.' })
  clauseId: string | null;

  @Field(() => String, { description: 'Where inside it, "parameters.bands[0].volume.toYuan".' })
  path: string;

  @Field(() => String, { description: 'What is wrong and what to do about it, in the language of the request.' })
  message: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({
  implements: Problem,
  description: 'The change would make the draft something no regulation can be; nothing was stored.',
})
export class InvalidDraft extends Problem {
  @Field(() => [PolicyProblem], { description: 'Every problem found, each with its place.' })
  problems: readonly PolicyProblem[];
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The draft as it is now.' })
export class DraftWritten {
  @Field(() => RegulationDraft, { description: 'The draft.' })
  draft: RegulationDraft;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The draft became a version.' })
export class DraftEnacted {
  @Field(() => RegulationVersion, { description: 'The version, which never changes.' })
  regulationVersion: RegulationVersion;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

const resolveType = (value: object): string | undefined =>
  '__typename' in value ? String(value.__typename) : undefined;

export const DraftRegulationResult = createUnionType({
  name: 'DraftRegulationResult',
  description: 'What came of beginning a draft.',
  types: () => [DraftWritten, NotAllowed, InvalidInput, NotFound] as const,
  resolveType,
});

export const ChangeDraftResult = createUnionType({
  name: 'ChangeDraftResult',
  description: 'What came of changing or withdrawing a draft.',
  types: () => [DraftWritten, NotAllowed, InvalidInput, InvalidDraft, NotFound, StaleVersion] as const,
  resolveType,
});

export const EnactDraftResult = createUnionType({
  name: 'EnactDraftResult',
  description: 'What came of putting a draft into force.',
  types: () => [DraftEnacted, NotAllowed, InvalidInput, NotFound, StaleVersion] as const,
  resolveType,
});
