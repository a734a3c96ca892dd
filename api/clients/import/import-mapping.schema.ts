import { createUnionType, Field, InputType, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { InvalidInput, NotFound } from '../../platform/graph/problem';

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';

@InputType({ description: 'A kept matching that is to be called something else.' })
export class RenameClientImportMappingInput {
  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => String, { description: 'What it is to be called, 1 to 60 characters.' })
  newName: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A kept matching that is to be forgotten.' })
export class DeleteClientImportMappingInput {
  @Field(() => String, { description: 'What it is called.' })
  name: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The matchings that the viewer keeps are as asked.' })
export class ClientImportMappingsChanged {
  @Field(() => [String], { description: 'The names of all of them, in order.' })
  mappings: readonly string[];
}

export const ClientImportMappingsResult = createUnionType({
  name: 'ClientImportMappingsResult',
  description: 'What came of changing a kept matching.',
  types: () => [ClientImportMappingsChanged, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
