import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionOf } from '../../platform/graph/look-ahead';
import { Client } from '../client.schema';
import { clientById } from '../client.service';
import { customColumn } from './import-field';
import { changesOf, importRowPage, type ImportedRow, type ShownChange } from './import-list.service';
import {
  ClientImportChange,
  ClientImportProblem,
  ClientImportRow,
  ClientImportRowConnection,
} from './import-row.schema';
import type { RowState } from './import-row.repository';
import { ClientImportRowState } from './import-words.schema';

@Resolver(() => ClientImportRow)
export class ClientImportRowResolver {
  @Query(() => ClientImportRowConnection, {
    description: 'Rows of a checked import that the viewer brought, in the order of the table; of another’s none.',
  })
  clientImportRows(
    @Ctx() context: RequestContext,
    @Arg('importId', () => ID, { description: 'Which import.' }) importId: string,
    @Arg('states', () => [ClientImportRowState], { nullable: true, description: 'In one of these states.' })
    states: RowState[] | null,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return importRowPage(context, { importId, states: states ?? null, first, after });
  }

  @FieldResolver(() => String, { nullable: true })
  reason(@Root() { problems }: ImportedRow, @Ctx() { locale }: RequestContext): string | null {
    return problems.length === 0 ? null : problems.map(({ wording }) => wording[locale]).join(' ');
  }

  @FieldResolver(() => [ClientImportProblem])
  problems(@Root() { problems }: ImportedRow, @Ctx() { locale }: RequestContext): ClientImportProblem[] {
    return problems.map(({ code, wording, field, severity }) => ({
      code,
      message: wording[locale],
      field,
      refuses: severity === 'REFUSED',
    }));
  }

  @FieldResolver(() => [ClientImportChange])
  changes(@Root() row: ImportedRow, @Ctx() context: RequestContext): Promise<readonly ShownChange[]> {
    return changesOf(context, row);
  }

  @FieldResolver(() => String, { nullable: true })
  number(@Root() { values }: ImportedRow): string | null {
    return values.get('NUMBER') ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  custom(
    @Root() { values }: ImportedRow,
    @Arg('fieldId', () => ID, { description: 'Which custom field.' }) fieldId: string,
  ): string | null {
    return values.get(customColumn(fieldId)) ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  name(@Root() { values }: ImportedRow): string | null {
    return values.get('NAME') ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  businessType(@Root() { values }: ImportedRow): string | null {
    return values.get('BUSINESS_TYPE') ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  creditCode(@Root() { values }: ImportedRow): string | null {
    return values.get('CREDIT_CODE') ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  region(@Root() { values }: ImportedRow): string | null {
    return values.get('REGION') ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  owner(@Root() { values }: ImportedRow): string | null {
    return values.get('OWNER') ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  paymentTerm(@Root() { values }: ImportedRow): string | null {
    return values.get('PAYMENT_TERM') ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  country(@Root() { values }: ImportedRow): string | null {
    return values.get('COUNTRY') ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  city(@Root() { values }: ImportedRow): string | null {
    return values.get('CITY') ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  address(@Root() { values }: ImportedRow): string | null {
    return values.get('ADDRESS') ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  contactName(@Root() { values }: ImportedRow): string | null {
    return values.get('CONTACT_NAME') ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  contactRole(@Root() { values }: ImportedRow): string | null {
    return values.get('CONTACT_ROLE') ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  contactPhone(@Root() { values }: ImportedRow): string | null {
    return values.get('CONTACT_PHONE') ?? null;
  }

  @FieldResolver(() => String, { nullable: true })
  contactEmail(@Root() { values }: ImportedRow): string | null {
    return values.get('CONTACT_EMAIL') ?? null;
  }

  @FieldResolver(() => Client, { nullable: true })
  async client(
    @Root() { clientId }: ImportedRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return clientId === null ? null : clientById(context, clientId, selectionOf(info));
  }

  @FieldResolver(() => Client, { nullable: true })
  async alike(
    @Root() { alikeId }: ImportedRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return alikeId === null ? null : clientById(context, alikeId, selectionOf(info));
  }
}
