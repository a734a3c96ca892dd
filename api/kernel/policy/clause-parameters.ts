import { z } from 'zod';
import { workCalendar } from './calendar-parameters';
import * as cases from './case-parameters';
import * as clients from './client-parameters';
import { creditApplications } from './credit-parameters';
import { duplicates } from './duplicates';
import { handover } from './handover';
import { lossStandards } from './loss-standards';
import { conductRules } from './conduct-parameters';
import { marketNotes } from './market-parameters';
import { clientNotices } from './notice-parameters';
import { controlSignals } from './signal-parameters';
import { penalties } from './penalties';
import { procedures, route } from './procedure';
import { receivables } from './receivable-parameters';
import { paymentCredit, segmentInputs } from './segment-parameters';
import { segmentTable } from './segment-table';
import { thirdParties } from './third-parties';
import { tierTable } from './tier-table';

const kinds = [
  tierTable,
  clients.tierOverride,
  clients.segmentOverride,
  clients.contactStaff,
  clients.visitRules,
  clients.agreements,
  clients.selection,
  clients.developmentPlan,
  clients.planReviews,
  handover,
  clients.rebates,
  conductRules,
  segmentTable,
  clients.segmentCredit,
  clients.vipThresholds,
  paymentCredit,
  segmentInputs,
  cases.numberFormat,
  cases.similarComplaints,
  cases.caseClock,
  cases.classDeadline,
  cases.approvalThresholds,
  cases.followUps,
  cases.escalatedCall,
  cases.originalRecords,
  cases.dailyLog,
  cases.regularVisits,
  cases.reportDay,
  procedures,
  workCalendar,
  route,
  duplicates,
  cases.documentCopies,
  cases.overAcceptance,
  cases.returnProof,
  penalties,
  lossStandards,
  thirdParties,
  receivables,
  creditApplications,
  clientNotices,
  marketNotes,
  controlSignals,
] as const;

const kindNames = kinds.map(({ shape }) => shape.kind.value).join(', ');

/** The numbers of a clause. `kind` says which of its shapes they have. */
export const clauseParameters = z.discriminatedUnion('kind', kinds, {
  error: (issue) => (issue.code === 'invalid_union' ? `unknown kind of parameters; known are ${kindNames}` : undefined),
});

export type ClauseParameters = z.infer<typeof clauseParameters>;
export type ParameterKind = ClauseParameters['kind'];
export type ParametersOf<K extends ParameterKind> = Extract<ClauseParameters, { kind: K }>;
