import { selectionOf } from '../platform/graph/look-ahead';
import type { SubgraphDefinition } from '../platform/graph/subgraph';
import { AgreementEntity } from './agreements/agreement.entity';
import { agreementById } from './agreements/agreement-list.service';
import {
  AgreementReminderResolver,
  AgreementResolver,
  ClientAgreementsResolver,
} from './agreements/agreement.resolver';
import { AccountManagerResolver } from './account-managers/account-manager.resolver';
import { ClientMergeEntity } from './duplicates/client-merge.entity';
import { ClientMergeResolver, ClientMergesResolver } from './duplicates/client-merge.resolver';
import { ChangePlanResolver } from './plans/change-plan.resolver';
import { ClientCardResolver } from './cards/client-card.resolver';
import { overrideById } from './by-hand/override.service';
import { ClientEntity } from './client.entity';
import { ClientResolver } from './client.resolver';
import { clientById } from './client.service';
import { ContactCardResolver } from './contacts/contact-card.resolver';
import { ContactDutyConnectionResolver, ContactDutyResolver } from './contacts/contact-duty.resolver';
import { ContactStaffResolver, ContactStandingResolver } from './contacts/contact-staff.resolver';
import { ContactEntity } from './contacts/contact.entity';
import { DuplicateResolver } from './duplicates/duplicate.resolver';
import { planById } from './plans/development-plan-list.service';
import { DevelopmentPlanEntity } from './plans/development-plan.entity';
import {
  DevelopmentPlanResolver,
  PlanDecisionResolver,
  PlanProspectResolver,
  PlanReviewResolver,
  PlanStepResolver,
} from './plans/development-plan.resolver';
import { PlanClientResolver, PlanClientsResolver, PlansOfClientResolver } from './plans/plan-client.resolver';
import { DraftStub } from './draft-stub.schema';
import { DraftTiersResolver, TierChangeResolver, TierPreviewResolver } from './tiers/grade-preview.resolver';
import { creditReport } from './credit/credit-report-paper';
import { CreditApplicationEntity } from './credit/credit-application.entity';
import { applicationById } from './credit/credit-list.service';
import { DraftCreditResolver } from './credit/credit-preview.resolver';
import { CreditPrecheckResolver } from './credit/credit-precheck.resolver';
import { ClientCreditResolver, CreditApplicationResolver, CreditReportResolver } from './credit/credit.resolver';
import {
  ClientFieldOptionResolver,
  ClientFieldResolver,
  ClientFieldsResolver,
  ClientFieldValueResolver,
} from './fields/client-field.resolver';
import { recipientById } from './notices/acknowledge-notice.service';
import { ClientNoticeEntity } from './notices/client-notice.entity';
import { noticeById } from './notices/client-notice-list.service';
import {
  ClientNoticeAudienceResolver,
  ClientNoticeResolver,
  ClientNoticeStepResolver,
} from './notices/client-notice.resolver';
import { noticePaper } from './notices/notice-paper';
import { NoticeRecipientEntity } from './notices/notice-recipient.entity';
import { ClientNoticesResolver, NoticeRecipientResolver } from './notices/notice-recipient.resolver';
import {
  DraftSegmentsResolver,
  SegmentChangeResolver,
  SegmentPreviewResolver,
} from './segments/segment-preview.resolver';
import { ClientSegmentResolver } from './segments/segment.resolver';
import { SegmentOverrideEntity } from './segments/segment-override.entity';
import { ClientSegmentOverridesResolver, SegmentOverrideResolver } from './segments/segment-override.resolver';
import { SEGMENTS_BY_HAND } from './segments/segment-override.service';
import { ClientStatementsResolver, FinancialStatementResolver } from './segments/statement.resolver';
import { BulkChangeResolver } from './bulk/bulk-change.resolver';
import { ClientTransferRowResolver, TransferResolver } from './assignments/transfer.resolver';
import { TierPeriodResolver } from './tiers/tier-period.resolver';
import { HandoverResolver } from './handovers/handover.resolver';
import { HolderResolver } from './handovers/holder.resolver';
import { ClientProspectResolver, RecognitionResolver } from './prospects/client-prospect.resolver';
import { ClientHandoverNoticesResolver, NoticeResolver } from './handovers/notice.resolver';
import { ProspectEntity } from './prospects/prospect.entity';
import { prospectById } from './prospects/prospect-list.service';
import { ProspectDocumentResolver, ProspectResolver, ProspectStepResolver } from './prospects/prospect.resolver';
import { SimilarProspectsResolver } from './prospects/similar-prospects.resolver';
import { ClientImportResolver } from './import/client-import.resolver';
import { ImportMappingResolver } from './import/import-mapping.resolver';
import { ClientImportRowResolver } from './import/import-row.resolver';
import { RegradeRunResolver } from './tiers/regrade-run.resolver';
import { TierOverrideEntity } from './tiers/tier-override.entity';
import { ClientOverridesResolver, TierOverrideResolver } from './tiers/tier-override.resolver';
import { TIERS_BY_HAND } from './tiers/tier-override.service';

