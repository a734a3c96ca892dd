import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionAt } from '../../platform/graph/look-ahead';
import { TokenWrites } from '../../platform/graph/token-guard';
import { whyOf } from '../../shared-types/why.schema';
import type { ClientRow } from '../client.repository';
import { CARD, Client } from '../client.schema';
import type { ContactStaffRow } from './contact-staff.repository';
import { ChangeContactStaffInput, ContactStaff, ContactStaffResult, ContactStanding } from './contact-staff.schema';
import { addContactStaff, removeContactStaff, staffInContact } from './contact-staff.service';
import { standingOfClient } from './contact-standing.service';
import { StaffStub } from '../staff-stub.schema';

/** What this adds to a client. */
@Resolver(() => Client)
export class ContactStandingResolver {
  @Classified(CARD)
  @FieldResolver(() => ContactStanding, {
    nullable: true,
    description: 'How many of us are in contact, against what the clause asks for (KA-13).',
  })
  async contactStanding(@Root() row: ClientRow, @Ctx() context: RequestContext): Promise<ContactStanding | null> {
    const standing = await standingOfClient(context, row);
    return standing === null ? null : { ...standing, why: whyOf(standing.why) };
  }

  @Classified(CARD)
  @FieldResolver(() => [ContactStaff], {
    nullable: true,
    description: 'Who of us is in contact with it, the account manager first (KA-13).',
  })
  contactStaff(@Root() row: ClientRow, @Ctx() context: RequestContext): Promise<ContactStaffRow[]> {
    return staffInContact(context, row.id);
  }
}

@Resolver(() => ContactStaff)
export class ContactStaffResolver {
  @TokenWrites('ASSIGNMENT')
  @Mutation(() => ContactStaffResult, {
    description: 'Names a colleague who is in contact with a client; once for an idempotency key (KA-13).',
  })
  addContactStaff(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangeContactStaffInput, { description: 'Whom, and of which client.' })
    input: ChangeContactStaffInput,
  ): Promise<unknown> {
    return addContactStaff(context, input, selectionAt(info, 'client'));
  }

  @TokenWrites('ASSIGNMENT')
  @Mutation(() => ContactStaffResult, {
    description: 'Takes a colleague off the list of a client; once for an idempotency key (KA-13).',
  })
  removeContactStaff(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangeContactStaffInput, { description: 'Whom, and of which client.' })
    input: ChangeContactStaffInput,
  ): Promise<unknown> {
    return removeContactStaff(context, input, selectionAt(info, 'client'));
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  staff(@Root() { staffId }: ContactStaffRow): StaffStub {
    return { id: staffId };
  }
}
