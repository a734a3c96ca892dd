
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "AgreeRebateResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "RebateAgreed"
    ],
    "AgreementResult": [
      "AgreementChanged",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ApprovalAnswer": [
      "ApprovalDecided",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "BacklogFlowResult": [
      "BacklogFlow",
      "InvalidInput",
      "NotAllowed",
      "Unanswered"
    ],
    "BreakdownResult": [
      "Breakdown",
      "InvalidInput",
      "NotAllowed",
      "Unanswered"
    ],
    "CaseChangeResult": [
      "CaseChanged",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ChangeClientEventResult": [
      "ClientEventChanged",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ChangeContactResult": [
      "ContactsChanged",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ChangeDailyLogResult": [
      "DailyLogChanged",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ChangeDraftResult": [
      "DraftWritten",
      "InvalidDraft",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ChangeMarketNoteResult": [
      "InvalidInput",
      "MarketNoteChanged",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ChangeQueryResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "QueryChanged",
      "StaleVersion"
    ],
    "ChangeQuestionResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "QuestionChanged",
      "StaleVersion"
    ],
    "ChangeRebateResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "RebateChanged",
      "StaleVersion"
    ],
    "ChangeReportResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "ReportChanged",
      "StaleVersion"
    ],
    "ChangeReturnResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "ReturnChanged",
      "StaleVersion"
    ],
    "ChangeStaffResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaffChanged",
      "StaleVersion"
    ],
    "ChangeSurveyFormResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "SurveyFormChanged"
    ],
    "ChangeSurveyResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "SurveyChanged"
    ],
    "ChangeViewResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "ViewChanged"
    ],
    "ChooseDefaultViewResult": [
      "DefaultViewChosen",
      "NotFound"
    ],
    "ClientChangesResult": [
      "ClientChanges",
      "InvalidInput",
      "NotAllowed"
    ],
    "ClientFieldResult": [
      "ClientFieldKept",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ClientFieldsOrderResult": [
      "ClientFieldsOrdered",
      "InvalidInput",
      "NotAllowed"
    ],
    "ClientImportMappingsResult": [
      "ClientImportMappingsChanged",
      "InvalidInput",
      "NotFound"
    ],
    "ClientImportResult": [
      "ClientImportChanged",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ClientMergePreviewResult": [
      "ClientMergePreview",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "ClientMergeResult": [
      "ClientMergeDone",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ClientNoticeAcknowledgedResult": [
      "ClientNoticeAcknowledged",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ClientNoticeResult": [
      "ClientNoticeChanged",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ClientRowsResult": [
      "ClientRowConnection",
      "InvalidInput",
      "NotAllowed"
    ],
    "ClientTransfersResult": [
      "ClientTransfers",
      "InvalidInput",
      "NotAllowed"
    ],
    "CloseAgreementReminderResult": [
      "AgreementReminderDone",
      "NotAllowed",
      "NotFound"
    ],
    "ContactStaffResult": [
      "ContactStaffChanged",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "CreateApiTokenResult": [
      "ApiTokenCreated",
      "InvalidInput",
      "NotAllowed"
    ],
    "CreateClientResult": [
      "ClientCreated",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "CreditApplicationResult": [
      "CreditApplicationChanged",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "CreditPrecheckResult": [
      "CreditPrecheck",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "DecideApprovalsResult": [
      "ApprovalsAnswered",
      "InvalidInput"
    ],
    "DeleteQueryResult": [
      "NotAllowed",
      "NotFound",
      "QueryDeleted",
      "StaleVersion"
    ],
    "DeleteViewResult": [
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "ViewDeleted"
    ],
    "DraftRegulationResult": [
      "DraftWritten",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "EnactDraftResult": [
      "DraftEnacted",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "FigureRowsResult": [
      "FigureRowConnection",
      "InvalidInput",
      "NotAllowed"
    ],
    "FileComplaintResult": [
      "ComplaintFiled",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "HandOverResult": [
      "HandoverDone",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "HandPasswordResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "PasswordHanded",
      "StaleVersion"
    ],
    "HandoverPreviewResult": [
      "HandoverPreview",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "JudgeDuplicateResult": [
      "DuplicateJudged",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "KeepRegionResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "RegionKept",
      "StaleVersion"
    ],
    "KeepUnitResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "UnitKept"
    ],
    "LargestClientsResult": [
      "InvalidInput",
      "LargestClients",
      "NotAllowed",
      "Unanswered"
    ],
    "LogCollectionResult": [
      "CollectionLogged",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "MonthlyReportResult": [
      "IllegalMove",
      "InvalidInput",
      "MonthlyReportChanged",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "MoveComplaintResult": [
      "ComplaintMoved",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "MoveReportResult": [
      "NotAllowed",
      "NotFound",
      "ReportMoved",
      "StaleVersion"
    ],
    "MoveTargetResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "TargetMoved"
    ],
    "NameDelegateResult": [
      "DelegateNamed",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "NoticeResult": [
      "IllegalMove",
      "InvalidInput",
      "NotFound",
      "NoticeChanged",
      "StaleVersion"
    ],
    "PenaltyListResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "PenaltyListFrozen",
      "StaleVersion"
    ],
    "PenaltyResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "PenaltyChanged",
      "StaleVersion"
    ],
    "PlanContactResult": [
      "ContactPlanned",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "PlanResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "PlanChanged",
      "StaleVersion"
    ],
    "Problem": [
      "IllegalMove",
      "InvalidDraft",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "Unanswered"
    ],
    "ProposeTargetsResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "TargetsProposed"
    ],
    "ProspectResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "ProspectChanged",
      "StaleVersion"
    ],
    "PushResult": [
      "BatchPushed",
      "InvalidInput",
      "NotAllowed"
    ],
    "ReadAlertsResult": [
      "AlertsRead",
      "InvalidInput"
    ],
    "RecordActivityResult": [
      "ActivityRecorded",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "RecordFollowUpResult": [
      "FollowUpRecorded",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "RecordStatementResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StatementRecorded"
    ],
    "RegradeResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "RegradeChanged"
    ],
    "ResolutionCurvesResult": [
      "InvalidInput",
      "NotAllowed",
      "ResolutionCurves",
      "Unanswered"
    ],
    "RestatedCasesResult": [
      "InvalidInput",
      "NotAllowed",
      "RestatedCases"
    ],
    "RestatedClientsResult": [
      "InvalidInput",
      "NotAllowed",
      "RestatedClientConnection"
    ],
    "RestatedTalliesResult": [
      "InvalidInput",
      "NotAllowed",
      "RestatedTallyConnection"
    ],
    "RevokeApiTokenResult": [
      "ApiTokenRevoked",
      "NotFound"
    ],
    "RevokeDelegationResult": [
      "DelegationRevoked",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "RevokeVersionResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "VersionRevoked"
    ],
    "SaveQueryResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "QuerySaved"
    ],
    "SaveViewResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "ViewSaved"
    ],
    "ScoreCallResult": [
      "CallScored",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "SegmentOverrideResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "SegmentOverrideChanged",
      "StaleVersion"
    ],
    "SegmentationResult": [
      "InvalidInput",
      "NotAllowed",
      "Segmentation",
      "Unanswered"
    ],
    "SendTestMailResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "TestMailAsked"
    ],
    "SettlementResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "SettlementChanged",
      "StaleVersion"
    ],
    "StageStepsResult": [
      "InvalidInput",
      "NotAllowed",
      "StageStepConnection"
    ],
    "SubscribeReportResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "ReportSubscribed"
    ],
    "TakeOverQueryResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "QueryTakenOver",
      "StaleVersion"
    ],
    "TakeOverViewResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "ViewTakenOver"
    ],
    "TallyRowsResult": [
      "InvalidInput",
      "NotAllowed",
      "TallyRowConnection"
    ],
    "TierOverrideResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "TierOverrideChanged"
    ],
    "TransferClientResult": [
      "ClientTransferred",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "UpdateClientResult": [
      "ClientUpdated",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ]
  }
};
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "AgreeRebateResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "RebateAgreed"
    ],
    "AgreementResult": [
      "AgreementChanged",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ApprovalAnswer": [
      "ApprovalDecided",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "BacklogFlowResult": [
      "BacklogFlow",
      "InvalidInput",
      "NotAllowed",
      "Unanswered"
    ],
    "BreakdownResult": [
      "Breakdown",
      "InvalidInput",
      "NotAllowed",
      "Unanswered"
    ],
    "CaseChangeResult": [
      "CaseChanged",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ChangeClientEventResult": [
      "ClientEventChanged",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ChangeContactResult": [
      "ContactsChanged",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ChangeDailyLogResult": [
      "DailyLogChanged",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ChangeDraftResult": [
      "DraftWritten",
      "InvalidDraft",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ChangeMarketNoteResult": [
      "InvalidInput",
      "MarketNoteChanged",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ChangeQueryResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "QueryChanged",
      "StaleVersion"
    ],
    "ChangeQuestionResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "QuestionChanged",
      "StaleVersion"
    ],
    "ChangeRebateResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "RebateChanged",
      "StaleVersion"
    ],
    "ChangeReportResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "ReportChanged",
      "StaleVersion"
    ],
    "ChangeReturnResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "ReturnChanged",
      "StaleVersion"
    ],
    "ChangeStaffResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaffChanged",
      "StaleVersion"
    ],
    "ChangeSurveyFormResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "SurveyFormChanged"
    ],
    "ChangeSurveyResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "SurveyChanged"
    ],
    "ChangeViewResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "ViewChanged"
    ],
    "ChooseDefaultViewResult": [
      "DefaultViewChosen",
      "NotFound"
    ],
    "ClientChangesResult": [
      "ClientChanges",
      "InvalidInput",
      "NotAllowed"
    ],
    "ClientFieldResult": [
      "ClientFieldKept",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ClientFieldsOrderResult": [
      "ClientFieldsOrdered",
      "InvalidInput",
      "NotAllowed"
    ],
    "ClientImportMappingsResult": [
      "ClientImportMappingsChanged",
      "InvalidInput",
      "NotFound"
    ],
    "ClientImportResult": [
      "ClientImportChanged",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ClientMergePreviewResult": [
      "ClientMergePreview",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "ClientMergeResult": [
      "ClientMergeDone",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ClientNoticeAcknowledgedResult": [
      "ClientNoticeAcknowledged",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ClientNoticeResult": [
      "ClientNoticeChanged",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "ClientRowsResult": [
      "ClientRowConnection",
      "InvalidInput",
      "NotAllowed"
    ],
    "ClientTransfersResult": [
      "ClientTransfers",
      "InvalidInput",
      "NotAllowed"
    ],
    "CloseAgreementReminderResult": [
      "AgreementReminderDone",
      "NotAllowed",
      "NotFound"
    ],
    "ContactStaffResult": [
      "ContactStaffChanged",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "CreateApiTokenResult": [
      "ApiTokenCreated",
      "InvalidInput",
      "NotAllowed"
    ],
    "CreateClientResult": [
      "ClientCreated",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "CreditApplicationResult": [
      "CreditApplicationChanged",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "CreditPrecheckResult": [
      "CreditPrecheck",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "DecideApprovalsResult": [
      "ApprovalsAnswered",
      "InvalidInput"
    ],
    "DeleteQueryResult": [
      "NotAllowed",
      "NotFound",
      "QueryDeleted",
      "StaleVersion"
    ],
    "DeleteViewResult": [
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "ViewDeleted"
    ],
    "DraftRegulationResult": [
      "DraftWritten",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "EnactDraftResult": [
      "DraftEnacted",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "FigureRowsResult": [
      "FigureRowConnection",
      "InvalidInput",
      "NotAllowed"
    ],
    "FileComplaintResult": [
      "ComplaintFiled",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "HandOverResult": [
      "HandoverDone",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "HandPasswordResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "PasswordHanded",
      "StaleVersion"
    ],
    "HandoverPreviewResult": [
      "HandoverPreview",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "JudgeDuplicateResult": [
      "DuplicateJudged",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "KeepRegionResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "RegionKept",
      "StaleVersion"
    ],
    "KeepUnitResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "UnitKept"
    ],
    "LargestClientsResult": [
      "InvalidInput",
      "LargestClients",
      "NotAllowed",
      "Unanswered"
    ],
    "LogCollectionResult": [
      "CollectionLogged",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "MonthlyReportResult": [
      "IllegalMove",
      "InvalidInput",
      "MonthlyReportChanged",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "MoveComplaintResult": [
      "ComplaintMoved",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "MoveReportResult": [
      "NotAllowed",
      "NotFound",
      "ReportMoved",
      "StaleVersion"
    ],
    "MoveTargetResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "TargetMoved"
    ],
    "NameDelegateResult": [
      "DelegateNamed",
      "InvalidInput",
      "NotAllowed",
      "NotFound"
    ],
    "NoticeResult": [
      "IllegalMove",
      "InvalidInput",
      "NotFound",
      "NoticeChanged",
      "StaleVersion"
    ],
    "PenaltyListResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "PenaltyListFrozen",
      "StaleVersion"
    ],
    "PenaltyResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "PenaltyChanged",
      "StaleVersion"
    ],
    "PlanContactResult": [
      "ContactPlanned",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "PlanResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "PlanChanged",
      "StaleVersion"
    ],
    "Problem": [
      "IllegalMove",
      "InvalidDraft",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "Unanswered"
    ],
    "ProposeTargetsResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "TargetsProposed"
    ],
    "ProspectResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "ProspectChanged",
      "StaleVersion"
    ],
    "PushResult": [
      "BatchPushed",
      "InvalidInput",
      "NotAllowed"
    ],
    "ReadAlertsResult": [
      "AlertsRead",
      "InvalidInput"
    ],
    "RecordActivityResult": [
      "ActivityRecorded",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "RecordFollowUpResult": [
      "FollowUpRecorded",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "RecordStatementResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StatementRecorded"
    ],
    "RegradeResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "RegradeChanged"
    ],
    "ResolutionCurvesResult": [
      "InvalidInput",
      "NotAllowed",
      "ResolutionCurves",
      "Unanswered"
    ],
    "RestatedCasesResult": [
      "InvalidInput",
      "NotAllowed",
      "RestatedCases"
    ],
    "RestatedClientsResult": [
      "InvalidInput",
      "NotAllowed",
      "RestatedClientConnection"
    ],
    "RestatedTalliesResult": [
      "InvalidInput",
      "NotAllowed",
      "RestatedTallyConnection"
    ],
    "RevokeApiTokenResult": [
      "ApiTokenRevoked",
      "NotFound"
    ],
    "RevokeDelegationResult": [
      "DelegationRevoked",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "RevokeVersionResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "VersionRevoked"
    ],
    "SaveQueryResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "QuerySaved"
    ],
    "SaveViewResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "ViewSaved"
    ],
    "ScoreCallResult": [
      "CallScored",
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "SegmentOverrideResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "SegmentOverrideChanged",
      "StaleVersion"
    ],
    "SegmentationResult": [
      "InvalidInput",
      "NotAllowed",
      "Segmentation",
      "Unanswered"
    ],
    "SendTestMailResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "TestMailAsked"
    ],
    "SettlementResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "SettlementChanged",
      "StaleVersion"
    ],
    "StageStepsResult": [
      "InvalidInput",
      "NotAllowed",
      "StageStepConnection"
    ],
    "SubscribeReportResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "ReportSubscribed"
    ],
    "TakeOverQueryResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "QueryTakenOver",
      "StaleVersion"
    ],
    "TakeOverViewResult": [
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "ViewTakenOver"
    ],
    "TallyRowsResult": [
      "InvalidInput",
      "NotAllowed",
      "TallyRowConnection"
    ],
    "TierOverrideResult": [
      "IllegalMove",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion",
      "TierOverrideChanged"
    ],
    "TransferClientResult": [
      "ClientTransferred",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ],
    "UpdateClientResult": [
      "ClientUpdated",
      "InvalidInput",
      "NotAllowed",
      "NotFound",
      "StaleVersion"
    ]
  }
};
      export default result;
    