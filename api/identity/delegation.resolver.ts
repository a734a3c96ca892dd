import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { civilDateAt } from '../kernel/civil-date';
import type { RequestContext } from '../platform/context/request-context';
import { selectionAt, selectionOf } from '../platform/graph/look-ahead';
import { daysOf, stateOn } from './delegation-days';
import type { DelegationRow } from './delegation.repository';
import {
  Delegation,
  DelegationConnection,
  DelegationState,
  NameDelegateInput,
  NameDelegateResult,
  RevokeDelegationInput,
  RevokeDelegationResult,
} from './delegation.schema';
import { colleagues, delegationPage, nameDelegate, revokeDelegation } from './delegation.service';
import { Staff } from './staff.schema';
import { staffById } from './staff.service';

@Resolver(() => Delegation)
export class DelegationResolver {
  @Query(() => DelegationConnection, {
    description: 'Delegations by and to the viewer, newest first; all of them for who reads the audit trail.',
  })
  delegations(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return delegationPage(context, { first, after, selection: selectionAt(info, 'edges', 'node') });
  }

  @Query(() => [Staff], {
    description: 'At most 20 colleagues who could stand in for the viewer, by a part of their name or number (CC-2).',
  })
  possibleDelegates(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('name', () => String, { description: 'A part of the name or number; empty: any.' }) name: string,
  ): Promise<unknown> {
    return colleagues(context, name, selectionOf(info));
  }

  @Mutation(() => NameDelegateResult, {
    description: 'Names who stands in at a post of the viewer’s own for some days (CC-2).',
  })
  nameDelegate(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => NameDelegateInput, { description: 'Which post, who, and when.' }) input: NameDelegateInput,
  ): Promise<unknown> {
    return nameDelegate(context, input, selectionAt(info, 'delegation'));
  }

  @Mutation(() => RevokeDelegationResult, { description: 'Ends a delegation of the viewer’s own at once.' })
  revokeDelegation(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RevokeDelegationInput, { description: 'Which one.' }) input: RevokeDelegationInput,
  ): Promise<unknown> {
    return revokeDelegation(context, input, selectionAt(info, 'delegation'));
  }

  @FieldResolver(() => Staff)
  principal(
    @Root() row: DelegationRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return staffById(context, row.principalId ?? '', selectionOf(info));
  }

  @FieldResolver(() => Staff)
  delegate(
    @Root() row: DelegationRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return staffById(context, row.delegateId ?? '', selectionOf(info));
  }

  @FieldResolver(() => String)
  from(@Root() row: DelegationRow): string {
    return daysOf(row.valid ?? '').from;
  }

  @FieldResolver(() => String)
  to(@Root() row: DelegationRow): string {
    return daysOf(row.valid ?? '').to;
  }

  @FieldResolver(() => DelegationState)
  state(@Root() row: DelegationRow, @Ctx() { now }: RequestContext): DelegationState {
    return stateOf(row, now);
  }

  @FieldResolver(() => Boolean)
  mayRevoke(@Root() row: DelegationRow, @Ctx() context: RequestContext): boolean {
    const state = stateOf(row, context.now);
    return row.principalId === context.viewer?.staffId && (state === 'PLANNED' || state === 'ACTIVE');
  }
}

function stateOf({ valid, revokedAt }: DelegationRow, now: string): DelegationState {
  return stateOn(civilDateAt(now), daysOf(valid ?? ''), revokedAt ?? null);
}
