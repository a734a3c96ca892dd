import { SplitWithoutRepair17640000137000 } from './0137-split-without-repair';
import { ThirdParties17640000138000 } from './0138-third-parties';
import { Platform17640000001000 } from './0001-platform';
import { Duties17640000270000 } from './0270-duties';
import { HandingDuties17640000271000 } from './0271-handing-duties';
import { DutiesOfPortfolios17640000310000 } from './0310-duties-of-portfolios';
import { HandingOnByAnybody17640000330000 } from './0330-handing-on-by-anybody';
import { RepeatRows17640000325000 } from './0325-repeat-rows';
import { PoliciesByRow17640000345000 } from './0345-policies-by-row';
import { Surveys17640000335000 } from './0335-surveys';
import { HandoversInOrder17640000355000 } from './0355-handovers-in-order';
import { SurveyFigures17640000336000 } from './0336-survey-figures';
import { ProspectMaterial17640000350000 } from './0350-prospect-material';
import { CellsByDimension17640000365000 } from './0365-cells-by-dimension';
import { OneFileOnce17640000366000 } from './0366-one-file-once';
import { ProspectCorrection17640000367000 } from './0367-prospect-correction';
import { RenewalsUndone17640000369000 } from './0369-renewals-undone';
import { KeysOfImportedClients17640000370000 } from './0370-keys-of-imported-clients';
import { WhyUngraded17640000371000 } from './0371-why-ungraded';
import { LeftBehind17640000375000 } from './0375-left-behind';
import { WhyAGradingEnded17640000368000 } from './0368-why-a-grading-ended';
import { RowsOfMovedClients17640000376000 } from './0376-rows-of-moved-clients';
import { HoldingStaffing17640000377000 } from './0377-holding-staffing';
import { ComplainingCells17640000380000 } from './0380-complaining-cells';
import { ComplainingFromCells17640000381000 } from './0381-complaining-from-cells';
import { FewerCells17640000382000 } from './0382-fewer-cells';
import { MonthsOfActivity17640000383000 } from './0383-months-of-activity';
import { PlansByArguments17640000384000 } from './0384-plans-by-arguments';
import { OwnedStretches17640000385000 } from './0385-owned-stretches';
import { InactiveInlined17640000386000 } from './0386-inactive-inlined';
import { ChosenRows17640000387000 } from './0387-chosen-rows';
import { RevokedVersions17640000388000 } from './0388-revoked-versions';
import { CreditAlerts17640000389000 } from './0389-credit-alerts';
import { StepsDue17640000390000 } from './0390-steps-due';
import { CreditAnswer17640000391000 } from './0391-credit-answer';
import { MergesForeseen17640000395000 } from './0395-merges-foreseen';
import { OwnersOnce17640000397000 } from './0397-owners-once';
import { GrowthByVolume17640000399000 } from './0399-growth-by-volume';
import { NoticesTold17640000400000 } from './0400-notices-told';
import { TalliesByOwner17640000402000 } from './0402-tallies-by-owner';
import { ContactsOnRecord17640000404000 } from './0404-contacts-on-record';
import { AlikeProspects17640000406000 } from './0406-alike-prospects';
import { FirstDays17640000410000 } from './0410-first-days';
import { LargestClients17640000411000 } from './0411-largest-clients';
import { ContactsWritten17640000413000 } from './0413-contacts-written';
import { TiersAtReceipt17640000414000 } from './0414-tiers-at-receipt';
import { DraftAlerts17640000415000 } from './0415-draft-alerts';
import { FirstDaysAsKnown17640000417000 } from './0417-first-days-as-known';
import { Leavers17640000418000 } from './0418-leavers';
import { HandingPlans17640000419000 } from './0419-handing-plans';
import { ExactRatios17640000420000 } from './0420-exact-ratios';
import { RowsThatAreMany17640000422000 } from './0422-rows-that-are-many';
import { OpenSteps17640000440000 } from './0440-open-steps';
import { MovesAtOnce17640000441000 } from './0441-moves-at-once';
import { StandingSteps17640000442000 } from './0442-standing-steps';
import { UndoneToTheRow17640000445000 } from './0445-undone-to-the-row';
import { TypeBeforeAgreement17640000446000 } from './0446-type-before-agreement';
import { StepsAsKnown17640000449000 } from './0449-steps-as-known';
import { NamesForEnglishReaders17640000450000 } from './0450-names-for-english-readers';
import { DaysWithoutAnOwner17640000453000 } from './0453-days-without-an-owner';
import { ManagersAsKnown17640000454000 } from './0454-managers-as-known';
import { FiguresOfManagersAsKnown17640000455000 } from './0455-figures-of-managers-as-known';
import { MergesUndoneWhole17640000458000 } from './0458-merges-undone-whole';
import { ContactsWithTheCard17640000459000 } from './0459-contacts-with-the-card';
import { ContactsBegunByOne17640000460000 } from './0460-contacts-begun-by-one';
import { TypeWithTheMerge17640000466000 } from './0466-type-with-the-merge';
import { DaysBetweenAssignments17640000467000 } from './0467-days-between-assignments';
import { AssignmentsTakenBack17640000468000 } from './0468-assignments-taken-back';
import { FaultsAsKnown17640000471000 } from './0471-faults-as-known';
import { FiguresOfFaultsAsKnown17640000472000 } from './0472-figures-of-faults-as-known';
import { TalliesOfNobodysClients17640000475000 } from './0475-tallies-of-nobodys-clients';
import { InContact17640000476000 } from './0476-in-contact';
import { KeptVersions17640000480000 } from './0480-kept-versions';
import { WalkInAccounts17640000481000 } from './0481-walk-in-accounts';
import { MergesUndoneApart17640000485000 } from './0485-merges-undone-apart';
import { WorkingUntil17640000486000 } from './0486-working-until';
import { ContactsForTheAbsent17640000487000 } from './0487-contacts-for-the-absent';
import { ReportsDue17640000488000 } from './0488-reports-due';
import { WalkInNotAgreed17640000489000 } from './0489-walk-in-not-agreed';
import { WalkInUngraded17640000490000 } from './0490-walk-in-ungraded';
import { OneContactForOne17640000492000 } from './0492-one-contact-for-one';
import { ReportsOfAccountManagers17640000493000 } from './0493-reports-of-account-managers';
import { MarksOfMerged17640000494000 } from './0494-marks-of-merged';
import { EventsDue17640000495000 } from './0495-events-due';
import { NamesakesElsewhere17640000497000 } from './0497-namesakes-elsewhere';
import { KeptSteps17640000498000 } from './0498-kept-steps';
import { RegionsAtReceipt17640000499000 } from './0499-regions-at-receipt';
import { ClocksThatStandStill17640000500000 } from './0500-clocks-that-stand-still';
import { ReturnsWithdrawnLater17640000501000 } from './0501-returns-withdrawn-later';
import { LargeDebts17640000502000 } from './0502-large-debts';
import { WaitsAndClocks17640000503000 } from './0503-waits-and-clocks';
import { Identity17640000002000 } from './0002-identity';
import { Policy17640000003000 } from './0003-policy';
import { Clients17640000004000 } from './0004-clients';
import { Sales17640000005000 } from './0005-sales';
import { Complaints17640000006000 } from './0006-complaints';
import { Returns17640000007000 } from './0007-returns';
import { Desk17640000008000 } from './0008-desk';
import { Analytics17640000009000 } from './0009-analytics';
import { Tidying17640000010000 } from './0010-tidying';
import { RowSecurityByClient17640000017000 } from './0017-row-security-by-client';
import { RollupKeys17640000018000 } from './0018-rollup-keys';
import { Deliveries17640000038000 } from './0038-deliveries';
import { Claims17640000039000 } from './0039-claims';
import { Drafts17640000020000 } from './0020-drafts';
import { DraftPreviews17640000021000 } from './0021-draft-previews';
import { ApiTokens17640000052000 } from './0052-api-tokens';
import { ComplaintPast17640000046000 } from './0046-complaint-past';
import { MeasureRollups17640000047000 } from './0047-measure-rollups';
import { FiguresAsOf17640000048000 } from './0048-figures-as-of';
import { ClientWrites17640000025000 } from './0025-client-writes';
import { PlannedAssignments17640000026000 } from './0026-planned-assignments';
import { Settlement17640000040000 } from './0040-settlement';
import { ProofAndVoucher17640000041000 } from './0041-proof-and-voucher';
import { CaseSteps17640000030000 } from './0030-case-steps';
import { Handover17640000027000 } from './0027-handover';
import { Rebates17640000065000 } from './0065-rebates';
import { Approvals17640000075000 } from './0075-approvals';
import { CaseRecords17640000070000 } from './0070-case-records';
import { TierOverrides17640000080000 } from './0080-tier-overrides';
import { Receivables17640000060000 } from './0060-receivables';
import { Delegation17640000076000 } from './0076-delegation';
import { ContactStaff17640000081000 } from './0081-contact-staff';
import { Shipments17640000071000 } from './0071-shipments';
import { Escalation17640000077000 } from './0077-escalation';
import { Agreements17640000082000 } from './0082-agreements';
import { FollowUps17640000072000 } from './0072-follow-ups';
import { Prospects17640000083000 } from './0083-prospects';
import { ComplaintAttachments17640000073000 } from './0073-complaint-attachments';
import { FinanceInbox17640000090000 } from './0090-finance-inbox';
import { SavedViews17640000115000 } from './0115-saved-views';
import { FigureFacts17640000120000 } from './0120-figure-facts';
import { Tallies17640000121000 } from './0121-tallies';
import { CustomFields17640000128000 } from './0128-custom-fields';
import { SalesTargets17640000131000 } from './0131-sales-targets';
import { Tables17640000125000 } from './0125-tables';
import { ClientImports17640000126000 } from './0126-client-imports';
import { Credit17640000101000 } from './0101-credit';
import { Segments17640000100000 } from './0100-segments';
import { SavedQueries17640000116000 } from './0116-saved-queries';
import { Invoices17640000091000 } from './0091-invoices';
import { Passwords17640000117000 } from './0117-passwords';
import { Staffing17640000118000 } from './0118-staffing';
import { Duplicates17640000105000 } from './0105-duplicates';
import { ClientMerges17640000106000 } from './0106-client-merges';
import { AlikeClients17640000107000 } from './0107-alike-clients';
import { DevelopmentPlans17640000110000 } from './0110-development-plans';
import { ProspectDocuments17640000111000 } from './0111-prospect-documents';
import { Profit17640000147000 } from './0147-profit';
import { PenaltyLists17640000148000 } from './0148-penalty-lists';
import { Petitions17640000149000 } from './0149-petitions';
import { Penalties17640000095000 } from './0095-penalties';
import { MonthlyReports17640000096000 } from './0096-monthly-reports';
import { NothingToPost17640000122000 } from './0122-nothing-to-post';
import { AgentsWithoutTerms17640000123000 } from './0123-agents-without-terms';
import { OverdueRebates17640000124000 } from './0124-overdue-rebates';
import { DeskRecords17640000143000 } from './0143-desk-records';
import { DeskFigures17640000144000 } from './0144-desk-figures';
import { ReportSubscriptions17640000140000 } from './0140-report-subscriptions';
import { ClientNotices17640000134000 } from './0134-client-notices';
import { AlertsToDelegates17640000135000 } from './0135-alerts-to-delegates';
import { PenaltiesTakenBack17640000136000 } from './0136-penalties-taken-back';
import { VisitCoverage17640000145000 } from './0145-visit-coverage';
import { PortfolioFilters17640000153000 } from './0153-portfolio-filters';
import { StageTime17640000163000 } from './0163-stage-time';
import { WaitingMoney17640000176000 } from './0176-waiting-money';
import { FieldsHeldInReach17640000154000 } from './0154-fields-held-in-reach';
import { PlannedContacts17640000171000 } from './0171-planned-contacts';
import { SegmentsByHand17640000158000 } from './0158-segments-by-hand';
import { SegmentPreviews17640000159000 } from './0159-segment-previews';
import { DailyLogs17640000172000 } from './0172-daily-logs';
import { ControlSignals17640000164000 } from './0164-control-signals';
import { Refusals17640000177000 } from './0177-refusals';
import { SignalMails17640000200183 } from './0183-signal-mails';
import { Intake17640000200000 } from './0200-intake';
import { QuestionsPassedOn17640000201000 } from './0201-questions-passed-on';
import { AttributionByPetition17640000202000 } from './0202-attribution-by-petition';
import { ClientEvents17640000193000 } from './0193-client-events';
import { MarketNotes17640000194000 } from './0194-market-notes';
import { CallScores17640000195000 } from './0195-call-scores';
import { RowsOfFacts17640000178000 } from './0178-rows-of-facts';
import { TallyRows17640000179000 } from './0179-tally-rows';
import { ImportsChange17640000188000 } from './0188-imports-change';

