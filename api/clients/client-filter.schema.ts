import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DateScalar, DecimalScalar, MoneyScalar } from '../platform/graph/scalars';
import { BusinessType } from '../shared-types/business-type.schema';
import { Segment } from '../shared-types/segment.schema';
import { SortDirection } from '../shared-types/sort-direction.schema';
import { Tier } from '../shared-types/tier.schema';
import { UngradedReason } from '../shared-types/ungraded-reason.schema';
import { PaymentCredit } from './segments/segment.schema';

export const ClientSortField = {
  NAME: 'NAME',
  NUMBER: 'NUMBER',
  TIER: 'TIER',
  ANNUAL_VOLUME: 'ANNUAL_VOLUME',
  LAST_CONTACT: 'LAST_CONTACT',
} as const;
export type ClientSortField = (typeof ClientSortField)[keyof typeof ClientSortField];

registerEnumType(ClientSortField, {
  name: 'ClientSortField',
  description: 'What clients are sorted by; ties by id.',
  valuesConfig: {
    NAME: { description: 'By name, Chinese in pinyin order.' },
    NUMBER: { description: 'By client number.' },
    TIER: { description: 'Best tier first; ungraded clients last.' },
    ANNUAL_VOLUME: { description: 'By yearly volume.' },
    LAST_CONTACT: { description: 'Longest without contact first; those never contacted before all.' },
  },
});

export const ClientImportEffect = { CREATED: 'CREATED', CHANGED: 'CHANGED' } as const;
export type ClientImportEffect = (typeof ClientImportEffect)[keyof typeof ClientImportEffect];

registerEnumType(ClientImportEffect, {
  name: 'ClientImportEffect',
  description: 'What an import did to a client.',
  valuesConfig: {
    CREATED: { description: 'It put the client on record.' },
    CHANGED: { description: 'It changed what was on record.' },
  },
});

@InputType({
  description:
    'What a custom field must hold: one condition of its kind, or whether it is empty. Only a field the viewer reads of every client.',
})
export class ClientFieldCondition {
  @Field(() => ID, { description: 'Which field; a retired one too.' })
  fieldId: string;

  @Field(() => Boolean, { nullable: true, description: 'True: holds nothing; false: holds something.' })
  isEmpty?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Of a TEXT: all of it, any case, at most 300 characters.' })
  equals?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a TEXT: part of it, any case, at most 100 characters.' })
  contains?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Of a NUMBER: at least this.' })
  least?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Of a NUMBER: at most this.' })
  most?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of a DATE: not before.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Of a DATE: not after.' })
  to?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Of a YES_NO.' })
  yes?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Of a ONE_OF or SOME_OF: one of these options is chosen.' })
  anyOf?: string[] | null;
}

@InputType({ description: 'Which clients; conditions hold together, values of one list are alternatives.' })
export class ClientFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name or number, any case, at most 100 characters.' })
  search?: string | null;

  @Field(() => [Tier], { nullable: true, description: 'In one of these tiers.' })
  tiers?: Tier[] | null;

  @Field(() => [Segment], { nullable: true, description: 'In one of these segments (BK-1).' })
  segments?: Segment[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the volume falls in a gap of the tier table (KA-3).' })
  tierGap?: boolean | null;

  @Field(() => [UngradedReason], {
    nullable: true,
    description: 'Without a tier for one of these reasons (KA-3); the walk-in client has none and is not among them.',
  })
  ungraded?: UngradedReason[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether too few of us are in contact with it, or one of them lacks the contact on record that the regulation asks for (KA-13).',
  })
  contactBreach?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is an agreement client without a VIP agreement that is in force today or begins later (KA-4); only for those who see agreements.',
  })
  withoutAgreement?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'In one of these regions.' })
  regionCodes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Owned by one of these account managers.' })
  ownerIds?: string[] | null;

  @Field(() => [BusinessType], { nullable: true, description: 'Of one of these business types.' })
  businessTypes?: BusinessType[] | null;

  @Field(() => [PaymentCredit], { nullable: true, description: 'Of one of these payment credits (KA-3-annex).' })
  paymentCredits?: PaymentCredit[] | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Of at least this yearly volume, in yuan.' })
  volumeFrom?: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Of at most this yearly volume, in yuan.' })
  volumeTo?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'A client since this day or later.' })
  openedFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'A client since this day or earlier.' })
  openedTo?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last called or visited before this day, or never yet.',
  })
  notContactedSince?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'A contact report of one of those in contact with it is due by this day (KA-13).',
  })
  reportDueBy?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'An agreement in force today ends with this day or earlier (KA-4); only for those who see agreements.',
  })
  agreementEndsBy?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ordered on this day or later; only for those who see amounts.',
  })
  orderedSince?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last ordered before this day, or never yet; only for those who see amounts.',
  })
  notOrderedSince?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it has open complaints, as far as the viewer sees complaints.',
  })
  openComplaints?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it owes something that was due before today and that no complaint holds up (CQ-20), as far as the viewer sees what is owed.',
  })
  overdue?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Created or changed by this import; only for those who may see it. None otherwise.',
  })
  importId?: string | null;

  @Field(() => ClientImportEffect, {
    nullable: true,
    description: 'Together with `importId`: only those it created, or only those it changed.',
  })
  importEffect?: ClientImportEffect | null;

  @Field(() => [ID], { nullable: true, description: 'One of these clients, at most 500.' })
  ids?: string[] | null;

  @Field(() => [ClientFieldCondition], {
    nullable: true,
    description: 'By custom fields, at most 10 conditions, all of which hold.',
  })
  fields?: ClientFieldCondition[] | null;
}

@InputType({ description: 'The order of clients.' })
export class ClientSort {
  @Field(() => ClientSortField, { description: 'What to sort by.' })
  field: ClientSortField;

  @Field(() => SortDirection, { description: 'Which way.' })
  direction: SortDirection;
}
