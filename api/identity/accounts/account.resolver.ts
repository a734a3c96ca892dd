import type { PromiseOrValue } from 'graphql/jsutils/PromiseOrValue';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Post as PostName } from '../../kernel/access/post';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { Post } from '../../shared-types/post.schema';
import { Region } from '../../shared-types/region.schema';
import { loadRegion } from '../region.repository';
import { loadPosts, loadUnit } from '../staff.repository';
import { Staff, Unit } from '../staff.schema';
import { staffById } from '../staff.service';
import * as inputs from './account-inputs.schema';
import { accountOf, accountPage } from './account-list.service';
import { loadClientCount, loadDutyCount, loadPeriods, type AccountRow } from './account.repository';
import {
  ChangeStaffResult,
  HandPasswordResult,
  PostPeriod,
  StaffAccount,
  StaffAccountConnection,
} from './account.schema';
import { addStaff, changeStaff, resetPassword } from './account.service';
import type { PostPeriod as Period } from './post-period';
import { endPost, givePost } from './post-period.service';
import { lockSignIn, recordLeaving } from './sign-in-lock.service';

@Resolver(() => StaffAccount)
export class StaffAccountResolver {
  @Query(() => StaffAccountConnection, {
    description: 'The staff by staff number, for the administrator; empty for everybody else.',
  })
  staffAccounts(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => inputs.StaffAccountFilter, { defaultValue: {}, description: 'Which of them.' })
    filter: inputs.StaffAccountFilter,
  ): Promise<unknown> {
    return accountPage(context, { first, after, filter, selection: selectionAt(info, 'edges', 'node') });
  }

  @Query(() => StaffAccount, {
    nullable: true,
    description: 'A member of staff, for the administrator; null for everybody else.',
  })
  staffAccount(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the member of staff.' }) id: string,
  ): Promise<unknown> {
    return accountOf(context, id, selectionOf(info));
  }

  @Mutation(() => HandPasswordResult, {
    description: 'Adds a member of staff; the password is told once. Once for an idempotency key.',
  })
  addStaff(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.AddStaffInput, { description: 'Who.' }) input: inputs.AddStaffInput,
  ): Promise<unknown> {
    return addStaff(context, input, selectionAt(info, 'account'));
  }

  @Mutation(() => ChangeStaffResult, {
    description: 'Changes name, number, address, unit, region and superior; once for an idempotency key.',
  })
  changeStaff(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.ChangeStaffInput, { description: 'What it shall be.' }) input: inputs.ChangeStaffInput,
  ): Promise<unknown> {
    return changeStaff(context, input, selectionAt(info, 'account'));
  }

  @Mutation(() => ChangeStaffResult, { description: 'Gives somebody else a post from a day on.' })
  givePost(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.GivePostInput, { description: 'Which, and when.' }) input: inputs.GivePostInput,
  ): Promise<unknown> {
    return givePost(context, input, selectionAt(info, 'account'));
  }

  @Mutation(() => ChangeStaffResult, {
    description: 'Ends a post of somebody else; refused while they look after clients by it (KA-14).',
  })
  endPost(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.EndPostInput, { description: 'Which, and when.' }) input: inputs.EndPostInput,
  ): Promise<unknown> {
    return endPost(context, input, selectionAt(info, 'account'));
  }

  @Mutation(() => ChangeStaffResult, {
    description: 'Locks somebody else’s sign-in, which ends their sessions and tokens, or unlocks it.',
  })
  lockSignIn(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.LockSignInInput, { description: 'Whose, and which.' }) input: inputs.LockSignInInput,
  ): Promise<unknown> {
    return lockSignIn(context, input, selectionAt(info, 'account'));
  }

  @Mutation(() => ChangeStaffResult, {
    description: 'Notes somebody’s last day, unless they still look after clients (KA-14), or takes it back.',
  })
  recordLeaving(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.RecordLeavingInput, { description: 'Whose, and when.' })
    input: inputs.RecordLeavingInput,
  ): Promise<unknown> {
    return recordLeaving(context, input, selectionAt(info, 'account'));
  }

  @Mutation(() => HandPasswordResult, {
    description: 'Hands out a password that is good once; every session ends. Once for an idempotency key.',
  })
  resetPassword(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => inputs.ResetPasswordInput, { description: 'Whose.' }) input: inputs.ResetPasswordInput,
  ): Promise<unknown> {
    return resetPassword(context, input, selectionAt(info, 'account'));
  }

  @FieldResolver(() => Unit, { nullable: true })
  unit(@Root() row: AccountRow, @Ctx() context: RequestContext): PromiseOrValue<Unit | null> {
    return row.unitId == null ? null : loadUnit(context, row.unitId);
  }

  @FieldResolver(() => Region, { nullable: true })
  region(@Root() row: AccountRow, @Ctx() context: RequestContext): PromiseOrValue<Region | null> {
    return row.regionCode == null ? null : loadRegion(context, row.regionCode);
  }

  @FieldResolver(() => Staff, { nullable: true })
  reportsTo(
    @Root() row: AccountRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> | null {
    return row.reportsTo == null ? null : staffById(context, row.reportsTo, selectionOf(info));
  }

  @FieldResolver(() => [Post], { nullable: true })
  posts(@Root() row: AccountRow, @Ctx() context: RequestContext): Promise<readonly PostName[]> {
    return loadPosts(context, row.id);
  }

  @FieldResolver(() => [PostPeriod], { nullable: true })
  periods(@Root() row: AccountRow, @Ctx() context: RequestContext): Promise<readonly Period[]> {
    return loadPeriods(context, row.id);
  }

  @FieldResolver(() => Int, { nullable: true })
  clientCount(@Root() row: AccountRow, @Ctx() context: RequestContext): Promise<number> {
    return loadClientCount(context, row.id);
  }

  @FieldResolver(() => Int, { nullable: true })
  dutyCount(@Root() row: AccountRow, @Ctx() context: RequestContext): Promise<number> {
    return loadDutyCount(context, row.id);
  }

  @FieldResolver(() => Boolean, { nullable: true })
  isOwn(@Root() row: AccountRow, @Ctx() context: RequestContext): boolean {
    return row.id === context.viewer?.staffId;
  }
}
