import { selectionOf } from '../platform/graph/look-ahead';
import type { SubgraphDefinition } from '../platform/graph/subgraph';
import { CaseRecordsResolver } from './records/case-records.resolver';
import { ClientComplaintsResolver } from './client-complaints.resolver';
import { ComplaintEntity, ComplaintEventEntity } from './complaint.entity';
import { ComplaintResolver } from './complaint.resolver';
import { complaintById } from './complaint.service';
import { DraftDeadlinesResolver } from './deadlines/deadline-preview.resolver';
import { FollowUpResolver } from './follow-ups/follow-up.resolver';
import { DraftStub } from './deadlines/draft-stub.schema';
import { caseForm } from './papers/case-form';
import { closingCopies } from './papers/closing-copies';
import { investigationMemo } from './papers/investigation-memo';
import { replyLetter } from './papers/reply-letter';
import { monthlyPaper } from './monthly/monthly-paper';
import { MonthlyLineEntity } from './monthly/monthly-line.entity';
import { MonthlyLineResolver, MonthlyReportResolver, RestatedCaseResolver } from './monthly/monthly.resolver';
import { reportById } from './monthly/monthly.service';
import { PenaltyEntity } from './penalties/penalty.entity';
import { penaltyNotice } from './penalties/penalty-notice';
import { penaltyRevocation } from './penalties/penalty-revocation';
import { ComplaintPenaltiesResolver, PenaltyResolver } from './penalties/penalty.resolver';
import { penaltyById } from './penalties/penalty.service';
import { penaltyListPaper } from './penalty-lists/penalty-list-paper';
import { PenaltyListChangeResolver, PenaltyListResolver } from './penalty-lists/penalty-list.resolver';
import { penaltyListById } from './penalty-lists/penalty-list.service';
import { PetitionResolver } from './petitions/petition.resolver';
import { SimilarComplaintResolver } from './intake/similar-complaint.resolver';
import { ThirdPartyResolver } from './third-parties/third-party.resolver';
import { transferSlip } from './papers/transfer-slip';

/** What went wrong, and who answers by when. */
export const complaints: SubgraphDefinition = {
  name: 'complaints',
  entities: [ComplaintEntity, ComplaintEventEntity, PenaltyEntity, MonthlyLineEntity],
  resolvers: [
    ComplaintResolver,
    CaseRecordsResolver,
    ThirdPartyResolver,
    PetitionResolver,
    FollowUpResolver,
    SimilarComplaintResolver,
    ClientComplaintsResolver,
    DraftDeadlinesResolver,
    PenaltyResolver,
    ComplaintPenaltiesResolver,
    MonthlyReportResolver,
    MonthlyLineResolver,
    RestatedCaseResolver,
    PenaltyListResolver,
    PenaltyListChangeResolver,
  ],
  orphanedTypes: [DraftStub],
  tokenWrites: 'COMPLAINT',
  papers: [
    transferSlip,
    investigationMemo,
    replyLetter,
    caseForm,
    closingCopies,
    penaltyNotice,
    penaltyRevocation,
    monthlyPaper,
    penaltyListPaper,
  ],
  references: {
    Complaint: (stub, context, info) => complaintById(context, stub.id, selectionOf(info)),
    MonthlyReport: (stub, context) => reportById(context, stub.id),
    PenaltyList: (stub, context) => penaltyListById(context, stub.id),
    Penalty: (stub, context, info) => penaltyById(context, stub.id, selectionOf(info)),
  },
};
