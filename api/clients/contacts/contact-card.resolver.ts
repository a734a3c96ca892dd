import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionAt } from '../../platform/graph/look-ahead';
import { TokenWrites } from '../../platform/graph/token-guard';
import { Client } from '../client.schema';
import { AddContactInput, ChangeContactResult, RemoveContactInput, UpdateContactInput } from './contact-card.schema';
import { addContact, removeContact, updateContact } from './contact-card.service';

@Resolver(() => Client)
export class ContactCardResolver {
  @TokenWrites('CLIENT_CARD')
  @Mutation(() => ChangeContactResult, {
    description:
      'Adds somebody at a client (top secret, on the audit trail), by who changes its card and reads its personal data; once for an idempotency key.',
  })
  addContact(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AddContactInput, { description: 'Who it is, and at which client.' }) input: AddContactInput,
  ): Promise<unknown> {
    return addContact(context, input, selectionAt(info, 'client'));
  }

  @TokenWrites('CLIENT_CARD')
  @Mutation(() => ChangeContactResult, { description: 'Changes a contact, unless somebody else did meanwhile.' })
  updateContact(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => UpdateContactInput, { description: 'The contact as it is to be.' }) input: UpdateContactInput,
  ): Promise<unknown> {
    return updateContact(context, input, selectionAt(info, 'client'));
  }

  @TokenWrites('CLIENT_CARD')
  @Mutation(() => ChangeContactResult, { description: 'Removes a contact, unless somebody else changed it meanwhile.' })
  removeContact(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RemoveContactInput, { description: 'Which contact.' }) input: RemoveContactInput,
  ): Promise<unknown> {
    return removeContact(context, input, selectionAt(info, 'client'));
  }
}