import { ResolutionInWorkingTime17640000220000 } from './0220-resolution-in-working-time';
import { StepsOnTime17640000221000 } from './0221-steps-on-time';
import { OutcomesOfReceived17640000280000 } from './0280-outcomes-of-received';
import { ComplainingClients17640000281000 } from './0281-complaining-clients';
import { RestatedClients17640000282000 } from './0282-restated-clients';

/** Every migration, in order. Each room adds its line. */
import { ContactWindows17640000207000 } from './0207-contact-windows';
import { GradesByTier17640000208000 } from './0208-grades-by-tier';
import { HoldsDetermined17640000209000 } from './0209-holds-determined';
import { KeptPlans17640000250000 } from './0250-kept-plans';
import { BroughtByImports17640000251000 } from './0251-brought-by-imports';
import { PlanClients17640000240000 } from './0240-plan-clients';
import { RebatesOfMergedAgents17640000241000 } from './0241-rebates-of-merged-agents';
import { TargetAlerts17640000242000 } from './0242-target-alerts';
import { PairsInOrder17640000252000 } from './0252-pairs-in-order';
import { PhonesByIndex17640000253000 } from './0253-phones-by-index';
import { SignalsToDelegates17640000230000 } from './0230-signals-to-delegates';
import { StageDeltas17640000260000 } from './0260-stage-deltas';
import { DeskTallies17640000261000 } from './0261-desk-tallies';
import { SegmentFigures17640000262010 } from './0210-segment-figures';
import { ClientsAsKnown17640000262011 } from './0211-clients-as-known';
import { ClientRows17640000262012 } from './0212-client-rows';
import { TallyChanges17640000300000 } from './0300-tally-changes';
import { FactsByClient17640000301000 } from './0301-facts-by-client';
import { TalliesByClient17640000302000 } from './0302-tallies-by-client';
import { MonthsOfComplaints17640000303000 } from './0303-months-of-complaints';
import { StretchesOfClients17640000304000 } from './0304-stretches-of-clients';
import { AllOfComplaints17640000306000 } from './0306-all-of-complaints';
import { LabelsOfAll17640000305000 } from './0305-labels-of-all';
import { DatabaseLogins17640000320000 } from './0320-database-logins';
import { AnalysisOfClientsAndMoney17640000321000 } from './0321-analysis-of-clients-and-money';
import { AnalysisOfCases17640000322000 } from './0322-analysis-of-cases';
import { Channels17640000323000 } from './0323-channels';
import { StaffOfAnalysis17640000324000 } from './0324-staff-of-analysis';

