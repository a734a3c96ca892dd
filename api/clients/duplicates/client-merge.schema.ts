import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import { Why } from '../../shared-types/why.schema';
import type { MergeField } from './client-merge';
import { CARD, Client, LOCATING } from '../client.schema';
import { StaffStub } from '../staff-stub.schema';

export const ClientMergeField = {
  NAME: 'NAME',
  BUSINESS_TYPE: 'BUSINESS_TYPE',
  REGION: 'REGION',
  CREDIT_CODE: 'CREDIT_CODE',
  PAYMENT_TERM: 'PAYMENT_TERM',
  COUNTRY: 'COUNTRY',
  CITY: 'CITY',
  ADDRESS: 'ADDRESS',
} as const satisfies Record<MergeField, MergeField>;

registerEnumType(ClientMergeField, {
  name: 'ClientMergeField',
  description: 'A field of a client card that a merge can take from the client that goes.',
  valuesConfig: {
    NAME: { description: 'Registered name.' },
    BUSINESS_TYPE: { description: 'On what footing it buys.' },
    REGION: { description: 'Sales region.' },
    CREDIT_CODE: { description: 'Unified social credit code.' },
    PAYMENT_TERM: { description: 'Days from invoice to payment.' },
    COUNTRY: { description: 'Country.' },
    CITY: { description: 'City.' },
    ADDRESS: { description: 'Postal address.' },
  },
});

@Classified(CARD)
@ObjectType({ description: 'How many things of one kind follow a client into another.' })
export class MergedRows {
  @Field(() => String, { description: 'What they are: room and noun with a dot between.' })
  source: string;

  @Field(() => Int, { description: 'How many of them.' })
  rows: number;
}

@Classified(CARD)
@ObjectType({ description: 'A merge as it would be; nothing is written (KA-1-duplicates).' })
export class ClientMergePreview {
  @Field(() => Client, { description: 'The one that is kept, with its number and its account manager.' })
  survivor: Client;

  @Field(() => Client, { description: 'The one that goes. Its id and number lead to the survivor from then on.' })
  merged: Client;

  @Field(() => [MergedRows], { description: 'What follows, by kind.' })
  moves: readonly MergedRows[];

  @Field(() => DateScalar, { description: 'The last day on which it could be undone.' })
  undoUntil: string;

  @Field(() => String, { description: 'Stands for both clients and what follows; what is signed is what was seen.' })
  fingerprint: string;

  @Field(() => Why, { description: 'Clause and version by which it can be undone.' })
  why: Why;
}

@InputType({ description: 'The signed merge of two clients.' })
export class MergeClientsInput {
  @Field(() => ID, { description: 'The client that is kept.' })
  survivorId: string;

  @Field(() => Int, { description: 'The version of it that was read.' })
  survivorVersion: number;

  @Field(() => ID, { description: 'The client that becomes part of it.' })
  mergedId: string;

  @Field(() => Int, { description: 'The version of it that was read.' })
  mergedVersion: number;

  @Field(() => [ClientMergeField], {
    defaultValue: [],
    description: 'Fields whose value is taken from the client that goes; the others keep the survivor’s.',
  })
  take: MergeField[];

  @Field(() => String, { description: 'Fingerprint of the preview that is signed.' })
  fingerprint: string;

  @Field(() => String, { description: 'Why they are one, at most 500 characters.' })
  reason: string;

  @Field(() => String, { description: 'The signer’s own full name, as a signature.' })
  signature: string;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(CARD)
@ObjectType({ description: 'A client that became part of another (KA-1-duplicates).' })
export class ClientMerge {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Classified(LOCATING)
  @Field(() => String, { nullable: true, description: 'The number it had; it leads to the survivor.' })
  mergedNumber: string | null;

  @Classified(LOCATING)
  @Field(() => String, { nullable: true, description: 'The name it had.' })
  mergedName: string | null;

  @Field(() => Client, { nullable: true, description: 'The client that stands for it now.' })
  survivor: Client | null;

  @Field(() => [MergedRows], { nullable: true, description: 'What followed, by kind.' })
  moves: readonly MergedRows[] | null;

  @Classified(LOCATING)
  @Field(() => String, { nullable: true, description: 'Why they are one.' })
  reason: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who signed.' })
  signedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When it was signed and done.' })
  signedAt: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on which it can be undone.' })
  undoUntil: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was undone; null: it stands.' })
  undoneAt: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who undid it.' })
  undoneBy: StaffStub | null;

  @Field(() => Boolean, { description: 'It stands, its days are not over, and the viewer may undo it.' })
  mayUndo: boolean;

  @Field(() => Why, { nullable: true, description: 'Clause and version by which it was done.' })
  why: Why | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A merge in a page.' })
export class ClientMergeEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this merge.' })
  cursor: string;

  @Field(() => ClientMerge, { description: 'The merge.' })
  node: ClientMerge;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of merges.' })
export class ClientMergeConnection {
  @Field(() => [ClientMergeEdge], { description: 'The merges of this page, in order.' })
  edges: readonly ClientMergeEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The merge is as asked.' })
export class ClientMergeDone {
  @Field(() => ClientMerge, { description: 'As it is now.' })
  merge: ClientMerge;
}

const typeNameOf = (value: object): string | undefined =>
  '__typename' in value ? String(value.__typename) : undefined;

export const ClientMergePreviewResult = createUnionType({
  name: 'ClientMergePreviewResult',
  description: 'What a merge would be, or why it cannot be.',
  types: () => [ClientMergePreview, NotAllowed, InvalidInput, NotFound] as const,
  resolveType: typeNameOf,
});

export const ClientMergeResult = createUnionType({
  name: 'ClientMergeResult',
  description: 'What came of a merge or its undoing.',
  types: () => [ClientMergeDone, NotAllowed, InvalidInput, NotFound, StaleVersion, IllegalMove] as const,
  resolveType: typeNameOf,
});
