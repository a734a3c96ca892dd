import { registerEnumType } from 'type-graphql';
import type { ReportCard as ReportCardName, ReportPage as ReportPageName } from './report-cards';

export const ReportPage = {
  DASHBOARD: 'DASHBOARD',
  QUALITY: 'QUALITY',
  DEADLINES: 'DEADLINES',
  SEGMENTS: 'SEGMENTS',
  RETURN_FIGURES: 'RETURN_FIGURES',
  MANAGERS: 'MANAGERS',
  REBATE_FIGURES: 'REBATE_FIGURES',
} as const satisfies Record<ReportPageName, ReportPageName>;
export const ReportCard = {
  KPI: 'KPI',
  CLASS_MONTH: 'CLASS_MONTH',
  RATE_MONTH: 'RATE_MONTH',
  RESOLUTION_MONTH: 'RESOLUTION_MONTH',
  TIERS: 'TIERS',
  FIGURES: 'FIGURES',
  CONTROL: 'CONTROL',
  PARETO: 'PARETO',
  TIMES: 'TIMES',
  CURVES: 'CURVES',
  ON_TIME_MONTH: 'ON_TIME_MONTH',
  FLOW: 'FLOW',
  AGES: 'AGES',
  SEGMENTS: 'SEGMENTS',
  UNGRADED: 'UNGRADED',
  TIER_PROFIT: 'TIER_PROFIT',
  SEGMENT_PROFIT: 'SEGMENT_PROFIT',
  LARGEST: 'LARGEST',
  MIGRATION: 'MIGRATION',
  SEGMENT_MIGRATION: 'SEGMENT_MIGRATION',
  CONCENTRATION: 'CONCENTRATION',
  RETURN_KPI: 'RETURN_KPI',
  RETURN_MONTHS: 'RETURN_MONTHS',
  RETURN_REASONS: 'RETURN_REASONS',
  RETURN_PRODUCTS: 'RETURN_PRODUCTS',
  RETURN_TIERS: 'RETURN_TIERS',
  RETURN_REGIONS: 'RETURN_REGIONS',
  RETURN_DIFFERENCES: 'RETURN_DIFFERENCES',
  RETURN_WAITING: 'RETURN_WAITING',
  QUALITY_COSTS: 'QUALITY_COSTS',
  DEPARTMENTS: 'DEPARTMENTS',
  MANAGER_KPI: 'MANAGER_KPI',
  MANAGERS: 'MANAGERS',
  ATTAINMENT: 'ATTAINMENT',
  MANAGER_SCATTER: 'MANAGER_SCATTER',
  MANAGER_COLLECTION: 'MANAGER_COLLECTION',
  MANAGER_ON_TIME: 'MANAGER_ON_TIME',
  MANAGER_ANSWERS: 'MANAGER_ANSWERS',
  MANAGER_VISITS: 'MANAGER_VISITS',
  VISIT_MONTHS: 'VISIT_MONTHS',
  ANSWER_MONTHS: 'ANSWER_MONTHS',
  REVENUE_MONTHS: 'REVENUE_MONTHS',
  COLLECTION_MONTHS: 'COLLECTION_MONTHS',
  REBATE_KPI: 'REBATE_KPI',
  REBATE_MONTHS: 'REBATE_MONTHS',
  REBATE_MANAGERS: 'REBATE_MANAGERS',
  TRADED_MONTHS: 'TRADED_MONTHS',
  REBATE_TIERS: 'REBATE_TIERS',
  REBATE_REGIONS: 'REBATE_REGIONS',
} as const satisfies { readonly [Name in ReportCardName]: Name };
export const ReportRhythm = { WORKING_DAYS: 'WORKING_DAYS', WEEKLY: 'WEEKLY', MONTHLY: 'MONTHLY' } as const;
export type ReportRhythm = (typeof ReportRhythm)[keyof typeof ReportRhythm];
export const ReportLanguage = { ZH_CN: 'ZH_CN', EN: 'EN' } as const;
export type ReportLanguage = (typeof ReportLanguage)[keyof typeof ReportLanguage];
export const ReportAttachment = { NONE: 'NONE', XLSX: 'XLSX', CSV: 'CSV' } as const;
export type ReportAttachment = (typeof ReportAttachment)[keyof typeof ReportAttachment];
export const ReportState = { ACTIVE: 'ACTIVE', PAUSED: 'PAUSED', ENDED: 'ENDED' } as const;
export type ReportState = (typeof ReportState)[keyof typeof ReportState];
export const ReportMailKind = { SCHEDULED: 'SCHEDULED', TEST: 'TEST' } as const;
export type ReportMailKind = (typeof ReportMailKind)[keyof typeof ReportMailKind];
export const ReportMailState = { WAITING: 'WAITING', SENT: 'SENT', REFUSED: 'REFUSED', FAILED: 'FAILED' } as const;
export type ReportMailState = (typeof ReportMailState)[keyof typeof ReportMailState];
export const UnsentReason = {
  LEFT: 'LEFT',
  NO_REACH: 'NO_REACH',
  NO_ADDRESS: 'NO_ADDRESS',
  NOT_ACTIVE: 'NOT_ACTIVE',
  SERVER_REFUSED: 'SERVER_REFUSED',
  NO_ANSWER: 'NO_ANSWER',
} as const;
export type UnsentReason = (typeof UnsentReason)[keyof typeof UnsentReason];

