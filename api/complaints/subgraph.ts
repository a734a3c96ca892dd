import { selectionOf } from '../platform/graph/look-ahead';
import type { SubgraphDefinition } from '../platform/graph/subgraph';
import { CaseRecordsResolver } from './case-records.resolver';
import { ClientComplaintsResolver } from './client-complaints.resolver';
import { ComplaintEntity, ComplaintEventEntity } from './complaint.entity';
import { ComplaintResolver } from './complaint.resolver';
import { complaintById } from './complaint.service';
import { DraftDeadlinesResolver } from './deadline-preview.resolver';
import { FollowUpResolver } from './follow-up.resolver';
import { DraftStub } from './draft-stub.schema';
import { caseForm } from './papers/case-form';
import { closingCopies } from './papers/closing-copies';
import { replyLetter } from './papers/reply-letter';
import { PenaltyEntity } from './penalties/penalty.entity';
import { penaltyNotice } from './penalties/penalty-notice';
import { ComplaintPenaltiesResolver, PenaltyResolver } from './penalties/penalty.resolver';
import { penaltyById } from './penalties/penalty.service';
import { transferSlip } from './papers/transfer-slip';

/** What went wrong, and who answers by when. */
export const complaints: SubgraphDefinition = {
  name: 'complaints',
  entities: [ComplaintEntity, ComplaintEventEntity, PenaltyEntity],
  resolvers: [
    ComplaintResolver,
    CaseRecordsResolver,
    FollowUpResolver,
    ClientComplaintsResolver,
    DraftDeadlinesResolver,
    PenaltyResolver,
    ComplaintPenaltiesResolver,
  ],
  orphanedTypes: [DraftStub],
  tokenWrites: 'COMPLAINT',
  papers: [transferSlip, replyLetter, caseForm, closingCopies, penaltyNotice],
  references: {
    Complaint: (stub, context, info) => complaintById(context, stub.id, selectionOf(info)),
    Penalty: (stub, context, info) => penaltyById(context, stub.id, selectionOf(info)),
  },
};
