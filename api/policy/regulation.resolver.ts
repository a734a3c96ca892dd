import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import { signedIn } from '../platform/graph/signed-in';
import { RegulationComparison } from './comparison.schema';
import { differenceIn } from './comparison.service';
import { RegulationDraft } from './draft.schema';
import { openDraftOf } from './draft.service';
import { Clause, Regulation, RegulationVersion, VersionedClause } from './regulation.schema';
import {
  clauseInForce,
  clausesOf,
  regulationInForce,
  regulationsInForce,
  versionInForceOf,
  versionNumbered,
  versionsOf,
} from './regulation.service';
import { RevokeVersionInput, RevokeVersionResult } from './revoke-version.schema';
import { revokeVersion } from './revoke-version.service';

@Resolver(() => Regulation)
export class RegulationResolver {
  @Query(() => [Regulation], { description: 'The regulations in force today, by code.' })
  regulations(@Ctx() context: RequestContext): Promise<unknown> {
    return regulationsInForce(context);
  }

  @Query(() => Regulation, { nullable: true, description: 'A regulation in force today; null when there is none.' })
  regulation(
    @Ctx() context: RequestContext,
    @Arg('code', () => String, { description: 'Two capital letters, "KA".' }) code: string,
  ): Promise<unknown> {
    return regulationInForce(context, code);
  }

  @Query(() => Clause, { nullable: true, description: 'A clause in force today; null when there is none.' })
  clause(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Its id, "KA-3".' }) id: string,
  ): Promise<unknown> {
    return clauseInForce(context, id);
  }

  @Query(() => RegulationVersion, {
    nullable: true,
    description: 'A version of a regulation, in force or not; null when there is none of this number.',
  })
  regulationVersion(
    @Ctx() context: RequestContext,
    @Arg('code', () => String, { description: 'Two capital letters, "KA".' }) code: string,
    @Arg('version', () => Int, { description: 'From 1 upwards.' }) version: number,
  ): Promise<unknown> {
    return versionNumbered(context, { code, version });
  }

  @Query(() => RegulationComparison, {
    nullable: true,
    description: 'What changed between two versions, clause by clause; null when one of them is not there.',
  })
  regulationComparison(
    @Ctx() context: RequestContext,
    @Arg('code', () => String, { description: 'Two capital letters, "KA".' }) code: string,
    @Arg('before', () => Int, { description: 'The number of the earlier version.' }) before: number,
    @Arg('after', () => Int, { description: 'The number of the later version.' }) after: number,
  ): Promise<unknown> {
    signedIn(context);
    return differenceIn(context, { code, before, after });
  }

  @FieldResolver(() => RegulationVersion)
  version(@Root() { code }: Regulation, @Ctx() context: RequestContext): Promise<unknown> {
    return versionInForceOf(context, code);
  }

  @FieldResolver(() => [RegulationVersion])
  versions(@Root() { code }: Regulation, @Ctx() context: RequestContext): Promise<unknown> {
    return versionsOf(context, code);
  }

  @FieldResolver(() => RegulationDraft, { nullable: true })
  draft(@Root() { code }: Regulation, @Ctx() context: RequestContext): Promise<unknown> {
    return openDraftOf(context, code);
  }
}

@Resolver(() => RegulationVersion)
export class RegulationVersionResolver {
  @Mutation(() => RevokeVersionResult, {
    description:
      'Revokes a version before the day it begins: the one before it goes on, and its number is not given again.',
  })
  revokeRegulationVersion(
    @Ctx() context: RequestContext,
    @Arg('input', () => RevokeVersionInput, { description: 'Which version, and why.' }) input: RevokeVersionInput,
  ): Promise<unknown> {
    return revokeVersion(context, input);
  }

  @FieldResolver(() => [VersionedClause])
  clauses(@Root() version: RegulationVersion, @Ctx() context: RequestContext): Promise<VersionedClause[]> {
    return clausesOf(context, version);
  }
}
