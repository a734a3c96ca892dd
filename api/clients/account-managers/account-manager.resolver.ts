import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import type { AccountManagerRow } from './account-manager.repository';
import { AccountManager } from './account-manager.schema';
import { accountManagers } from './account-manager.service';
import { StaffStub } from '../staff-stub.schema';

@Resolver(() => AccountManager)
export class AccountManagerResolver {
  @Query(() => [AccountManager], {
    description: 'Staff to whom the viewer may give clients, new or transferred; empty for those who may give none.',
  })
  accountManagers(@Ctx() context: RequestContext): Promise<unknown> {
    return accountManagers(context);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  staff(@Root() { staffId }: AccountManagerRow): StaffStub {
    return { id: staffId };
  }
}