/** Whom we serve. */
export const clients: SubgraphDefinition = {
  name: 'clients',
  entities: [
    ClientEntity,
    ClientMergeEntity,
    ContactEntity,
    TierOverrideEntity,
    SegmentOverrideEntity,
    AgreementEntity,
    ProspectEntity,
    CreditApplicationEntity,
    DevelopmentPlanEntity,
    ClientNoticeEntity,
    NoticeRecipientEntity,
  ],
  resolvers: [
    AccountManagerResolver,
    ClientResolver,
    ClientCardResolver,
    ClientMergeResolver,
    ClientMergesResolver,
    ClientTransferRowResolver,
    DuplicateResolver,
    ContactCardResolver,
    TransferResolver,
    BulkChangeResolver,
    TierPeriodResolver,
    HandoverResolver,
    HolderResolver,
    NoticeResolver,
    ClientHandoverNoticesResolver,
    DraftTiersResolver,
    TierPreviewResolver,
    TierChangeResolver,
    DraftSegmentsResolver,
    SegmentPreviewResolver,
    SegmentChangeResolver,
    TierOverrideResolver,
    ClientOverridesResolver,
    SegmentOverrideResolver,
    ClientSegmentOverridesResolver,
    RegradeRunResolver,
    ClientImportResolver,
    ClientImportRowResolver,
    ImportMappingResolver,
    ProspectResolver,
    ProspectStepResolver,
    ProspectDocumentResolver,
    SimilarProspectsResolver,
    ClientProspectResolver,
    RecognitionResolver,
    DevelopmentPlanResolver,
    PlanProspectResolver,
    PlanReviewResolver,
    PlanDecisionResolver,
    PlanStepResolver,
    PlanClientResolver,
    PlanClientsResolver,
    PlansOfClientResolver,
    ChangePlanResolver,
    AgreementResolver,
    AgreementReminderResolver,
    ClientAgreementsResolver,
    ContactStandingResolver,
    ContactStaffResolver,
    ContactDutyResolver,
    ContactDutyConnectionResolver,
    ClientSegmentResolver,
    FinancialStatementResolver,
    ClientStatementsResolver,
    CreditApplicationResolver,
    CreditPrecheckResolver,
    DraftCreditResolver,
    CreditReportResolver,
    ClientCreditResolver,
    ClientFieldResolver,
    ClientFieldOptionResolver,
    ClientFieldsResolver,
    ClientFieldValueResolver,
    ClientNoticeResolver,
    ClientNoticeAudienceResolver,
    ClientNoticeStepResolver,
    NoticeRecipientResolver,
    ClientNoticesResolver,
  ],
  orphanedTypes: [DraftStub],
  tokenWrites: 'CLIENT_CARD',
  papers: [creditReport, noticePaper],
  references: {
    Client: (stub, context, info) => clientById(context, stub.id, selectionOf(info)),
    Agreement: (stub, context, info) => agreementById(context, stub.id, selectionOf(info)),
    Prospect: (stub, context, info) => prospectById(context, stub.id, selectionOf(info)),
    CreditApplication: (stub, context, info) => applicationById(context, stub.id, selectionOf(info)),
    DevelopmentPlan: (stub, context, info) => planById(context, stub.id, selectionOf(info)),
    ClientNotice: (stub, context, info) => noticeById(context, stub.id, selectionOf(info)),
    ClientNoticeRecipient: (stub, context, info) => recipientById(context, stub.id, selectionOf(info)),
    TierOverride: (stub, context, info) =>
      overrideById(context, TIERS_BY_HAND, { id: stub.id, selection: selectionOf(info) }),
    SegmentOverride: (stub, context, info) =>
      overrideById(context, SEGMENTS_BY_HAND, { id: stub.id, selection: selectionOf(info) }),
  },
};
