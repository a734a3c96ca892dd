import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { civilDateAt, daysBetween } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { pageAsked } from '../../platform/graph/newest-first';
import { OlderThan } from '../../platform/graph/older-than';
import { TellsOfRows } from '../../platform/graph/rows-guard';
import { TokenWrites } from '../../platform/graph/token-guard';
import { agreementState, type AgreementState as State } from './agreement';
import { agreementById, agreementPage, agreementsOfClient } from './agreement-list.service';
import type { ReminderRow } from './agreement-reminder.repository';
import { agreementReminders, closeAgreementReminder } from './agreement-reminder.service';
import type { AgreementRow } from './agreement.repository';
import {
  Agreement,
  AgreementConnection,
  AgreementFilter,
  AgreementReminder,
  AgreementResult,
  AgreementState,
  CloseAgreementReminderResult,
  RecordAgreementInput,
  TerminateAgreementInput,
} from './agreement.schema';
import { recordAgreement, terminateAgreement } from './agreement.service';
import type { ClientRow } from '../client.repository';
import { Client, CONFIDENTIAL } from '../client.schema';
import { clientById } from '../client.service';
import { StaffStub } from '../staff-stub.schema';

@Resolver(() => Agreement)
export class AgreementResolver {
  @Query(() => AgreementConnection, {
    description: 'Agreements with the clients the viewer reaches, the latest signed first (KA-8, SD-10).',
  })
  agreements(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => AgreementFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter: AgreementFilter | null,
  ): Promise<unknown> {
    return agreementPage(context, { first, after, selection: selectionAt(info, 'edges', 'node') }, filter);
  }

  @TokenWrites('CLIENT_CONFIDENTIAL')
  @Mutation(() => AgreementResult, {
    description:
      'Puts a signed agreement on record, and makes its client an agreement client where it is a VIP agreement that is not over (KA-4); once for an idempotency key (KA-8).',
  })
  recordAgreement(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RecordAgreementInput, { description: 'The agreement.' }) input: RecordAgreementInput,
  ): Promise<unknown> {
    return recordAgreement(context, input, selectionAt(info, 'agreement'));
  }

  @TokenWrites('CLIENT_CONFIDENTIAL')
  @Mutation(() => AgreementResult, {
    description:
      'Ends an agreement from today on, a VIP agreement with the right to change the client’s card as well; once for an idempotency key (KA-4, KA-8).',
  })
  terminateAgreement(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TerminateAgreementInput, { description: 'Which one, and why.' }) input: TerminateAgreementInput,
  ): Promise<unknown> {
    return terminateAgreement(context, input, selectionAt(info, 'agreement'));
  }

  @FieldResolver(() => Client, { nullable: true })
  client(
    @Root() row: AgreementRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return clientById(context, row.clientId, selectionOf(info));
  }

  @FieldResolver(() => AgreementState, { nullable: true })
  state(@Root() row: AgreementRow, @Ctx() context: RequestContext): State {
    const term = { from: row.validFrom, until: row.validTo };
    return agreementState(term, row.terminatedOn, civilDateAt(context.now));
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  ourSignatory(@Root() row: AgreementRow): StaffStub | null {
    return row.ourSignatoryId == null ? null : { id: row.ourSignatoryId };
  }

  @FieldResolver(() => Boolean, { nullable: true })
  isRenewed(@Root() row: AgreementRow): boolean {
    return row.renewedById != null;
  }
}

@Resolver(() => AgreementReminder)
export class AgreementReminderResolver {
  @TellsOfRows('CLIENT_CONFIDENTIAL')
  @Query(() => [AgreementReminder], {
    description: 'Agreements that end soon and were not dealt with, the first to end first, at most 200 (KA-8).',
  })
  agreementReminders(@Ctx() context: RequestContext): Promise<unknown> {
    return agreementReminders(context);
  }

  @TokenWrites('CLIENT_CONFIDENTIAL')
  @Mutation(() => CloseAgreementReminderResult, {
    description: 'Notes that the end of an agreement was dealt with (KA-8).',
  })
  closeAgreementReminder(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Which reminder.' }) id: string,
  ): Promise<unknown> {
    return closeAgreementReminder(context, id);
  }

  @FieldResolver(() => Agreement, { nullable: true })
  agreement(
    @Root() row: ReminderRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return agreementById(context, row.agreementId, selectionOf(info));
  }

  @FieldResolver(() => Int)
  daysLeft(@Root() { endsOn }: ReminderRow, @Ctx() context: RequestContext): number {
    return daysBetween(civilDateAt(context.now), endsOn);
  }
}

/** What this adds to a client. */
@Resolver(() => Client)
export class ClientAgreementsResolver {
  @Classified(CONFIDENTIAL)
  @FieldResolver(() => AgreementConnection, {
    nullable: true,
    description: 'Agreements with it, the latest signed first; null when withheld. The read is recorded.',
  })
  agreements(
    @Root() row: ClientRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @OlderThan() olderThan: string | null,
  ): Promise<unknown> {
    return agreementsOfClient(context, row.id, {
      first,
      after,
      olderThan,
      ...pageAsked(info),
    });
  }
}
