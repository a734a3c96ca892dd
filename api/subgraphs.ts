import { analytics } from './analytics/subgraph';
import { planApprovals, recognitionApprovals } from './clients/prospects/key-account-approvals.service';
import { clients } from './clients/subgraph';
import { creditApprovals } from './clients/credit/credit-approvals.service';
import { noticeApprovals, noticeReviews } from './clients/notices/notice-approvals.service';
import { segmentApprovals, tierApprovals } from './clients/by-hand/override-approvals.service';
import { complaintApprovals } from './complaints/complaint-approvals.service';
import { penaltyApprovals } from './complaints/penalties/penalty-approvals.service';
import { petitionApprovals } from './complaints/petitions/petition-approvals.service';
import { complaints } from './complaints/subgraph';
import { desk } from './desk/subgraph';
import { identity } from './identity/subgraph';
import { inboxOf } from './inbox/subgraph';
import type { SubgraphDefinition } from './platform/graph/subgraph';
import { policy } from './policy/subgraph';
import { heldReturns, returnApprovals } from './returns/return-approvals.service';
import { returnTasks } from './returns/return-tasks.repository';
import { returns } from './returns/subgraph';
import { rebateTasks } from './sales/rebates/rebate-tasks.service';
import { settlementTasks } from './sales/receivables/settlement-tasks.repository';
import { sales } from './sales/subgraph';

/** The rooms of the house. */
export const subgraphs: readonly SubgraphDefinition[] = [
  identity,
  policy,
  clients,
  sales,
  complaints,
  returns,
  desk,
  analytics,
  inboxOf(
    [
      complaintApprovals,
      returnApprovals,
      heldReturns,
      tierApprovals,
      segmentApprovals,
      creditApprovals,
      planApprovals,
      recognitionApprovals,
      penaltyApprovals,
      petitionApprovals,
      noticeReviews,
      noticeApprovals,
    ],
    [returnTasks, rebateTasks, settlementTasks],
  ),
];
