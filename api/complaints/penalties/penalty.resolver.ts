import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { reachesAnything } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { signedIn } from '../../platform/graph/signed-in';
import { TokenWrites } from '../../platform/graph/token-guard';
import { ClauseStub, Why, whyOf } from '../../shared-types/why.schema';
import type { ComplaintRow } from '../complaint.repository';
import { Complaint } from '../complaint.schema';
import { complaintById } from '../complaint.service';
import { ClientNoticeStub } from '../client-notice-stub.schema';
import { StaffStub } from '../staff-stub.schema';
import { movePenalty } from './move-penalty.service';
import { kindsOf, type PenaltyMove as Move } from './penalty';
import { penaltyPolicy, termsOf } from './penalty-policy';
import { PenaltyKind, PenaltyMove } from './penalty-words.schema';
import type { PenaltyRow } from './penalty.repository';
import {
  ForeseePenaltyInput,
  Foreseen,
  MovePenaltyInput,
  Penalty,
  PENALTY,
  PenaltyConnection,
  PenaltyFilter,
  PenaltyResult,
  RegisterViolationInput,
} from './penalty.schema';
import { PenaltyTerm } from './penalty-term.schema';
import { movesOf, penaltiesOf, penaltyById, penaltyPage } from './penalty.service';
import { foresee, registerViolation } from './register-violation.service';

const staff = (id: string | null | undefined): StaffStub | null => (id == null ? null : { id });

@Resolver(() => Penalty)
export class PenaltyResolver {
  @Query(() => PenaltyConnection, {
    description:
      'The register of violations, as far as the viewer is concerned or above, the latest proposal first (CQ-14).',
  })
  penalties(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => PenaltyFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter: PenaltyFilter | null,
  ): Promise<unknown> {
    return penaltyPage(context, { first, after, selection: selectionAt(info, 'edges', 'node') }, filter);
  }

  @Query(() => Penalty, { nullable: true, description: 'A penalty by id; null when it is not the viewer’s to see.' })
  penalty(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Opaque.' }) id: string,
  ): Promise<unknown> {
    return penaltyById(context, id, selectionOf(info));
  }

  @Query(() => [PenaltyTerm], {
    description: 'The violations that the regulations in force today punish (CC-6, SD-9, SD-11).',
  })
  async penaltyTerms(@Ctx() context: RequestContext): Promise<PenaltyTerm[]> {
    signedIn(context);
    return termsOf(await penaltyPolicy(context.database, civilDateAt(context.now)));
  }

  @Query(() => Foreseen, {
    nullable: true,
    description: 'What a violation would lead to, were it registered now; null when too little or nothing is told.',
  })
  foreseenPenalty(
    @Ctx() context: RequestContext,
    @Arg('input', () => ForeseePenaltyInput, { description: 'Whose violation of what.' }) input: ForeseePenaltyInput,
  ): Promise<Foreseen | null> {
    return foresee(context, input);
  }

  @TokenWrites('PENALTY')
  @Mutation(() => PenaltyResult, {
    description:
      'Registers a violation, with what follows from it by clause and history; once for an idempotency key (SD-9).',
  })
  registerViolation(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RegisterViolationInput, { description: 'Who broke what, and how it is known.' })
    input: RegisterViolationInput,
  ): Promise<unknown> {
    return registerViolation(context, input, selectionAt(info, 'penalty'));
  }

  @TokenWrites('PENALTY')
  @Mutation(() => PenaltyResult, {
    description:
      'Approves, rejects or withdraws a penalty, or takes an approval back; once for an idempotency key (CC-6, CQ-14).',
  })
  movePenalty(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MovePenaltyInput, { description: 'Which one, and what to do.' }) input: MovePenaltyInput,
  ): Promise<unknown> {
    return movePenalty(context, input, selectionAt(info, 'penalty'));
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  staff(@Root() row: PenaltyRow): StaffStub | null {
    return staff(row.staffId);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  inCharge(@Root() row: PenaltyRow): StaffStub | null {
    return staff(row.inChargeId);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  proposedBy(@Root() row: PenaltyRow): StaffStub | null {
    return staff(row.proposedById);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  decidedBy(@Root() row: PenaltyRow): StaffStub | null {
    return staff(row.decidedById);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  revokedBy(@Root() row: PenaltyRow): StaffStub | null {
    return staff(row.revokedById);
  }

  @FieldResolver(() => ClientNoticeStub, { nullable: true })
  notice(@Root() row: PenaltyRow, @Ctx() context: RequestContext): ClientNoticeStub | null {
    return row.noticeId == null || !signedIn(context).reaches.NOTICE.all ? null : { id: row.noticeId };
  }

  @FieldResolver(() => ClauseStub, { nullable: true })
  brokenClause(@Root() row: PenaltyRow): ClauseStub | null {
    return row.breaks == null ? null : { id: row.breaks };
  }

  @FieldResolver(() => Complaint, { nullable: true })
  complaint(
    @Root() row: PenaltyRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> | null {
    if (row.complaintId == null || !reachesAnything(signedIn(context).reaches.COMPLAINT)) return null;
    return complaintById(context, row.complaintId, selectionOf(info));
  }

  @FieldResolver(() => [PenaltyKind], { nullable: true })
  kinds(@Root() { dismissal, fine, monthsOfPay, inChargeFine }: PenaltyRow): PenaltyKind[] {
    return kindsOf({
      isDismissal: dismissal === true,
      fine: fine ?? null,
      monthsOfPay: monthsOfPay ?? 0,
      inChargeFine: inChargeFine ?? null,
    });
  }

  @FieldResolver(() => [PenaltyMove], { nullable: true })
  moves(@Root() row: PenaltyRow, @Ctx() context: RequestContext): Move[] {
    return movesOf(context, row);
  }

  @FieldResolver(() => Why, { nullable: true })
  why(@Root() row: PenaltyRow): Why | null {
    return row.why == null ? null : whyOf(row.why);
  }
}

/** What this adds to a complaint. */
@Resolver(() => Complaint)
export class ComplaintPenaltiesResolver {
  @Classified(PENALTY)
  @FieldResolver(() => [Penalty], {
    nullable: true,
    description: 'The penalties that came of it, oldest first, as far as the viewer is concerned or above (CC-6).',
  })
  penalties(
    @Root() row: ComplaintRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return penaltiesOf(context, row.id, selectionOf(info));
  }
}
