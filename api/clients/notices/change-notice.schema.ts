import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar } from '../../platform/graph/scalars';
import { BusinessType } from '../../shared-types/business-type.schema';
import { Department } from '../../shared-types/department.schema';
import { Tier } from '../../shared-types/tier.schema';
import type { NoticeMove } from './client-notice';
import { ClientNotice } from './client-notice.schema';
import { ClientNoticeMove, ToldWay } from './client-notice-words.schema';
import type { ToldWay as Way } from './notice-recipient';
import { ClientNoticeRecipient } from './notice-recipient.schema';

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';
const VERSION = 'The version that was read.';

@InputType({
  description: 'Whom a notice is for: every client, chosen ones, or those of a filter, and exactly one of the three.',
})
export class ClientNoticeAudienceInput {
  @Field(() => Boolean, { nullable: true, description: 'True: every client.' })
  everyClient?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'These clients, at most 200, each within the viewer’s reach.' })
  clientIds?: string[] | null;

  @Field(() => [Tier], { nullable: true, description: 'In one of these tiers when it is sent.' })
  tiers?: Tier[] | null;

  @Field(() => [String], { nullable: true, description: 'In one of these regions, by code.' })
  regionCodes?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of one of these account managers.' })
  ownerIds?: string[] | null;

  @Field(() => [BusinessType], { nullable: true, description: 'Of one of these business types.' })
  businessTypes?: BusinessType[] | null;
}

@InputType()
abstract class NoticeTextsInput {
  @Field(() => Department, { description: 'Whose head reviews it: one of `clientNoticeTerms.departments`.' })
  department: Department;

  @Field(() => String, { description: 'What it is about, at most 200 characters.' })
  subject: string;

  @Field(() => String, { description: 'What clients are told, at most 8000 characters.' })
  body: string;

  @Field(() => DateScalar, { description: 'The day from which it holds, today or later.' })
  effectiveOn: string;

  @Field(() => ClientNoticeAudienceInput, { description: 'Whom it is for.' })
  audience: ClientNoticeAudienceInput;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Documents the viewer uploaded, or that it has already; at most 10, the others are taken out.',
  })
  documentIds: string[];
}

@InputType({ description: 'A notice to clients to be begun (CC-7).' })
export class DraftClientNoticeInput extends NoticeTextsInput {
  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A draft as it is to read from now on.' })
export class EditClientNoticeInput extends NoticeTextsInput {
  @Field(() => ID, { description: 'Which notice.' })
  id: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'What is to be done with a notice.' })
export class MoveClientNoticeInput {
  @Field(() => ID, { description: 'Which notice.' })
  id: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => ClientNoticeMove, { description: 'One of its `moves`.' })
  move: NoticeMove;

  @Field(() => String, { nullable: true, description: 'Why, at most 500 characters; needed to return and withdraw.' })
  note?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'That a client was told of a notice (CC-7).' })
export class AcknowledgeClientNoticeInput {
  @Field(() => ID, { description: 'Which recipient.' })
  recipientId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => DateScalar, { description: 'The day, from when it was sent to today.' })
  toldOn: string;

  @Field(() => ToldWay, { description: 'How.' })
  way: Way;

  @Field(() => String, { description: 'Who at the client was told, at most 100 characters.' })
  person: string;

  @Field(() => Boolean, { description: 'It has understood; false: told, and still open.' })
  understood: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What was said to it, at most 500 characters; needed when it did not understand.',
  })
  note?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The notice is as asked.' })
export class ClientNoticeChanged {
  @Field(() => ClientNotice, { description: 'As it is now.' })
  notice: ClientNotice;

  @Field(() => Boolean, { description: 'It was done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const ClientNoticeResult = createUnionType({
  name: 'ClientNoticeResult',
  description: 'What came of changing a notice to clients.',
  types: () => [ClientNoticeChanged, NotAllowed, InvalidInput, NotFound, StaleVersion, IllegalMove] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'It is on record.' })
export class ClientNoticeAcknowledged {
  @Field(() => ClientNoticeRecipient, { description: 'As it is now.' })
  recipient: ClientNoticeRecipient;

  @Field(() => Boolean, { description: 'It was done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const ClientNoticeAcknowledgedResult = createUnionType({
  name: 'ClientNoticeAcknowledgedResult',
  description: 'What came of recording that a client was told.',
  types: () => [ClientNoticeAcknowledged, NotAllowed, InvalidInput, NotFound, StaleVersion, IllegalMove] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
