import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { loadStaffCount, type RegionRow, type UnitRow } from './organisation.repository';
import {
  AddRegionInput,
  AddUnitInput,
  ChangeUnitInput,
  CompanyRegion,
  CompanyUnit,
  KeepRegionResult,
  KeepUnitResult,
  RenameRegionInput,
} from './organisation.schema';
import { addRegion, addUnit, changeUnit, companyRegions, companyUnits, renameRegion } from './organisation.service';

@Resolver(() => CompanyUnit)
export class CompanyUnitResolver {
  @Query(() => [CompanyUnit], {
    description:
      'Every unit, by name as the reader calls it, for the administrator; empty for everybody else. At most 1 000.',
  })
  companyUnits(@Ctx() context: RequestContext): Promise<readonly unknown[]> {
    return companyUnits(context);
  }

  @Mutation(() => KeepUnitResult, { description: 'Adds a unit; once for an idempotency key.' })
  addUnit(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddUnitInput, { description: 'Which.' }) input: AddUnitInput,
  ): Promise<unknown> {
    return addUnit(context, input);
  }

  @Mutation(() => KeepUnitResult, { description: 'Renames or moves a unit; refused when it would be within itself.' })
  changeUnit(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeUnitInput, { description: 'As it shall be.' }) input: ChangeUnitInput,
  ): Promise<unknown> {
    return changeUnit(context, input);
  }

  @FieldResolver(() => Int, { nullable: true })
  staffCount(@Root() { id }: UnitRow, @Ctx() context: RequestContext): Promise<number> {
    return loadStaffCount(context, 'unit_id', id);
  }
}

@Resolver(() => CompanyRegion)
export class CompanyRegionResolver {
  @Query(() => [CompanyRegion], {
    description:
      'Every sales region, by name as the reader calls it, for the administrator; empty for everybody else. At most 200.',
  })
  companyRegions(@Ctx() context: RequestContext): Promise<readonly unknown[]> {
    return companyRegions(context);
  }

  @Mutation(() => KeepRegionResult, { description: 'Adds a sales region; once for an idempotency key.' })
  addRegion(
    @Ctx() context: RequestContext,
    @Arg('input', () => AddRegionInput, { description: 'Which.' }) input: AddRegionInput,
  ): Promise<unknown> {
    return addRegion(context, input);
  }

  @Mutation(() => KeepRegionResult, { description: 'Renames a sales region; its code stays.' })
  renameRegion(
    @Ctx() context: RequestContext,
    @Arg('input', () => RenameRegionInput, { description: 'Its name.' }) input: RenameRegionInput,
  ): Promise<unknown> {
    return renameRegion(context, input);
  }

  @FieldResolver(() => Int, { nullable: true })
  staffCount(@Root() { code }: RegionRow, @Ctx() context: RequestContext): Promise<number> {
    return loadStaffCount(context, 'region_code', code);
  }
}
