import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { StaffStub } from '../staff-stub.schema';
import type { ImportRow } from './client-import.repository';
import {
  ClientImport,
  ClientImportColumn,
  ClientImportConnection,
  ClientImportResult,
  ClientImportSums,
} from './client-import.schema';
import {
  CheckClientImportInput,
  ClientImportFilter,
  OpenClientImportInput,
  RetryClientImportInput,
  RunClientImportInput,
} from './import-input.schema';
import { cancelImport, checkImport, openImport, retryImport, runImport } from './client-import.service';
import { clientImportById, columnsOf, importPage } from './import-list.service';
import { isBrokenOff } from './import-problem';
import { leftOf, reconciles } from './import-proof';

const stub = (id: string | null): StaffStub | null => (id === null ? null : { id });

@Resolver(() => ClientImport)
export class ClientImportResolver {
  @Query(() => ClientImportConnection, {
    description: 'Imports of clients by the viewer and by those whose clients the viewer may change, the newest first.',
  })
  clientImports(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => ClientImportFilter, { nullable: true, description: 'Which; all of it must hold.' })
    filter: ClientImportFilter | null,
  ): Promise<unknown> {
    return importPage(context, { first, after }, filter ?? {});
  }

  @Query(() => ClientImport, { nullable: true, description: 'An import; null when there is none the viewer may see.' })
  clientImport(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Which import.' }) id: string,
  ): Promise<unknown> {
    return clientImportById(context, id);
  }

  @Mutation(() => ClientImportResult, {
    description: 'Begins an import of a table that was uploaded; once for an idempotency key. Nothing is created yet.',
  })
  openClientImport(
    @Ctx() context: RequestContext,
    @Arg('input', () => OpenClientImportInput, { description: 'Which table.' }) input: OpenClientImportInput,
  ): Promise<unknown> {
    return openImport(context, input);
  }

  @Mutation(() => ClientImportResult, {
    description:
      'Has every row checked by the rules of a card made by hand; once for an idempotency key. Nothing is written of clients.',
  })
  checkClientImport(
    @Ctx() context: RequestContext,
    @Arg('input', () => CheckClientImportInput, { description: 'What the columns are.' })
    input: CheckClientImportInput,
  ): Promise<unknown> {
    return checkImport(context, input);
  }

  @Mutation(() => ClientImportResult, {
    description:
      'Has the clients of a checked import created, with numbers and first owners, and changed as was checked; once for a key (KA-2).',
  })
  runClientImport(
    @Ctx() context: RequestContext,
    @Arg('input', () => RunClientImportInput, { description: 'Which import.' }) input: RunClientImportInput,
  ): Promise<unknown> {
    return runImport(context, input);
  }

  @Mutation(() => ClientImportResult, {
    description:
      'Has an import that broke off on a fault go on from where it stood: no row is done twice; once for an idempotency key.',
  })
  retryClientImport(
    @Ctx() context: RequestContext,
    @Arg('input', () => RetryClientImportInput, { description: 'Which import.' }) input: RetryClientImportInput,
  ): Promise<unknown> {
    return retryImport(context, input);
  }

  @Mutation(() => ClientImportResult, { description: 'Stops an import. Clients created or changed by then stay so.' })
  cancelClientImport(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Which import.' }) id: string,
  ): Promise<unknown> {
    return cancelImport(context, id);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  askedBy(@Root() { askedById }: ImportRow): StaffStub | null {
    return stub(askedById);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  owner(@Root() { defaultOwnerId }: ImportRow): StaffStub | null {
    return stub(defaultOwnerId);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  cancelledBy(@Root() { cancelledById }: ImportRow): StaffStub | null {
    return stub(cancelledById);
  }

  @FieldResolver(() => [ClientImportColumn])
  columns(@Root() row: ImportRow, @Ctx() context: RequestContext): Promise<unknown> {
    return columnsOf(context, row);
  }

  @FieldResolver(() => Int)
  left(@Root() row: ImportRow): number {
    return leftOf(row);
  }

  @FieldResolver(() => String, { nullable: true })
  fault(@Root() { fault }: ImportRow, @Ctx() { locale }: RequestContext): string | null {
    return fault?.wording[locale] ?? null;
  }

  @FieldResolver(() => ClientImportSums, { nullable: true })
  inFile(@Root() { totals }: ImportRow): ClientImportSums | null {
    return totals?.inFile ?? null;
  }

  @FieldResolver(() => ClientImportSums, { nullable: true })
  onRecord(@Root() { totals }: ImportRow): ClientImportSums | null {
    return totals?.onRecord ?? null;
  }

  @FieldResolver(() => Boolean, { nullable: true })
  reconciles(@Root() row: ImportRow): boolean | null {
    return reconciles(row);
  }

  @FieldResolver(() => Boolean)
  mayRetry(@Root() row: ImportRow, @Ctx() { viewer }: RequestContext): boolean {
    return viewer?.staffId === row.askedById && isBrokenOff(row);
  }

  @FieldResolver(() => Boolean)
  mine(@Root() { askedById }: ImportRow, @Ctx() { viewer }: RequestContext): boolean {
    return viewer?.staffId === askedById;
  }
}
