import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionOf } from '../../platform/graph/look-ahead';
import type { ClientRow } from '../client.repository';
import { Client, Contact } from '../client.schema';
import { clientById } from '../client.service';
import { StaffStub } from '../staff-stub.schema';
import { ContactDuty, ContactDutyConnection } from './contact-duty.schema';
import { contactDuties, contactDutyCount, type ContactDutyPage, type ContactDutyTold } from './contact-duty.service';
import { contactsOf } from './contact.repository';

@Resolver(() => ContactDuty)
export class ContactDutyResolver {
  @Query(() => ContactDutyConnection, {
    description:
      'The clients that the viewer, or whom they stand in for (CC-2), is in contact with beside their account manager (KA-13).',
  })
  contactDuties(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('clientId', () => ID, { nullable: true, description: 'Only that of this client.' }) clientId: string | null,
  ): Promise<unknown> {
    return contactDuties(context, { first, after, clientId });
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  accountManager(@Root() { accountManagerId }: ContactDutyTold): StaffStub | null {
    return accountManagerId === null ? null : { id: accountManagerId };
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  onBehalfOf(@Root() { forStaffId }: ContactDutyTold): StaffStub | null {
    return forStaffId === null ? null : { id: forStaffId };
  }

  @FieldResolver(() => Client, { nullable: true })
  client(
    @Root() { clientId }: ContactDutyTold,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClientRow | null> {
    return clientById(context, clientId, selectionOf(info));
  }

  @FieldResolver(() => [Contact], { nullable: true })
  contacts(@Root() { clientId }: ContactDutyTold, @Ctx() context: RequestContext): Promise<Contact[] | null> {
    return context.loaders.of<Contact[]>('client contacts', (ids) => contactsOf(context, ids)).load(clientId);
  }
}

/** How many duties stand behind a page of them. */
@Resolver(() => ContactDutyConnection)
export class ContactDutyConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() page: ContactDutyPage, @Ctx() context: RequestContext): Promise<number> {
    return contactDutyCount(context, page);
  }
}
