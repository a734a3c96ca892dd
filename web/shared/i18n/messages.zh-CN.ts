import reports from '../../reports/reports.zh-CN';
import administration from '../../administration/administration.zh-CN';
import analytics from '../../analytics/analytics.zh-CN';
import cases from '../../complaints/case.zh-CN';
import caseRecords from '../../complaints/records/case-records.zh-CN';
import followUps from '../../complaints/follow-ups/follow-ups.zh-CN';
import desk from '../../desk/desk.zh-CN';
import logs from '../../desk/logs/logs.zh-CN';
import contactDuties from '../../desk/contacts/contact-duties.zh-CN';
import planned from '../../desk/planned/planned.zh-CN';
import figures from '../../analytics/figures.zh-CN';
import clientRows from '../../analytics/rows/client-rows.zh-CN';
import tallyRows from '../../analytics/rows/tally-rows.zh-CN';
import clients from '../../clients/clients.zh-CN';
import clientForms from '../../clients/client-forms.zh-CN';
import complaints from '../../complaints/complaints.zh-CN';
import customFields from '../../clients/fields/custom-fields.zh-CN';
import drill from '../../analytics/drill/drill.zh-CN';
import duplicates from '../../clients/duplicates/duplicates.zh-CN';
import imports from '../../clients/import/imports.zh-CN';
import explorer from '../../explorer/explorer.zh-CN';
import handover from '../../clients/handovers/handover.zh-CN';
import identity from '../../identity/identity.zh-CN';
import finance from '../../inbox/finance.zh-CN';
import inbox from '../../inbox/inbox.zh-CN';
import ownership from '../../clients/ownership/ownership.zh-CN';
import policy from '../../policy/policy.zh-CN';
import orders from '../../sales/orders.zh-CN';
import rebates from '../../sales/rebates.zh-CN';
import receivables from '../../receivables/receivables.zh-CN';
import returns from '../../returns/returns.zh-CN';
import agreements from '../../clients/agreements/agreements.zh-CN';
import plans from '../../clients/plans/plans.zh-CN';
import prospects from '../../clients/prospects/prospects.zh-CN';
import contactStaff from '../../clients/contacts/contact-staff.zh-CN';
import credit from '../../credit/credit.zh-CN';
import largest from '../../analytics/segments/largest.zh-CN';
import ungraded from '../../analytics/segments/ungraded.zh-CN';
import segments from '../../clients/segments/segments.zh-CN';
import targets from '../../targets/targets.zh-CN';
import tiers from '../../clients/tiers/tiers.zh-CN';
import views from '../view/views.zh-CN';
import monthly from '../../complaints/monthly/monthly.zh-CN';
import petition from '../../complaints/petitions/petition.zh-CN';
import events from '../../events/events.zh-CN';
import scorecard from '../../scorecard/scorecard.zh-CN';
import marketNotes from '../../market-notes/market-notes.zh-CN';
import surveys from '../../surveys/surveys.zh-CN';
import penalties from '../../penalties/penalties.zh-CN';
import notices from '../../notices/notices.zh-CN';
import staffing from '../../staff/staffing.zh-CN';
import exports from '../export/export.zh-CN';
import shared from './shared.zh-CN';

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
