import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { mappingNames } from './import-list.service';
import {
  ClientImportMappingsResult,
  DeleteClientImportMappingInput,
  RenameClientImportMappingInput,
} from './import-mapping.schema';
import { deleteImportMapping, renameImportMapping } from './import-mapping.service';

@Resolver()
export class ImportMappingResolver {
  @Query(() => [String], { description: 'Names under which the viewer keeps what columns are, at most 50.' })
  clientImportMappings(@Ctx() context: RequestContext): Promise<string[]> {
    return mappingNames(context);
  }

  @Mutation(() => ClientImportMappingsResult, {
    description: 'Gives a matching that the viewer keeps another name; once for an idempotency key.',
  })
  renameClientImportMapping(
    @Ctx() context: RequestContext,
    @Arg('input', () => RenameClientImportMappingInput, { description: 'Which, and its new name.' })
    input: RenameClientImportMappingInput,
  ): Promise<unknown> {
    return renameImportMapping(context, input);
  }

  @Mutation(() => ClientImportMappingsResult, {
    description: 'Forgets a matching that the viewer keeps; once for an idempotency key.',
  })
  deleteClientImportMapping(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeleteClientImportMappingInput, { description: 'Which.' })
    input: DeleteClientImportMappingInput,
  ): Promise<unknown> {
    return deleteImportMapping(context, input);
  }
}