registerEnumType(ReportPage, {
  name: 'ReportPage',
  description: 'A page that reports are made of.',
  valuesConfig: {
    DASHBOARD: { description: 'The executive dashboard.' },
    QUALITY: { description: 'Complaint quality.' },
    DEADLINES: { description: 'Resolution and deadlines.' },
    SEGMENTS: { description: 'Segmentation.' },
    RETURN_FIGURES: { description: 'Returns and the cost of poor quality.' },
    MANAGERS: { description: 'Account managers.' },
    REBATE_FIGURES: { description: 'Rebates of agents.' },
  },
});
registerEnumType(ReportCard, {
  name: 'ReportCard',
  description: 'A part of a report.',
  valuesConfig: {
    KPI: { description: 'Headline figures of the dashboard.' },
    CLASS_MONTH: { description: 'Complaints by class and month.' },
    RATE_MONTH: { description: 'Complaint rate by month.' },
    RESOLUTION_MONTH: { description: 'Resolution time by month of receipt.' },
    TIERS: { description: 'Clients and volume by tier.' },
    FIGURES: { description: 'Headline figures of complaint quality.' },
    CONTROL: { description: 'Complaint rate by month with its control limits.' },
    PARETO: { description: 'Complaints by class, most frequent first.' },
    TIMES: { description: 'Headline figures of deadlines.' },
    CURVES: { description: 'How long cases take, open ones included.' },
    ON_TIME_MONTH: { description: 'Steps in time by month and market.' },
    FLOW: { description: 'What was open, came and went, by month.' },
    AGES: { description: 'How old open cases were, by month.' },
    SEGMENTS: { description: 'Clients and their yearly volume by segment (BK-1).' },
    UNGRADED: { description: 'Clients without a tier by why they have none (KA-3).' },
    TIER_PROFIT: { description: 'Profit and revenue by tier.' },
    SEGMENT_PROFIT: { description: 'Profit, revenue and collection rate by segment.' },
    LARGEST: { description: 'Yearly volume of the largest clients against their complaints of the period.' },
    MIGRATION: { description: 'Clients that moved between tiers from the first day of the period to the last.' },
    SEGMENT_MIGRATION: {
      description: 'Clients that moved between segments from the first day of the period to the last.',
    },
    CONCENTRATION: { description: 'What share of the volume the largest clients make.' },
    RETURN_KPI: { description: 'Headline figures of returns and of the cost of poor quality.' },
    RETURN_MONTHS: { description: 'Return rate by month of delivery.' },
    RETURN_REASONS: { description: 'Returned amount by reason.' },
    RETURN_PRODUCTS: { description: 'Returned amount and return rate by product.' },
    RETURN_TIERS: { description: 'Return rate by tier.' },
    RETURN_REGIONS: { description: 'Return rate by region.' },
    RETURN_DIFFERENCES: { description: 'Received against approved quantity, and returns over tolerance, by month.' },
    RETURN_WAITING: { description: 'Approved and not received, by age.' },
    QUALITY_COSTS: { description: 'Cost of poor quality by kind; open cases at their budget.' },
    DEPARTMENTS: { description: 'Closed cases and loss by the department answerable.' },
    MANAGER_KPI: { description: 'Headline figures of account managers.' },
    MANAGERS: { description: 'Revenue, profit, complaints, returns and cost of poor quality by account manager.' },
    ATTAINMENT: { description: 'Attainment of the revenue targets of the quarter, by account manager (AM-1).' },
    MANAGER_SCATTER: { description: 'Revenue against complaints, by account manager.' },
    MANAGER_COLLECTION: { description: 'Collection rate by account manager.' },
    MANAGER_ON_TIME: { description: 'On-time share by account manager.' },
    MANAGER_ANSWERS: { description: 'Share answered within 30 minutes by account manager.' },
    MANAGER_VISITS: { description: 'Visit coverage by account manager.' },
    VISIT_MONTHS: { description: 'Visit coverage by month.' },
    ANSWER_MONTHS: { description: 'Share answered within 30 minutes by month.' },
    REVENUE_MONTHS: { description: 'Revenue by month.' },
    COLLECTION_MONTHS: { description: 'Collection rate by month of the due date.' },
    REBATE_KPI: { description: 'Headline figures of rebates.' },
    REBATE_MONTHS: { description: 'Rebates paid and pending by month.' },
    REBATE_MANAGERS: { description: 'Rebates by account manager.' },
    TRADED_MONTHS: { description: 'What agents traded by month.' },
    REBATE_TIERS: { description: 'Rebates earned by tier.' },
    REBATE_REGIONS: { description: 'Rebates earned by region.' },
  },
});
registerEnumType(ReportRhythm, {
  name: 'ReportRhythm',
  description: 'How often a report is sent. Days are those in Asia/Shanghai.',
  valuesConfig: {
    WORKING_DAYS: { description: 'On every working day.' },
    WEEKLY: { description: 'On a day of the week, holidays included.' },
    MONTHLY: { description: 'By a day of the month: on the last working day up to it.' },
  },
});
registerEnumType(ReportLanguage, {
  name: 'ReportLanguage',
  description: 'The language of a report.',
  valuesConfig: { ZH_CN: { description: 'Chinese.' }, EN: { description: 'English.' } },
});
registerEnumType(ReportAttachment, {
  name: 'ReportAttachment',
  description: 'A file beside the text of a report, with all rows and where they come from.',
  valuesConfig: {
    NONE: { description: 'None.' },
    XLSX: { description: 'A workbook, a sheet a card.' },
    CSV: { description: 'A CSV file a card.' },
  },
});
registerEnumType(ReportState, {
  name: 'ReportState',
  description: 'Whether a report is sent.',
  valuesConfig: {
    ACTIVE: { description: 'It is sent in its rhythm.' },
    PAUSED: { description: 'It is sent no more until it is taken up.' },
    ENDED: { description: 'It is sent no more.' },
  },
});
registerEnumType(ReportMailKind, {
  name: 'ReportMailKind',
  description: 'Why a mail was sent.',
  valuesConfig: {
    SCHEDULED: { description: 'It was due.' },
    TEST: { description: 'Somebody asked for it, and got it.' },
  },
});
registerEnumType(ReportMailState, {
  name: 'ReportMailState',
  description: 'What became of a mail.',
  valuesConfig: {
    WAITING: { description: 'It is being sent, or tried again later.' },
    SENT: { description: 'The mail server took it.' },
    REFUSED: { description: 'It was not sent, and will not be.' },
    FAILED: { description: 'It was tried several times, and given up.' },
  },
});
registerEnumType(UnsentReason, {
  name: 'UnsentReason',
  description: 'Why a report reached nobody.',
  valuesConfig: {
    LEFT: { description: 'The recipient has left the company.' },
    NO_REACH: { description: 'The recipient may not see the page any more.' },
    NO_ADDRESS: { description: 'The recipient has no mail address.' },
    NOT_ACTIVE: { description: 'The subscription was paused or ended in between.' },
    SERVER_REFUSED: { description: 'The mail server refused it for good.' },
    NO_ANSWER: { description: 'It could not be made or the mail server did not take it, several times.' },
  },
});
