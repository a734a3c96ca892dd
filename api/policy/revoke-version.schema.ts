import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { IllegalMove, InvalidInput, NotAllowed, NotFound } from '../platform/graph/problem';
import { RegulationVersion } from './regulation.schema';

@InputType({ description: 'Which version to revoke before it begins, and why.' })
export class RevokeVersionInput {
  @Field(() => String, { description: 'Code of the regulation, "KA".' })
  code: string;

  @Field(() => Int, { description: 'The number of the version.' })
  version: number;

  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  reason: string;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The version is revoked.' })
export class VersionRevoked {
  @Field(() => RegulationVersion, { description: 'The version, which stays on record and holds on no day.' })
  regulationVersion: RegulationVersion;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const RevokeVersionResult = createUnionType({
  name: 'RevokeVersionResult',
  description: 'What came of revoking a version.',
  types: () => [VersionRevoked, NotAllowed, InvalidInput, NotFound, IllegalMove] as const,
  resolveType: (value: object): string | undefined => ('__typename' in value ? String(value.__typename) : undefined),
});
