import type { LiveFields } from '../platform/live/live-query';

const begins =
  (...starts: readonly string[]): LiveFields[string] =>
  ({ topic }) =>
    starts.some((start) => topic.startsWith(start));

/** What may be followed as it changes: query fields by name, and the topics that concern them. */
export const liveFields: LiveFields = {
  complaint: ({ topic, subjectId }, { id }) => topic.startsWith('complaint.') && subjectId === id,
  clientNotice: ({ topic, subjectId }, { id }) => topic.startsWith('notice.') && subjectId === id,
  approvalCount: begins('complaint.', 'return.', 'delegation.', 'tier', 'penalty.', 'notice.'),
  // A complaint holds up and releases receivables; a delegation makes somebody stand in for accounting.
  financeTaskCount: begins('return.', 'rebate.', 'settlement.', 'receivable.', 'complaint.', 'delegation.'),
  unreadAlertCount: begins('alert.'),
  openQuestionCount: begins('question.'),
  // A client that changes hands takes no prospect along; a delegation passes on no portfolio.
  prospectCounts: begins('prospect.'),
};
