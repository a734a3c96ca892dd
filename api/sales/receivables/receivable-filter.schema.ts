import { Field, ID, InputType, Int } from 'type-graphql';
import { SettlementKind } from './receivable-words.schema';

@InputType({ description: 'Which receivables; conditions hold together, values of one list are alternatives.' })
export class ReceivableFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Part of the number of note or order, or of the name or number of the client; at most 100 characters.',
  })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this client.' })
  clientId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Of clients looked after by one of these account managers.' })
  ownerIds?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'True: only those with something open; false: settled ones too.',
  })
  open: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Whether a complaint holds something of it up (CQ-20).' })
  disputed?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Overdue by so many days at least; 0: also what is due today or later.',
  })
  overdueFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Overdue by so many days at most; 0: not overdue.' })
  overdueTo?: number | null;
}

@InputType({ description: 'Which settlements; conditions hold together.' })
export class SettlementFilter {
  @Field(() => ID, { nullable: true, description: 'Of this client.' })
  clientId?: string | null;

  @Field(() => SettlementKind, { nullable: true, description: 'Only money, or only returns.' })
  kind?: SettlementKind | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those that stand and wait to be allocated in part.',
  })
  waiting?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the reference, at most 100 characters.' })
  search?: string | null;
}
