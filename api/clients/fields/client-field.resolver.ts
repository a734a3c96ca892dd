import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { DateScalar, DecimalScalar } from '../../platform/graph/scalars';
import { TokenWrites } from '../../platform/graph/token-guard';
import type { ClientRow } from '../client.repository';
import { CARD, Client } from '../client.schema';
import type { ClientField as Definition, FieldOption } from './client-field';
import {
  ChangeClientFieldInput,
  ClientField,
  ClientFieldOption,
  ClientFieldResult,
  ClientFieldsOrderResult,
  ClientFieldValue,
  DefineClientFieldInput,
  OrderClientFieldsInput,
  RetireClientFieldInput,
} from './client-field.schema';
import { changeField, clientFields, defineField, orderFields, retireField } from './client-field.service';
import { nameOf, shownValue } from './field-value';
import { valuesOfClient, type HeldValue } from './field-value.service';

@Resolver(() => ClientField)
export class ClientFieldResolver {
  @Query(() => [ClientField], {
    description: 'The custom fields of clients that the viewer may read, those in use first, in order; few.',
  })
  clientFields(@Ctx() context: RequestContext): Promise<readonly unknown[]> {
    return clientFields(context);
  }

  @TokenWrites('FIELDS')
  @Mutation(() => ClientFieldResult, { description: 'Defines a custom field; once for an idempotency key.' })
  defineClientField(
    @Ctx() context: RequestContext,
    @Arg('input', () => DefineClientFieldInput, { description: 'What it is to be.' }) input: DefineClientFieldInput,
  ): Promise<unknown> {
    return defineField(context, input);
  }

  @TokenWrites('FIELDS')
  @Mutation(() => ClientFieldResult, {
    description: 'Changes a custom field, unless somebody else did meanwhile. What is on record stays readable.',
  })
  changeClientField(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeClientFieldInput, { description: 'The field as it is to be.' })
    input: ChangeClientFieldInput,
  ): Promise<unknown> {
    return changeField(context, input);
  }

  @TokenWrites('FIELDS')
  @Mutation(() => ClientFieldResult, {
    description: 'Takes a custom field out of use, or into use again; what is on record stays.',
  })
  retireClientField(
    @Ctx() context: RequestContext,
    @Arg('input', () => RetireClientFieldInput, { description: 'Which, and whether out of use.' })
    input: RetireClientFieldInput,
  ): Promise<unknown> {
    return retireField(context, input);
  }

  @TokenWrites('FIELDS')
  @Mutation(() => ClientFieldsOrderResult, { description: 'Puts the custom fields in use into an order.' })
  orderClientFields(
    @Ctx() context: RequestContext,
    @Arg('input', () => OrderClientFieldsInput, { description: 'The order.' }) input: OrderClientFieldsInput,
  ): Promise<unknown> {
    return orderFields(context, input);
  }

  @FieldResolver(() => String)
  name(@Root() field: Definition, @Ctx() { locale }: RequestContext): string {
    return nameOf(field, locale);
  }
}

@Resolver(() => ClientFieldOption)
export class ClientFieldOptionResolver {
  @FieldResolver(() => String)
  name(@Root() option: FieldOption, @Ctx() { locale }: RequestContext): string {
    return nameOf(option, locale);
  }
}

/** What this adds to a client. */
@Resolver(() => Client)
export class ClientFieldsResolver {
  @Classified(CARD)
  @FieldResolver(() => [ClientFieldValue], {
    nullable: true,
    description: 'What it has in custom fields that the viewer may read, in their order; what is empty is left out.',
  })
  fields(
    @Root() row: ClientRow,
    @Ctx() context: RequestContext,
    @Arg('ids', () => [ID], { nullable: true, description: 'Of these fields only.' }) ids: string[] | null,
  ): Promise<HeldValue[]> {
    return valuesOfClient(context, row, ids);
  }

  @Classified(CARD)
  @FieldResolver(() => ClientFieldValue, {
    nullable: true,
    description: 'What it has in one custom field; null: nothing, or nothing the viewer may read.',
  })
  async field(
    @Root() row: ClientRow,
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Which field.' }) id: string,
  ): Promise<HeldValue | null> {
    return (await valuesOfClient(context, row, [id]))[0] ?? null;
  }
}

@Resolver(() => ClientFieldValue)
export class ClientFieldValueResolver {
  @FieldResolver(() => String)
  shown(@Root() { field, value }: HeldValue, @Ctx() { locale }: RequestContext): string {
    return shownValue(field, value, locale);
  }

  @FieldResolver(() => String, { nullable: true })
  text(@Root() { value }: HeldValue): string | null {
    return value.text;
  }

  @FieldResolver(() => DecimalScalar, { nullable: true })
  number(@Root() { value }: HeldValue): string | null {
    return value.number;
  }

  @FieldResolver(() => DateScalar, { nullable: true })
  date(@Root() { value }: HeldValue): string | null {
    return value.date;
  }

  @FieldResolver(() => Boolean, { nullable: true })
  yes(@Root() { value }: HeldValue): boolean | null {
    return value.yes;
  }

  @FieldResolver(() => [ClientFieldOption], { nullable: true })
  options(@Root() { field, value }: HeldValue): FieldOption[] | null {
    const { optionIds } = value;
    return optionIds === null ? null : field.options.filter(({ id }) => optionIds.includes(id));
  }
}
