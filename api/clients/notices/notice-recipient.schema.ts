import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import type { Classification } from '../../kernel/access/classification';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import { Client } from '../client.schema';
import { StaffStub } from '../staff-stub.schema';
import { ClientNotice, TOLD } from './client-notice.schema';
import { NoticeStanding, ToldWay } from './client-notice-words.schema';
import type { RecipientStanding, ToldWay as Way } from './notice-recipient';

/** Names people, or may. */
export const TOLD_NAMING: Classification = { ...TOLD, identifying: true };

@Classified(TOLD)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A client that a notice was sent to, and whether it was told and has understood (CC-7).' })
export class ClientNoticeRecipient {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Client, { nullable: true, description: 'The client.' })
  client: Client | null;

  @Field(() => ClientNotice, { nullable: true, description: 'The notice; null when it is not the viewer’s to see.' })
  notice: ClientNotice | null;

  @Classified(TOLD_NAMING)
  @Field(() => StaffStub, {
    nullable: true,
    description: 'Its account manager now, who owes what is open; null: nobody.',
  })
  owner: StaffStub | null;

  @Classified(TOLD_NAMING)
  @Field(() => StaffStub, { nullable: true, description: 'Its account manager when it was sent, who was copied.' })
  copied: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent.' })
  sentAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when the client is to understand.' })
  dueAt: string | null;

  @Field(() => NoticeStanding, { nullable: true, description: 'Whether it has understood.' })
  standing: RecipientStanding | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was told last; null: not yet.' })
  toldOn: string | null;

  @Field(() => ToldWay, { nullable: true, description: 'How it was told.' })
  way: Way | null;

  @Classified(TOLD_NAMING)
  @Field(() => String, { nullable: true, description: 'Who at the client was told.' })
  person: string | null;

  @Field(() => Boolean, { nullable: true, description: 'False: told, and did not understand or agree; still open.' })
  understood: boolean | null;

  @Classified(TOLD_NAMING)
  @Field(() => String, { nullable: true, description: 'What was said to it.' })
  note: string | null;

  @Classified(TOLD_NAMING)
  @Field(() => StaffStub, { nullable: true, description: 'Who told it.' })
  toldBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was told up the hierarchy; null: it was not.' })
  escalatedAt: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The viewer may record that it was told.' })
  mayAcknowledge: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Grows with every change; send it back when recording.' })
  version: number | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A recipient of a notice in a list.' })
export class ClientNoticeRecipientEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => ClientNoticeRecipient, { description: 'The recipient.' })
  node: ClientNoticeRecipient;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of recipients of notices, the latest sent first.' })
export class ClientNoticeRecipientConnection {
  @Field(() => [ClientNoticeRecipientEdge], { description: 'The rows of the page.' })
  edges: ClientNoticeRecipientEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@InputType({ description: 'Which recipients; conditions hold together.' })
export class ClientNoticeRecipientFilter {
  @Field(() => ID, { nullable: true, description: 'Of this notice.' })
  noticeId?: string | null;

  @Field(() => [NoticeStanding], { nullable: true, description: 'That stand so.' })
  standings?: RecipientStanding[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only clients whose account manager is the viewer.' })
  mine?: boolean | null;
}
