import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { pageAsked } from '../../platform/graph/newest-first';
import { DateScalar, MoneyScalar } from '../../platform/graph/scalars';
import { TokenWrites } from '../../platform/graph/token-guard';
import { Why, whyOf } from '../../shared-types/why.schema';
import type { ClientRow } from '../client.repository';
import { Client } from '../client.schema';
import { clientById } from '../client.service';
import { CREDIT } from '../segments/statement.schema';
import { StaffStub } from '../staff-stub.schema';
import { endsCredit, needsReason, type CreditMove as Move } from './credit-application';
import type { CreditRow } from './credit-application.repository';
import {
  ApplyForCreditInput,
  ClientCredit,
  CreditApplication,
  CreditApplicationConnection,
  CreditApplicationFilter,
  CreditApplicationResult,
  CreditCheck,
  CreditDocument,
  CreditReport,
  MoveCreditInput,
  SignCreditReportInput,
} from './credit-application.schema';
import { applyForCredit } from './credit-application.service';
import {
  applicationById,
  applicationPage,
  applicationsOfClient,
  creditDocuments,
  creditMovesOf,
  creditReports,
} from './credit-list.service';
import { moveCredit, signCreditReport } from './credit-move.service';
import type { ReportRow } from './credit-report.repository';
import { creditOfClient } from './credit-standing.service';
import { CREDIT_POLICIES, CreditMove, CreditPolicy } from './credit-words.schema';

const staff = (id: string | null | undefined): StaffStub | null => (id == null ? null : { id });

@Resolver(() => CreditApplication)
export class CreditApplicationResolver {
  @Query(() => CreditApplication, {
    nullable: true,
    description: 'An application for credit; null when there is none the viewer may know of.',
  })
  creditApplication(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<unknown> {
    return applicationById(context, id, selectionOf(info));
  }

  @Query(() => CreditApplicationConnection, {
    description: 'Applications for credit of the clients the viewer reaches, the latest first (CR-3).',
  })
  creditApplications(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => CreditApplicationFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter: CreditApplicationFilter | null,
  ): Promise<unknown> {
    return applicationPage(context, { first, after, selection: selectionAt(info, 'edges', 'node') }, filter);
  }

  @TokenWrites('CREDIT')
  @Mutation(() => CreditApplicationResult, {
    description: 'Applies for a credit line, whose basic conditions are checked; once for an idempotency key (CR-3).',
  })
  applyForCredit(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ApplyForCreditInput, { description: 'The application.' }) input: ApplyForCreditInput,
  ): Promise<unknown> {
    return applyForCredit(context, input, selectionAt(info, 'application'));
  }

  @TokenWrites('CREDIT')
  @Mutation(() => CreditApplicationResult, {
    description: 'Signs the report of an investigation, or its next version; once for an idempotency key (CR-4).',
  })
  signCreditReport(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SignCreditReportInput, { description: 'The report.' }) input: SignCreditReportInput,
  ): Promise<unknown> {
    return signCreditReport(context, input, selectionAt(info, 'application'));
  }

  @TokenWrites('CREDIT')
  @Mutation(() => CreditApplicationResult, {
    description:
      'Approves, rejects or withdraws an application; an approval sets the credit line. Once for an idempotency key (CR-4).',
  })
  moveCreditApplication(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveCreditInput, { description: 'Which one, and what to do.' }) input: MoveCreditInput,
  ): Promise<unknown> {
    return moveCredit(context, input, selectionAt(info, 'application'));
  }

  @FieldResolver(() => Client, { nullable: true })
  client(@Root() row: CreditRow, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return clientById(context, row.clientId, selectionOf(info));
  }

  @FieldResolver(() => MoneyScalar, { nullable: true })
  limit(@Root() row: CreditRow): string | null {
    return row.wantedLimit ?? null;
  }

  @FieldResolver(() => DateScalar, { nullable: true })
  validTo(@Root() { wantedLimit, validTo }: CreditRow): string | null {
    return wantedLimit === undefined || endsCredit(wantedLimit) ? null : (validTo ?? null);
  }

  @FieldResolver(() => CreditPolicy, { nullable: true })
  creditPolicy(@Root() { policy }: CreditRow): CreditPolicy | null {
    return policy == null ? null : CREDIT_POLICIES[policy];
  }

  @FieldResolver(() => Boolean, { nullable: true })
  isPriority(@Root() { policy }: CreditRow): boolean | null {
    return policy == null ? null : policy === 'announcedFirst';
  }

  @FieldResolver(() => Why, { nullable: true })
  changeWhy(@Root() row: CreditRow): Why | null {
    return row.changeWhy == null ? null : whyOf(row.changeWhy);
  }

  @FieldResolver(() => Why, { nullable: true })
  dueWhy(@Root() row: CreditRow): Why | null {
    return row.dueWhy == null ? null : whyOf(row.dueWhy);
  }

  @FieldResolver(() => Why, { nullable: true })
  approverWhy(@Root() row: CreditRow): Why | null {
    return row.approverWhy == null ? null : whyOf(row.approverWhy);
  }

  @FieldResolver(() => [CreditCheck], { nullable: true })
  checks(@Root() row: CreditRow): CreditCheck[] | null {
    return row.checks?.map(({ condition, result, why }) => ({ condition, result, why: whyOf(why) })) ?? null;
  }

  @FieldResolver(() => Boolean, { nullable: true })
  needsReason(@Root() { policy, failedChecks }: CreditRow): boolean | null {
    return policy == null || failedChecks == null ? null : needsReason(policy, failedChecks);
  }

  @FieldResolver(() => [CreditDocument], { nullable: true })
  documents(@Root() row: CreditRow, @Ctx() context: RequestContext): Promise<CreditDocument[]> {
    return creditDocuments(context, row.id);
  }

  @FieldResolver(() => [CreditReport], { nullable: true })
  reports(@Root() row: CreditRow, @Ctx() context: RequestContext): Promise<ReportRow[]> {
    return creditReports(context, row.id);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  requestedBy(@Root() row: CreditRow): StaffStub | null {
    return staff(row.requestedById);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  decidedBy(@Root() row: CreditRow): StaffStub | null {
    return staff(row.decidedById);
  }

  @FieldResolver(() => [CreditMove], { nullable: true })
  moves(@Root() row: CreditRow, @Ctx() context: RequestContext): Promise<Move[]> {
    return creditMovesOf(context, row);
  }
}

@Resolver(() => CreditReport)
export class CreditReportResolver {
  @FieldResolver(() => StaffStub, { nullable: true })
  author(@Root() row: ReportRow): StaffStub | null {
    return staff(row.authorId);
  }
}

/** What this adds to a client. */
@Resolver(() => Client)
export class ClientCreditResolver {
  @Classified(CREDIT)
  @FieldResolver(() => ClientCredit, {
    nullable: true,
    description: 'Its credit line today, what it owes, and how that may change (BK-2); null when withheld.',
  })
  credit(@Root() row: ClientRow, @Ctx() context: RequestContext): Promise<ClientCredit | null> {
    return creditOfClient(context, row.id);
  }

  @Classified(CREDIT)
  @FieldResolver(() => CreditApplicationConnection, {
    nullable: true,
    description: 'Its applications for credit, the latest first; null when withheld.',
  })
  creditApplications(
    @Root() row: ClientRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return applicationsOfClient(context, row.id, { first, after, ...pageAsked(info) });
  }
}
