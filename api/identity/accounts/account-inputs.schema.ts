import { Field, ID, InputType, Int } from 'type-graphql';
import type { Post as PostName } from '../../kernel/access/post';
import { DateScalar } from '../../platform/graph/scalars';
import { Post } from '../../shared-types/post.schema';
import { AccountState } from './account.schema';

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';
const VERSION = 'The version as it was read; another is answered StaleVersion.';

@InputType({ description: 'Which of the staff. What is left out limits nothing.' })
export class StaffAccountFilter {
  @Field(() => String, { nullable: true, description: 'A part of the name, number or account.' })
  search?: string | null;

  @Field(() => [Post], { nullable: true, description: 'Holds one of these today.' })
  posts?: PostName[] | null;

  @Field(() => [AccountState], { nullable: true, description: 'Whether they can sign in.' })
  states?: AccountState[] | null;

  @Field(() => [ID], { nullable: true, description: 'In one of these units, or in one below.' })
  unitIds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'In one of these regions.' })
  regionCodes?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Reports to this person.' })
  reportsToId?: string | null;
}

@InputType({ description: 'Who somebody is and where they stand.' })
abstract class StaffFacts {
  @Field(() => String, { description: 'Staff number, 1 to 20 characters; nobody else has it.' })
  number: string;

  @Field(() => String, { description: 'Full name, 1 to 40 characters.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'E-mail address; null: none.' })
  email?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit; null: none.' })
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: 'The region; null: none.' })
  regionCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Whom they report to; refused when it leads back to them.' })
  reportsToId?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A new member of staff.' })
export class AddStaffInput extends StaffFacts {
  @Field(() => String, { description: 'What to sign in with: 2 to 40 lower-case letters, digits, dots, dashes.' })
  account: string;

  @Field(() => [Post], { description: 'Posts they hold from today on; at least one.' })
  posts: PostName[];
}

@InputType({ description: 'Somebody as they shall be, whole. The name to sign in with stays.' })
export class ChangeStaffInput extends StaffFacts {
  @Field(() => ID, { description: 'The member of staff.' })
  id: string;

  @Field(() => Int, { description: VERSION })
  version: number;
}

@InputType({ description: 'Whom to change.' })
abstract class StaffChange {
  @Field(() => ID, { description: 'The member of staff.' })
  id: string;

  @Field(() => Int, { description: VERSION })
  version: number;
}

@InputType({ description: 'A post for somebody.' })
export class GivePostInput extends StaffChange {
  @Field(() => Post, { description: 'Which.' })
  post: PostName;

  @Field(() => DateScalar, { description: 'The first day, today at the earliest.' })
  from: string;

  @Field(() => DateScalar, { nullable: true, description: 'The first day on which it is held no more; null: open.' })
  until?: string | null;
}

@InputType({ description: 'The end of a period in which a post is held.' })
export class EndPostInput extends StaffChange {
  @Field(() => Post, { description: 'Which.' })
  post: PostName;

  @Field(() => DateScalar, { description: 'The first day of the period.' })
  from: string;

  @Field(() => DateScalar, {
    description: 'The first day on which it is held no more, today at the earliest. Up to `from`: it never begins.',
  })
  until: string;
}

@InputType({ description: 'Whether somebody may sign in.' })
export class LockSignInInput extends StaffChange {
  @Field(() => Boolean, { description: 'True ends their sessions and tokens at once, and lets them in no more.' })
  locked: boolean;
}

@InputType({ description: 'Somebody’s leaving.' })
export class RecordLeavingInput extends StaffChange {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day at work; before today it closes the account at once. Null: they stay, or are back.',
  })
  lastDay?: string | null;
}

@InputType({ description: 'Whom to hand out a password that is good once.' })
export class ResetPasswordInput extends StaffChange {
  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}
