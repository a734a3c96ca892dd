import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Classification } from '../../kernel/access/classification';
import type { Post as PostName } from '../../kernel/access/post';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import { Post } from '../../shared-types/post.schema';
import { Region } from '../../shared-types/region.schema';
import { Staff, Unit } from '../staff.schema';

const STAFFING: Classification = { resource: 'STAFFING', confidentiality: 'internal' };

export const AccountState = {
  ACTIVE: 'ACTIVE',
  ONE_TIME: 'ONE_TIME',
  NO_PASSWORD: 'NO_PASSWORD',
  LOCKED: 'LOCKED',
  LEFT: 'LEFT',
} as const;
export type AccountState = (typeof AccountState)[keyof typeof AccountState];

registerEnumType(AccountState, {
  name: 'AccountState',
  description: 'Whether somebody can sign in.',
  valuesConfig: {
    ACTIVE: { description: 'With a password of their own.' },
    ONE_TIME: { description: 'With a password that was handed out and only opens the choice of another.' },
    NO_PASSWORD: { description: 'Not yet: no password was ever handed out.' },
    LOCKED: { description: 'Not now: the administrator locked the sign-in.' },
    LEFT: { description: 'No more: they left.' },
  },
});

@Classified(STAFFING)
@ObjectType({ description: 'Days on which somebody holds a post.' })
export class PostPeriod {
  @Field(() => Post, { nullable: true, description: 'The post.' })
  post: PostName | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day.' })
  from: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it is held no more; null: for an open time.',
  })
  until: string | null;
}

@Classified(STAFFING)
@ObjectType({ description: 'A member of staff as the administrator keeps them: places, posts and sign-in.' })
export class StaffAccount {
  @Field(() => ID, { description: 'Id of the member of staff.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Staff number.' })
  number: string | null;

  @Field(() => String, { nullable: true, description: 'Full name.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: 'What the person signs in with.' })
  account: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address.' })
  email: string | null;

  @Field(() => Unit, { nullable: true, description: 'The unit they work in.' })
  unit: Unit | null;

  @Field(() => Region, { nullable: true, description: 'The region they look after.' })
  region: Region | null;

  @Field(() => Staff, { nullable: true, description: 'Whom they report to.' })
  reportsTo: Staff | null;

  @Field(() => [Post], { nullable: true, description: 'Posts they hold today.' })
  posts: PostName[] | null;

  @Field(() => [PostPeriod], { nullable: true, description: 'When they held and will hold which post, latest first.' })
  periods: PostPeriod[] | null;

  @Field(() => Int, { nullable: true, description: 'How many clients they look after.' })
  clientCount: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How much else they answer for and have not finished, which a handover gives to others (KA-14).',
  })
  dutyCount: number | null;

  @Field(() => AccountState, { nullable: true, description: 'Whether they can sign in.' })
  state: AccountState | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until then the password that was handed out opens the choice of another; null: it is their own.',
  })
  oneTimeUntil: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the sign-in is locked; null: it is not.' })
  lockedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they signed in last; null: never.' })
  lastSignInAt: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day at work, once it is known.' })
  leavesOn: string | null;

  @Field(() => Boolean, { nullable: true, description: 'It is the viewer’s own, whose posts and sign-in others keep.' })
  isOwn: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with every change; send it back when changing.' })
  version: number | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'Somebody in a list.' })
export class StaffAccountEdge {
  @Field(() => String, { description: 'Their place, for `after`.' })
  cursor: string;

  @Field(() => StaffAccount, { description: 'Who.' })
  node: StaffAccount;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of the staff.' })
export class StaffAccountConnection {
  @Field(() => [StaffAccountEdge], { description: 'The rows of the page.' })
  edges: StaffAccountEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@Classified(STAFFING)
@ObjectType({ description: 'Somebody has a password that is good once; every session of theirs has ended.' })
export class PasswordHanded {
  @Field(() => StaffAccount, { nullable: true, description: 'Who.' })
  account: StaffAccount | null;

  @Field(() => String, {
    nullable: true,
    description: 'The password. It is stored nowhere and told this once: null when the request was answered before.',
  })
  password: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until then it opens the choice of another.' })
  until: string | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'It is changed.' })
export class StaffChanged {
  @Field(() => StaffAccount, { description: 'As they are now.' })
  account: StaffAccount;
}

const typeOf = (value: object): string | undefined => ('__typename' in value ? String(value.__typename) : undefined);

export const HandPasswordResult = createUnionType({
  name: 'HandPasswordResult',
  description: 'What came of adding somebody, or of handing out a password.',
  types: () => [PasswordHanded, IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion] as const,
  resolveType: typeOf,
});

export const ChangeStaffResult = createUnionType({
  name: 'ChangeStaffResult',
  description: 'What came of changing somebody, their posts or their sign-in.',
  types: () => [StaffChanged, IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion] as const,
  resolveType: typeOf,
});
