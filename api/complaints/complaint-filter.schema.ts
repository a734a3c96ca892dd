import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../platform/graph/scalars';
import { ComplaintClass } from '../shared-types/complaint-class.schema';
import { ComplaintState, Severity } from './complaint-words.schema';

export const ComplaintSort = { NEWEST: 'NEWEST', DUE_FIRST: 'DUE_FIRST' } as const;
export type ComplaintSort = (typeof ComplaintSort)[keyof typeof ComplaintSort];

registerEnumType(ComplaintSort, {
  name: 'ComplaintSort',
  description: 'What complaints are sorted by; ties by id.',
  valuesConfig: {
    NEWEST: { description: 'Received last first.' },
    DUE_FIRST: {
      description:
        'Open cases by their due date, the most overdue first; after all those that wait for the client, and ended ones.',
    },
  },
});

@InputType({ description: 'Which complaints; conditions hold together, values of one list are alternatives.' })
export class ComplaintFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Part of the number, the content, the order or part number, or of the client’s number or name; at most 100 characters.',
  })
  search?: string | null;

  @Field(() => [ComplaintClass], { nullable: true, description: 'Of one of these classes.' })
  classes?: ComplaintClass[] | null;

  @Field(() => [ComplaintState], { nullable: true, description: 'In one of these states.' })
  states?: ComplaintState[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Open ones that stand at one of these steps, as the policy calls them; at most 100.',
  })
  steps?: string[] | null;

  @Field(() => [Severity], { nullable: true, description: 'As grave as one of these.' })
  severities?: Severity[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this client.' })
  clientId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is open and past its due instant; one whose clock stands still for the client is not.',
  })
  overdue?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only cases whose open step is at one of the viewer’s posts and does not wait for the client.',
  })
  waitingForMe?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those of `waitingForMe` that want an approval or a rejection (CC-5, CQ-5).',
  })
  toDecide?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Received on this day or later.' })
  receivedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Received on this day or earlier.' })
  receivedTo?: string | null;
}