export const migrations = [
  Platform17640000001000,
  Identity17640000002000,
  Policy17640000003000,
  Clients17640000004000,
  Sales17640000005000,
  Complaints17640000006000,
  Returns17640000007000,
  Desk17640000008000,
  Analytics17640000009000,
  Tidying17640000010000,
  RowSecurityByClient17640000017000,
  RollupKeys17640000018000,
  Deliveries17640000038000,
  Claims17640000039000,
  Drafts17640000020000,
  DraftPreviews17640000021000,
  ApiTokens17640000052000,
  ComplaintPast17640000046000,
  MeasureRollups17640000047000,
  FiguresAsOf17640000048000,
  ClientWrites17640000025000,
  PlannedAssignments17640000026000,
  Settlement17640000040000,
  ProofAndVoucher17640000041000,
  CaseSteps17640000030000,
  Handover17640000027000,
  Rebates17640000065000,
  Approvals17640000075000,
  CaseRecords17640000070000,
  TierOverrides17640000080000,
  Receivables17640000060000,
  Delegation17640000076000,
  ContactStaff17640000081000,
  Shipments17640000071000,
  Escalation17640000077000,
  Agreements17640000082000,
  FollowUps17640000072000,
  Prospects17640000083000,
  ComplaintAttachments17640000073000,
  FinanceInbox17640000090000,
  SavedViews17640000115000,
  FigureFacts17640000120000,
  Tallies17640000121000,
  Segments17640000100000,
  SavedQueries17640000116000,
  Invoices17640000091000,
  Credit17640000101000,
  Passwords17640000117000,
  Duplicates17640000105000,
  ClientMerges17640000106000,
  AlikeClients17640000107000,
  DevelopmentPlans17640000110000,
  ProspectDocuments17640000111000,
  Penalties17640000095000,
  MonthlyReports17640000096000,
  SplitWithoutRepair17640000137000,
  NothingToPost17640000122000,
  ThirdParties17640000138000,
  AgentsWithoutTerms17640000123000,
  OverdueRebates17640000124000,
  Profit17640000147000,
  CustomFields17640000128000,
  DeskRecords17640000143000,
  DeskFigures17640000144000,
  SalesTargets17640000131000,
  ReportSubscriptions17640000140000,
  Tables17640000125000,
  ClientImports17640000126000,
  ClientNotices17640000134000,
  AlertsToDelegates17640000135000,
  PenaltiesTakenBack17640000136000,
  VisitCoverage17640000145000,
  PortfolioFilters17640000153000,
  StageTime17640000163000,
  WaitingMoney17640000176000,
  FieldsHeldInReach17640000154000,
  PlannedContacts17640000171000,
  SegmentsByHand17640000158000,
  PenaltyLists17640000148000,
  Staffing17640000118000,
  SegmentPreviews17640000159000,
  DailyLogs17640000172000,
  Petitions17640000149000,
  ControlSignals17640000164000,
  Refusals17640000177000,
  Intake17640000200000,
  ContactWindows17640000207000,
  GradesByTier17640000208000,
  HoldsDetermined17640000209000,
  KeptPlans17640000250000,
  BroughtByImports17640000251000,
  PairsInOrder17640000252000,
  PhonesByIndex17640000253000,
  QuestionsPassedOn17640000201000,
  AttributionByPetition17640000202000,
  ClientEvents17640000193000,
  MarketNotes17640000194000,
  CallScores17640000195000,
  RowsOfFacts17640000178000,
  TallyRows17640000179000,
  SignalMails17640000200183,
  ImportsChange17640000188000,
  ResolutionInWorkingTime17640000220000,
  StepsOnTime17640000221000,
  PlanClients17640000240000,
  RebatesOfMergedAgents17640000241000,
  TargetAlerts17640000242000,
  SignalsToDelegates17640000230000,
  StageDeltas17640000260000,
  DeskTallies17640000261000,
  SegmentFigures17640000262010,
  ClientsAsKnown17640000262011,
  ClientRows17640000262012,
  Duties17640000270000,
  HandingDuties17640000271000,
  TallyChanges17640000300000,
  FactsByClient17640000301000,
  TalliesByClient17640000302000,
  MonthsOfComplaints17640000303000,
  StretchesOfClients17640000304000,
  LabelsOfAll17640000305000,
  OutcomesOfReceived17640000280000,
  ComplainingClients17640000281000,
  RestatedClients17640000282000,
  AllOfComplaints17640000306000,
  DutiesOfPortfolios17640000310000,
  HandingOnByAnybody17640000330000,
  RepeatRows17640000325000,
  DatabaseLogins17640000320000,
  AnalysisOfClientsAndMoney17640000321000,
  AnalysisOfCases17640000322000,
  PoliciesByRow17640000345000,
  Channels17640000323000,
  StaffOfAnalysis17640000324000,
  Surveys17640000335000,
  SurveyFigures17640000336000,
  HandoversInOrder17640000355000,
  ProspectMaterial17640000350000,
  CellsByDimension17640000365000,
  OneFileOnce17640000366000,
  ProspectCorrection17640000367000,
  WhyAGradingEnded17640000368000,
  RenewalsUndone17640000369000,
  KeysOfImportedClients17640000370000,
  WhyUngraded17640000371000,
  LeftBehind17640000375000,
  RowsOfMovedClients17640000376000,
  HoldingStaffing17640000377000,
  ComplainingCells17640000380000,
  ComplainingFromCells17640000381000,
  FewerCells17640000382000,
  MonthsOfActivity17640000383000,
  PlansByArguments17640000384000,
  OwnedStretches17640000385000,
  InactiveInlined17640000386000,
  ChosenRows17640000387000,
  RevokedVersions17640000388000,
  CreditAlerts17640000389000,
  StepsDue17640000390000,
  CreditAnswer17640000391000,
  MergesForeseen17640000395000,
  OwnersOnce17640000397000,
  GrowthByVolume17640000399000,
  NoticesTold17640000400000,
  TalliesByOwner17640000402000,
  ContactsOnRecord17640000404000,
  AlikeProspects17640000406000,
  FirstDays17640000410000,
  LargestClients17640000411000,
  ContactsWritten17640000413000,
  TiersAtReceipt17640000414000,
  DraftAlerts17640000415000,
  FirstDaysAsKnown17640000417000,
  Leavers17640000418000,
  HandingPlans17640000419000,
  ExactRatios17640000420000,
  RowsThatAreMany17640000422000,
  OpenSteps17640000440000,
  MovesAtOnce17640000441000,
  StandingSteps17640000442000,
  UndoneToTheRow17640000445000,
  TypeBeforeAgreement17640000446000,
  StepsAsKnown17640000449000,
  NamesForEnglishReaders17640000450000,
  DaysWithoutAnOwner17640000453000,
  ManagersAsKnown17640000454000,
  FiguresOfManagersAsKnown17640000455000,
  MergesUndoneWhole17640000458000,
  ContactsWithTheCard17640000459000,
  ContactsBegunByOne17640000460000,
  TypeWithTheMerge17640000466000,
  DaysBetweenAssignments17640000467000,
  AssignmentsTakenBack17640000468000,
  FaultsAsKnown17640000471000,
  FiguresOfFaultsAsKnown17640000472000,
  TalliesOfNobodysClients17640000475000,
  InContact17640000476000,
  KeptVersions17640000480000,
  WalkInAccounts17640000481000,
  MergesUndoneApart17640000485000,
  WorkingUntil17640000486000,
  ContactsForTheAbsent17640000487000,
  ReportsDue17640000488000,
  WalkInNotAgreed17640000489000,
  WalkInUngraded17640000490000,
  OneContactForOne17640000492000,
  ReportsOfAccountManagers17640000493000,
  MarksOfMerged17640000494000,
  EventsDue17640000495000,
  NamesakesElsewhere17640000497000,
  KeptSteps17640000498000,
  RegionsAtReceipt17640000499000,
  ClocksThatStandStill17640000500000,
  ReturnsWithdrawnLater17640000501000,
  LargeDebts17640000502000,
  WaitsAndClocks17640000503000,
];
