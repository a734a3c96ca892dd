import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../platform/graph/problem';

export const ApprovalDecision = { APPROVED: 'APPROVED', REFUSED: 'REFUSED' } as const;
export type ApprovalDecision = (typeof ApprovalDecision)[keyof typeof ApprovalDecision];

registerEnumType(ApprovalDecision, {
  name: 'ApprovalDecision',
  description: 'How it is decided.',
  valuesConfig: {
    APPROVED: { description: 'It goes on.' },
    REFUSED: { description: 'It goes back to where the policy says; a reason is needed.' },
  },
});

@InputType({ description: 'One approval, as it was read.' })
export class ApprovalToDecideInput {
  @Field(() => ID, { description: 'The approval.' })
  id: string;

  @Field(() => Int, { description: 'Its version as it was read; another one by now is answered StaleVersion.' })
  version: number;
}

@InputType({ description: 'A decision about one approval or several at once (CC-5, CQ-5).' })
export class DecideApprovalsInput {
  @Field(() => [ApprovalToDecideInput], { description: 'Which, 1 to 50, each once.' })
  approvals: ApprovalToDecideInput[];

  @Field(() => ApprovalDecision, { description: 'The same for all of them.' })
  decision: ApprovalDecision;

  @Field(() => String, {
    nullable: true,
    description: 'Why, at most 500 characters; kept with each of them. A refusal needs it.',
  })
  reason?: string | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 100 characters: sent again under the same key, each is decided once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'It is decided.' })
export class ApprovalDecided {
  @Field(() => Boolean, { description: 'It had been decided under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const ApprovalAnswer = createUnionType({
  name: 'ApprovalAnswer',
  description: 'What came of the decision about one approval; the others do not depend on it.',
  types: () => [ApprovalDecided, NotAllowed, IllegalMove, StaleVersion, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'One approval and what came of it.' })
export class AnsweredApproval {
  @Field(() => ID, { description: 'The approval, as it was sent.' })
  id: string;

  @Field(() => ApprovalAnswer, { description: 'Decided, or why not.' })
  answer: typeof ApprovalAnswer;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'Each approval was answered for itself.' })
export class ApprovalsAnswered {
  @Field(() => [AnsweredApproval], { description: 'In the order they were sent.' })
  answers: AnsweredApproval[];

  @Field(() => Int, { description: 'How many of them are decided.' })
  decidedCount: number;
}

export const DecideApprovalsResult = createUnionType({
  name: 'DecideApprovalsResult',
  description: 'An answer for each approval; or the problem with all of them, and nothing was done.',
  types: () => [ApprovalsAnswered, InvalidInput] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
