import reports from '../../reports/reports.en';
import administration from '../../administration/administration.en';
import analytics from '../../analytics/analytics.en';
import cases from '../../complaints/case.en';
import caseRecords from '../../complaints/records/case-records.en';
import followUps from '../../complaints/follow-ups/follow-ups.en';
import desk from '../../desk/desk.en';
import logs from '../../desk/logs/logs.en';
import contactDuties from '../../desk/contacts/contact-duties.en';
import planned from '../../desk/planned/planned.en';
import figures from '../../analytics/figures.en';
import clientRows from '../../analytics/rows/client-rows.en';
import tallyRows from '../../analytics/rows/tally-rows.en';
import clients from '../../clients/clients.en';
import clientForms from '../../clients/client-forms.en';
import complaints from '../../complaints/complaints.en';
import customFields from '../../clients/fields/custom-fields.en';
import drill from '../../analytics/drill/drill.en';
import duplicates from '../../clients/duplicates/duplicates.en';
import imports from '../../clients/import/imports.en';
import explorer from '../../explorer/explorer.en';
import handover from '../../clients/handovers/handover.en';
import identity from '../../identity/identity.en';
import finance from '../../inbox/finance.en';
import inbox from '../../inbox/inbox.en';
import ownership from '../../clients/ownership/ownership.en';
import policy from '../../policy/policy.en';
import orders from '../../sales/orders.en';
import rebates from '../../sales/rebates.en';
import receivables from '../../receivables/receivables.en';
import returns from '../../returns/returns.en';
import agreements from '../../clients/agreements/agreements.en';
import plans from '../../clients/plans/plans.en';
import prospects from '../../clients/prospects/prospects.en';
import contactStaff from '../../clients/contacts/contact-staff.en';
import credit from '../../credit/credit.en';
import largest from '../../analytics/segments/largest.en';
import ungraded from '../../analytics/segments/ungraded.en';
import segments from '../../clients/segments/segments.en';
import targets from '../../targets/targets.en';
import tiers from '../../clients/tiers/tiers.en';
import views from '../view/views.en';
import monthly from '../../complaints/monthly/monthly.en';
import petition from '../../complaints/petitions/petition.en';
import events from '../../events/events.en';
import scorecard from '../../scorecard/scorecard.en';
import marketNotes from '../../market-notes/market-notes.en';
import surveys from '../../surveys/surveys.en';
import penalties from '../../penalties/penalties.en';
import notices from '../../notices/notices.en';
import staffing from '../../staff/staffing.en';
import exports from '../export/export.en';
import shared from './shared.en';

export default {
  ...shared,
  export: exports,
  ...cases,
  ...caseRecords,
  ...followUps,
  ...desk,
  ...contactDuties,
  ...planned,
  ...logs,
  administration,
  analytics,
  clients,
  clientForms,
  complaints,
  customFields,
  drill,
  duplicates,
  imports,
  largest,
  ungraded,
  explorer,
  figures,
  tallyRows,
  clientRows,
  finance,
  handover,
  identity,
  inbox,
  ownership,
  policy,
  orders,
  rebates,
  receivables,
  reports,
  returns,
  agreements,
  contactStaff,
  plans,
  monthly,
  petition,
  events,
  scorecard,
  marketNotes,
  surveys,
  penalties,
  notices,
  staffing,
  prospects,
  targets,
  credit,
  segments,
  tiers,
  views,
};
