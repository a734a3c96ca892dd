import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionAt } from '../../platform/graph/look-ahead';
import {
  CaseDocument,
  CaseLoss,
  CaseRepair,
  CorrectiveAction,
  LiabilityDecision,
  LossStandard,
} from './case-contents.schema';
import {
  actionsOfComplaint,
  decisionsOfComplaint,
  documentsOfComplaint,
  lossOfComplaint,
  recordsOfComplaint,
  repairsByDay,
  repairOfComplaint,
  standardsOfComplaint,
} from './case-contents.service';
import {
  AddCorrectiveActionInput,
  AddDocumentInput,
  DetermineGoodsInput,
  CaseChangeResult,
  FinishCorrectiveActionInput,
  RecordDecisionInput,
  RecordLossesInput,
  RecordShipmentInput,
} from './case-record.schema';
import { CASE } from '../case-words.schema';
import { addDocument } from './add-document.service';
import { colleagues } from '../colleague.repository';
import type { ComplaintRow } from '../complaint.repository';
import { Complaint } from '../complaint.schema';
import { addCorrectiveAction, finishCorrectiveAction } from './corrective-action.service';
import { CALLED, FollowUp } from '../follow-ups/follow-up.schema';
import { determineGoods } from './determine-goods.service';
import { followUpsOfComplaint, type ShownFollowUp } from '../follow-ups/follow-up.service';
import { recordDecision } from './record-decision.service';
import { recordLosses } from './record-losses.service';
import { recordShipment } from './record-shipment.service';
import { CaseRecord } from './split-words.schema';
import { StaffStub } from '../staff-stub.schema';

/** What a case has on record beside its steps. */
@Resolver(() => Complaint)
export class CaseRecordsResolver {
  @Query(() => [StaffStub], {
    description: 'Members of staff, by name, at most 1 000: who can answer for a corrective action (CQ-6).',
  })
  colleagues(@Ctx() context: RequestContext): Promise<readonly StaffStub[]> {
    return colleagues(context);
  }

  @Mutation(() => CaseChangeResult, {
    description: 'Puts a version of the decision on who bears what on record (CC-9, CQ-4).',
  })
  recordDecision(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RecordDecisionInput, { description: 'Budget, repair day and shares.' })
    input: RecordDecisionInput,
  ): Promise<unknown> {
    return recordDecision(context, input, selectionAt(info, 'complaint'));
  }

  @Mutation(() => CaseChangeResult, { description: 'Puts the loss of a case on record, all lines (CQ-6).' })
  recordLosses(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RecordLossesInput, { description: 'The lines.' }) input: RecordLossesInput,
  ): Promise<unknown> {
    return recordLosses(context, input, selectionAt(info, 'complaint'));
  }

  @Mutation(() => CaseChangeResult, { description: 'Puts a corrective action on record (CQ-6).' })
  addCorrectiveAction(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AddCorrectiveActionInput, { description: 'What, who and by when.' })
    input: AddCorrectiveActionInput,
  ): Promise<unknown> {
    return addCorrectiveAction(context, input, selectionAt(info, 'complaint'));
  }

  @Mutation(() => CaseChangeResult, { description: 'Says that a corrective action is done (CQ-6).' })
  finishCorrectiveAction(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => FinishCorrectiveActionInput, { description: 'Which, and what came of it.' })
    input: FinishCorrectiveActionInput,
  ): Promise<unknown> {
    return finishCorrectiveAction(context, input, selectionAt(info, 'complaint'));
  }

  @Mutation(() => CaseChangeResult, {
    description: 'Puts on record what happened to repaired goods on their way (CC-10).',
  })
  recordShipment(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RecordShipmentInput, { description: 'What, when and where.' }) input: RecordShipmentInput,
  ): Promise<unknown> {
    return recordShipment(context, input, selectionAt(info, 'complaint'));
  }

  @Mutation(() => CaseChangeResult, {
    description: 'Says what is known of the goods by now, a sample included (CQ-2).',
  })
  determineGoods(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DetermineGoodsInput, { description: 'All that is known of them.' }) input: DetermineGoodsInput,
  ): Promise<unknown> {
    return determineGoods(context, input, selectionAt(info, 'complaint'));
  }

  @Mutation(() => CaseChangeResult, { description: 'Adds a document that the viewer uploaded to a case.' })
  addDocument(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AddDocumentInput, { description: 'Which document.' }) input: AddDocumentInput,
  ): Promise<unknown> {
    return addDocument(context, input, selectionAt(info, 'complaint'));
  }

  @Classified(CASE)
  @FieldResolver(() => [CaseDocument], { description: 'Its documents, oldest first.' })
  documents(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Promise<CaseDocument[]> {
    return documentsOfComplaint(context, row.id);
  }

  @Classified(CASE)
  @FieldResolver(() => CaseRepair, {
    nullable: true,
    description: 'Its repair by the date of the memo, and the shipping; null when there is none (CC-10).',
  })
  repair(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Promise<CaseRepair | null> {
    return repairOfComplaint(context, row.id);
  }

  @Classified(CASE)
  @FieldResolver(() => [CaseRecord], { description: 'What the viewer may put on record of it now.' })
  mayRecord(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Promise<CaseRecord[]> {
    return recordsOfComplaint(context, row.id);
  }

  @Classified(CASE)
  @FieldResolver(() => [LiabilityDecision], {
    description: 'Every version of the decision on who bears what, oldest first (CC-9, CQ-4).',
  })
  decisions(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Promise<LiabilityDecision[]> {
    return decisionsOfComplaint(context, row.id);
  }

  @Classified(CASE)
  @FieldResolver(() => Boolean, {
    description: 'Its procedure repairs by a day, which goes with the decision (CC-9, CC-10).',
  })
  repairsByDay(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Promise<boolean> {
    return repairsByDay(context, row.id);
  }

  @Classified(CALLED)
  @FieldResolver(() => [FollowUp], {
    nullable: true,
    description:
      'Its callbacks, oldest first; null or none for who does not reach call records of its client (CC-14, SD-10).',
  })
  followUps(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Promise<ShownFollowUp[]> {
    return followUpsOfComplaint(context, row.id);
  }

  @Classified(CASE)
  @FieldResolver(() => CaseLoss, { description: 'The loss it caused, by standard (CQ-6).' })
  loss(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Promise<CaseLoss> {
    return lossOfComplaint(context, row.id);
  }

  @Classified(CASE)
  @FieldResolver(() => [LossStandard], { description: 'What a loss of it is worth (CQ-6).' })
  lossStandards(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Promise<LossStandard[]> {
    return standardsOfComplaint(context, row.id);
  }

  @Classified(CASE)
  @FieldResolver(() => [CorrectiveAction], { description: 'What is done so that it does not happen again (CQ-6).' })
  correctiveActions(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Promise<CorrectiveAction[]> {
    return actionsOfComplaint(context, row.id);
  }
}
