import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Classification } from '../../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';

const STAFFING: Classification = { resource: 'STAFFING', confidentiality: 'internal' };
const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';
const EN = 'What English readers call it, whatever the language of the request; null: as everybody else does.';
const ADDED_EN = 'Its name for English readers, as long as the name at most; null or blank: there is none.';
const CHANGED_EN = `${ADDED_EN} Left out: it stays.`;
const VERSION = 'The version as it was read; another is answered StaleVersion.';

@Classified(STAFFING)
@ObjectType({ description: 'A unit as the administrator keeps it.' })
export class CompanyUnit {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'What people call it, whatever the language of the request.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: EN })
  nameEn: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit it is part of; null: at the top.' })
  parentId: string | null;

  @Field(() => Int, { nullable: true, description: 'Active staff in it, those of units below left out.' })
  staffCount: number | null;

  @Field(() => Int, { nullable: true, description: 'Grows with every change; send it back when changing.' })
  version: number | null;
}

@Classified(STAFFING)
@ObjectType({ description: 'A sales region as the administrator keeps it.' })
export class CompanyRegion {
  @Field(() => ID, { description: 'Its code.' })
  code: string;

  @Field(() => String, { nullable: true, description: 'What people call it, whatever the language of the request.' })
  name: string | null;

  @Field(() => String, { nullable: true, description: EN })
  nameEn: string | null;

  @Field(() => Int, { nullable: true, description: 'Active staff who look after it.' })
  staffCount: number | null;

  @Field(() => Int, { nullable: true, description: 'Grows with every change; send it back when changing.' })
  version: number | null;
}

@InputType({ description: 'A new unit.' })
export class AddUnitInput {
  @Field(() => String, { description: 'Its name, 1 to 60 characters; no other unit beside it has it.' })
  name: string;

  @Field(() => String, { nullable: true, description: ADDED_EN })
  nameEn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit it is part of; null: at the top.' })
  parentId?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A unit as it shall be.' })
export class ChangeUnitInput {
  @Field(() => ID, { description: 'The unit.' })
  id: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => String, { description: 'Its name, 1 to 60 characters; no other unit beside it has it.' })
  name: string;

  @Field(() => String, { nullable: true, description: CHANGED_EN })
  nameEn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit it is part of; refused when that is within it.' })
  parentId?: string | null;
}

@InputType({ description: 'A new sales region.' })
export class AddRegionInput {
  @Field(() => String, { description: '2 to 20 capitals, digits, dashes; never changes.' })
  code: string;

  @Field(() => String, { description: 'Its name, 1 to 40 characters.' })
  name: string;

  @Field(() => String, { nullable: true, description: ADDED_EN })
  nameEn?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'Other names for a sales region.' })
export class RenameRegionInput {
  @Field(() => String, { description: 'Its code.' })
  code: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => String, { description: 'Its name, 1 to 40 characters.' })
  name: string;

  @Field(() => String, { nullable: true, description: CHANGED_EN })
  nameEn?: string | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The unit is kept.' })
export class UnitKept {
  @Field(() => CompanyUnit, { description: 'As it is now.' })
  unit: CompanyUnit;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The region is kept.' })
export class RegionKept {
  @Field(() => CompanyRegion, { description: 'As it is now.' })
  region: CompanyRegion;
}

const typeOf = (value: object): string | undefined => ('__typename' in value ? String(value.__typename) : undefined);

export const KeepUnitResult = createUnionType({
  name: 'KeepUnitResult',
  description: 'What came of adding or changing a unit.',
  types: () => [UnitKept, InvalidInput, NotAllowed, NotFound, StaleVersion] as const,
  resolveType: typeOf,
});

export const KeepRegionResult = createUnionType({
  name: 'KeepRegionResult',
  description: 'What came of adding or renaming a region.',
  types: () => [RegionKept, InvalidInput, NotAllowed, NotFound, StaleVersion] as const,
  resolveType: typeOf,
});
